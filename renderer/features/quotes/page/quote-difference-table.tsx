// Two versions of a quote, what differs line by line: old → new, or here and at the portal.
import type { QuoteDifference } from '../../../../shared/domain/quote-differences.ts';
import { useMessages } from '../../../app/use-messages.ts';
import { useCatalogues } from './catalogues.ts';
import { comparedText, differencePlace } from './difference-words.ts';
import '../../../app/difference-table.css';

interface QuoteDifferenceTableProps {
  readonly differences: readonly QuoteDifference[];
  /** What the two columns are. */
  readonly before: string;
  readonly after: string;
}

/** The table. */
export function QuoteDifferenceTable({ differences, before, after }: QuoteDifferenceTableProps) {
  const { t, language } = useMessages();
  const catalogues = useCatalogues();
  return (
    <table className="difference-table quote-differences">
      <thead>
        <tr>
          <th scope="col">{t('quotePage.difference.what')}</th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => {
          const { alternative, systemName, field } = difference;
          const words = { field, catalogues, language, t };
          return (
            <tr key={`${alternative} ${systemName} ${field}`}>
              <th scope="row">
                {t(`quotePage.difference.fields.${field}`)}
                <span className="quote-difference-place">{differencePlace(difference, t)}</span>
              </th>
              <td className="difference-shown">{comparedText(difference.before, words)}</td>
              <td className="difference-now">{comparedText(difference.after, words)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
