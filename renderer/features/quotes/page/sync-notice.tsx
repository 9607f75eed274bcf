// How a quote stands between this machine and the portal: refused, with the reasons; or changed on both sides, with both
// versions side by side, for the user to decide.
import { quoteDifferences } from '../../../../shared/domain/quote-differences.ts';
import { currentRevisionOf, quoteStateOf } from '../../../../shared/domain/quote-state.ts';
import type { Quote } from '../../../../shared/domain/quote.ts';
import { failureMessage } from '../../../app/failure-message.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { Notice } from '../../../design/notice.tsx';
import type { QuoteRefusal } from '../refusal-words.ts';
import { useQuoteDesk } from './page-context.ts';
import { QuoteDifferenceTable } from './quote-difference-table.tsx';
import { RefusalReasons } from './refusal-reasons.tsx';
import { useQuoteAction } from './use-quote-action.ts';

/** The notice; nothing where all is well. */
export function SyncNotice() {
  const { sync } = useQuoteDesk().shown;
  switch (sync.kind) {
    case 'synced':
    case 'waiting':
      return null;
    case 'conflict':
      return <BothVersions newer={sync.newer} />;
    case 'rejected':
      return <Refused refusal={sync} />;
  }
}

function BothVersions({ newer }: { readonly newer: Quote }) {
  const { t } = useMessages();
  const { shown, revision, on } = useQuoteDesk();
  const theirs = currentRevisionOf(newer);
  const differences = quoteDifferences(revision, theirs);
  const side = (quote: Quote) => ({
    state: t(`terms.quoteState.${quoteStateOf(quote, on)}`),
    revision: currentRevisionOf(quote).number,
    name: currentRevisionOf(quote).changedBy.name,
    moment: currentRevisionOf(quote).changedAt,
  });
  return (
    <Notice
      tone="warning"
      live="polite"
      title={t('quotePage.conflict.title')}
      actions={<Decision version={newer.version} />}
    >
      <p>{t('quotePage.conflict.text')}</p>
      <ul className="quote-conflict-sides">
        <li>{t('quotePage.conflict.mine', side(shown.quote))}</li>
        <li>{t('quotePage.conflict.theirs', side(newer))}</li>
      </ul>
      {differences.length === 0 ? (
        <p>{t('quotePage.conflict.same')}</p>
      ) : (
        <QuoteDifferenceTable
          differences={differences}
          before={t('quotePage.conflict.here')}
          after={t('quotePage.conflict.atPortal')}
        />
      )}
    </Notice>
  );
}

function Refused({ refusal }: { readonly refusal: QuoteRefusal }) {
  const { t } = useMessages();
  const { shown } = useQuoteDesk();
  return (
    <Notice tone="danger" live="polite" title={t('quotePage.refused.title')} actions={<Decision version={null} />}>
      <p>{t('quotePage.refused.text')}</p>
      <RefusalReasons refusal={refusal} quote={shown.quote} />
    </Notice>
  );
}

/** Keeps what is here, and sends it again; or what the portal has. */
function Decision({ version }: { readonly version: number | null }) {
  const { t } = useMessages();
  const { shown, session } = useQuoteDesk();
  const resolve = useQuoteAction('quotes.resolve');
  const blocked = session.staff.role === 'viewer' ? { disabledReason: t('quotePage.blocked.role') } : {};
  const keep = (which: 'mine' | 'portal') => void resolve.run({ quoteId: shown.quote.id, keep: which, version });
  const words = version === null ? 'refused' : 'conflict';
  return (
    <span className="quote-decision">
      {resolve.failure !== null && <span role="alert">{failureMessage(resolve.failure, t)}</span>}
      <Button size="small" isPending={resolve.isRunning} {...blocked} onPress={() => keep('mine')}>
        {t(`quotePage.${words}.keepMine`)}
      </Button>
      <Button size="small" isPending={resolve.isRunning} {...blocked} onPress={() => keep('portal')}>
        {t(`quotePage.${words}.takePortal`)}
      </Button>
    </span>
  );
}
