// Which screen is shown at which address; each is loaded when it is first needed. The account list stays
// alive below the others, so that coming back finds it as it was left.
import { Activity, lazy, Suspense } from 'react';
import { Redirect, Route, Switch, useLocation, useRoute } from 'wouter';
import type { SessionState } from '../../shared/contract/session.ts';
import { Button } from '../design/button.tsx';
import { EmptyState } from '../design/empty-state.tsx';
import { Spinner } from '../design/spinner.tsx';
import { useRequest } from '../host/use-request.ts';
import { failureMessage } from './failure-message.ts';
import { accountPath, newQuotePath, places, quoteBeginningOf, quotePath, quoteSendPath } from './places.ts';
import type { QuoteBeginning } from './places.ts';
import { useMessages } from './use-messages.ts';

const AccountsScreen = lazy(async () => ({
  default: (await import('../features/accounts/accounts-screen.tsx')).AccountsScreen,
}));
const DraftsScreen = lazy(async () => ({
  default: (await import('../features/drafts/drafts-screen.tsx')).DraftsScreen,
}));
const OutboxScreen = lazy(async () => ({
  default: (await import('../features/outbox/outbox-screen.tsx')).OutboxScreen,
}));
const OrderWizard = lazy(async () => ({
  default: (await import('../features/order-wizard/order-wizard.tsx')).OrderWizard,
}));
const BulkScreen = lazy(async () => ({
  default: (await import('../features/quotes/bulk/bulk-screen.tsx')).BulkScreen,
}));
const QuoteEditor = lazy(async () => ({
  default: (await import('../features/quotes/editor/quote-editor.tsx')).QuoteEditor,
}));
const QuotePage = lazy(async () => ({
  default: (await import('../features/quotes/page/quote-page.tsx')).QuotePage,
}));
const QuotesScreen = lazy(async () => ({
  default: (await import('../features/quotes/list/quotes-screen.tsx')).QuotesScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('../features/settings/settings-screen.tsx')).SettingsScreen,
}));

interface ScreensProps {
  session: Extract<SessionState, { kind: 'signed-in' }>;
}

/** Everything right of the sidebar and below the bar. */
export function Screens({ session }: ScreensProps) {
  const [isList] = useRoute(places.accounts);
  const [isDetails, details] = useRoute(places.account);
  const [, order] = useRoute(places.order);
  const [, newQuote] = useRoute(places.newQuote);
  const accountId = details?.accountId ?? order?.accountId ?? newQuote?.accountId ?? null;
  return (
    <main className="shell-main">
      <Suspense fallback={<ScreenLoading />}>
        <Switch>
          <Route path={places.order}>{(asked) => <OrderScreen {...asked} />}</Route>
          <Route path={places.newQuote}>
            {({ quoteId, accountId: of, beginning }) => (
              <QuoteEditorScreen
                key={quoteId}
                quoteId={quoteId}
                accountId={of}
                beginning={quoteBeginningOf(beginning)}
                session={session}
              />
            )}
          </Route>
          <Route path={places.quoteBulk}>
            <BulkScreen session={session} />
          </Route>
          <Route path={places.quoteEdit}>
            {({ quoteId }) => (
              <QuoteEditorScreen key={quoteId} quoteId={quoteId} accountId={null} beginning={null} session={session} />
            )}
          </Route>
          <Route path={places.quoteSend}>
            {({ quoteId }) => <QuotePage key={quoteId} quoteId={quoteId} session={session} isSendAsked />}
          </Route>
          <Route path={places.quote}>
            {({ quoteId }) => <QuotePage key={quoteId} quoteId={quoteId} session={session} isSendAsked={false} />}
          </Route>
          <Route path={places.revision}>{({ orderId }) => <RevisionScreen key={orderId} orderId={orderId} />}</Route>
          <Route path={places.outbox}>
            <OutboxScreen session={session} />
          </Route>
          <Route path={places.quotes}>
            <QuotesScreen session={session} />
          </Route>
          <Route path={places.drafts}>
            <DraftsScreen />
          </Route>
          <Route path={places.settings}>
            <SettingsScreen session={session} />
          </Route>
          <Route path={places.account}>{null}</Route>
          <Route path={places.accounts}>{null}</Route>
          <Route path="/">
            <Redirect to={places.accounts} replace />
          </Route>
          <Route>
            <NoSuchPage />
          </Route>
        </Switch>
      </Suspense>
      <Activity mode={isList || isDetails ? 'visible' : 'hidden'}>
        <Suspense fallback={<ScreenLoading />}>
          <AccountsScreen accountId={accountId} role={session.staff.role} />
        </Suspense>
      </Activity>
    </main>
  );
}

interface OrderScreenProps {
  accountId: string;
  subscriptionId: string;
  kind: string;
}

function OrderScreen({ accountId, subscriptionId, kind }: OrderScreenProps) {
  const [, navigate] = useLocation();
  if (kind !== 'upgrade' && kind !== 'add-licences') return <NoSuchPage />;
  return (
    <OrderWizard
      accountId={accountId}
      subscriptionId={subscriptionId}
      kind={kind}
      onClose={() => navigate(accountPath(accountId))}
      onLeaveAccount={() => navigate(places.accounts)}
      onOutbox={() => navigate(places.outbox)}
      onQuote={(instead) => navigate(newQuotePath(accountId, { subscriptionId, ...instead }))}
    />
  );
}

interface QuoteEditorScreenProps extends ScreensProps {
  quoteId: string;
  accountId: string | null;
  beginning: QuoteBeginning | null;
}

function QuoteEditorScreen({ quoteId, accountId, beginning, session }: QuoteEditorScreenProps) {
  const [, navigate] = useLocation();
  return (
    <QuoteEditor
      quoteId={quoteId}
      accountId={accountId}
      beginning={beginning}
      session={session}
      onQuote={() => navigate(quotePath(quoteId))}
      onSend={() => navigate(quoteSendPath(quoteId))}
      onAccount={(id) => navigate(accountPath(id))}
      onQuotes={() => navigate(places.quotes)}
    />
  );
}

/** The wizard on an order of the outbox; leads back there. */
function RevisionScreen({ orderId }: { orderId: string }) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const order = useRequest('orders.read', { orderId });
  const toOutbox = () => navigate(places.outbox);
  if (order.data === undefined) {
    if (order.failure === null) return <ScreenLoading />;
    return (
      <EmptyState title={t('outbox.failed')} actions={<Button onPress={toOutbox}>{t('app.backToOutbox')}</Button>}>
        {failureMessage(order.failure, t)}
      </EmptyState>
    );
  }
  const { accountId, subscriptionId, overview } = order.data;
  return (
    <OrderWizard
      accountId={accountId}
      subscriptionId={subscriptionId}
      kind={overview.change.kind}
      revises={order.data}
      onClose={toOutbox}
      onLeaveAccount={toOutbox}
      onOutbox={toOutbox}
      onQuote={(instead) => navigate(newQuotePath(accountId, { subscriptionId, ...instead }))}
    />
  );
}

function ScreenLoading() {
  const { t } = useMessages();
  return (
    <div className="screen-loading" role="status" aria-label={t('app.loading')}>
      <Spinner />
    </div>
  );
}

function NoSuchPage() {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  return (
    <EmptyState
      title={t('app.page.notFoundTitle')}
      actions={
        <Button variant="primary" onPress={() => navigate(places.accounts)}>
          {t('app.backToAccounts')}
        </Button>
      }
    >
      {t('app.page.notFoundText')}
    </EmptyState>
  );
}
