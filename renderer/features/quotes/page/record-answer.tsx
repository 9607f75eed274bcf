// Records what the customer answered (D16): on which day, which alternative, and a note. Never tells the customer.
import { Controller, useForm, useWatch } from 'react-hook-form';
import { dateIn } from '../../../../shared/domain/calendar.ts';
import type { CalendarDate } from '../../../../shared/domain/calendar.ts';
import { answerProblems } from '../../../../shared/domain/quote-check.ts';
import type { AnswerProblem } from '../../../../shared/domain/quote-check.ts';
import { alternativeFigures } from '../../../../shared/domain/quote-pricing.ts';
import { quoteAnswerSchema } from '../../../../shared/domain/quote.ts';
import type { QuoteAnswer } from '../../../../shared/domain/quote.ts';
import { quoteNumberOf } from '../../../../shared/domain/quote-number.ts';
import { failureMessage } from '../../../app/failure-message.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { DateField } from '../../../design/date-field.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { Money } from '../../../design/money.tsx';
import { Notice } from '../../../design/notice.tsx';
import { RadioCards } from '../../../design/radio-cards.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { useQuoteDesk } from './page-context.ts';
import { useQuoteAction } from './use-quote-action.ts';

interface AnswerEntry {
  on: CalendarDate | null;
  alternativeId: string | null;
  note: string;
}

interface RecordAnswerProps {
  readonly kind: QuoteAnswer['kind'];
  readonly onClose: () => void;
}

/** The dialog. */
export function RecordAnswer({ kind, onClose }: RecordAnswerProps) {
  const { t } = useMessages();
  const { shown, revision, session, on: today } = useQuoteDesk();
  const { alternatives, sent } = revision;
  const record = useQuoteAction('quotes.record-answer');
  const onlyId = alternatives.length === 1 ? (alternatives[0]?.id ?? null) : null;
  const form = useForm<AnswerEntry>({ defaultValues: { on: today, alternativeId: onlyId, note: '' } });
  const { on = null, alternativeId = null, note = '' } = useWatch({ control: form.control });
  const sentOn = sent === null ? null : dateIn(session.reseller.timeZone, sent.at);
  const answer = { kind, on: on ?? today, alternativeId: kind === 'accepted' ? alternativeId : null };
  const problems = answerProblems(revision, answer, { sentOn, on: today });
  const ofDay = on === null ? 'incomplete' : problems.find(({ path }) => path === 'on')?.problem;
  const isChosen = !problems.some(({ path }) => path === 'alternativeId');
  const ofNote = quoteAnswerSchema.shape.note.safeParse(note).success;
  const isReady = ofDay === undefined && isChosen && ofNote;
  const confirm = async () => {
    const result = await record.run({ ...answer, note, quoteId: shown.quote.id, revision: revision.number });
    if (result.ok) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isCloseBlocked={record.isRunning}
      title={t(`quotePage.record.title.${kind}`, { number: quoteNumberOf(shown.quote) })}
      actions={
        <>
          <Button isDisabled={record.isRunning} onPress={onClose}>
            {t('quotePage.cancel')}
          </Button>
          <Button
            variant="primary"
            isPending={record.isRunning}
            {...(isReady ? {} : { disabledReason: t('quotePage.record.notReady') })}
            onPress={() => void confirm()}
          >
            {t(`quotePage.record.confirm.${kind}`)}
          </Button>
        </>
      }
    >
      <div className="quote-dialog">
        <p>{t(`quotePage.record.text.${kind}`)}</p>
        <Controller
          control={form.control}
          name="on"
          render={({ field }) => (
            <DateField
              {...field}
              label={t('quotePage.record.on')}
              errorMessage={ofDay && dayProblem(ofDay, { validUntil: revision.validUntil, sentOn: sentOn ?? today }, t)}
            />
          )}
        />
        {kind === 'accepted' && alternatives.length > 1 && (
          <Controller
            control={form.control}
            name="alternativeId"
            render={({ field }) => (
              <RadioCards
                {...field}
                label={t('quotePage.record.which')}
                cards={alternatives.map((alternative, at) => ({
                  id: alternative.id,
                  title:
                    alternative.title === ''
                      ? t('quoteEditor.alternatives.name', { number: at + 1 })
                      : alternative.title,
                  description: t('terms.licences', {
                    count: alternativeFigures(revision, alternative).licences.after,
                  }),
                  aside: <Money amount={alternativeFigures(revision, alternative).monthly.net} />,
                }))}
              />
            )}
          />
        )}
        <Controller
          control={form.control}
          name="note"
          render={({ field }) => (
            <TextField
              {...field}
              label={t('quotePage.record.note')}
              description={t('quotePage.record.noteHint')}
              errorMessage={ofNote ? undefined : t('quotePage.record.noteProblem')}
            />
          )}
        />
        {record.failure !== null && (
          <Notice tone="danger" live="assertive" title={t('quotePage.record.notRecorded')}>
            {failureMessage(record.failure, t)}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

function dayProblem(
  problem: AnswerProblem['problem'] | 'incomplete',
  dates: { readonly validUntil: CalendarDate; readonly sentOn: CalendarDate },
  t: ReturnType<typeof useMessages>['t'],
): string {
  switch (problem) {
    case 'before-sent':
      return t('quotePage.record.problem.before-sent', { date: dates.sentOn });
    case 'after-valid-until':
      return t('quotePage.record.problem.after-valid-until', { date: dates.validUntil });
    case 'in-future':
      return t('quotePage.record.problem.in-future');
    case 'incomplete':
    case 'required':
      return t('quoteEditor.problem.dateRequired');
  }
}
