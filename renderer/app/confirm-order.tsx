// The frame of every dialog that sends a binding order (F16): repeats company and customer number, large, and asks for a
// deliberate press. Focus starts on Cancel, so that Enter pressed once too often orders nothing.
import type { ReactNode } from 'react';
import type { Customer } from '../../shared/contract/outbox.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { ConfirmCustomer } from './confirm-customer.tsx';
import './confirm-order.css';
import { useMessages } from './use-messages.ts';

interface ConfirmOrderProps {
  readonly title: string;
  /** Whose order it is; null where no machine knows it any more. */
  readonly customer: Customer | null;
  /** True while the order is on its way: it is not left then. */
  readonly isSending: boolean;
  /** What else is waited for, in words; empty for nothing. */
  readonly status?: string;
  readonly onClose: () => void;
  /** The button that orders, or the one that has to come before it. */
  readonly primary: ReactNode;
  readonly children: ReactNode;
}

/** The dialog between figures that were seen and an order. */
export function ConfirmOrder(props: ConfirmOrderProps) {
  const { title, customer, isSending, status = '', onClose, primary, children } = props;
  const { t } = useMessages();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isCloseBlocked={isSending}
      title={title}
      secondaryActions={
        <span role="status" className="confirm-muted">
          {isSending ? t('app.confirmOrder.sending') : status}
        </span>
      }
      actions={
        <>
          <Button autoFocus isDisabled={isSending} onPress={onClose}>
            {t('app.confirmOrder.cancel')}
          </Button>
          {primary}
        </>
      }
    >
      {customer !== null && <ConfirmCustomer customer={customer} />}
      {children}
    </Dialog>
  );
}
