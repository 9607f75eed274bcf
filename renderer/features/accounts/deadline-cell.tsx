// The next deadline of an account in a list: the date, and the days left beside it (design: Words).
import type { AccountRow } from '../../../shared/contract/accounts.ts';
import { DaysLeft } from '../../app/days-left.tsx';
import { useMessages } from '../../app/use-messages.ts';
import { DateText } from '../../design/date-text.tsx';
import './deadline-cell.css';

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
