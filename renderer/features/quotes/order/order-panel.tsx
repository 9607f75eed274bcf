// Ordering from an accepted quote (F22, D18): the order overview of every line at today's figures, the payment method, and
// one order per line after the customer has been confirmed. Lines that are ordered or waiting are not offered again.
import { useState } from 'react';
import type { PlaceOrderInput } from '../../../../shared/contract/orders.ts';
import type { ShownQuote } from '../../../../shared/contract/quotes.ts';
import { isExpired } from '../../../../shared/domain/payment-method.ts';
import { quoteNumberOf } from '../../../../shared/domain/quote-number.ts';
import { recheckLine } from '../../../../shared/domain/quote-recheck.ts';
import { currentRevisionOf } from '../../../../shared/domain/quote-state.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { RadioCards } from '../../../design/radio-cards.tsx';
import { usePaymentMethodText } from '../../../overview/payment-method-text.ts';
import { useEscape } from '../../../state/use-escape.ts';
import { openLines } from '../page/rechecks.ts';
import type { QuoteData } from '../quote-data.ts';
import { ConfirmOrders } from './confirm-orders.tsx';
import { LineOverview } from './line-overview.tsx';
import { OrderFoot } from './order-foot.tsx';
import { OrderTotals } from './order-totals.tsx';
import { orderableLines, orderOfLine } from './quote-orders.ts';
import type { OrderableLine } from './quote-orders.ts';
import { usePlaceOrders } from './use-place-orders.ts';
import type { OrderOutcome } from './use-place-orders.ts';
import './order-panel.css';

interface OrderPanelProps {
  readonly shown: ShownQuote;
  readonly data: QuoteData;
  readonly onClose: () => void;
}

/** The panel in the place of the quote's page. */
export function OrderPanel({ shown, data, onClose }: OrderPanelProps) {
  const { t } = useMessages();
  const revision = currentRevisionOf(shown.quote);
  const { account, on } = data;
  // For as long as the panel is open: an order that is placed here closes its line, and has its outcome below.
  const [lines] = useState(() => linesToOrder(shown));
  const [methodId, chooseMethod] = useState(() =>
    firstMethod(data, lines[0]?.line.subscription.paymentMethodId ?? null),
  );
  const [confirming, setConfirming] = useState<readonly PlaceOrderInput[] | null>(null);
  const { outcomes, isPlacing, place } = usePlaceOrders();
  // Once an order is placed its subscription has moved, and the re-check speaks of the next one: what was confirmed stays.
  const [confirmed, setConfirmed] = useState<readonly OrderableLine[] | null>(null);
  const hasOutcome = outcomes.size > 0 && !isPlacing;
  const panelRef = useEscape<HTMLElement>(onClose);
  const offered = lines.map(({ line, orderId }) => ({ line, orderId, recheck: recheckLine(revision, line, data) }));
  const orderable = orderableLines(offered);
  const method = account.paymentMethods.find((one) => one.id === methodId && !isExpired(one, on));
  const inputs =
    method === undefined
      ? []
      : orderable.map((line) =>
          orderOfLine(line, {
            quoteId: shown.quote.id,
            revision: revision.number,
            customerNumber: account.customerNumber,
            billingAddressId: revision.pricing.billingAddress.id,
            paymentMethodId: method.id,
          }),
        );
  // What is confirmed is what is shown: other figures close the dialog, and are looked at first.
  if (confirming !== null && !isPlacing && JSON.stringify(confirming) !== JSON.stringify(inputs)) setConfirming(null);
  const confirm = async () => {
    if (confirming === null) return;
    setConfirmed(orderable);
    await place(confirming);
    setConfirming(null);
  };
  const counted = confirmed ?? orderable;
  const number = quoteNumberOf(shown.quote);
  return (
    <section ref={panelRef} className="quote-order" aria-label={t('quotePage.order.title', { number })}>
      <div className="quote-order-frame">
        <div className="quote-order-main">
          <div className="quote-order-body">
            <header>
              <h1 key={String(hasOutcome)} ref={focusOnce} tabIndex={-1}>
                {t(hasOutcome ? 'quotePage.order.outcome' : 'quotePage.order.title', { number })}
              </h1>
              <p className="quote-muted">{t(hasOutcome ? 'quotePage.order.outcomeLead' : 'quotePage.order.lead')}</p>
            </header>
            {!hasOutcome && <PaymentChoice data={data} methodId={methodId} onChoose={chooseMethod} />}
            {offered.map((one) => (
              <LineOverview
                key={one.line.id}
                offered={one}
                data={data}
                revision={revision}
                method={method}
                outcome={outcomes.get(one.line.id) ?? null}
              />
            ))}
          </div>
          <OrderFoot
            outcomes={hasOutcome ? outcomes : null}
            isPlacing={isPlacing}
            count={orderable.length}
            notReady={notReady(method === undefined, inputs.length === 0, t)}
            onBack={onClose}
            onComplete={() => setConfirming(inputs)}
          />
        </div>
        <OrderTotals
          data={data}
          orderable={hasOutcome ? counted.filter(({ line }) => isUnderWay(outcomes.get(line.id))) : counted}
          skipped={offered.length - counted.length}
        />
      </div>
      {confirming !== null && (
        <ConfirmOrders
          account={account}
          lines={counted}
          isPlacing={isPlacing}
          onConfirm={() => void confirm()}
          onClose={() => setConfirming(null)}
        />
      )}
    </section>
  );
}

/** Whether the order will be charged, or was: it is neither refused nor waits for a decision. */
function isUnderWay(outcome: OrderOutcome | undefined): boolean {
  if (outcome?.ok !== true) return false;
  return ['accepted', 'queued', 'sending'].includes(outcome.value.state.kind);
}

/** The open lines, each with the id that its order has, however often it is placed. */
function linesToOrder(shown: ShownQuote) {
  const ids = new Map(shown.orderIds.map(({ lineId, orderId }) => [lineId, orderId]));
  return openLines(shown, currentRevisionOf(shown.quote)).flatMap((line) => {
    const orderId = ids.get(line.id);
    return orderId === undefined ? [] : [{ line, orderId }];
  });
}

/** Reading begins at the heading, whenever it is another one. */
function focusOnce(heading: HTMLElement | null): void {
  heading?.focus();
}

/** The subscription's own method, else the first that can still be charged. */
function firstMethod({ account, on }: QuoteData, ofSubscription: string | null): string | null {
  const open = account.paymentMethods.filter((method) => !isExpired(method, on));
  return (open.find(({ id }) => id === ofSubscription) ?? open[0])?.id ?? null;
}

function notReady(isUnpaid: boolean, isNothing: boolean, t: ReturnType<typeof useMessages>['t']) {
  if (isUnpaid) return t('quotePage.order.noMethod');
  return isNothing ? t('quotePage.order.nothing') : undefined;
}

interface PaymentChoiceProps {
  readonly data: QuoteData;
  readonly methodId: string | null;
  readonly onChoose: (id: string) => void;
}

function PaymentChoice({ data, methodId, onChoose }: PaymentChoiceProps) {
  const { t } = useMessages();
  const methodText = usePaymentMethodText();
  return (
    <RadioCards
      label={t('orderWizard.paymentMethod.label')}
      value={methodId}
      onChange={onChoose}
      errorMessage={methodId === null ? t('quotePage.order.noMethod') : undefined}
      cards={data.account.paymentMethods.map((method) => ({
        id: method.id,
        ...methodText(method),
        ...(isExpired(method, data.on) ? { disabledReason: t('orderWizard.paymentMethod.cardExpired') } : {}),
      }))}
    />
  );
}
