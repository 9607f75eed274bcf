// The next deadline of an account in a list: the date, and the days left beside it (design: Words).
import type { AccountRow } from '../../../shared/contract/accounts.ts';
import { useMessages } from '../../app/use-messages.ts';
import { DateText } from '../../design/date-text.tsx';
import './deadline-cell.css';

const soonDays = 7;

/** Nothing where no date is ahead. */
export function DeadlineCell({ deadline }: { deadline: AccountRow['nextDeadline'] }) {
  const { t } = useMessages();
  if (deadline === null) return null;
  const { kind, date, daysLeft } = deadline;
  return (
    <span className="deadline-cell" title={t('accounts.deadline', { kind: t(`terms.deadline.${kind}`), date })}>
      <DateText date={date} />
      <DaysLeft days={daysLeft} />
    </span>
  );
}

/** `6 d`, marked where it is soon; stands beside its date or carries it as a title. */
export function DaysLeft({ days }: { days: number }) {
  const { t } = useMessages();
  return (
    <span className="deadline-cell-days" data-soon={days <= soonDays || undefined}>
      {t('accounts.daysLeftShort', { count: days })}
    </span>
  );
}
