// Edits of an account as this machine knows them: placed here, on their way, or answered (F10).
import * as z from 'zod';
import { accountSchema } from '../domain/account.ts';
import { accountEditSchema, editedValueSchema, enteredEditSchema } from '../domain/account-edit.ts';
import { instantSchema } from '../domain/calendar.ts';
import { idSchema } from '../domain/id.ts';
import { inputProblemSchema } from './failure.ts';
import { isFromOlderCopySchema } from './orders.ts';

export const editAccountInputSchema = z.object({
  /** Minted with the form: the same edit again changes nothing. */
  editId: z.uuid(),
  accountId: idSchema,
  edit: enteredEditSchema,
  /** What the user saw there; what is there now where it is left out. Anything newer at the portal is a collision. */
  seen: editedValueSchema.optional(),
});
export type EditAccountInput = z.infer<typeof editAccountInputSchema>;

export const placedEditStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('queued') }),
  z.object({ kind: z.literal('sending') }),
  z.object({ kind: z.literal('accepted') }),
  z.object({ kind: z.literal('rejected'), portalCode: z.string(), fields: z.array(inputProblemSchema) }),
  /** Somebody else changed the same thing: what the portal has now. The user decides. */
  z.object({
    kind: z.literal('needs-attention'),
    now: editedValueSchema,
    isFromOlderCopy: isFromOlderCopySchema,
  }),
  /** Taken back by the user; kept, never sent. */
  z.object({ kind: z.literal('withdrawn') }),
]);

export const placedEditSchema = z.object({
  editId: z.string(),
  accountId: z.string(),
  placedAt: instantSchema,
  edit: accountEditSchema,
  /** What was there when the edit was made. */
  basis: editedValueSchema,
  state: placedEditStateSchema,
});
export type PlacedEdit = z.infer<typeof placedEditSchema>;

/** The account as this machine shows it: with everything that waits. */
export const editedAccountSchema = z.object({ account: accountSchema, edit: placedEditSchema });
