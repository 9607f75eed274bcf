// Editing accounts (F10): keeps an edit durably, sends it when it can, and lets the user decide where somebody else
// changed the same thing. A full IBAN passes through here once, into the system's key store until the portal has it.
import type { EditAccountInput, PlacedEdit } from '../../shared/contract/edits.ts';
import type { RequestOutput, ValidInput } from '../../shared/contract/requests.ts';
import { failed, success, type Result } from '../../shared/contract/result.ts';
import { checkEdit } from '../../shared/domain/account-edit-check.ts';
import { valueBefore } from '../../shared/domain/account-edit-effect.ts';
import type { AccountEdit, EnteredEdit } from '../../shared/domain/account-edit.ts';
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import { maskIban } from '../../shared/domain/iban.ts';
import { editRequestText } from '../store/outbox-row.ts';
import { withdraw } from '../store/outbox-states.ts';
import { enqueueEdit, readItemState, readPlacedEdit } from '../store/outbox.ts';
import type { WorkStore } from '../store/work-store.ts';
import { notConnected, signedOut, type CurrentProfile, type ReadCurrent } from './current-profile.ts';
import type { Secrets } from './platform.ts';
import { readShownDetails } from './shown-details.ts';
import { ibanSecret } from './waiting-iban.ts';

/** How long a form waits for the portal's answer before the edit shows as waiting. */
const answerWithinMs = 8000;

export interface EditsServiceOptions {
  readonly work: WorkStore;
  readonly current: ReadCurrent;
  readonly today: (profile: CurrentProfile) => CalendarDate;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly onOutboxChanged: (accountId: string) => void;
}

export interface EditsService {
  readonly edit: (input: EditAccountInput) => Promise<Result<RequestOutput<'accounts.edit'>>>;
  readonly read: (input: ValidInput<'edits.read'>) => Result<PlacedEdit>;
  readonly withdraw: (input: ValidInput<'edits.withdraw'>) => Result<PlacedEdit>;
  readonly keepMine: (input: ValidInput<'edits.keep-mine'>) => Promise<Result<PlacedEdit>>;
}

/** Requests about edits. */
export function createEditsService(options: EditsServiceOptions): EditsService {
  const { work, current, today, clock, secrets, onOutboxChanged } = options;

  const notFound = (editId: string) => failed({ code: 'not-found', what: 'edit', id: editId } as const);
  const notAllowed = failed({ code: 'not-permitted', reason: 'role' } as const);

  /** Sends it, and answers with what became of it by then. */
  async function sent(profile: CurrentProfile, placed: PlacedEdit): Promise<PlacedEdit> {
    onOutboxChanged(placed.accountId);
    profile.connection?.sendOutbox();
    await profile.connection?.attempted(placed.editId, answerWithinMs);
    return readPlacedEdit(work, profile.profileId, placed.editId) ?? placed;
  }

  function takeBack(profile: CurrentProfile, edit: PlacedEdit): boolean {
    if (!withdraw(work, profile.profileId, edit.editId)) return false;
    secrets.forget(ibanSecret(edit.editId));
    onOutboxChanged(edit.accountId);
    // What it held up is free to go.
    profile.connection?.sendOutbox();
    return true;
  }

  /** Where an IBAN cannot wait over a restart, it is only taken when it can leave at once. */
  function canWait(profile: CurrentProfile, edit: EnteredEdit): boolean {
    if (edit.kind !== 'add-payment-method' || edit.method.kind !== 'sepa-direct-debit' || secrets.isKept) return true;
    return profile.connection?.state().connection.kind === 'connected';
  }

  function keep(profile: CurrentProfile, input: EditAccountInput): Result<PlacedEdit> {
    const { editId, accountId } = input;
    const details = readShownDetails(profile, work, accountId, today(profile));
    if (details === null) return failed({ code: 'not-found', what: 'account', id: accountId });
    const edit = toAccountEdit(input.edit);
    const problem = checkEdit(edit, details);
    if (problem !== null) return failed({ code: 'invalid-input', problems: [problem] });
    if (!canWait(profile, input.edit)) return notConnected(profile);
    if (input.edit.kind === 'add-payment-method' && input.edit.method.kind === 'sepa-direct-debit') {
      // Before the edit that needs it: a crash in between leaves a secret that nothing asks for.
      secrets.write(ibanSecret(editId), input.edit.method.iban);
    }
    const { company, customerNumber } = details.account;
    const placed = enqueueEdit(work, {
      ...{ editId, accountId, edit, basis: input.seen === undefined ? valueBefore(details.account, edit) : input.seen },
      ...{ profileId: profile.profileId, staffId: profile.me.staff.id },
      placedAt: new Date(clock.nowMs()).toISOString(),
      customer: { company, customerNumber },
    });
    return placed === null ? notFound(editId) : success(placed);
  }

  /** The same edit again is answered with what became of it; another one under its id is refused. */
  function repeated(profile: CurrentProfile, input: EditAccountInput): Result<PlacedEdit> | null {
    if (readItemState(work, input.editId) === null) return null;
    const placed = readPlacedEdit(work, profile.profileId, input.editId);
    const edit = toAccountEdit(input.edit);
    const isSame =
      placed?.accountId === input.accountId && editRequestText(placed) === editRequestText({ ...placed, edit });
    return isSame ? success(placed) : failed({ code: 'conflict', what: 'edit', differences: [] });
  }

  return {
    async edit(input) {
      const profile = current();
      if (profile === null) return signedOut();
      if (profile.me.staff.role === 'viewer') return notAllowed;
      const before = repeated(profile, input);
      const kept = before ?? keep(profile, input);
      if (!kept.ok) return kept;
      const edit = before === null ? await sent(profile, kept.value) : kept.value;
      if (edit.state.kind === 'rejected' && before === null) {
        const { portalCode, fields } = edit.state;
        // The form is still open and holds what was entered.
        takeBack(profile, edit);
        return failed({ code: 'portal-rejected', status: 422, portalCode, fields });
      }
      const details = readShownDetails(profile, work, input.accountId, today(profile));
      if (details === null) return failed({ code: 'not-found', what: 'account', id: input.accountId });
      return success({ account: details.account, edit });
    },
    read({ editId }) {
      const profile = current();
      if (profile === null) return signedOut();
      const edit = readPlacedEdit(work, profile.profileId, editId);
      return edit === null ? notFound(editId) : success(edit);
    },
    withdraw({ editId }) {
      const profile = current();
      if (profile === null) return signedOut();
      if (profile.me.staff.role === 'viewer') return notAllowed;
      const edit = readPlacedEdit(work, profile.profileId, editId);
      if (edit === null) return notFound(editId);
      if (edit.state.kind === 'withdrawn') return success(edit);
      if (!takeBack(profile, edit)) return failed({ code: 'conflict', what: 'edit', differences: [] });
      return success({ ...edit, state: { kind: 'withdrawn' } });
    },
    async keepMine({ editId, newEditId }) {
      const profile = current();
      if (profile === null) return signedOut();
      if (profile.me.staff.role === 'viewer') return notAllowed;
      const again = readPlacedEdit(work, profile.profileId, newEditId);
      if (again !== null) return success(again);
      const edit = readPlacedEdit(work, profile.profileId, editId);
      if (edit === null) return notFound(editId);
      if (edit.state.kind !== 'needs-attention') return failed({ code: 'conflict', what: 'edit', differences: [] });
      // Before the edit that needs it, as for a new one.
      const iban = secrets.read(ibanSecret(editId));
      if (iban !== null) secrets.write(ibanSecret(newEditId), iban);
      const details = readShownDetails(profile, work, edit.accountId, today(profile));
      const { company, customerNumber } = details?.account ?? { company: '', customerNumber: '' };
      const placed = enqueueEdit(
        work,
        {
          ...{ editId: newEditId, accountId: edit.accountId, edit: edit.edit, basis: edit.state.now },
          ...{ profileId: profile.profileId, staffId: profile.me.staff.id },
          placedAt: new Date(clock.nowMs()).toISOString(),
          customer: details === null ? null : { company, customerNumber },
        },
        editId,
      );
      if (placed === null) return failed({ code: 'conflict', what: 'edit', differences: [] });
      secrets.forget(ibanSecret(editId));
      return success(await sent(profile, placed));
    },
  };
}

function toAccountEdit(entered: EnteredEdit): AccountEdit {
  if (entered.kind !== 'add-payment-method') return entered;
  const { id, method, kind } = entered;
  if (method.kind === 'invoice') return { kind, paymentMethod: { id, kind: 'invoice' } };
  const { accountHolder, iban } = method;
  return { kind, paymentMethod: { id, kind: 'sepa-direct-debit', accountHolder, ibanMasked: maskIban(iban) } };
}
