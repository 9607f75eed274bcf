// The summary at the right of wizard, quote editor and ordering: whose it is, what it comes to, at which prices. Never
// computes a figure.
import type { ReactNode } from 'react';
import type { Account } from '../../shared/domain/account.ts';
import type { Catalogue } from '../../shared/domain/catalogue.ts';
import { useMessages } from '../app/use-messages.ts';
import { Chip } from '../design/chip.tsx';
import './summary-panel.css';

interface SummaryPanelProps {
  readonly account: Pick<Account, 'company' | 'customerNumber'>;
  /** Beneath the customer's number. */
  readonly number?: string | null;
  readonly isDense?: boolean;
  readonly children: ReactNode;
}

/** Never scrolls away. */
export function SummaryPanel({ account, number = null, isDense = false, children }: SummaryPanelProps) {
  const { t } = useMessages();
  return (
    <aside className="summary-panel" aria-label={t('orderWizard.summary.title')} data-dense={isDense || undefined}>
      <div>
        <p className="summary-panel-company any-length">{account.company}</p>
        <p className="summary-panel-number">
          {t('orderWizard.summary.customerNumber', { number: account.customerNumber })}
        </p>
        {number !== null && <p className="summary-panel-number">{number}</p>}
      </div>
      {children}
    </aside>
  );
}

/** Its place, while nothing is known. */
export function EmptySummary() {
  return <div className="summary-panel" />;
}

/** Where the prices come from, at its lower end. */
export function SummaryFoot({ catalogue, children }: { readonly catalogue: Catalogue; readonly children: ReactNode }) {
  const { t } = useMessages();
  return (
    <p className="summary-panel-foot">
      {catalogue.isSample && <Chip tone="info">{t('app.sampleData')}</Chip>}
      <span>{children}</span>
    </p>
  );
}
