// The payment methods: an IBAN only masked, of a card only what the portal returns; and adding one (F10). Cards are
// added at the portal.
import { Plus } from 'lucide-react';
import type { PaymentMethod } from '../../../../shared/domain/account.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { KeyValue, KeyValueList } from '../../../design/key-value.tsx';
import { Notice } from '../../../design/notice.tsx';
import { CardsAtPortal } from '../../../forms/cards-at-portal.tsx';
import { emptySepa } from '../../../forms/sepa-form.ts';
import { openForms } from '../../../state/open-forms.ts';
import { listedIds } from './edits/editable-list.ts';
import { unsentOf, useEditing, useReasonAgainst } from './edits/editing.ts';
import { saveFailureMessage } from './edits/save-failure.ts';
import { SepaForm } from './edits/sepa-form.tsx';
import { UnsentEdits } from './edits/unsent-edits.tsx';
import { useFocusAfter } from './edits/use-focus-after.ts';
import { useOpenForms } from './edits/use-open-form.ts';
import { useSaveEdit } from './edits/use-save-edit.ts';

/** One card per method. */
export function PaymentTab() {
  const { t } = useMessages();
  const { details } = useEditing();
  const reason = useReasonAgainst();
  const { account } = details;
  const methods = account.paymentMethods;
  const { opened, open } = useOpenForms(openForms.sepa, 'payment-method');
  const addButton = useFocusAfter(opened.length > 0);
  const addInvoice = useSaveEdit({ onSaved: () => addButton.current?.focus() });
  const ids = listedIds(details, 'payment-method', methods, opened);
  return (
    <div className="editable-list">
      {ids.length === 0 && <p className="details-muted">{t('accountDetails.payment.empty')}</p>}
      <ul className="details-cards">
        {ids.map((id) => {
          const method = methods.find((one) => one.id === id);
          const form = opened.find((one) => one.id === id);
          return (
            <li key={id} className="details-card">
              {form !== undefined && <SepaForm opened={form} />}
              {method !== undefined && (
                <>
                  <p className="details-card-title">{t(`terms.payment.${method.kind}`)}</p>
                  <MethodFacts method={method} />
                </>
              )}
              <UnsentEdits
                edits={unsentOf(details, `payment-method:${id}`).filter(({ editId }) => editId !== form?.replaces)}
                onEditAgain={({ edit, editId }) => {
                  if (edit.kind !== 'add-payment-method' || edit.paymentMethod.kind === 'invoice') return;
                  const { accountHolder } = edit.paymentMethod;
                  open(id, { values: { ...emptySepa(account), accountHolder }, seen: null, replaces: editId });
                }}
              />
            </li>
          );
        })}
      </ul>
      {opened.length === 0 && (
        <div className="editable-list-buttons">
          <Button
            ref={addButton}
            icon={<Plus />}
            disabledReason={reason}
            onPress={() => open(crypto.randomUUID(), { values: emptySepa(account), seen: null })}
          >
            {t('accountDetails.payment.addSepa')}
          </Button>
          {!methods.some(({ kind }) => kind === 'invoice') && (
            <Button
              icon={<Plus />}
              disabledReason={reason}
              isPending={addInvoice.isRunning}
              onPress={() =>
                void addInvoice.run({
                  kind: 'add-payment-method',
                  id: crypto.randomUUID(),
                  method: { kind: 'invoice' },
                })
              }
            >
              {t('accountDetails.payment.addInvoice')}
            </Button>
          )}
        </div>
      )}
      {addInvoice.failure !== null && (
        <Notice tone="danger" live="assertive" title={t('accountDetails.editing.notSaved')}>
          {saveFailureMessage(addInvoice.failure, undefined, t)}
        </Notice>
      )}
      <CardsAtPortal />
    </div>
  );
}

function MethodFacts({ method }: { method: PaymentMethod }) {
  const { t } = useMessages();
  switch (method.kind) {
    case 'sepa-direct-debit': {
      const { mandateReference: reference, mandateDate: date } = method;
      return (
        <KeyValueList>
          <KeyValue label={t('accountDetails.payment.accountHolder')}>{method.accountHolder}</KeyValue>
          <KeyValue label={t('accountDetails.payment.iban')}>{method.ibanMasked}</KeyValue>
          <KeyValue label={t('accountDetails.payment.mandate')}>
            {reference === ''
              ? t('accountDetails.payment.mandateWaiting', { date })
              : t('accountDetails.payment.mandateOf', { reference, date })}
          </KeyValue>
        </KeyValueList>
      );
    }
    case 'credit-card': {
      const [year, month] = method.expires.split('-');
      return (
        <KeyValueList>
          <KeyValue label={t('accountDetails.payment.card')}>
            {t('accountDetails.payment.cardValue', { brand: method.brand, lastFour: method.lastFour })}
          </KeyValue>
          <KeyValue label={t('accountDetails.payment.expires')}>{`${month}/${year}`}</KeyValue>
        </KeyValueList>
      );
    }
    case 'invoice':
      return <p className="details-muted">{t('accountDetails.payment.invoice')}</p>;
  }
}
