// The confirmation (F17): congratulations, the confirmation number, what happens next, and the updated
// subscription old → new.
import { Check } from 'lucide-react';
import type { BillingAddress } from '../../../../shared/domain/account.ts';
import type { PlacedOrder } from '../../../../shared/contract/orders.ts';
import { serviceNames } from '../../../../shared/domain/catalogue.ts';
import type { OrderOverview } from '../../../../shared/domain/order-overview.ts';
import { moneyText, numberText } from '../../../../shared/messages/formats.ts';
import { Button } from '../../../design/button.tsx';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { OldNew } from '../../../design/old-new.tsx';
import { DocumentButtons } from '../../../app/document-buttons.tsx';
import { useMessages } from '../../../app/use-messages.ts';
import { chosenPaymentMethod } from '../figures.ts';
import { MonthlyChange, QuantityChange, SlaChange } from '../../../overview/old-new-figures.tsx';
import { usePaymentMethodText } from '../../../overview/payment-method-text.ts';
import { useTermEffectText } from '../../../overview/term-effect-text.ts';
import { useWizard } from '../wizard-context.ts';
import { OutcomeFrame } from './outcome-frame.tsx';
import { OverviewSection } from '../../../overview/overview-section.tsx';

type AcceptedState = Extract<PlacedOrder['state'], { kind: 'accepted' }>;

/** The accepted order. */
export function Accepted({ placed, state }: { readonly placed: PlacedOrder; readonly state: AcceptedState }) {
  const { t } = useMessages();
  const { data, close, backLabel } = useWizard();
  return (
    <OutcomeFrame
      tone="positive"
      icon={<Check />}
      heading={t('orderWizard.done.heading')}
      lead={t(`orderWizard.done.text.${data.kind}`)}
      actions={
        <Button variant="primary" onPress={close}>
          {backLabel}
        </Button>
      }
    >
      <div className="outcome-number">
        <span className="wizard-muted">{t('orderWizard.done.confirmationNumber')}</span>
        <span className="outcome-number-value">{state.confirmationNumber}</span>
        <span className="wizard-muted">{t('orderWizard.done.acceptedAt', { moment: state.acceptedAt })}</span>
      </div>
      <DocumentButtons
        document={{ kind: 'receipt', accountId: placed.accountId, orderId: placed.orderId }}
        title={t('documents.receipt')}
        recipient={invoiceEmailOf(data.account.billingAddresses, placed.billingAddressId)}
        size="medium"
      />
      <NextSteps overview={placed.overview} />
      <UpdatedSubscription overview={placed.overview} />
    </OutcomeFrame>
  );
}

/** Where the customer wants invoices; empty where nowhere is said. */
function invoiceEmailOf(addresses: readonly BillingAddress[], addressId: string): string {
  return addresses.find(({ id }) => id === addressId)?.invoiceEmail ?? '';
}

interface OverviewProps {
  readonly overview: OrderOverview;
}

function NextSteps({ overview }: OverviewProps) {
  const { t, language } = useMessages();
  const { data, session } = useWizard();
  const methodText = usePaymentMethodText();
  const method = chosenPaymentMethod(data, session);
  const charge = moneyText(overview.chargeNow.totals.gross, language);
  return (
    <OverviewSection title={t('orderWizard.done.whatFollows')}>
      <ul className="outcome-list">
        <li>
          {t('orderWizard.done.usable', {
            licences: t('terms.licences', { count: overview.quantity.after }),
            date: overview.effectiveFrom,
          })}
        </li>
        {overview.chargeNow.totals.gross.minor > 0 && (
          <li>
            {method === undefined
              ? t('orderWizard.done.charged', { amount: charge })
              : t('orderWizard.done.chargedTo', { amount: charge, method: methodText(method).title })}
          </li>
        )}
        {overview.credit.amount.minor > 0 && (
          <li>{t('orderWizard.done.credited', { amount: moneyText(overview.credit.amount, language) })}</li>
        )}
        <li>{t('orderWizard.done.billed', { amount: moneyText(overview.nextMonth.totals.gross, language) })}</li>
      </ul>
    </OverviewSection>
  );
}

function UpdatedSubscription({ overview }: OverviewProps) {
  const { t, language } = useMessages();
  const { data } = useWizard();
  const termText = useTermEffectText(overview);
  const { before, after } = overview.inclusiveServices;
  return (
    <OverviewSection title={t('orderWizard.done.subscription', { system: data.subscription.systemName })}>
      <KeyValueList layout="lines">
        <KeyValue label={t('orderWizard.summary.licences')} align="end">
          <QuantityChange overview={overview} />
        </KeyValue>
        {serviceNames.map((service) => (
          <KeyValue key={service} label={t(`terms.service.${service}`)} align="end">
            <OldNew
              from={numberText(before[service], language)}
              to={numberText(after[service], language)}
              isUnchanged={before[service] === after[service]}
            />
          </KeyValue>
        ))}
        <KeyValue label={t('orderWizard.steps.sla')} align="end">
          <SlaChange overview={overview} catalogues={[data.catalogue, data.subscriptionCatalogue]} />
        </KeyValue>
        <KeyValue label={t('orderWizard.summary.monthly')} align="end">
          <MonthlyChange before={overview.monthly.before} after={overview.monthly.after} />
        </KeyValue>
        <KeyValue label={t('orderWizard.summary.term')} align="end">
          {termText}
        </KeyValue>
      </KeyValueList>
    </OverviewSection>
  );
}
