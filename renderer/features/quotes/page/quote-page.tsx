// The page of one quote (F22): how it stands, what can be done with it, what it offers, and what became of it. Escape
// leads to the list. Never computes a figure.
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useLocation } from 'wouter';
import type { ShownQuote } from '../../../../shared/contract/quotes.ts';
import type { SessionState } from '../../../../shared/contract/session.ts';
import { dateIn } from '../../../../shared/domain/calendar.ts';
import { currentRevisionOf, quoteStateOf } from '../../../../shared/domain/quote-state.ts';
import { failureMessage } from '../../../app/failure-message.ts';
import { places, quotePath } from '../../../app/places.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { ErrorState } from '../../../design/error-state.tsx';
import { Skeleton } from '../../../design/skeleton.tsx';
import { useRequest } from '../../../host/use-request.ts';
import { useEscape } from '../../../state/use-escape.ts';
import { useFocusKept } from '../../../state/use-focus-kept.ts';
import { OrderPanel } from '../order/order-panel.tsx';
import { quoteDataOf } from '../quote-data.ts';
import { DiscardQuote } from './discard-quote.tsx';
import { QuoteDeskContext } from './page-context.ts';
import type { PageQuestion, QuoteDesk } from './page-context.ts';
import { QuoteContentView } from './quote-content-view.tsx';
import { QuoteHead } from './quote-head.tsx';
import { RecordAnswer } from './record-answer.tsx';
import { SendQuote } from './send-quote.tsx';
import './quote-page.css';

interface QuotePageProps {
  readonly quoteId: string;
  readonly session: Extract<SessionState, { kind: 'signed-in' }>;
  /** The address asks whether it is to be sent. */
  readonly isSendAsked: boolean;
}

/** The page, or why there is none. */
export function QuotePage({ quoteId, session, isSendAsked }: QuotePageProps) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const read = useRequest('quotes.read', { quoteId });
  if (read.data === undefined) {
    if (read.failure === null) return <PageLoading />;
    const isGone = read.failure.code === 'not-found';
    return (
      <div className="quote-page">
        <ErrorState
          title={t(isGone ? 'quotePage.gone' : 'quotePage.failed')}
          actions={
            <>
              {!isGone && <Button onPress={read.askAgain}>{t('app.tryAgain')}</Button>}
              <Button variant="primary" onPress={() => navigate(places.quotes)}>
                {t('quotePage.toQuotes')}
              </Button>
            </>
          }
        >
          {failureMessage(read.failure, t)}
        </ErrorState>
      </div>
    );
  }
  return <OpenPage shown={read.data} session={session} isSendAsked={isSendAsked} />;
}

interface OpenPageProps extends Omit<QuotePageProps, 'quoteId'> {
  readonly shown: ShownQuote;
}

function OpenPage({ shown, session, isSendAsked }: OpenPageProps) {
  const [, navigate] = useLocation();
  const { quote } = shown;
  const details = useRequest('accounts.details', { accountId: quote.accountId });
  const [asked, ask] = useState<PageQuestion | null>(null);
  const [isOrdering, setOrdering] = useState(false);
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isOrdering) headingRef.current?.focus();
  }, [isOrdering]);
  const data = details.data === undefined ? null : quoteDataOf(details.data, session);
  const question = asked ?? (isSendAsked ? 'send' : null);
  const close = () => {
    ask(null);
    if (isSendAsked) navigate(quotePath(quote.id), { replace: true });
  };
  const desk: QuoteDesk = {
    ...{ shown, data, session, ask },
    revision: currentRevisionOf(quote),
    on: details.data?.today ?? dateIn(session.reseller.timeZone, quote.createdAt),
    order: () => setOrdering(true),
  };
  // The button of what was done is gone with it.
  useFocusKept(headingRef, `${question} ${desk.revision.number} ${quoteStateOf(quote, desk.on)}`);
  return (
    <QuoteDeskContext value={desk}>
      {isOrdering && data !== null ? (
        <OrderPanel shown={shown} data={data} onClose={() => setOrdering(false)} />
      ) : (
        <PageContent headingRef={headingRef} />
      )}
      {question === 'send' && <SendQuote onClose={close} />}
      {(question === 'accepted' || question === 'declined') && <RecordAnswer kind={question} onClose={close} />}
      {question === 'discard' && <DiscardQuote onClose={close} />}
    </QuoteDeskContext>
  );
}

function PageContent({ headingRef }: { readonly headingRef: RefObject<HTMLHeadingElement | null> }) {
  const [, navigate] = useLocation();
  const pageRef = useEscape<HTMLDivElement>(() => navigate(places.quotes));
  return (
    <div ref={pageRef} className="quote-page">
      <QuoteHead headingRef={headingRef} />
      <QuoteContentView />
    </div>
  );
}

function PageLoading() {
  const { t } = useMessages();
  return (
    <div className="quote-page" role="status" aria-label={t('app.loading')}>
      <Skeleton width={0.5} height="figure" />
      <Skeleton width={0.8} />
      <Skeleton width={0.65} />
    </div>
  );
}
