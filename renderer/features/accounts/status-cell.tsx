// The status of an account in the list: the state's word, and the days left where it runs out by itself.
import type { AccountRow } from '../../../shared/contract/accounts.ts';
import type { DeadlineKind } from '../../../shared/domain/subscription-life.ts';
import type { SubscriptionState } from '../../../shared/domain/subscription.ts';
import { DaysLeft } from '../../app/days-left.tsx';
import { useMessages } from '../../app/use-messages.ts';
import { StateChip } from './state-chip.tsx';
import './deadline-cell.css';

interface StatusCellProps {
  row: AccountRow;
  /** The days stand in a column of their own already. */
  hasDeadlineColumn: boolean;
}

/** What ends each state; an account's next deadline may be another subscription's. */
const endOf: Partial<Record<SubscriptionState, DeadlineKind>> = {
  trial: 'trial-ends',
  'trial-expired': 'grace-ends',
  'cancellation-scheduled': 'cancellation',
};

/** From here on the days are no news, and would not fit. */
const farDays = 100;

/** `Trial 6 d` */
export function StatusCell({ row, hasDeadlineColumn }: StatusCellProps) {
  const { t } = useMessages();
  const { status, nextDeadline } = row;
  if (status === null) return null;
  const isNear = nextDeadline !== null && nextDeadline.kind === endOf[status] && nextDeadline.daysLeft < farDays;
  if (hasDeadlineColumn || !isNear) return <StateChip state={status} isShort />;
  const { kind, date, daysLeft } = nextDeadline;
  return (
    <span className="deadline-cell" title={t('accounts.deadline', { kind: t(`terms.deadline.${kind}`), date })}>
      <StateChip state={status} isShort />
      <DaysLeft days={daysLeft} />
    </span>
  );
}
