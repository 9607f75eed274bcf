// What it costs: the charge of today with its credit, the next month's, and the tax rule that applies.
// Amounts stand in one column; what is charged is never added up here.
import type { Credit } from '../../shared/domain/account.ts';
import { sumMoney } from '../../shared/domain/money.ts';
import type { OrderOverview, PriceLine, Totals } from '../../shared/domain/order-overview.ts';
import { moneyText, numberText, percentText } from '../../shared/messages/formats.ts';
import { KeyValue, KeyValueList } from '../design/key-value.tsx';
import { Money } from '../design/money.tsx';
import { useMessages } from '../app/use-messages.ts';
import { OverviewSection } from './overview-section.tsx';

interface AmountsProps {
  readonly overview: OrderOverview;
  /** In the unit prices already; said beside them. */
  readonly discountBasisPoints: number;
}

/** D12: what is charged at once, and what of it comes back. */
export function AmountsNow({
  overview,
  discountBasisPoints,
  credits,
}: AmountsProps & { readonly credits: readonly Credit[] }) {
  const { t } = useMessages();
  const { chargeNow, credit, quantity } = overview;
  const licencesLine = overview.monthly.before.minor > 0 && quantity.before > 0 ? 'licencesAddedLine' : 'licencesLine';
  return (
    <OverviewSection title={t('orderWizard.overview.amounts')}>
      <Lines lines={chargeNow.lines} licencesLine={licencesLine} discountBasisPoints={discountBasisPoints} />
      <TotalRows totals={chargeNow.totals} label={t('orderWizard.overview.total')} />
      <KeyValueList>
        <KeyValue label={t('orderWizard.overview.credit')} align="end">
          <Money amount={credit.amount} emphasis="strong" />
        </KeyValue>
      </KeyValueList>
      <p className="overview-note">
        {credit.daysPassed === 0
          ? t('orderWizard.overview.creditNone')
          : t('orderWizard.overview.creditText', { count: credit.daysPassed, days: credit.daysInMonth })}
      </p>
      <CreditBalance credits={credits} currency={credit.amount.currency} />
    </OverviewSection>
  );
}

/** D13: what is there already; the next billing run uses it up. */
function CreditBalance({ credits, currency }: { readonly credits: readonly Credit[]; readonly currency: string }) {
  const { t } = useMessages();
  const remaining = credits.map((credit) => credit.remaining);
  const balance = sumMoney(
    currency,
    remaining.filter((amount) => amount.currency === currency),
  );
  if (balance.minor === 0) return null;
  return (
    <KeyValueList>
      <KeyValue label={t('orderWizard.overview.creditBalance')} align="end">
        <Money amount={balance} />
      </KeyValue>
    </KeyValueList>
  );
}

/** The next whole month, before credit. */
export function AmountsNextMonth({ overview, discountBasisPoints }: AmountsProps) {
  const { t } = useMessages();
  const { lines, totals } = overview.nextMonth;
  return (
    <OverviewSection title={t('orderWizard.overview.nextMonth')}>
      <Lines lines={lines} licencesLine="licencesLine" discountBasisPoints={discountBasisPoints} />
      <TotalRows totals={totals} label={t('orderWizard.overview.totalMonthly')} />
    </OverviewSection>
  );
}

/** D15: the rule and the note that is stored with the order. */
export function TaxRuleUsed({ overview }: Pick<AmountsProps, 'overview'>) {
  const { t, language } = useMessages();
  const { rule, note } = overview.tax;
  const rate = percentText(overview.chargeNow.totals.taxRateBasisPoints, language);
  return (
    <OverviewSection title={t('orderWizard.overview.taxRule')}>
      <p>
        {t(`terms.taxRule.${rule}`)}, {rate}
        {note !== null && <span className="overview-note">{note[language]}</span>}
      </p>
    </OverviewSection>
  );
}

interface LinesProps {
  readonly lines: readonly PriceLine[];
  readonly licencesLine: 'licencesLine' | 'licencesAddedLine';
  readonly discountBasisPoints: number;
}

function Lines({ lines, licencesLine, discountBasisPoints }: LinesProps) {
  const { t, language } = useMessages();
  return (
    <div className="overview-amounts">
      <KeyValueList>
        {lines.map(({ item, quantity, unitPrice, net }, index) => (
          <KeyValue
            key={index}
            label={
              <span className="overview-line">
                <span>
                  {item.kind === 'licences'
                    ? t(`orderWizard.overview.${licencesLine}`)
                    : t('orderWizard.overview.slaLine', { name: item.name[language] })}
                </span>
                <span className="overview-line-units">
                  {numberText(quantity, language)} × {moneyText(unitPrice, language)}
                </span>
              </span>
            }
            align="end"
          >
            <Money amount={net} />
          </KeyValue>
        ))}
      </KeyValueList>
      {discountBasisPoints > 0 && (
        <p className="overview-note">
          {t('orderWizard.overview.discount', { discount: percentText(discountBasisPoints, language) })}
        </p>
      )}
    </div>
  );
}

interface TotalRowsProps {
  readonly totals: Totals;
  readonly label: string;
}

function TotalRows({ totals, label }: TotalRowsProps) {
  const { t, language } = useMessages();
  const rate = percentText(totals.taxRateBasisPoints, language);
  return (
    <div className="overview-totals">
      <KeyValueList>
        <KeyValue label={t('orderWizard.overview.net')} align="end">
          <Money amount={totals.net} />
        </KeyValue>
        <KeyValue label={t('orderWizard.overview.tax', { rate })} align="end">
          <Money amount={totals.tax} />
        </KeyValue>
        <KeyValue label={label} align="end" emphasis="total">
          <Money amount={totals.gross} emphasis="total" />
        </KeyValue>
      </KeyValueList>
    </div>
  );
}
