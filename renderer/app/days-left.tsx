// The days until a date, in short. Stands beside its date or carries it as a title (design: Words).
import { useMessages } from './use-messages.ts';
import './days-left.css';

const soonDays = 7;

/** `6 d`, marked where it is soon. */
export function DaysLeft({ days }: { days: number }) {
  const { t } = useMessages();
  return (
    <span className="days-left" data-soon={days <= soonDays || undefined}>
      {t('accounts.daysLeftShort', { count: days })}
    </span>
  );
}
