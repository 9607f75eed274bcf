// What can be done with a quote in its state (D16), the likely one first; what cannot be done now says why.
import { useLocation } from 'wouter';
import { isUnchanged } from '../../../../shared/domain/quote-recheck.ts';
import { mayDo } from '../../../../shared/domain/quote-state.ts';
import { failureMessage } from '../../../app/failure-message.ts';
import { quoteEditPath } from '../../../app/places.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { Notice } from '../../../design/notice.tsx';
import { useQuoteDesk } from './page-context.ts';
import { openLines, useRechecks } from './rechecks.ts';
import { useQuoteAction } from './use-quote-action.ts';

/** The bar of actions. */
export function QuoteActions() {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const { shown, revision, data, session, on, ask, order } = useQuoteDesk();
  const { quote, sync, problems, canDiscard, unsentOrders } = shown;
  const revise = useQuoteAction('quotes.revise');
  const duplicate = useQuoteAction('quotes.duplicate');
  const rechecks = useRechecks();
  const may = (action: Parameters<typeof mayDo>[1]) => mayDo(quote, action, on);
  const reasonForAll = notNow(session.staff.role === 'viewer', sync.kind === 'conflict', t);
  const blocked = (reason: string | null = null) => {
    const disabledReason = reasonForAll ?? reason;
    return disabledReason === null ? {} : { disabledReason };
  };
  const edit = async (action: Promise<{ ok: boolean }>, quoteId: string) => {
    if ((await action).ok) navigate(quoteEditPath(quoteId));
  };
  const startCopy = () => {
    const id = crypto.randomUUID();
    void edit(duplicate.run({ quoteId: quote.id, newQuoteId: id }), id);
  };
  const startRevision = () => void edit(revise.run({ quoteId: quote.id, revision: revision.number }), quote.id);
  const failure = revise.failure ?? duplicate.failure;
  const nothingToOrder = openLines(shown, revision).length === 0 ? t('quotePage.blocked.allOrdered') : null;
  const isMoved = rechecks !== null && !isUnchanged(rechecks);
  return (
    <>
      <div className="quote-actions">
        {may('send') && (
          <Button
            variant="primary"
            {...blocked(problems.length > 0 ? t('quotePage.blocked.problems') : null)}
            onPress={() => ask('send')}
          >
            {t('quotePage.action.send')}
          </Button>
        )}
        {may('order') && (
          <Button
            variant="primary"
            {...blocked(data === null ? t('quotePage.blocked.noCustomer') : nothingToOrder)}
            onPress={order}
          >
            {t(isMoved ? 'quotePage.action.orderNew' : 'quotePage.action.order')}
          </Button>
        )}
        {may('accept') && (
          <Button variant={may('send') ? 'secondary' : 'primary'} {...blocked()} onPress={() => ask('accepted')}>
            {t('quotePage.action.accept')}
          </Button>
        )}
        {may('revise') && (
          <Button
            {...blocked(unsentOrders.length > 0 ? t('quotePage.blocked.orderWaits') : null)}
            isPending={revise.isRunning}
            onPress={startRevision}
          >
            {t('quotePage.action.revise')}
          </Button>
        )}
        {(may('edit') || may('revise')) && (
          <Button
            {...blocked(may('edit') ? null : t('quotePage.blocked.locked'))}
            onPress={() => navigate(quoteEditPath(quote.id))}
          >
            {t('quotePage.action.edit')}
          </Button>
        )}
        {may('decline') && (
          <Button {...blocked()} onPress={() => ask('declined')}>
            {t('quotePage.action.decline')}
          </Button>
        )}
        <Button {...blocked()} isPending={duplicate.isRunning} onPress={startCopy}>
          {t('quotePage.action.duplicate')}
        </Button>
        {canDiscard && (
          <Button variant="quiet" {...blocked()} onPress={() => ask('discard')}>
            {t('quotePage.action.discard')}
          </Button>
        )}
      </div>
      {failure !== null && (
        <Notice tone="danger" live="assertive">
          {failureMessage(failure, t)}
        </Notice>
      )}
    </>
  );
}

/** Why nothing can be done at all. */
function notNow(isViewer: boolean, isInConflict: boolean, t: ReturnType<typeof useMessages>['t']): string | null {
  if (isViewer) return t('quotePage.blocked.role');
  return isInConflict ? t('quotePage.blocked.conflict') : null;
}
