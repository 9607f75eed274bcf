// One alternative: its title, its lines, and how to add one.
import { useState } from 'react';
import { CircleAlert, Plus, Trash2 } from 'lucide-react';
import { Controller, useFieldArray } from 'react-hook-form';
import { quoteLimits } from '../../../../shared/domain/quote.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { IconButton } from '../../../design/icon-button.tsx';
import { TextField } from '../../../design/text-field.tsx';
import { problemAt, useEditor } from './editor-context.ts';
import { subscriptionOf } from './entered-quote.ts';
import { LineCard } from './line-card.tsx';
import { entryProblemText } from '../entry-problem-text.ts';
import { freeSubscriptions, newLine } from './quote-entry.ts';
import { RemovedLine } from './removed-line.tsx';
import type { Removed } from './removed-line.tsx';

interface AlternativeColumnProps {
  readonly at: number;
  readonly isOnly: boolean;
  readonly onRemove: () => void;
}

/** The column. */
export function AlternativeColumn({ at, isOnly, onRemove }: AlternativeColumnProps) {
  const { t } = useMessages();
  const editor = useEditor();
  const { data, copies, form, entry } = editor;
  const path = `alternatives.${at}` as const;
  const { fields, append, insert, remove } = useFieldArray({
    control: form.control,
    name: `${path}.lines`,
    keyName: 'key',
  });
  const [removed, setRemoved] = useState<Removed | null>(null);
  const lines = entry.alternatives[at]?.lines ?? [];
  const [next] = freeSubscriptions(data, lines);
  const name = t('quoteEditor.alternatives.name', { number: at + 1 });
  const problem = problemAt(editor, path);
  const titleProblem = problemAt(editor, `${path}.title`);
  const removeAt = (index: number) => {
    const [gone] = lines.slice(index, index + 1);
    if (gone === undefined) return;
    remove(index);
    const system = subscriptionOf(data, copies, gone.subscriptionId)?.systemName ?? gone.subscriptionId;
    setRemoved({ name: system, undo: () => insert(index, { ...gone }) });
  };
  return (
    <section className="quote-alternative" aria-label={name}>
      <header className="quote-alternative-head">
        <h3>{name}</h3>
        <IconButton
          size="small"
          icon={<Trash2 />}
          label={t('quoteEditor.alternatives.remove', { number: at + 1 })}
          onPress={onRemove}
          {...(isOnly ? { disabledReason: t('quoteEditor.alternatives.last') } : {})}
        />
      </header>
      <Controller
        control={form.control}
        name={`${path}.title`}
        render={({ field }) => (
          <TextField
            {...field}
            label={t('quoteEditor.alternatives.title')}
            placeholder={t('quoteEditor.alternatives.titleHint')}
            errorMessage={titleProblem && entryProblemText(titleProblem, null, t)}
          />
        )}
      />
      {fields.map(({ key }, index) => (
        <LineCard key={key} alternative={at} at={index} onRemove={() => removeAt(index)} />
      ))}
      <RemovedLine removed={removed} onDone={() => setRemoved(null)} />
      {problem !== undefined && (
        <p className="field-error" role="alert">
          <CircleAlert aria-hidden="true" />
          <span>{entryProblemText(problem, null, t)}</span>
        </p>
      )}
      {(data.subscriptions.length > 1 || lines.length === 0) && (
        <div>
          <Button
            size="small"
            icon={<Plus />}
            onPress={() => {
              setRemoved(null);
              if (next !== undefined) append(newLine(data, next));
            }}
            {...noMoreLines(next === undefined, lines.length, t)}
          >
            {t('quoteEditor.alternatives.addLine')}
          </Button>
        </div>
      )}
    </section>
  );
}

function noMoreLines(isNoneFree: boolean, count: number, t: ReturnType<typeof useMessages>['t']) {
  if (count >= quoteLimits.lines) {
    return { disabledReason: t('quoteEditor.alternatives.tooMany', { limit: quoteLimits.lines }) };
  }
  return isNoneFree ? { disabledReason: t('quoteEditor.alternatives.allUsed') } : {};
}
