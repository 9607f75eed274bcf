// Looks at an edit before it is kept: what it changes has to be there, and what is in use has to stay. Pure.
import type { AccountDetails } from '../../shared/contract/accounts.ts';
import type { InputProblem } from '../../shared/contract/failure.ts';
import { isSameValue, valueAfter, valueBefore } from '../../shared/domain/account-edit-effect.ts';
import type { AccountEdit } from '../../shared/domain/account-edit.ts';

/** Why an edit cannot be made; null where it can. */
export function checkEdit(
  edit: AccountEdit,
  { account, subscriptions }: Pick<AccountDetails, 'account' | 'subscriptions'>,
): InputProblem | null {
  const before = valueBefore(account, edit);
  switch (edit.kind) {
    case 'change-billing-address':
    case 'change-contact':
    case 'remove-contact':
      if (before === null) return { path: 'edit', problem: 'gone' };
      break;
    case 'remove-billing-address': {
      if (before === null) return { path: 'edit', problem: 'gone' };
      if (account.billingAddresses.length === 1) return { path: 'edit.billingAddressId', problem: 'last-one' };
      const isInUse = subscriptions.some(
        ({ state, billingAddressId }) => state !== 'ended' && billingAddressId === edit.billingAddressId,
      );
      if (isInUse) return { path: 'edit.billingAddressId', problem: 'in-use' };
      break;
    }
    case 'add-billing-address':
    case 'add-contact':
    case 'add-payment-method':
      if (before !== null) return { path: 'edit', problem: 'id-in-use' };
      break;
    case 'change-tags':
      if (account.tags.length + edit.added.length > mostTags) {
        return { path: 'edit.added', problem: 'too-many', limit: mostTags };
      }
      break;
    case 'change-notes':
    case 'change-vat-id':
      break;
  }
  return isSameValue(before, valueAfter(edit, before)) ? { path: 'edit', problem: 'no-change' } : null;
}

const mostTags = 50;
