// What decides the customer's tax rule (D15), with the VAT ID to change (F10), and the discount.
import { useId } from 'react';
import type { RefObject } from 'react';
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
  const { opened, open } = useOpenForm(openForms.vatId, 'vat-id');
  const editButton = useFocusAfter(opened !== null);
  return (
    <div className="editable-list">
      {opened === null ? <VatId open={open} editButton={editButton} /> : <VatIdForm opened={opened} />}
      <section className="editable-section">
        <KeyValueList layout="lines">
          <KeyValue label={t('accountDetails.tax.ust1tq')}>{certificateWords(taxData, details.today, t)}</KeyValue>
          <KeyValue label={t('accountDetails.tax.discount')}>{percentText(discountBasisPoints, language)}</KeyValue>
        </KeyValueList>
      </section>
    </div>
  );
}

interface VatIdProps extends Pick<FormPlace<{ readonly vatId: string }>, 'open'> {
  readonly editButton: RefObject<HTMLButtonElement | null>;
}

function VatId({ open, editButton }: VatIdProps) {
  const { t } = useMessages();
  const { details } = useEditing();
  const titleId = useId();
  const reason = useReasonAgainst();
  const { taxData } = details.account;
  const { vatId } = taxData;
  return (
    <section className="editable-section" aria-labelledby={titleId}>
      <div className="editable-section-head">
        <h4 id={titleId}>{t('accountDetails.tax.vatId')}</h4>
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
      {vatId === null ? (
        <p className="details-muted">{t('accountDetails.tax.noVatId')}</p>
      ) : (
        <p className="tax-vat-id">
          <span>{vatId}</span> <StatusDot tone={checkTones[taxData.vatIdCheck]}>{checkWords(taxData, t)}</StatusDot>
        </p>
      )}
      <UnsentEdits
        edits={unsentOf(details, 'vat-id')}
        onEditAgain={({ edit, editId }) => {
          if (edit.kind === 'change-vat-id') open({ values: { vatId: edit.vatId }, seen: vatId, replaces: editId });
        }}
      />
    </section>
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
