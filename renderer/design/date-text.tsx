// A calendar date in the reader's locale. Never relative: words such as "6 days left" stand beside it.
import { useLocale } from 'react-aria-components/I18nProvider';
import { dateText } from './format.ts';
import './date-text.css';

export interface DateTextProps {
  /** ISO calendar date, `2026-11-16`. */
  date: string;
}

/** `16 Nov 2026` or `16.11.2026`. */
export function DateText({ date }: DateTextProps) {
  const { locale } = useLocale();
  return (
    <time className="date-text" dateTime={date}>
      {dateText(date, locale)}
    </time>
  );
}
