// "You saw / it is now", line by line, with the difference (F19, D18). Values of a shape that this version does not know
// are shown as they are.
import type { Failure } from '../../shared/contract/failure.ts';
import { differenceLabel, differenceSize, differenceValue, hasFigures } from './difference-text.ts';
import './difference-table.css';
import { useMessages } from './use-messages.ts';

type Differences = Extract<Failure, { code: 'conflict' }>['differences'];

interface DifferenceTableProps {
  readonly differences: Differences;
  /** What the old values are, where the user is not the one who saw them. */
  readonly shownLabel?: string;
}

/** The table of the figures; a sentence where only something else moved, and nothing where nothing did. */
export function DifferenceTable({ differences, shownLabel }: DifferenceTableProps) {
  const { t, language } = useMessages();
  const figures = differences.filter(hasFigures);
  if (differences.length === 0) return null;
  if (figures.length === 0) return <p>{t('differences.subscriptionChanged')}</p>;
  return (
    <table className="difference-table">
      <thead>
        <tr>
          <th scope="col">{t('differences.field')}</th>
          <th scope="col">{shownLabel ?? t('differences.shown')}</th>
          <th scope="col">{t('differences.now')}</th>
          <th scope="col">{t('differences.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ field, shown, now }) => (
          <tr key={field}>
            <th scope="row">{differenceLabel(field, t)}</th>
            <td className="difference-shown">{differenceValue(field, shown, language, t)}</td>
            <td className="difference-now">{differenceValue(field, now, language, t)}</td>
            <td className="difference-size">{differenceSize(field, shown, now, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
