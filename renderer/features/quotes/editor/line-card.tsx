// One line of an alternative: which subscription, which change, how many licences, SLA and term, with the live figures
// and what stands against it beside the field (F20).
import { CircleAlert, Trash2 } from 'lucide-react';
import { useMessages } from '../../../app/use-messages.ts';
import { IconButton } from '../../../design/icon-button.tsx';
import { problemAt, useEditor } from './editor-context.ts';
import { subscriptionOf } from './entered-quote.ts';
import { LineFields } from './line-fields.tsx';
import { LineFigures } from './line-figures.tsx';
import { entryProblemText } from '../entry-problem-text.ts';
import { quantityLimits } from '../../../../shared/domain/quantity.ts';

interface LineCardProps {
  readonly alternative: number;
  readonly at: number;
  readonly onRemove: () => void;
}

/** The card; what was typed stays, also where there are no figures for it. */
export function LineCard({ alternative, at, onRemove }: LineCardProps) {
  const { t } = useMessages();
  const editor = useEditor();
  const { data, copies, entry, entered } = editor;
  const line = entry.alternatives[alternative]?.lines[at];
  if (line === undefined) return null;
  const path = `alternatives.${alternative}.lines.${at}` as const;
  const subscription = subscriptionOf(data, copies, line.subscriptionId);
  const system = subscription?.systemName ?? line.subscriptionId;
  const priced = entered.revision.alternatives[alternative]?.lines.find(({ id }) => id === line.id);
  const problem = problemAt(editor, path);
  const limits =
    subscription === undefined ? null : quantityLimits({ kind: line.kind, subscription, catalogue: data.catalogue });
  return (
    <div className="quote-line" role="group" aria-label={system}>
      <header className="quote-line-head">
        <h4 className="any-length">{system}</h4>
        <IconButton
          size="small"
          icon={<Trash2 />}
          label={t('quoteEditor.line.remove', { system, number: alternative + 1 })}
          onPress={onRemove}
        />
      </header>
      {subscription !== undefined && limits !== null && (
        <LineFields path={path} alternative={alternative} line={line} subscription={subscription} limits={limits} />
      )}
      {problem !== undefined && (
        <p className="field-error" role="alert">
          <CircleAlert aria-hidden="true" />
          <span>{entryProblemText(problem, limits, t)}</span>
        </p>
      )}
      <LineFigures line={line} overview={priced?.overview ?? null} />
    </div>
  );
}
