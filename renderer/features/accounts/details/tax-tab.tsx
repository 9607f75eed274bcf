// What decides the customer's tax rule (D15), with the VAT ID to change (F10), and the discount.
import { Pencil } from 'lucide-react';
import type { TaxData } from '../../../../shared/domain/account.ts';
import { percentText } from '../../../../shared/messages/formats.ts';
import type { Translate } from '../../../app/i18n.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { StatusDot } from '../../../design/status-dot.tsx';
import type { Tone } from '../../../design/tone.ts';
import { openForms } from '../../../state/open-forms.ts';
import { unsentOf, useEditing, useReasonAgainst } from './edits/editing.ts';
import { UnsentEdits } from './edits/unsent-edits.tsx';
import { useFocusAfter } from './edits/use-focus-after.ts';
import { useOpenForm } from './edits/use-open-form.ts';
import type { FormPlace } from './edits/use-open-form.ts';
import { VatIdForm } from './edits/vat-id-form.tsx';

const checkTones = { valid: 'positive', invalid: 'danger', unchecked: 'neutral' } as const satisfies Record<
  TaxData['vatIdCheck'],
  Tone
>;

/** VAT ID with its check, certificate, discount. */
export function TaxTab() {
  const { t, language } = useMessages();
  const { details } = useEditing();
  const { taxData, discountBasisPoints } = details.account;
  const place = useOpenForm(openForms.vatId, 'vat-id');
  return (
    <div className="editable-list">
      {place.opened !== null && <VatIdForm opened={place.opened} />}
      <KeyValueList layout="lines">
        <VatId place={place} />
        {taxData.vatId !== null && (
          <KeyValue label={t('accountDetails.tax.check')}>
            <StatusDot tone={checkTones[taxData.vatIdCheck]}>{checkWords(taxData, t)}</StatusDot>
          </KeyValue>
        )}
        <KeyValue label={t('accountDetails.tax.ust1tq')}>{certificateWords(taxData, details.today, t)}</KeyValue>
        <KeyValue label={t('accountDetails.tax.discount')}>{percentText(discountBasisPoints, language)}</KeyValue>
      </KeyValueList>
    </div>
  );
}

function VatId({ place: { opened, open } }: { place: FormPlace<{ readonly vatId: string }> }) {
  const { t } = useMessages();
  const { details } = useEditing();
  const reason = useReasonAgainst();
  const editButton = useFocusAfter(opened !== null);
  const { vatId } = details.account.taxData;
  if (opened !== null) return null;
  return (
    <KeyValue label={t('accountDetails.tax.vatId')}>
      <div className="editable-value">
        <span>{vatId ?? t('accountDetails.tax.noVatId')}</span>
        <Button
          ref={editButton}
          size="small"
          icon={<Pencil />}
          aria-label={t('accountDetails.tax.editTitle')}
          disabledReason={reason}
          onPress={() => open({ values: { vatId: vatId ?? '' }, seen: vatId })}
        >
          {t('accountDetails.editing.edit')}
        </Button>
      </div>
      <UnsentEdits
        edits={unsentOf(details, 'vat-id')}
        onEditAgain={({ edit, editId }) => {
          if (edit.kind === 'change-vat-id') open({ values: { vatId: edit.vatId }, seen: vatId, replaces: editId });
        }}
      />
    </KeyValue>
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
