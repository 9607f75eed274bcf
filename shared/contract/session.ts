// Who is signed in, as the renderer sees it. Never a token, never a password.
import * as z from 'zod';
import { resellerSchema, staffMemberSchema } from '../domain/staff.ts';

export const sessionStateSchema = z.discriminatedUnion('kind', [
  /** Reading what is kept on this machine. */
  z.object({ kind: z.literal('starting') }),
  z.object({
    kind: z.literal('signed-out'),
    /** What to offer in the form. */
    lastAddress: z.string().nullable(),
    lastEmail: z.string().nullable(),
    /** Why, when it was not the user who signed out. */
    because: z.enum(['never-signed-in', 'signed-out', 'session-ended', 'secret-not-kept']),
  }),
  z.object({
    kind: z.literal('signed-in'),
    profileId: z.string(),
    staff: staffMemberSchema,
    reseller: resellerSchema,
    portal: z.object({ name: z.string(), address: z.string(), isSample: z.boolean() }),
    /** False where the system offers no safe place for secrets: signing in again after a restart. */
    isSecretKept: z.boolean(),
  }),
  /** A file that main must not touch: said, and nothing overwritten. */
  z.object({
    kind: z.literal('storage-problem'),
    problem: z.enum(['damaged', 'newer-version', 'not-writable', 'in-use']),
    file: z.enum(['cache.db', 'work.db']),
    folder: z.string(),
  }),
]);
export type SessionState = z.infer<typeof sessionStateSchema>;
