// Errors of the portal: application/problem+json (RFC 9457) with a stable code.
import * as z from 'zod';

export const problemCodeSchema = z.enum([
  'unauthenticated',
  'wrong-password',
  'code-required',
  'wrong-code',
  'token-expired',
  'forbidden',
  'not-found',
  'invalid-input',
  'id-reused',
  'conflict',
  'version-conflict',
  'resync-required',
  'too-large',
  'rate-limited',
  'unavailable',
  'internal',
]);
export type ProblemCode = z.infer<typeof problemCodeSchema>;

/** A field's error: a path in dots (`change.quantity`) and a stable code (`below-minimum`). */
export const fieldErrorSchema = z.object({ path: z.string(), code: z.string(), limit: z.number().optional() });
export type FieldError = z.infer<typeof fieldErrorSchema>;

/** The reader keeps an unknown code as text: a newer portal may send one. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  errors: z.array(fieldErrorSchema).optional(),
});
