// What decides the customer's tax rule (D15), and the discount.
import type { AccountDetails } from '../../../../shared/contract/accounts.ts';
import type { TaxData } from '../../../../shared/domain/account.ts';
import { percentText } from '../../../../shared/messages/formats.ts';
import type { Translate } from '../../../app/i18n.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { StatusDot } from '../../../design/status-dot.tsx';
import type { Tone } from '../../../design/tone.ts';

const checkTones = { valid: 'positive', invalid: 'danger', unchecked: 'neutral' } as const satisfies Record<
  TaxData['vatIdCheck'],
  Tone
>;

/** VAT ID with its check, certificate, discount. */
export function TaxTab({ details }: { details: AccountDetails }) {
  const { t, language } = useMessages();
  const { taxData, discountBasisPoints } = details.account;
  return (
    <KeyValueList layout="lines">
      <KeyValue label={t('accountDetails.tax.vatId')}>{taxData.vatId ?? t('accountDetails.tax.noVatId')}</KeyValue>
      {taxData.vatId !== null && (
        <KeyValue label={t('accountDetails.tax.check')}>
          <StatusDot tone={checkTones[taxData.vatIdCheck]}>{checkWords(taxData, t)}</StatusDot>
        </KeyValue>
      )}
      <KeyValue label={t('accountDetails.tax.ust1tq')}>{certificateWords(taxData, details.today, t)}</KeyValue>
      <KeyValue label={t('accountDetails.tax.discount')}>{percentText(discountBasisPoints, language)}</KeyValue>
    </KeyValueList>
  );
}

function checkWords({ vatIdCheck, vatIdCheckedOn: date }: TaxData, t: Translate): string {
  switch (vatIdCheck) {
    case 'valid':
      return date === null ? t('accountDetails.tax.validUndated') : t('accountDetails.tax.valid', { date });
    case 'invalid':
      return date === null ? t('accountDetails.tax.invalidUndated') : t('accountDetails.tax.invalid', { date });
    case 'unchecked':
      return t('accountDetails.tax.unchecked');
  }
}

function certificateWords({ ust1tqValidUntil: date }: TaxData, today: string, t: Translate): string {
  if (date === null) return t('accountDetails.tax.ust1tqNone');
  return date < today ? t('accountDetails.tax.ust1tqExpired', { date }) : t('accountDetails.tax.ust1tqValid', { date });
}
