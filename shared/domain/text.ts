// Text that the portal delivers in both languages (names of SLAs, notes of tax rules). Interface
// text is not here: it lives in shared/messages.
import * as z from 'zod';

export const languageSchema = z.enum(['de', 'en']);
export type Language = z.infer<typeof languageSchema>;

export const bilingualSchema = z.object({ de: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof bilingualSchema>;
