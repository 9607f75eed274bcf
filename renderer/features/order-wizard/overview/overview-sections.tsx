// The sections of the order overview in reading order: for whom, what, until when, how much, to where.
import type { OrderOverview } from '../../../../shared/domain/order-overview.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { addressLines } from '../../../forms/address-lines.ts';
import { chosenAddress, chosenPaymentMethod } from '../figures.ts';
import { usePaymentMethodText } from '../payment-method/payment-method-text.ts';
import { termSentence } from '../term-effect-text.ts';
import { useWizard } from '../wizard-context.ts';
import { wizardTermLengths } from '../wizard-data.ts';
import { AmountsNow, AmountsNextMonth, TaxRuleUsed } from './amounts.tsx';
import { CustomerSection, OrderSection } from './order-section.tsx';
import { OverviewSection } from './overview-section.tsx';
import { ScheduledSection } from './scheduled-section.tsx';

/** All sections of one overview. */
export function OverviewSections({ overview }: { readonly overview: OrderOverview }) {
  const { t, language } = useMessages();
  const { data, session } = useWizard();
  const methodText = usePaymentMethodText();
  const address = chosenAddress(data, session);
  const method = chosenPaymentMethod(data, session);
  const hasTermChoice = wizardTermLengths(data).length > 1;
  return (
    <div className="overview-sections">
      <CustomerSection />
      <OrderSection overview={overview} />
      <OverviewSection title={t('orderWizard.overview.term')} {...(hasTermChoice ? { step: 'licences' } : {})}>
        <p>{termSentence(overview, t)}</p>
      </OverviewSection>
      <ScheduledSection overview={overview} />
      <AmountsNow overview={overview} />
      <AmountsNextMonth overview={overview} />
      <TaxRuleUsed overview={overview} />
      <OverviewSection title={t('orderWizard.overview.billingAddress')} step="billing-address">
        {address !== undefined && (
          <p>
            {address.company}
            <span className="overview-note">{addressLines(address, language).join(' · ')}</span>
          </p>
        )}
      </OverviewSection>
      <OverviewSection title={t('orderWizard.overview.paymentMethod')} step="payment-method">
        {method !== undefined && (
          <p>
            {methodText(method).title}
            <span className="overview-note">{methodText(method).description}</span>
          </p>
        )}
      </OverviewSection>
    </div>
  );
}
