// Asks before a draft is discarded: the whole quote, or its newest revision. Focus starts on keeping it.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { quoteNumberOf } from '../../../../shared/domain/quote-number.ts';
import { failureMessage } from '../../../app/failure-message.ts';
import { places } from '../../../app/places.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { Notice } from '../../../design/notice.tsx';
import { keepAnswer, useAction, useAnswers } from '../../../host/use-request.ts';
import { useQuoteKeeper } from '../../../state/use-quote-keeper.ts';
import { useQuoteDesk } from './page-context.ts';

/** The question, and the deed. */
export function DiscardQuote({ onClose }: { readonly onClose: () => void }) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const { shown, revision } = useQuoteDesk();
  const { quote } = shown;
  const [asked] = useState(revision);
  const discard = useAction('quotes.discard');
  const keeper = useQuoteKeeper();
  const answers = useAnswers();
  const isWhole = quote.revisions.length === 1;
  const confirm = async () => {
    // What is still on its way to be kept must not arrive afterwards.
    await keeper.settle(quote.id);
    keeper.forget(quote.id);
    const { number, changedAt } = asked;
    const result = await discard.run({ quoteId: quote.id, revision: number, changedAt });
    if (!result.ok) return;
    onClose();
    if (result.value.quote === null) navigate(places.quotes);
    else keepAnswer(answers, 'quotes.read', { quoteId: quote.id }, result.value.quote);
  };
  const words = isWhole ? 'whole' : 'revision';
  return (
    <Dialog
      isOpen
      role="alertdialog"
      size="small"
      onClose={onClose}
      isCloseBlocked={discard.isRunning}
      title={t(`quotePage.discard.title.${words}`, { number: quoteNumberOf(quote), revision: revision.number })}
      actions={
        <>
          <Button autoFocus isDisabled={discard.isRunning} onPress={onClose}>
            {t('quotePage.discard.keep')}
          </Button>
          <Button variant="danger" isPending={discard.isRunning} onPress={() => void confirm()}>
            {t('quotePage.discard.confirm')}
          </Button>
        </>
      }
    >
      <p>{t(`quotePage.discard.text.${words}`)}</p>
      {discard.failure !== null && (
        <Notice tone="danger" live="assertive">
          {failureMessage(discard.failure, t)}
        </Notice>
      )}
    </Dialog>
  );
}
