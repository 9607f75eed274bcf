// What the confirm dialog says: the figures of now beside those that were seen, or why there are none to confirm.
import type { Failure } from '../../../shared/contract/failure.ts';
import { dateText } from '../../../shared/messages/formats.ts';
import { DifferenceTable } from '../../app/difference-table.tsx';
import { failureMessage } from '../../app/failure-message.ts';
import { useMessages } from '../../app/use-messages.ts';
import { KeyValue, KeyValueList } from '../../design/key-value.tsx';
import { Money } from '../../design/money.tsx';
import { Notice } from '../../design/notice.tsx';
import { Skeleton } from '../../design/skeleton.tsx';
import type { NewFigures } from './new-figures.ts';
import type { FiguresLookup } from './use-new-figures.ts';

interface FiguresFoundProps {
  readonly lookup: FiguresLookup;
  /** Why the order could not be placed; null where it was not tried. */
  readonly failure: Failure | null;
}

/** The body of the dialog. */
export function FiguresFound({ lookup, failure }: FiguresFoundProps) {
  const { t } = useMessages();
  return (
    <div className="outbox-ask">
      <Answer lookup={lookup} />
      {failure !== null && (
        <>
          <Notice tone="danger" live="assertive" title={t('outbox.figures.failed')}>
            {failureMessage(failure, t)}
          </Notice>
          {failure.code === 'conflict' && <DifferenceTable differences={failure.differences} />}
        </>
      )}
    </div>
  );
}

function Answer({ lookup }: { readonly lookup: FiguresLookup }) {
  const { t } = useMessages();
  switch (lookup.kind) {
    case 'asking':
      return (
        <div className="outbox-loading" aria-hidden="true">
          <Skeleton width={0.9} />
          <Skeleton width={0.7} />
        </div>
      );
    case 'failed':
      return (
        <Notice tone="danger" live="assertive">
          {failureMessage(lookup.failure, t)}
        </Notice>
      );
    case 'stale':
    case 'not-possible':
      return (
        <Notice tone="warning" live="assertive">
          {t(lookup.kind === 'stale' ? 'outbox.figures.stale' : 'outbox.figures.notPossible')}
        </Notice>
      );
    case 'found':
      return <Figures figures={lookup.figures} />;
  }
}

function Figures({ figures: { overview, systemName, differences } }: { readonly figures: NewFigures }) {
  const { t, language } = useMessages();
  return (
    <>
      <p>
        {t('outbox.figures.text', {
          change: t(`terms.change.${overview.change.kind}`),
          system: systemName,
          licences: t('terms.licences', { count: overview.quantity.after }),
        })}
      </p>
      {differences.length === 0 ? (
        <p>{t('outbox.figures.same')}</p>
      ) : (
        <DifferenceTable differences={[...differences]} />
      )}
      <KeyValueList>
        <KeyValue label={t('outbox.figures.effective')} align="end">
          {dateText(overview.effectiveFrom, language)}
        </KeyValue>
        <KeyValue label={t('outbox.total')} align="end" emphasis="total">
          <Money amount={overview.chargeNow.totals.gross} emphasis="total" />
        </KeyValue>
      </KeyValueList>
    </>
  );
}
