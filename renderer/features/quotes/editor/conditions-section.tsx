// The conditions of the quote: discount within the role's limit, validity, whether it binds, and whom it is made out to.
import { Controller } from 'react-hook-form';
import { parsePercent } from '../../../../shared/domain/percent.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { DateField } from '../../../design/date-field.tsx';
import { Select } from '../../../design/select.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { addressLines } from '../../../forms/address-lines.ts';
import { problemAt, useEditor } from './editor-context.ts';
import { entryProblemText } from '../entry-problem-text.ts';
import type { QuoteEntry } from './quote-entry.ts';

/** The fields, in a grid as wide as there is room. */
export function ConditionsSection() {
  const { t } = useMessages();
  return (
    <section className="quote-editor-section" aria-labelledby="quote-editor-conditions">
      <h2 id="quote-editor-conditions">{t('quoteEditor.conditions.heading')}</h2>
      <div className="quote-conditions">
        <Discount />
        <ValidUntil />
        <Binding />
        <DocumentLanguage />
        <Address />
        <Reference />
      </div>
    </section>
  );
}

/** The sentence for what stands against a field. */
function useProblem(path: keyof QuoteEntry): string | undefined {
  const { t } = useMessages();
  const problem = problemAt(useEditor(), path);
  return problem === undefined ? undefined : entryProblemText(problem, null, t);
}

function Discount() {
  const { t } = useMessages();
  const { data, form } = useEditor();
  const errorMessage = useProblem('discount');
  return (
    <Controller
      control={form.control}
      name="discount"
      render={({ field }) => (
        <TextField
          {...field}
          label={t('quoteEditor.conditions.discount')}
          inputMode="decimal"
          autoComplete="off"
          description={t('quoteEditor.conditions.discountLimit', { limit: data.discountLimit })}
          errorMessage={errorMessage}
          onChange={(text) => {
            field.onChange(text);
            const answer = parsePercent(text);
            const isAllowed = answer.ok && answer.basisPoints <= data.discountLimit;
            if (isAllowed) form.setValue('keptDiscount', answer.basisPoints);
          }}
        />
      )}
    />
  );
}

function ValidUntil() {
  const { t } = useMessages();
  const { form } = useEditor();
  const errorMessage = useProblem('validUntil');
  return (
    <Controller
      control={form.control}
      name="validUntil"
      render={({ field }) => (
        <DateField
          {...field}
          label={t('quoteEditor.conditions.validUntil')}
          description={t('quoteEditor.conditions.validUntilHint')}
          errorMessage={errorMessage}
          onChange={(date) => {
            field.onChange(date);
            if (date !== null) form.setValue('keptValidUntil', date);
          }}
        />
      )}
    />
  );
}

function Binding() {
  const { t } = useMessages();
  const { form } = useEditor();
  const answers = ['yes', 'no'] as const;
  return (
    <Controller
      control={form.control}
      name="isBinding"
      render={({ field }) => (
        <Select
          {...field}
          label={t('quoteEditor.conditions.binding')}
          value={field.value ? 'yes' : 'no'}
          onChange={(id) => field.onChange(id === 'yes')}
          description={t(`quoteEditor.conditions.bindingHint.${field.value ? 'yes' : 'no'}`)}
          options={answers.map((id) => ({ id, label: t(`quoteEditor.conditions.isBinding.${id}`) }))}
        />
      )}
    />
  );
}

function DocumentLanguage() {
  const { t } = useMessages();
  const { form } = useEditor();
  const languages = ['de', 'en'] as const;
  return (
    <Controller
      control={form.control}
      name="language"
      render={({ field }) => (
        <Select
          {...field}
          label={t('quoteEditor.conditions.language')}
          options={languages.map((id) => ({ id, label: t(`quoteEditor.conditions.languages.${id}`) }))}
        />
      )}
    />
  );
}

function Address() {
  const { t, language } = useMessages();
  const { data, form } = useEditor();
  const errorMessage = useProblem('billingAddressId');
  return (
    <Controller
      control={form.control}
      name="billingAddressId"
      render={({ field }) => (
        <Select
          {...field}
          label={t('quoteEditor.conditions.address')}
          options={data.account.billingAddresses.map((address) => ({
            id: address.id,
            label: `${address.company}, ${address.city}`,
            description: addressLines(address, language).join(' · '),
          }))}
          errorMessage={errorMessage}
        />
      )}
    />
  );
}

function Reference() {
  const { t } = useMessages();
  const { form } = useEditor();
  const errorMessage = useProblem('reference');
  return (
    <Controller
      control={form.control}
      name="reference"
      render={({ field }) => (
        <TextField
          {...field}
          label={t('quoteEditor.conditions.reference')}
          description={t('quoteEditor.conditions.referenceHint')}
          errorMessage={errorMessage}
        />
      )}
    />
  );
}
