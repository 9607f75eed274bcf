// An amount of money in the reader's locale, currency muted, figures aligned. Never calculates.
import { useLocale } from 'react-aria-components/I18nProvider';
import { amountParts } from './format.ts';
import type { MinorAmount, SignDisplay } from './format.ts';
import './money.css';

export interface MoneyProps {
  amount: MinorAmount;
  /** `exceptZero` shows + for a difference. */
  sign?: SignDisplay;
  /** `total` is the 20 px total of an order overview; `strong` a heavier figure. */
  emphasis?: 'normal' | 'strong' | 'total';
}

/** `€148.00` or `148,00 €` by locale, from integer minor units. */
export function Money({ amount, sign = 'auto', emphasis = 'normal' }: MoneyProps) {
  const { locale } = useLocale();
  return (
    <span className={`money money-${emphasis}`}>
      {amountParts(amount, locale, sign).map((part, index) => (
        <span key={index} className={part.kind === 'currency' ? 'money-currency' : undefined}>
          {part.text}
        </span>
      ))}
    </span>
  );
}
