// The scale of price tiers with the current position, and how far the next tier is (F12).
import { discountedUnitPrice, nextTier, tierAt } from '../../../../shared/domain/prices.ts';
import { moneyText } from '../../../../shared/messages/formats.ts';
import { Money } from '../../../design/money.tsx';
import { useMessages } from '../../../app/use-messages.ts';
import { useWizard } from '../wizard-context.ts';
import { tierPosition, tierRanges, tierRangeText } from './tier-ranges.ts';
import './price-tiers.css';

interface PriceTiersProps {
  /** The last valid quantity. */
  readonly quantity: number;
  readonly isStale: boolean;
}

/** All tiers, the one reached marked in words and in colour. */
export function PriceTiers({ quantity, isStale }: PriceTiersProps) {
  const { t } = useMessages();
  const { data } = useWizard();
  const { catalogue, discountBasisPoints } = data;
  const reached = tierAt(catalogue, quantity).fromQuantity;
  const position = tierPosition(catalogue, quantity);
  return (
    <section className="price-tiers" data-stale={isStale || undefined}>
      <h3 className="wizard-section-title">{t('orderWizard.licences.tiers.heading')}</h3>
      <div className="price-tiers-track" aria-hidden="true">
        <div className="price-tiers-fill" style={{ inlineSize: `${position * 100}%` }} />
        <div className="price-tiers-mark" style={{ insetInlineStart: `${position * 100}%` }} />
      </div>
      <ol className="price-tiers-list">
        {tierRanges(catalogue).map((range) => (
          <li key={range.from} className="price-tier" aria-current={range.from === reached ? 'true' : undefined}>
            <span className="price-tier-price">
              <Money amount={discountedUnitPrice(range.unitPrice, discountBasisPoints)} />
            </span>
            <span className="price-tier-range">{tierRangeText(range, t)}</span>
          </li>
        ))}
      </ol>
      <p className="price-tiers-hint">
        <NextTierHint quantity={quantity} />
      </p>
    </section>
  );
}

function NextTierHint({ quantity }: { readonly quantity: number }) {
  const { t, language } = useMessages();
  const { data } = useWizard();
  const { catalogue, discountBasisPoints } = data;
  const next = nextTier(catalogue, quantity);
  if (next === null) return t('orderWizard.licences.tiers.best');
  const price = moneyText(discountedUnitPrice(next.unitPrice, discountBasisPoints), language);
  return catalogue.licence.pricing === 'graduated'
    ? t('orderWizard.licences.tiers.hintGraduated', { from: next.fromQuantity, price })
    : t('orderWizard.licences.tiers.hint', { count: next.moreLicences, price });
}
