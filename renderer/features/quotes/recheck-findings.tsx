// How a line of a quote stands today (D18): a word for each finding, the reasons where it is not possible any more, and
// what was quoted beside what is now.
import type { LineFinding, LineRecheck, NotPossibleReason } from '../../../shared/domain/quote-recheck.ts';
import { DifferenceTable } from '../../app/difference-table.tsx';
import type { Translate } from '../../app/i18n.ts';
import { orderProblemText } from '../../app/order-problem-text.ts';
import { useMessages } from '../../app/use-messages.ts';
import { Chip } from '../../design/chip.tsx';
import type { Tone } from '../../design/tone.ts';
import { useSlaName } from '../../overview/old-new-figures.tsx';
import type { NamingCatalogues } from '../../overview/old-new-figures.tsx';

const tones = {
  'price-changed': 'warning',
  'quantity-moved': 'warning',
  'term-moved': 'warning',
  'not-possible-any-more': 'danger',
} as const satisfies Record<LineFinding, Tone>;

/** `Unchanged`, or a chip for each finding. */
export function FindingChips({ recheck }: { readonly recheck: LineRecheck }) {
  const { t } = useMessages();
  if (recheck.findings.length === 0) return <Chip tone="positive">{t('quotePage.recheck.finding.unchanged')}</Chip>;
  return recheck.findings.map((finding) => (
    <Chip key={finding} tone={tones[finding]}>
      {t(`quotePage.recheck.finding.${finding}`)}
    </Chip>
  ));
}

interface RecheckDifferencesProps {
  readonly recheck: LineRecheck;
  readonly catalogues: NamingCatalogues;
}

/** The reasons and the table; nothing for an unchanged line. */
export function RecheckDifferences({ recheck, catalogues }: RecheckDifferencesProps) {
  const { t } = useMessages();
  const slaName = useSlaName(catalogues);
  const { differences, reasons } = recheck;
  const inWords = (field: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    if (field === 'subscription.slaId') return slaName(value);
    return field === 'term.effect' ? termEffectWord(value, t) : value;
  };
  return (
    <>
      {reasons.map((reason) => (
        <p key={reason} className="quote-recheck-reason">
          {reasonText(reason, t)}
        </p>
      ))}
      <DifferenceTable
        shownLabel={t('quotePage.recheck.quoted')}
        differences={differences.map(({ field, shown, now }) => ({
          field,
          shown: inWords(field, shown),
          now: inWords(field, now),
        }))}
      />
    </>
  );
}

function termEffectWord(effect: string, t: Translate): string {
  switch (effect) {
    case 'starts':
    case 'restarts':
      return t(`quotePage.recheck.term.${effect}`);
    default:
      return t('quotePage.recheck.term.unchanged');
  }
}

/** Why a line cannot be ordered any more. */
export function reasonText(reason: NotPossibleReason, t: Translate): string {
  switch (reason) {
    case 'subscription-gone':
    case 'address-gone':
    case 'no-catalogue':
      return t(`quotePage.recheck.reason.${reason}`);
    case 'role':
    case 'ended':
    case 'trial-needs-upgrade-first':
    case 'grace-over':
    case 'cancellation-scheduled':
      return t(`orderWizard.unavailable.${reason}`);
    case 'at-maximum':
      return t('quotePage.recheck.reason.at-maximum');
    default:
      return orderProblemText(reason, null, t);
  }
}
