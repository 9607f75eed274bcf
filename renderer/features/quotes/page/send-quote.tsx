// Sends a quote (D16): says what is locked and which number is printed. Where figures have moved since they were seen,
// shows old → new first; then nothing is sent that the user has not seen. Focus starts on Cancel.
import { useState } from 'react';
import { quoteNumberOf } from '../../../../shared/domain/quote-number.ts';
import { DifferenceTable } from '../../../app/difference-table.tsx';
import { failureMessage } from '../../../app/failure-message.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { Notice } from '../../../design/notice.tsx';
import { ConfirmCustomer } from '../../../app/confirm-customer.tsx';
import { lineDifferences } from './line-differences.ts';
import { useQuoteDesk } from './page-context.ts';
import { RefusalReasons } from './refusal-reasons.tsx';
import { useQuoteAction } from './use-quote-action.ts';

/** The dialog. */
export function SendQuote({ onClose }: { readonly onClose: () => void }) {
  const { t } = useMessages();
  const { shown, revision } = useQuoteDesk();
  const { quote, customer } = shown;
  const send = useQuoteAction('quotes.send');
  // What is sent is what was asked about: another revision that comes meanwhile is another question.
  const [asked] = useState(revision);
  const number = quoteNumberOf(quote);
  const confirm = async () => {
    const result = await send.run({ quoteId: quote.id, revision: asked.number, changedAt: asked.changedAt });
    if (result.ok) onClose();
  };
  const moved = send.failure?.code === 'conflict' && send.failure.differences.length > 0 ? send.failure : null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isCloseBlocked={send.isRunning}
      size={moved === null ? 'medium' : 'large'}
      title={t('quotePage.send.title', { number })}
      actions={
        <>
          <Button autoFocus isDisabled={send.isRunning} onPress={onClose}>
            {t('quotePage.cancel')}
          </Button>
          <Button variant="primary" isPending={send.isRunning} onPress={() => void confirm()}>
            {t(moved === null ? 'quotePage.send.confirm' : 'quotePage.send.confirmNew')}
          </Button>
        </>
      }
    >
      <div className="quote-dialog">
        {customer !== null && <ConfirmCustomer customer={customer} />}
        <p>{t('quotePage.send.locked')}</p>
        <p>
          {t(quote.number === null ? 'quotePage.send.printsProvisional' : 'quotePage.send.prints', {
            number,
            revision: asked.number,
          })}
        </p>
        <p className="quote-muted">{t('quotePage.send.byHand')}</p>
        {send.failure !== null && (
          <Notice tone={moved === null ? 'danger' : 'warning'} live="assertive" title={t('quotePage.send.notSent')}>
            {moved !== null && t('quotePage.send.moved')}
            {moved === null && send.failure.code !== 'portal-rejected' && failureMessage(send.failure, t)}
            {send.failure.code === 'portal-rejected' && <RefusalReasons refusal={send.failure} quote={quote} />}
          </Notice>
        )}
        {moved !== null &&
          lineDifferences(moved.differences, asked).map(({ place, differences }) => (
            <section key={`${place.alternative} ${place.systemName}`}>
              <h3 className="quote-dialog-place">
                {place.title === '' ? t('quoteEditor.alternatives.name', { number: place.alternative }) : place.title} ·{' '}
                {place.systemName}
              </h3>
              <DifferenceTable differences={differences} />
            </section>
          ))}
      </div>
    </Dialog>
  );
}
