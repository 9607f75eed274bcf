// The news of this window that need no answer. Shown by the shell.
import { createToasts } from '../design/toast.tsx';

export const toasts = createToasts();
