// Ids as the portal and this machine give them: short, and any text at all. Knows nothing of what they name.
import * as z from 'zod';

/**
 * An id. A lone surrogate is refused: no database can keep one, and what is stored under such an id would not be found
 * again. Problems: `required`, `too-long`, `control-characters`.
 */
export const idSchema = z
  .string()
  .min(1)
  .max(64)
  .refine((id) => !/\p{Cs}/u.test(id), 'control-characters');
