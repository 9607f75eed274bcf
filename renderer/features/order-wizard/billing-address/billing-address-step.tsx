// The billing address step (F14): one of the account's, or a new one, which Next saves with the account
// before it goes on. Nothing typed is lost, also where saving fails.
import { useMessages } from '../../../app/use-messages.ts';
import { useWizard } from '../wizard-context.ts';
import { emptyAddress } from '../../../forms/address-form.ts';
import { ChooseAddress } from './choose-address.tsx';
import { NewAddress } from './new-address.tsx';

/** Chooses between the two forms of the step. */
export function BillingAddressStep() {
  const { t } = useMessages();
  const { data, session, act } = useWizard();
  const { account } = data;
  const hasAddresses = account.billingAddresses.length > 0;
  const entry = session.entries.newAddress ?? (hasAddresses ? null : emptyAddress(account));
  const heading = t('orderWizard.billingAddress.heading');
  const lead = t('orderWizard.billingAddress.lead');
  if (entry === null) {
    return (
      <ChooseAddress
        heading={heading}
        lead={lead}
        onAdd={() => act({ type: 'enter', entries: { newAddress: emptyAddress(account) } })}
      />
    );
  }
  return (
    <NewAddress
      heading={heading}
      lead={hasAddresses ? lead : t('orderWizard.billingAddress.leadNone')}
      entry={entry}
      {...(hasAddresses ? { onDiscard: () => act({ type: 'enter', entries: { newAddress: null } }) } : {})}
    />
  );
}
