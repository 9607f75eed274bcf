// The fields of one line: subscription, change, quantity, SLA of an upgrade, minimum term where one starts. Never corrects
// what was typed.
import { Controller } from 'react-hook-form';
import { newTerm } from '../../../../shared/domain/term-effect.ts';
import { discountedUnitPrice } from '../../../../shared/domain/prices.ts';
import { highestQuantity, lowestQuantity, parseQuantity } from '../../../../shared/domain/quantity.ts';
import type { QuantityLimits } from '../../../../shared/domain/quantity.ts';
import { availabilityOf } from '../../../../shared/domain/subscription-life.ts';
import type { Subscription } from '../../../../shared/domain/subscription.ts';
import { moneyText } from '../../../../shared/messages/formats.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { QuantityStepper } from '../../../design/quantity-stepper.tsx';
import { Select } from '../../../design/select.tsx';
import { quantityMessage } from '../../../forms/quantity-message.ts';
import { termLengthsFor } from '../quote-data.ts';
import { problemAt, useEditor } from './editor-context.ts';
import { keptQuantity } from './entered-quote.ts';
import { entryProblemText } from '../entry-problem-text.ts';
import { changeKinds, newLine, withKind } from './quote-entry.ts';
import type { LineEntry } from './quote-entry.ts';

type LinePath = `alternatives.${number}.lines.${number}`;

interface LineFieldsProps {
  readonly path: LinePath;
  readonly alternative: number;
  readonly line: LineEntry;
  readonly subscription: Subscription;
  readonly limits: QuantityLimits;
}

/** All fields of the line, in the order in which they are decided. */
export function LineFields(props: LineFieldsProps) {
  const { path, line, subscription } = props;
  const { data } = useEditor();
  const lengths = termLengthsFor(data, subscription, line.kind);
  return (
    <div className="quote-line-fields">
      <SystemAndChange {...props} />
      <Quantity {...props} />
      {line.kind === 'upgrade' && <Sla path={path} />}
      {lengths.length > 0 && <TermLength path={path} lengths={lengths} />}
    </div>
  );
}

function SystemAndChange({ path, alternative, line, subscription }: LineFieldsProps) {
  const { t } = useMessages();
  const { data, form, entry } = useEditor();
  const used = entry.alternatives[alternative]?.lines.map(({ subscriptionId }) => subscriptionId) ?? [];
  const put = (next: LineEntry) => form.setValue(path, { ...next, id: line.id });
  return (
    <>
      {data.subscriptions.length > 1 && (
        <Select
          label={t('quoteEditor.line.system')}
          value={line.subscriptionId}
          options={data.subscriptions.map((one) => {
            const isElsewhere = one.id !== line.subscriptionId && used.includes(one.id);
            return {
              id: one.id,
              label: one.systemName,
              description: isElsewhere
                ? t('quoteEditor.line.inUse')
                : t('quoteEditor.line.systemNow', { count: one.licenceQuantity }),
              isDisabled: isElsewhere,
            };
          })}
          onChange={(id) => {
            const chosen = data.subscriptions.find((one) => one.id === id);
            if (chosen !== undefined && id !== line.subscriptionId) put(newLine(data, chosen));
          }}
        />
      )}
      <Select
        label={t('quoteEditor.line.change')}
        value={line.kind}
        options={changeKinds.map((kind) => {
          const availability = availabilityOf({ ...data, subscription, kind });
          const label = t(`terms.change.${kind}`);
          if (availability.available) return { id: kind, label };
          const maximum = data.catalogue.licence.maximumQuantity;
          const description = t(`orderWizard.unavailable.${availability.reason}`, { maximum });
          return { id: kind, label, description, isDisabled: true };
        })}
        onChange={(id) => {
          const kind = changeKinds.find((one) => one === id);
          if (kind !== undefined) put(withKind(data, subscription, line, kind));
        }}
      />
    </>
  );
}

function Quantity({ path, line, limits }: LineFieldsProps) {
  const { t } = useMessages();
  const editor = useEditor();
  const { form } = editor;
  const answer = parseQuantity(line.quantity, limits);
  const message = quantityMessage({ answer, text: line.quantity, kind: line.kind, limits, t });
  const [min, max] = [lowestQuantity(limits), highestQuantity(limits)];
  const range = { lowest: min, highest: max, step: limits.step };
  return (
    <Controller
      control={form.control}
      name={`${path}.quantity`}
      render={({ field }) => (
        <QuantityStepper
          {...field}
          label={t('orderWizard.licences.label')}
          decreaseLabel={t('orderWizard.licences.decrease')}
          increaseLabel={t('orderWizard.licences.increase')}
          min={min}
          max={max}
          step={limits.step}
          onChange={(text) => {
            field.onChange(text);
            const quantity = keptQuantity(text);
            if (quantity !== null) form.setValue(`${path}.keptQuantity`, quantity);
          }}
          errorMessage={message}
          description={`${t('orderWizard.licences.today', { count: limits.current })} ${t(
            limits.step === 1 ? 'orderWizard.licences.range' : 'orderWizard.licences.rangeWithStep',
            range,
          )}`}
          atMinReason={t(`orderWizard.licences.atLowest.${line.kind}`, { limit: min })}
          atMaxReason={t('orderWizard.licences.atHighest', { limit: max })}
        />
      )}
    />
  );
}

function Sla({ path }: { readonly path: LinePath }) {
  const { t, language } = useMessages();
  const editor = useEditor();
  const { data, form, entry } = editor;
  const problem = problemAt(editor, `${path}.slaId`);
  return (
    <Controller
      control={form.control}
      name={`${path}.slaId`}
      render={({ field }) => (
        <Select
          {...field}
          label={t('quoteEditor.line.sla')}
          options={data.catalogue.slas.map(({ id, name, monthlyPrice }) => ({
            id,
            label: name[language],
            description: t('quoteEditor.line.slaPrice', {
              price: moneyText(discountedUnitPrice(monthlyPrice, entry.keptDiscount), language),
            }),
          }))}
          errorMessage={problem && entryProblemText(problem, null, t)}
        />
      )}
    />
  );
}

function TermLength({ path, lengths }: { readonly path: LinePath; readonly lengths: readonly number[] }) {
  const { t } = useMessages();
  const editor = useEditor();
  const { data, form } = editor;
  const problem = problemAt(editor, `${path}.termMonths`);
  return (
    <Controller
      control={form.control}
      name={`${path}.termMonths`}
      render={({ field }) => (
        <Select
          {...field}
          label={t('quoteEditor.line.term')}
          value={field.value === null ? null : String(field.value)}
          onChange={(id) => field.onChange(Number(id))}
          options={lengths.map((months) => ({
            id: String(months),
            label: t('terms.months', { count: months }),
            description: t('orderWizard.licences.termUntil', { date: newTerm(data.on, months).lastDay }),
          }))}
          errorMessage={problem && entryProblemText(problem, null, t)}
        />
      )}
    />
  );
}
