// Text that a person enters: trimmed, bounded, and free of characters that hide or reorder what is
// read. Messages are stable codes that the renderer maps to sentences. Knows no field.
import * as z from 'zod';

/** Control characters, lone surrogates, line separators, and marks that reverse the text around them. */
const hiddenCharacters = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/**
 * Text that may be left empty. Problems: `too-long`, `control-characters`. None of them stops the checks of other
 * fields, so that a form can show all at once.
 */
export function optionalText(maximumLength: number) {
  return z
    .string('required')
    .trim()
    .max(maximumLength, 'too-long')
    .refine((text) => !hiddenCharacters.test(text), 'control-characters');
}

/** Text that must not be empty. Problems: `required` and those of `optionalText`. */
export function requiredText(maximumLength: number) {
  return optionalText(maximumLength).refine((text) => text !== '', 'required');
}
