// What else is known of the account, in tabs. The chosen tab stays while one goes from account to account.
import type { ReactNode } from 'react';
import type { PlacedEdit } from '../../../../shared/contract/edits.ts';
import type { Translate } from '../../../app/i18n.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Tabs } from '../../../design/tabs.tsx';
import type { TabMark } from '../../../design/tabs.tsx';
import { useDetailsView } from '../../../state/details-view.ts';
import { AddressesTab } from './addresses-tab.tsx';
import { ContactsTab } from './contacts-tab.tsx';
import { tabOf, useEditing } from './edits/editing.ts';
import type { EditedTab } from './edits/editing.ts';
import { HistoryTab } from './history-tab.tsx';
import { NotesTab } from './notes-tab.tsx';
import { PaymentTab } from './payment-tab.tsx';
import { TaxTab } from './tax-tab.tsx';

/** Six tabs; each says how much in it needs a decision, and how much is not at the portal yet. */
export function DetailsTabs() {
  const { t } = useMessages();
  const tab = useDetailsView((view) => view.tab);
  const show = useDetailsView((view) => view.show);
  const { details } = useEditing();
  const item = (id: EditedTab, content: ReactNode) => ({
    id,
    label: t(`accountDetails.tabs.${id}`),
    content,
    mark: markOf(
      details.unsentEdits.filter(({ edit }) => tabOf(edit) === id),
      t,
    ),
  });
  return (
    <Tabs
      label={t('accountDetails.tabs.label')}
      selectedId={tab}
      onSelect={show}
      items={[
        item('contacts', <ContactsTab />),
        item('addresses', <AddressesTab />),
        item('payment', <PaymentTab />),
        item('tax', <TaxTab />),
        { id: 'history', label: t('accountDetails.tabs.history'), content: <HistoryTab details={details} /> },
        item('notes', <NotesTab />),
      ]}
    />
  );
}

function markOf(unsent: readonly PlacedEdit[], t: Translate): TabMark | undefined {
  const undecided = unsent.filter(({ state }) => state.kind === 'needs-attention' || state.kind === 'rejected').length;
  const waiting = unsent.length - undecided;
  const words = [
    ...(undecided > 0 ? [t('accountDetails.tabs.undecided', { count: undecided })] : []),
    ...(waiting > 0 ? [t('accountDetails.tabs.unsent', { count: waiting })] : []),
  ];
  if (words.length === 0) return undefined;
  return { tone: undecided > 0 ? 'danger' : 'warning', words: words.join(', ') };
}
