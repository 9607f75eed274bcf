// Whose account is being looked at, and whether this person may edit it. Handed down once by the details.
import { createContext, useContext } from 'react';
import type { AccountDetails } from '../../../../../shared/contract/accounts.ts';
import type { PlacedEdit } from '../../../../../shared/contract/edits.ts';
import { subjectOf } from '../../../../../shared/domain/account-edit.ts';
import type { AccountEdit } from '../../../../../shared/domain/account-edit.ts';
import type { StaffRole } from '../../../../../shared/domain/staff.ts';
import { useMessages } from '../../../../app/use-messages.ts';

interface Editing {
  readonly details: AccountDetails;
  readonly profileId: string;
  readonly role: StaffRole;
  /** What became of an edit, said to assistive technology: everybody else sees it at its place. */
  readonly announce: (words: string) => void;
}

export const EditingContext = createContext<Editing | null>(null);

/** The account in the details. Throws outside of them: a bug, not a state. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === null) throw new Error('no account: an edit stands outside of EditingContext');
  return editing;
}

/** Why this person may not edit (F4); undefined where they may. */
export function useReasonAgainst(): string | undefined {
  const { t } = useMessages();
  return useEditing().role === 'viewer' ? t('accountDetails.editing.viewer') : undefined;
}

/** The edits of one thing that are not at the portal yet, in their order. */
export function unsentOf(details: AccountDetails, subject: string): readonly PlacedEdit[] {
  return details.unsentEdits.filter(({ edit }) => subjectOf(edit) === subject);
}

/**
 * The subjects of a kind (`contact`) whose thing is not in the account as it is shown: it waits to be removed, was
 * refused, or is gone at the portal.
 */
export function absentSubjects(
  details: AccountDetails,
  kind: string,
  present: readonly { readonly id: string }[],
): readonly string[] {
  const shown = new Set(present.map(({ id }) => `${kind}:${id}`));
  const subjects = details.unsentEdits.map(({ edit }) => subjectOf(edit));
  return [...new Set(subjects)].filter((subject) => subject.startsWith(`${kind}:`) && !shown.has(subject));
}

export type EditedTab = 'contacts' | 'addresses' | 'payment' | 'tax' | 'notes';

/** The tab in which an edit shows. */
export function tabOf(edit: AccountEdit): EditedTab {
  switch (edit.kind) {
    case 'add-contact':
    case 'change-contact':
    case 'remove-contact':
      return 'contacts';
    case 'add-billing-address':
    case 'change-billing-address':
    case 'remove-billing-address':
      return 'addresses';
    case 'add-payment-method':
      return 'payment';
    case 'change-vat-id':
      return 'tax';
    case 'change-notes':
    case 'change-tags':
      return 'notes';
  }
}
