// Measuring on a shared, noisy machine: ours and the reference take turns in the same run, and what counts
// is the median, or a percentile, of many.

export interface Row {
  readonly job: string;
  readonly reference: string;
  readonly referenceValue: number | null;
  readonly ours: number;
  readonly unit: 'ms' | 'MB' | '/s';
  /** The largest ratio, or value, that reaches the goal; for `/s` the smallest. Null: only reported. */
  readonly goal: { readonly of: 'ratio' | 'value'; readonly limit: number } | null;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Milliseconds that a call takes. */
export function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Both take turns; each is given the number of the round. */
export function takeTurns(
  rounds: number,
  ours: (round: number) => unknown,
  reference: (round: number) => unknown,
): { ours: number[]; reference: number[] } {
  const times = { ours: [] as number[], reference: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.reference.push(timed(() => reference(round)));
    times.ours.push(timed(() => ours(round)));
  }
  return times;
}

/** A row of percentiles of both. */
export function comparedAt(
  share: number,
  times: { readonly ours: readonly number[]; readonly reference: readonly number[] },
  row: { readonly job: string; readonly reference: string; readonly limit: number | null },
): Row {
  return {
    job: row.job,
    reference: row.reference,
    referenceValue: percentile(times.reference, share),
    ours: percentile(times.ours, share),
    unit: 'ms',
    goal: row.limit === null ? null : { of: 'ratio', limit: row.limit },
  };
}

/** A line of the table in docs/performance.md. */
export function toLine(row: Row): string {
  const ratio = row.referenceValue === null ? null : row.ours / row.referenceValue;
  const cells = [
    row.job,
    row.reference,
    row.referenceValue === null ? '–' : shown(row.referenceValue, row.unit),
    shown(row.ours, row.unit),
    ratio === null ? '–' : `${ratio.toPrecision(3)} ×`,
    goalOf(row, ratio),
  ];
  return `| ${cells.join(' | ')} |`;
}

export const tableHead = [
  '| job | reference in the same run | reference | ours | ratio | goal |',
  '| --- | --- | ---: | ---: | ---: | --- |',
];

function goalOf({ goal, ours, unit }: Row, ratio: number | null): string {
  if (goal === null) return '–';
  const value = goal.of === 'ratio' ? (ratio ?? Infinity) : ours;
  const isRate = unit === '/s';
  const isReached = isRate ? value >= goal.limit : value <= goal.limit;
  const limit = goal.of === 'ratio' ? `${goal.limit} ×` : shown(goal.limit, unit);
  return `${isRate ? '≥' : '≤'} ${limit} ${isReached ? 'reached' : 'missed'}`;
}

function shown(value: number, unit: Row['unit']): string {
  if (unit === '/s') return `${Math.round(value).toLocaleString('en')} /s`;
  if (unit === 'MB') return `${value.toFixed(1)} MB`;
  return value >= 100 ? `${Math.round(value).toLocaleString('en')} ms` : `${value.toPrecision(3)} ms`;
}
