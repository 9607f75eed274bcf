// Leads to a new quote, for the whole account or for one of its subscriptions (F20); or says why not.
import { FilePlus2 } from 'lucide-react';
import { useLocation } from 'wouter';
import type { AccountDetails } from '../../../../shared/contract/accounts.ts';
import type { StaffRole } from '../../../../shared/domain/staff.ts';
import type { Subscription } from '../../../../shared/domain/subscription.ts';
import { newQuotePath } from '../../../app/places.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';

interface NewQuoteButtonProps {
  readonly details: AccountDetails;
  readonly role: StaffRole;
  /** What the quote is to begin with; null for the account as a whole. */
  readonly subscription: Subscription | null;
  /** Why there is nothing to quote. */
  readonly reason?: string | undefined;
}

/** The button. */
export function NewQuoteButton({ details, role, subscription, reason }: NewQuoteButtonProps) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const { account } = details;
  const beginning = subscription === null ? null : { subscriptionId: subscription.id, change: null };
  const against =
    role === 'viewer'
      ? t('accountDetails.unavailable.quoteRole')
      : (reason ?? (account.billingAddresses.length === 0 ? t('accountDetails.unavailable.quoteAddress') : undefined));
  return (
    <Button
      size={subscription === null ? 'small' : 'medium'}
      icon={<FilePlus2 />}
      disabledReason={against}
      onPress={() => navigate(newQuotePath(account.id, beginning))}
    >
      {t('accountDetails.newQuote')}
    </Button>
  );
}
