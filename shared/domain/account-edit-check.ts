// Looks at an edit before it is kept: what it changes has to be there, and what is in use has to stay (F10). Pure;
// main refuses by it, and the renderer says beforehand why something cannot be removed.
import type { Account } from './account.ts';
import { isSameValue, valueAfter, valueBefore } from './account-edit-effect.ts';
import type { AccountEdit } from './account-edit.ts';
import type { Subscription } from './subscription.ts';

export type EditProblemCode = 'gone' | 'last-one' | 'in-use' | 'id-in-use' | 'too-many' | 'no-change';

export interface EditProblem {
  /** Where in the input, in dots. */
  readonly path: string;
  readonly problem: EditProblemCode;
  readonly limit?: number;
}

/** An account as it is shown here, with what is billed to it. */
export interface EditableAccount {
  readonly account: Account;
  readonly subscriptions: readonly Subscription[];
}

/** Why an edit cannot be made; null where it can. */
export function checkEdit(edit: AccountEdit, { account, subscriptions }: EditableAccount): EditProblem | null {
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
