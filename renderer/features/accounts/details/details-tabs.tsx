// What else is known of the account, in tabs. The chosen tab stays while one goes from account to account.
import type { AccountDetails } from '../../../../shared/contract/accounts.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Tabs } from '../../../design/tabs.tsx';
import { useDetailsView } from '../../../state/details-view.ts';
import { AddressesTab } from './addresses-tab.tsx';
import { ContactsTab } from './contacts-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { NotesTab } from './notes-tab.tsx';
import { PaymentTab } from './payment-tab.tsx';
import { TaxTab } from './tax-tab.tsx';

/** Six tabs. */
export function DetailsTabs({ details }: { details: AccountDetails }) {
  const { t } = useMessages();
  const tab = useDetailsView((view) => view.tab);
  const show = useDetailsView((view) => view.show);
  const { account } = details;
  return (
    <Tabs
      label={t('accountDetails.tabs.label')}
      selectedId={tab}
      onSelect={show}
      items={[
        {
          id: 'contacts',
          label: t('accountDetails.tabs.contacts'),
          content: <ContactsTab contacts={account.contacts} />,
        },
        {
          id: 'addresses',
          label: t('accountDetails.tabs.addresses'),
          content: <AddressesTab addresses={account.billingAddresses} />,
        },
        {
          id: 'payment',
          label: t('accountDetails.tabs.payment'),
          content: <PaymentTab methods={account.paymentMethods} />,
        },
        { id: 'tax', label: t('accountDetails.tabs.tax'), content: <TaxTab details={details} /> },
        {
          id: 'history',
          label: t('accountDetails.tabs.history'),
          content: <HistoryTab details={details} />,
        },
        { id: 'notes', label: t('accountDetails.tabs.notes'), content: <NotesTab account={account} /> },
      ]}
    />
  );
}
