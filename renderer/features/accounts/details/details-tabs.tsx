// What else is known of the account, in tabs. The chosen tab stays while one goes from account to account.
import type { ReactNode } from 'react';
import { useMessages } from '../../../app/use-messages.ts';
import { Tabs } from '../../../design/tabs.tsx';
import { useDetailsView } from '../../../state/details-view.ts';
import { AddressesTab } from './addresses-tab.tsx';
import { ContactsTab } from './contacts-tab.tsx';
import { tabOf, useEditing } from './edits/editing.ts';
import type { EditedTab } from './edits/editing.ts';
import { HistoryTab } from './history-tab.tsx';
import { NotesTab } from './notes-tab.tsx';
import { PaymentTab } from './payment-tab.tsx';
import { TaxTab } from './tax-tab.tsx';

/** Six tabs; each says how much in it is not at the portal yet. */
export function DetailsTabs() {
  const { t } = useMessages();
  const tab = useDetailsView((view) => view.tab);
  const show = useDetailsView((view) => view.show);
  const { details } = useEditing();
  const item = (id: EditedTab, content: ReactNode) => {
    const unsent = details.unsentEdits.filter(({ edit }) => tabOf(edit) === id).length;
    const mark = unsent === 0 ? {} : { mark: t('accountDetails.tabs.unsent', { count: unsent }) };
    return { id, label: t(`accountDetails.tabs.${id}`), content, ...mark };
  };
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
