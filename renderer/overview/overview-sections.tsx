// The sections of an order overview (F16) in reading order: for whom, what, until when, how much, to where. Shows what it
// is handed, and never computes a figure.
import type { ReactNode } from 'react';
import type { Account, BillingAddress, PaymentMethod } from '../../shared/domain/account.ts';
import type { OrderOverview } from '../../shared/domain/order-overview.ts';
import { useMessages } from '../app/use-messages.ts';
import { addressLines } from '../forms/address-lines.ts';
import { AmountsNow, AmountsNextMonth, TaxRuleUsed } from './amounts.tsx';
import type { NamingCatalogues } from './old-new-figures.tsx';
import { CustomerSection, OrderSection } from './order-section.tsx';
import { OverviewSection } from './overview-section.tsx';
import { usePaymentMethodText } from './payment-method-text.ts';
import { ScheduledSection } from './scheduled-section.tsx';
import { termSentence } from './term-effect-text.ts';
import './overview.css';

interface OverviewSectionsProps {
  readonly overview: OrderOverview;
  readonly account: Pick<Account, 'company' | 'customerNumber' | 'credits'>;
  readonly systemName: string;
  readonly catalogues: NamingCatalogues;
  readonly discountBasisPoints: number;
  readonly address: BillingAddress | undefined;
  readonly method: PaymentMethod | undefined;
  /** The ways to where things are chosen; a section without one cannot be changed from here. */
  readonly actions?: {
    readonly order?: ReactNode;
    readonly sla?: ReactNode;
    readonly term?: ReactNode;
    readonly billingAddress?: ReactNode;
    readonly paymentMethod?: ReactNode;
  };
}

/** All sections of one overview. */
export function OverviewSections(props: OverviewSectionsProps) {
  const { overview, account, systemName, catalogues, discountBasisPoints, address, method, actions = {} } = props;
  const { t, language } = useMessages();
  const methodText = usePaymentMethodText();
  return (
    <div className="overview-sections">
      <CustomerSection customer={account} systemName={systemName} />
      <OrderSection overview={overview} catalogues={catalogues} actions={actions} />
      <OverviewSection title={t('orderWizard.overview.term')} action={actions.term}>
        <p>{termSentence(overview, t)}</p>
      </OverviewSection>
      <ScheduledSection overview={overview} catalogues={catalogues} />
      <AmountsNow overview={overview} discountBasisPoints={discountBasisPoints} credits={account.credits} />
      <AmountsNextMonth overview={overview} discountBasisPoints={discountBasisPoints} />
      <TaxRuleUsed overview={overview} />
      <OverviewSection title={t('orderWizard.overview.billingAddress')} action={actions.billingAddress}>
        {address !== undefined && (
          <p>
            {address.company}
            <span className="overview-note">{addressLines(address, language).join(' · ')}</span>
          </p>
        )}
      </OverviewSection>
      <OverviewSection title={t('orderWizard.overview.paymentMethod')} action={actions.paymentMethod}>
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
