// "You saw / it is now", line by line (F19, D18). Values of a shape that this version does not know are
// shown as they are.
import type { Failure } from '../../shared/contract/failure.ts';
import { useMessages } from './use-messages.ts';
import { differenceLabel, differenceValue } from './difference-text.ts';
import './difference-table.css';

type Differences = Extract<Failure, { code: 'conflict' }>['differences'];

/** The table; nothing where no difference is named. */
export function DifferenceTable({ differences }: { readonly differences: Differences }) {
  const { t, language } = useMessages();
  if (differences.length === 0) return null;
  return (
    <table className="difference-table">
      <thead>
        <tr>
          <th scope="col">{t('differences.field')}</th>
          <th scope="col">{t('differences.shown')}</th>
          <th scope="col">{t('differences.now')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ field, shown, now }) => (
          <tr key={field}>
            <th scope="row">{differenceLabel(field, t)}</th>
            <td className="difference-shown">{differenceValue(field, shown, language, t)}</td>
            <td className="difference-now">{differenceValue(field, now, language, t)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
