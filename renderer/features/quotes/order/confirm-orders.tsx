// The wrong-customer guard of an order from a quote (F16): repeats company and customer number, large, with every line and
// the sum, and asks for a deliberate press. Focus starts on Cancel.
import type { Account } from '../../../../shared/domain/account.ts';
import { sumMoney } from '../../../../shared/domain/money.ts';
import { ConfirmOrder } from '../../../app/confirm-order.tsx';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { Money } from '../../../design/money.tsx';
import type { OrderableLine } from './quote-orders.ts';

interface ConfirmOrdersProps {
  readonly account: Account;
  readonly lines: readonly OrderableLine[];
  readonly isPlacing: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** The dialog between the overviews and the orders. */
export function ConfirmOrders({ account, lines, isPlacing, onConfirm, onClose }: ConfirmOrdersProps) {
  const { t } = useMessages();
  const amounts = lines.map(({ overview }) => overview.chargeNow.totals.gross);
  const currency = amounts[0]?.currency;
  return (
    <ConfirmOrder
      title={t('orderWizard.confirm.title')}
      customer={account}
      isSending={isPlacing}
      onClose={onClose}
      primary={
        <Button variant="primary" isPending={isPlacing} onPress={onConfirm}>
          {t('orderWizard.confirm.confirm')}
        </Button>
      }
    >
      <ul className="quote-order-lines">
        {lines.map(({ line, overview }) => (
          <li key={line.id}>
            {t('quotePage.order.line', {
              change: t(`terms.change.${overview.change.kind}`),
              system: line.subscription.systemName,
              licences: t('terms.licences', { count: overview.quantity.after }),
            })}
          </li>
        ))}
      </ul>
      {currency !== undefined && (
        <p className="confirm-total">
          <span className="quote-muted">{t('orderWizard.overview.total')}</span>
          <Money amount={sumMoney(currency, amounts)} emphasis="total" />
        </p>
      )}
      <p className="quote-muted">{t('quotePage.order.kept', { count: lines.length })}</p>
    </ConfirmOrder>
  );
}
