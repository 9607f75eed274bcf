// What the re-check says of the whole quote (D18): that all holds, or what is to be decided before it is ordered.
import { isUnchanged } from '../../../../shared/domain/quote-recheck.ts';
import type { LineRecheck } from '../../../../shared/domain/quote-recheck.ts';
import { mayDo } from '../../../../shared/domain/quote-state.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Notice } from '../../../design/notice.tsx';
import { StatusDot } from '../../../design/status-dot.tsx';
import { useQuoteDesk } from './page-context.ts';

/** The notice; nothing where no re-check is due. */
export function RecheckNotice({ rechecks }: { readonly rechecks: readonly LineRecheck[] | null }) {
  const { t } = useMessages();
  const { shown, on } = useQuoteDesk();
  if (rechecks === null || rechecks.length === 0) return null;
  if (isUnchanged(rechecks)) {
    return <StatusDot tone="positive">{t('quotePage.recheck.unchanged', { date: on })}</StatusDot>;
  }
  const changed = rechecks.filter(({ findings }) => findings.length > 0).length;
  const canOrder = mayDo(shown.quote, 'order', on) && rechecks.some(({ overviewNow }) => overviewNow !== null);
  return (
    <Notice tone="warning" live="polite" title={t('quotePage.recheck.changed', { count: changed, date: on })}>
      {t(canOrder ? 'quotePage.recheck.textAccepted' : 'quotePage.recheck.textSent')}
    </Notice>
  );
}
