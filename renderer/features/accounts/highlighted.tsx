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
  if (ranges.length === 0) return <span>{text}</span>;
  let at = 0;
  const parts = ranges.map(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return (
      <span key={start}>
        {before}
        <mark className="highlighted">{text.slice(start, end)}</mark>
      </span>
    );
  });
  return (
    <span>
      {parts}
      {text.slice(at)}
    </span>
  );
}
