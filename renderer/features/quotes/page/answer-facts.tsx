// What became of the quote: when and under which number it was sent, and what the customer answered.
import { quoteNumberOf } from '../../../../shared/domain/quote-number.ts';
import { acceptedAlternativeOf } from '../../../../shared/domain/quote-state.ts';
import { momentText } from '../../../../shared/messages/formats.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { DateText } from '../../../design/date-text.tsx';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { useQuoteDesk } from './page-context.ts';

/** The facts; nothing for a draft. */
export function AnswerFacts() {
  const { t, language } = useMessages();
  const { shown, revision } = useQuoteDesk();
  const { sent, answer, alternatives } = revision;
  if (sent === null && answer === null) return null;
  const accepted = acceptedAlternativeOf(revision);
  const at = alternatives.findIndex(({ id }) => id === accepted?.id);
  return (
    <div className="quote-answer">
      <KeyValueList layout="stacked">
        {sent !== null && (
          <KeyValue label={t('quotePage.answer.sent')}>
            {t('quotePage.answer.by', { moment: momentText(sent.at, language), name: sent.by.name })}
          </KeyValue>
        )}
        {sent !== null && (
          <KeyValue label={t('quotePage.answer.printed')}>
            {t('quotePage.answer.printedNumber', { number: sent.printedNumber, revision: sent.printedRevision })}
            {sent.printedNumber !== quoteNumberOf(shown.quote) && (
              <span className="quote-note">
                {t('quotePage.answer.otherNumber', { number: quoteNumberOf(shown.quote) })}
              </span>
            )}
          </KeyValue>
        )}
        {answer !== null && (
          <KeyValue label={t(`terms.quoteState.${answer.kind}`)}>
            <DateText date={answer.on} />
            {accepted !== null && alternatives.length > 1 && (
              <span className="quote-note">
                {accepted.title === '' ? t('quoteEditor.alternatives.name', { number: at + 1 }) : accepted.title}
              </span>
            )}
            <span className="quote-note">
              {t('quotePage.answer.recorded', {
                moment: momentText(answer.recordedAt, language),
                name: answer.recordedBy.name,
              })}
            </span>
          </KeyValue>
        )}
        {answer !== null && answer.note !== '' && (
          <KeyValue label={t('quotePage.answer.note')}>
            <span className="quote-text">{answer.note}</span>
          </KeyValue>
        )}
      </KeyValueList>
    </div>
  );
}
