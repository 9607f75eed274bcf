// The open quote editor: the content in the middle, the summary at the right that never scrolls away. Escape leaves
// without losing anything.
import { useEffect, useMemo, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { quoteNumberOf } from '../../../../shared/domain/quote-number.ts';
import { currentRevisionOf } from '../../../../shared/domain/quote-state.ts';
import { failureMessage } from '../../../app/failure-message.ts';
import type { QuoteBeginning } from '../../../app/places.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Notice } from '../../../design/notice.tsx';
import { useRequest } from '../../../host/use-request.ts';
import { useEscape } from '../../../state/use-escape.ts';
import { useQuoteFailure, useQuoteState } from '../../../state/use-quote-keeper.ts';
import type { QuoteData } from '../quote-data.ts';
import { AlternativesSection } from './alternatives-section.tsx';
import { ConditionsSection } from './conditions-section.tsx';
import { EditorContext } from './editor-context.ts';
import { EditorFoot } from './editor-foot.tsx';
import { EditorSummary } from './editor-summary.tsx';
import { copiesOf, enteredQuote, noCopies } from './entered-quote.ts';
import { NotesSection } from './notes-section.tsx';
import { entryOf, firstEntry } from './quote-entry.ts';
import type { QuoteEntry } from './quote-entry.ts';
import { useKeptQuote } from './use-kept-quote.ts';
import type { OpenedQuote } from './use-open-quote.ts';
import './quote-editor.css';

interface EditorPanelProps {
  readonly quoteId: string;
  readonly data: QuoteData;
  readonly opened: Extract<OpenedQuote, { kind: 'new' | 'known' }>;
  readonly beginning: QuoteBeginning | null;
  readonly onQuote: () => void;
  readonly onSend: () => void;
  readonly onAccount: () => void;
}

/** The panel of one quote. */
export function EditorPanel({ quoteId, data, opened, beginning, onQuote, onSend, onAccount }: EditorPanelProps) {
  const { t, language } = useMessages();
  const [first] = useState(() =>
    opened.kind === 'known' ? entryOf(opened.content, language) : firstEntry(data, beginning, language),
  );
  const form = useForm<QuoteEntry>({ defaultValues: first });
  useWatch({ control: form.control });
  const entry = form.getValues();
  const keptState = useQuoteState(quoteId);
  const isKnown = opened.kind === 'known' && opened.shown !== null;
  const read = useRequest('quotes.read', { quoteId }, { isEnabled: isKnown || keptState === 'saved' });
  const shown = read.data ?? (opened.kind === 'known' ? opened.shown : null);
  const copies = useMemo(() => (shown === null ? noCopies : copiesOf(currentRevisionOf(shown.quote))), [shown]);
  const entered = enteredQuote(data, entry, copies);
  if (entered === null) throw new Error('a quote without a billing address was opened');
  const basedOn = opened.kind === 'known' ? opened.basedOn : null;
  const isBegun = opened.kind === 'known' ? opened.shown?.isEditing !== false : beginning?.change != null;
  const { isTouched, leave } = useKeptQuote({
    kept: {
      ...{ quoteId, accountId: data.account.id, content: entered.content, basedOn },
      ...(beginning?.draft === undefined ? {} : { endsDraft: beginning.draft.id }),
    },
    isBegun,
  });
  const close = () => void leave(isTouched || isKnown ? onQuote : onAccount);
  const panelRef = useEscape<HTMLElement>(close);
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => headingRef.current?.focus(), []);
  const number = shown === null ? null : quoteNumberOf(shown.quote);
  const editor = { data, copies, form, entry, entered, number, isProvisional: shown?.quote.number == null };
  return (
    <EditorContext value={editor}>
      <section
        ref={panelRef}
        className="quote-editor"
        aria-label={t('quoteEditor.panel', { company: data.account.company })}
      >
        <form className="quote-editor-frame" noValidate onSubmit={(event) => event.preventDefault()}>
          <div className="quote-editor-main">
            <div className="quote-editor-body">
              <header className="quote-editor-head">
                <h1 ref={headingRef} tabIndex={-1}>
                  {titleWords(number, copies.number, t)}
                </h1>
                <p className="quote-editor-muted">{t('quoteEditor.lead')}</p>
              </header>
              <NotSaved quoteId={quoteId} />
              <AlternativesSection />
              <ConditionsSection />
              <NotesSection />
            </div>
            <EditorFoot keptState={keptState} isTouched={isTouched} onClose={close} onSend={() => void leave(onSend)} />
          </div>
          <EditorSummary />
        </form>
      </section>
    </EditorContext>
  );
}

function titleWords(number: string | null, revision: number, t: ReturnType<typeof useMessages>['t']): string {
  if (number === null) return t('quoteEditor.titleNew');
  return revision === 1 ? t('quoteEditor.title', { number }) : t('quoteEditor.titleRevision', { number, revision });
}

function NotSaved({ quoteId }: { readonly quoteId: string }) {
  const { t } = useMessages();
  const failure = useQuoteFailure(quoteId);
  if (failure === null) return null;
  return (
    <Notice tone="danger" live="assertive" title={t('quoteEditor.failed')}>
      <p>{failureMessage(failure, t)}</p>
      <p>{t('quoteEditor.failedText')}</p>
    </Notice>
  );
}
