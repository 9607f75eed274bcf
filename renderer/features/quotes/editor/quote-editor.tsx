// The quote editor (F20): loads what a quote is prepared from, says where that is not possible, and opens the panel.
// Never computes a figure.
import type { SessionState } from '../../../../shared/contract/session.ts';
import { mayDo } from '../../../../shared/domain/quote-state.ts';
import { failureMessage } from '../../../app/failure-message.ts';
import type { QuoteBeginning } from '../../../app/places.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { useRequest } from '../../../host/use-request.ts';
import { quoteDataOf } from '../quote-data.ts';
import { EditorLoading } from './editor-loading.tsx';
import { EditorPanel } from './editor-panel.tsx';
import { EditorRefusal } from './editor-refusal.tsx';
import { useOpenQuote } from './use-open-quote.ts';
import type { OpenedQuote } from './use-open-quote.ts';

export interface QuoteEditorProps {
  readonly quoteId: string;
  /** The customer of a quote that is not kept yet; null for one that has to be there. */
  readonly accountId: string | null;
  readonly beginning: QuoteBeginning | null;
  readonly session: Extract<SessionState, { kind: 'signed-in' }>;
  /** Leads to the quote's page. */
  readonly onQuote: () => void;
  /** Leads to the quote's page, and there on to sending. */
  readonly onSend: () => void;
  /** Leads to the account: the quote was left without anything entered, or cannot be. */
  readonly onAccount: (accountId: string) => void;
  readonly onQuotes: () => void;
}

/** The editor as a full-height panel. */
export function QuoteEditor(props: QuoteEditorProps) {
  const { quoteId, accountId, onQuotes } = props;
  const { t } = useMessages();
  const { opened, again } = useOpenQuote(quoteId, accountId);
  if (opened.kind === 'loading') return <EditorLoading />;
  if (opened.kind === 'failed') {
    return (
      <EditorRefusal
        title={t('quoteEditor.gone.failed')}
        text={failureMessage(opened.failure, t)}
        back={{ label: t('quoteEditor.gone.toQuotes'), go: onQuotes }}
        onRetry={again}
      />
    );
  }
  return <OpenEditor {...props} opened={opened} />;
}

interface Back {
  readonly label: string;
  readonly go: () => void;
}

interface OpenEditorProps extends QuoteEditorProps {
  readonly opened: Extract<OpenedQuote, { kind: 'new' | 'known' }>;
}

function OpenEditor({ opened, session, quoteId, beginning, onQuote, onSend, onAccount }: OpenEditorProps) {
  const { t } = useMessages();
  const details = useRequest('accounts.details', { accountId: opened.accountId });
  const toAccount: Back = { label: t('quoteEditor.gone.toAccount'), go: () => onAccount(opened.accountId) };
  if (details.data === undefined) {
    if (details.failure === null) return <EditorLoading />;
    const text = failureMessage(details.failure, t);
    return (
      <EditorRefusal title={t('quoteEditor.gone.failed')} text={text} back={toAccount} onRetry={details.askAgain} />
    );
  }
  const data = quoteDataOf(details.data, session);
  const refused = (reason: 'role' | 'locked' | 'noAddress' | 'noSubscription', back = toAccount) => (
    <EditorRefusal title={t(`quoteEditor.gone.${reason}`)} text={t(`quoteEditor.gone.${reason}Text`)} back={back} />
  );
  if (data === null) {
    const text = t('failures.notFound.catalogue');
    return (
      <EditorRefusal title={t('quoteEditor.gone.failed')} text={text} back={toAccount} onRetry={details.askAgain} />
    );
  }
  if (data.role === 'viewer') return refused('role');
  const shown = opened.kind === 'known' ? opened.shown : null;
  if (shown !== null && !mayDo(shown.quote, 'edit', data.on)) {
    return refused('locked', { label: t('quoteEditor.gone.toQuote'), go: onQuote });
  }
  if (opened.kind === 'new' && data.account.billingAddresses.length === 0) return refused('noAddress');
  if (opened.kind === 'new' && data.subscriptions.length === 0) return refused('noSubscription');
  return (
    <EditorPanel
      key={quoteId}
      quoteId={quoteId}
      data={data}
      opened={opened}
      beginning={beginning}
      onQuote={onQuote}
      onSend={onSend}
      onAccount={toAccount.go}
    />
  );
}
