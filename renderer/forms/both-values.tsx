// Two values of the same thing side by side, for a person to choose from: what differs is marked by a heavier line,
// never by colour alone.
import type { EditedValue } from '../../shared/domain/account-edit.ts';
import { useMessages } from '../app/use-messages.ts';
import { editedLines } from './edit-words.ts';
import './both-values.css';

interface BothValuesProps {
  readonly mine: EditedValue;
  readonly theirs: EditedValue;
}

/** Mine at the left, the portal's at the right. */
export function BothValues({ mine, theirs }: BothValuesProps) {
  const { t, language } = useMessages();
  const lines = { mine: editedLines(mine, language, t), theirs: editedLines(theirs, language, t) };
  return (
    <dl className="both-values">
      {(['mine', 'theirs'] as const).map((side) => {
        const others = lines[side === 'mine' ? 'theirs' : 'mine'];
        return (
          <div key={side} className="both-values-side">
            <dt>{t(`edits.collision.${side}`)}</dt>
            <dd>
              {lines[side].map((line, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- lines have no other identity, and never move
                <span key={index} data-differs={!others.includes(line) || undefined}>
                  {line}
                </span>
              ))}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
