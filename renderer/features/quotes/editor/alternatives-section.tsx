// What is offered: up to three alternatives side by side (F20).
import { useState } from 'react';
import { Plus } from 'lucide-react';
import { useFieldArray } from 'react-hook-form';
import { quoteLimits } from '../../../../shared/domain/quote.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { Button } from '../../../design/button.tsx';
import { AlternativeColumn } from './alternative-column.tsx';
import { useEditor } from './editor-context.ts';
import { copyOf } from './quote-entry.ts';
import { RemovedLine } from './removed-line.tsx';
import type { Removed } from './removed-line.tsx';

/** The columns, and the way to one more. */
export function AlternativesSection() {
  const { t } = useMessages();
  const { form, entry } = useEditor();
  const { fields, append, insert, remove } = useFieldArray({
    control: form.control,
    name: 'alternatives',
    keyName: 'key',
  });
  const [removed, setRemoved] = useState<Removed | null>(null);
  const isFull = fields.length >= quoteLimits.alternatives;
  const add = () => {
    const first = entry.alternatives[0];
    if (first === undefined) return;
    setRemoved(null);
    append(copyOf(first), { focusName: `alternatives.${fields.length}.title` });
  };
  const removeAt = (at: number) => {
    const [gone] = entry.alternatives.slice(at, at + 1);
    if (gone === undefined) return;
    remove(at);
    const name = gone.title === '' ? t('quoteEditor.alternatives.name', { number: at + 1 }) : gone.title;
    setRemoved({ name, undo: () => insert(at, structuredClone(gone)) });
  };
  return (
    <section className="quote-editor-section" aria-labelledby="quote-editor-alternatives">
      <header className="quote-editor-section-head">
        <h2 id="quote-editor-alternatives">{t('quoteEditor.alternatives.heading')}</h2>
        <Button
          size="small"
          icon={<Plus />}
          onPress={add}
          tooltip={t('quoteEditor.alternatives.addHint')}
          {...(isFull ? { disabledReason: t('quoteEditor.alternatives.full') } : {})}
        >
          {t('quoteEditor.alternatives.add')}
        </Button>
      </header>
      <RemovedLine removed={removed} onDone={() => setRemoved(null)} />
      <div className="quote-alternatives" data-count={fields.length}>
        {fields.map(({ key }, at) => (
          <AlternativeColumn key={key} at={at} isOnly={fields.length === 1} onRemove={() => removeAt(at)} />
        ))}
      </div>
    </section>
  );
}
