// Everything that a request can fail with, as a closed union by `code`. Carries data, never display
// text: the renderer maps each to a sentence, exhaustively.
import * as z from 'zod';

export const offlineReasonSchema = z.enum([
  /** This machine has no connection, or the portal's machine cannot be reached. */
  'no-network',
  /** No such host name. */
  'unknown-address',
  /** The machine answered, but nothing listens there. */
  'refused',
  /** TLS: the certificate is not trusted, expired, or for another name. */
  'certificate',
  /** Something answered that is not a portal (HTML of a captive network, a wrong address). */
  'not-a-portal',
  'timed-out',
  /** 429 or 5xx: the portal is there, and cannot answer now. */
  'portal-failing',
]);
export type OfflineReason = z.infer<typeof offlineReasonSchema>;

export const inputProblemSchema = z.object({
  /** Where in the input, in dots: `billingAddress.postalCode`. */
  path: z.string(),
  /** A stable code, such as `required` or `below-minimum`. */
  problem: z.string(),
  limit: z.number().optional(),
});
export type InputProblem = z.infer<typeof inputProblemSchema>;

export const differenceSchema = z.object({ field: z.string(), shown: z.unknown(), now: z.unknown() });

export const failureSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('invalid-input'), problems: z.array(inputProblemSchema) }),
  z.object({
    code: z.literal('not-found'),
    what: z.enum(['account', 'subscription', 'catalogue', 'order', 'edit', 'quote', 'request', 'backup']),
    id: z.string(),
  }),
  z.object({
    code: z.literal('not-permitted'),
    reason: z.enum(['wrong-password', 'code-required', 'wrong-code', 'signed-out', 'session-ended', 'role', 'sender']),
  }),
  z.object({ code: z.literal('offline'), reason: offlineReasonSchema, address: z.string().nullable() }),
  z.object({
    code: z.literal('conflict'),
    what: z.enum(['account', 'order', 'order-id-reused', 'edit', 'quote', 'unsent-work']),
    differences: z.array(differenceSchema),
  }),
  z.object({
    code: z.literal('portal-rejected'),
    status: z.int(),
    portalCode: z.string(),
    fields: z.array(inputProblemSchema),
  }),
  z.object({
    code: z.literal('file-failed'),
    reason: z.enum(['disk-full', 'not-permitted', 'folder-missing', 'in-use', 'no-viewer', 'other']),
    fileName: z.string(),
  }),
  /** A bug or a full disk: logged under the reference, which the user can name. */
  z.object({ code: z.literal('unexpected'), reference: z.string() }),
]);
export type Failure = z.infer<typeof failureSchema>;
