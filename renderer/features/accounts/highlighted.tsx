// A text with what the search matched marked in it (F6). Built from ranges, never from HTML.
import { highlightRanges } from '../../../shared/domain/search-text.ts';
import './highlighted.css';

interface HighlightedProps {
  text: string;
  /** The words as typed. */
  query: string;
}

/** The text, its matches marked. */
export function Highlighted({ text, query }: HighlightedProps) {
  const ranges = highlightRanges(text, query);
  return (
    <span>
      {ranges.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice(ranges[index - 1]?.end ?? 0, start)}
          <mark className="highlighted">{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </span>
  );
}
