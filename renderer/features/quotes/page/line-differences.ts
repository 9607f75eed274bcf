// The differences that sending found, by line: main names each by its path in the revision. Pure.
import type { Failure } from '../../../../shared/contract/failure.ts';
import type { QuoteRevision } from '../../../../shared/domain/quote.ts';

type Difference = Extract<Failure, { code: 'conflict' }>['differences'][number];

export interface LineDifferences {
  /** `title` is empty where the alternative has none. */
  readonly place: { readonly alternative: number; readonly title: string; readonly systemName: string };
  /** With the fields of an overview. */
  readonly differences: Difference[];
}

/** In the order in which they came; what names no line is left out. */
export function lineDifferences(differences: readonly Difference[], revision: QuoteRevision): LineDifferences[] {
  const byLine = new Map<string, LineDifferences>();
  for (const { field, shown, now } of differences) {
    const [, path, at, index, name] = /^(alternatives\.(\d+)\.lines\.(\d+))\.(.+)$/.exec(field) ?? [];
    const alternative = revision.alternatives[Number(at)];
    const line = alternative?.lines[Number(index)];
    if (path === undefined || name === undefined || alternative === undefined || line === undefined) continue;
    const place = { alternative: Number(at) + 1, title: alternative.title, systemName: line.subscription.systemName };
    const known = byLine.get(path) ?? { place, differences: [] };
    known.differences.push({ field: name, shown, now });
    byLine.set(path, known);
  }
  return [...byLine.values()];
}
