// An account's details on the screen, for tests of its edits: opened at a tab, typed into, and told of by main.
import { beforeEach } from 'vitest';
import { AccountDetails } from '../../../renderer/features/accounts/details/account-details.tsx';
import { closeForms } from '../../../renderer/state/open-forms.ts';
import { useDetailsView } from '../../../renderer/state/details-view.ts';
import type { AccountDetails as Details } from '../../../shared/contract/accounts.ts';
import type { PlacedEdit } from '../../../shared/contract/edits.ts';
import { success } from '../../../shared/contract/result.ts';
import type { AccountEdit } from '../../../shared/domain/account-edit.ts';
import { valueBefore } from '../../../shared/domain/account-edit-effect.ts';
import type { StaffRole } from '../../../shared/domain/staff.ts';
import { click, element } from '../design/screen.ts';
import { account, details } from '../order-wizard/wizard-fixtures.ts';
import { button, host, push, settled, showDesk, useDesk } from './desk.tsx';

export const editId = '00000000-0000-4000-8000-000000000001';

/** A window on an account, whose edits main accepts. */
export function useAccountEdits(): void {
  useDesk();
  beforeEach(() => {
    closeForms('account-1');
    host.answer('outbox.list', () =>
      success({ items: [], total: 0, accepted: [], waitingSince: null, today: '2026-11-16' }),
    );
    host.answer('accounts.edit', () => success({ account, edit: anEdit({ kind: 'change-notes', notes: 'x' }) }));
    host.answer('edits.withdraw', () => success(anEdit({ kind: 'change-notes', notes: 'x' })));
  });
}

export function anEdit(edit: AccountEdit, state: PlacedEdit['state'] = { kind: 'queued' }): PlacedEdit {
  const basis = valueBefore(account, edit);
  return { editId, accountId: 'account-1', placedAt: '2026-11-16T09:00:00Z', edit, basis, state };
}

export async function openTab(tab: string, data: Details = details(), role: StaffRole = 'sales') {
  useDetailsView.setState({ tab });
  host.answer('accounts.details', () => success(data));
  await showDesk(
    <AccountDetails
      accountId="account-1"
      role={role}
      entry={0}
      isCovering={false}
      onLeave={() => undefined}
      onClose={() => undefined}
    />,
  );
}

/** What main now tells of the account. */
export async function toldBy(data: Details) {
  host.answer('accounts.details', () => success(data));
  await push('data.changed', { areas: ['accounts', 'outbox'], accountIds: ['account-1'] });
}

export function field(label: string): HTMLElement {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent.startsWith(label));
  return element(`#${CSS.escape(found?.htmlFor ?? 'no-such-field')}`);
}

export async function submit(name = 'Save') {
  await click(button(name));
  await settled();
}

export const asked = () => host.asked('accounts.edit').map(({ edit, seen }) => ({ edit, seen }));
export const withNotes = (notes: string) => details({ account: { ...account, notes } });
