// One line of the quote before it is ordered: how it stands today, what was quoted beside what is now, and its whole order
// overview; after it, what became of its order.
import type { PaymentMethod } from '../../../../shared/domain/account.ts';
import type { QuoteRevision } from '../../../../shared/domain/quote.ts';
import { DifferenceTable } from '../../../app/difference-table.tsx';
import { useMessages } from '../../../app/use-messages.ts';
import { Notice } from '../../../design/notice.tsx';
import { Panel } from '../../../design/panel.tsx';
import { OverviewSections } from '../../../overview/overview-sections.tsx';
import { FindingChips, RecheckDifferences } from '../recheck-findings.tsx';
import type { QuoteData } from '../quote-data.ts';
import { outcomeReasons, outcomeWords } from './outcome-words.ts';
import type { OfferedLine } from './quote-orders.ts';
import type { OrderOutcome } from './use-place-orders.ts';

interface LineOverviewProps {
  readonly offered: OfferedLine;
  readonly data: QuoteData;
  readonly revision: QuoteRevision;
  readonly method: PaymentMethod | undefined;
  /** Null while it is not ordered. */
  readonly outcome: OrderOutcome | null;
}

/** A panel, named by the phone system. */
export function LineOverview({ offered, data, revision, method, outcome }: LineOverviewProps) {
  const { t } = useMessages();
  const { line, recheck } = offered;
  const { systemName } = line.subscription;
  const { billingAddress, discountBasisPoints } = revision.pricing;
  const catalogues = [data.catalogue, ...data.catalogues];
  if (outcome !== null) {
    const { tone, words } = outcomeWords(outcome, t);
    return (
      <Panel title={systemName} headingLevel={2}>
        <Notice tone={tone} live="polite" title={words}>
          {outcomeReasons(outcome, t).map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          {!outcome.ok && outcome.failure.code === 'conflict' && (
            <DifferenceTable differences={outcome.failure.differences} />
          )}
        </Notice>
      </Panel>
    );
  }
  const isMoved = recheck.findings.length > 0;
  return (
    <Panel title={systemName} headingLevel={2} aside={<FindingChips recheck={recheck} />}>
      {isMoved && (
        <Notice
          tone={recheck.overviewNow === null ? 'danger' : 'warning'}
          title={t(recheck.overviewNow === null ? 'quotePage.order.notPossible' : 'quotePage.order.newFigures')}
        >
          <RecheckDifferences recheck={recheck} catalogues={catalogues} />
        </Notice>
      )}
      {recheck.overviewNow !== null && (
        <OverviewSections
          overview={recheck.overviewNow}
          account={data.account}
          systemName={systemName}
          catalogues={catalogues}
          discountBasisPoints={discountBasisPoints}
          address={data.account.billingAddresses.find(({ id }) => id === billingAddress.id)}
          method={method}
        />
      )}
    </Panel>
  );
}
