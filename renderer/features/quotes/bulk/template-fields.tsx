// The template of a bulk quote, to be entered: what is quoted, at which terms, and what is printed.
import type { ReactElement } from 'react';
import { Controller, useWatch } from 'react-hook-form';
import type { ControllerRenderProps, UseFormReturn } from 'react-hook-form';
import { addDays } from '../../../../shared/domain/calendar.ts';
import type { CalendarDate } from '../../../../shared/domain/calendar.ts';
import type { Catalogue } from '../../../../shared/domain/catalogue.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Checkbox } from '../../../design/checkbox.tsx';
import { RadioCards } from '../../../design/radio-cards.tsx';
import { Select } from '../../../design/select.tsx';
import { TextArea } from '../../../design/text-area.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { keepsOwn } from './bulk-form.ts';
import type { BulkForm } from './bulk-form.ts';

interface TemplateFieldsProps {
  readonly form: UseFormReturn<BulkForm>;
  /** Null while it is not known, or where there is none. */
  readonly catalogue: Pick<Catalogue, 'slas' | 'termMonths'> | null;
  readonly today: CalendarDate | null;
  /** The largest discount of the role, in basis points. */
  readonly limit: number;
}

type Rendered<N extends keyof BulkForm> = ControllerRenderProps<BulkForm, N> & { readonly errorMessage?: string };

/** The fields, one below the other. */
export function TemplateFields({ form, catalogue, today, limit }: TemplateFieldsProps) {
  const { t, language } = useMessages();
  const [rule, hasDiscount, validDays] = useWatch({
    control: form.control,
    name: ['rule', 'hasDiscount', 'validDays'],
  });
  const field = <N extends keyof BulkForm>(name: N, render: (field: Rendered<N>) => ReactElement) => (
    <Controller
      key={name}
      name={name}
      control={form.control}
      render={({ field: controlled, fieldState: { error } }) =>
        render({
          ...controlled,
          ...(error === undefined ? {} : { errorMessage: problemText(error.message) }),
        })
      }
    />
  );
  const problemText = (message: string | undefined): string => {
    switch (message) {
      case 'quantity':
      case 'discount':
      case 'validDays':
      case 'too-long':
        return t(`quoteBulk.field.problem.${message}`);
      case 'discountLimit':
        return t('quoteBulk.field.problem.discountLimit', { limit });
      default:
        return t('quoteBulk.field.problem.text');
    }
  };
  const lastDay = today !== null && /^\d{1,3}$/.test(validDays.trim()) ? addDays(today, Number(validDays)) : null;
  return (
    <div className="bulk-fields">
      {field('includes', (props) => (
        <RadioCards
          {...props}
          label={t('quoteBulk.field.includes')}
          cards={[
            { id: 'trials', title: t('quoteBulk.field.trials') },
            { id: 'all', title: t('quoteBulk.field.all') },
          ]}
        />
      ))}
      {field('rule', (props) => (
        <Select
          {...props}
          label={t('quoteBulk.field.rule')}
          options={(['keep', 'fixed', 'plus'] as const).map((id) => ({ id, label: t(`quoteBulk.field.rules.${id}`) }))}
        />
      ))}
      {rule !== 'keep' &&
        field('quantity', (props) => (
          <TextField {...props} label={t(`quoteBulk.field.quantity.${rule}`)} inputMode="numeric" isRequired />
        ))}
      {field('slaId', (props) => (
        <Select
          {...props}
          label={t('quoteBulk.field.sla')}
          options={[
            { id: keepsOwn, label: t('quoteBulk.field.keepSla') },
            ...(catalogue?.slas ?? []).map(({ id, name }) => ({ id, label: name[language] })),
          ]}
        />
      ))}
      {field('termMonths', (props) => (
        <Select
          {...props}
          label={t('quoteBulk.field.term')}
          options={[
            { id: keepsOwn, label: t('quoteBulk.field.shortestTerm') },
            ...(catalogue?.termMonths ?? []).map((count) => ({
              id: String(count),
              label: t('terms.months', { count }),
            })),
          ]}
        />
      ))}
      {field('hasDiscount', ({ value, ...props }) => (
        <Checkbox {...props} isSelected={value}>
          {t('quoteBulk.field.hasDiscount')}
        </Checkbox>
      ))}
      {hasDiscount &&
        field('discount', (props) => (
          <TextField
            {...props}
            label={t('quoteBulk.field.discount')}
            description={t('quoteBulk.field.discountLimit', { limit })}
            inputMode="decimal"
            isRequired
          />
        ))}
      {field('validDays', (props) => (
        <TextField
          {...props}
          label={t('quoteBulk.field.validDays')}
          description={lastDay === null ? undefined : t('quoteBulk.field.validUntil', { date: lastDay })}
          inputMode="numeric"
          isRequired
        />
      ))}
      {field('isBinding', ({ value, ...props }) => (
        <Checkbox {...props} isSelected={value}>
          {t('quoteBulk.field.isBinding')}
        </Checkbox>
      ))}
      {field('reference', (props) => (
        <TextField {...props} label={t('quoteBulk.field.reference')} />
      ))}
      {field('customerNotes', (props) => (
        <TextArea {...props} label={t('quoteBulk.field.customerNotes')} />
      ))}
      {field('internalNotes', (props) => (
        <TextArea {...props} label={t('quoteBulk.field.internalNotes')} />
      ))}
    </div>
  );
}
