// What is typed about accounts and not saved: the system asks before the window is closed on it, and another person who
// signs in does not find it.
import { useEffect } from 'react';
import { closeFormsOfOthers, hasUnsaved } from '../state/open-forms.ts';

/** Mounted once, for whoever is signed in. */
export function useUnsavedText(profileId: string): void {
  useEffect(() => closeFormsOfOthers(profileId), [profileId]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (hasUnsaved(null)) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, []);
}
