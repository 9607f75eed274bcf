// Brings one edit of an account to the portal: on the portal's newest version, and only while nobody else changed the
// same thing (F10). Sending it again changes nothing more. Never keeps the answer, never an IBAN.
import type { Failure, InputProblem } from '../../shared/contract/failure.ts';
import type { Account } from '../../shared/domain/account.ts';
import { standingOf, valueBefore, withEdit } from '../../shared/domain/account-edit-effect.ts';
import type { EditedValue, PatchingEdit, WaitingPaymentMethod } from '../../shared/domain/account-edit.ts';
import type { NewPaymentMethod } from '../../shared/domain/payment-method.ts';
import type { AccountPatch } from '../../shared/portal/accounts.ts';
import type { NewEdit } from '../store/outbox-row.ts';
import type { ItemToSend } from '../store/outbox-turns.ts';
import type { AccountAnswer, PortalClient } from './portal-client.ts';

export type EditClient = Pick<PortalClient, 'patchAccount' | 'addPaymentMethod'>;

export type EditAnswer =
  | { readonly kind: 'accepted'; readonly account: Account }
  /** Somebody else changed the same thing, or nobody knows whether it is still wanted: what is there now. */
  | {
      readonly kind: 'collision';
      readonly account: Account;
      readonly now: EditedValue;
      readonly isFromOlderCopy: boolean;
    }
  | { readonly kind: 'rejected'; readonly portalCode: string; readonly fields: InputProblem[] }
  /** May succeed later; the edit may or may not have arrived. */
  | { readonly kind: 'no-answer'; readonly failure: Failure; readonly retryAfterMs: number | null };

/** The IBAN of a direct debit is not on this machine any more: it has to be entered again. */
export const ibanNotKept = 'iban-not-kept';
/** No account has it: the portal refuses it, and answers with the version that it has. */
const noVersion = 0;
/** An account that changes faster than this is tried again later. */
const mostVersions = 5;

type EditToSend = NewEdit & Pick<ItemToSend, 'isFromOlderCopy'>;

/** The portal's answer. `known` is the account as the cache has it; `ibanOf` gives what a direct debit waits with. */
export async function sendEdit(
  client: EditClient,
  edit: EditToSend,
  known: Account | null,
  ibanOf: (editId: string) => string | null,
): Promise<EditAnswer> {
  const { edit: what } = edit;
  if (edit.isFromOlderCopy) return askFor(client, edit);
  if (what.kind === 'add-payment-method') {
    if (known !== null && standingOf(known, what, null) === 'done') return { kind: 'accepted', account: known };
    const method = fullMethod(what.paymentMethod, ibanOf(edit.editId));
    if (method === null) return { kind: 'rejected', portalCode: ibanNotKept, fields: [] };
    const request = { id: what.paymentMethod.id, method };
    return toEditAnswer(await client.addPaymentMethod(edit.accountId, known?.version ?? noVersion, request));
  }
  return sendPatch(client, edit, what, known);
}

/** An edit from an older copy of own work: changes nothing, and asks the user unless the portal has it. */
async function askFor(client: EditClient, { accountId, edit }: EditToSend): Promise<EditAnswer> {
  const answer = await client.patchAccount(accountId, noVersion, {});
  const account = answer.ok ? answer.value : answer.newer;
  if (account === null) return toEditAnswer(answer);
  if (standingOf(account, edit, null) === 'done') return { kind: 'accepted', account };
  return { kind: 'collision', account, now: valueBefore(account, edit), isFromOlderCopy: true };
}

async function sendPatch(
  client: EditClient,
  { accountId, basis, placedAt }: NewEdit,
  edit: PatchingEdit,
  known: Account | null,
): Promise<EditAnswer> {
  let account = known;
  let isFresh = false;
  for (let tries = 0; tries < mostVersions; tries += 1) {
    const standing = account === null ? 'unknown' : standingOf(account, edit, basis);
    if (account !== null && isFresh && standing === 'collision') {
      return { kind: 'collision', account, now: valueBefore(account, edit), isFromOlderCopy: false };
    }
    // A collision with a copy that may be old is none yet: the portal is asked for its newest.
    const answer: AccountAnswer =
      account === null || standing === 'collision'
        ? await client.patchAccount(accountId, noVersion, {})
        : await client.patchAccount(accountId, account.version, patchOf(account, edit, placedAt.slice(0, 10)));
    if (answer.ok || answer.newer === null) return toEditAnswer(answer);
    account = answer.newer;
    isFresh = true;
  }
  const failure: Failure = { code: 'offline', reason: 'portal-failing', address: null };
  return { kind: 'no-answer', failure, retryAfterMs: null };
}

/** What the edit replaces: the whole list that it is in. */
function patchOf(account: Account, edit: PatchingEdit, placedOn: string): AccountPatch {
  const { billingAddresses, contacts, notes, tags, taxData } = withEdit(account, edit, placedOn);
  switch (edit.kind) {
    case 'add-billing-address':
    case 'change-billing-address':
    case 'remove-billing-address':
      return { billingAddresses };
    case 'add-contact':
    case 'change-contact':
    case 'remove-contact':
      return { contacts };
    case 'change-notes':
      return { notes };
    case 'change-tags':
      return { tags };
    case 'change-vat-id':
      return { taxData: { vatId: taxData.vatId } };
  }
}

function fullMethod(method: WaitingPaymentMethod, iban: string | null): NewPaymentMethod | null {
  if (method.kind === 'invoice') return { kind: 'invoice' };
  if (iban === null) return null;
  return { kind: 'sepa-direct-debit', accountHolder: method.accountHolder, iban, mandateAccepted: true };
}

function toEditAnswer(answer: AccountAnswer): EditAnswer {
  if (answer.ok) return { kind: 'accepted', account: answer.value };
  const { failure, retryAfterMs } = answer;
  if (failure.code === 'portal-rejected') {
    return { kind: 'rejected', portalCode: failure.portalCode, fields: failure.fields };
  }
  if (failure.code === 'not-permitted' && failure.reason === 'role') {
    return { kind: 'rejected', portalCode: 'forbidden', fields: [] };
  }
  return { kind: 'no-answer', failure, retryAfterMs };
}
