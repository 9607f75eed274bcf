// Invented rows for the grid on the design page. Development only; no account of anybody.
import type { MinorAmount } from '../../design/format.ts';
import type { Tone } from '../../design/tone.ts';

export interface SampleRow {
  company: string;
  number: string;
  city: string;
  licences: number;
  status: string;
  tone: Tone;
  deadline: string;
  monthly: MinorAmount;
}

const names = ['Alpenblick', 'Bergmann Optik', 'Nordlicht Verlag', 'Weserwerk', 'Müller & Söhne', 'Halden Textil'];
const forms = ['AG', 'GmbH', 'KG', 'GmbH & Co. KG', 'e. K.'];
const cities = ['Chur', 'Kiel', 'Hamburg', 'Bremen', 'Straubing', 'Linz', 'Graz'];
const states: readonly { status: string; tone: Tone }[] = [
  { status: 'Active', tone: 'positive' },
  { status: 'Trial · 6 days left', tone: 'warning' },
  { status: 'Active', tone: 'positive' },
  { status: 'Trial expired', tone: 'danger' },
];

/** The same row for the same index, always. */
export function sampleRow(index: number): SampleRow {
  const licences = 1 + ((index * 37) % 120);
  const state = pick(states, index * 3);
  return {
    company: `${pick(names, index)} ${pick(forms, index >> 1)}`,
    number: `K-${10_000 + index}`,
    city: pick(cities, index * 5),
    licences,
    status: state.status,
    tone: state.tone,
    deadline: `2026-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
    monthly: { minor: licences * 1190, currency: 'EUR' },
  };
}

function pick<Value>(values: readonly Value[], index: number): Value {
  const value = values[index % values.length];
  if (value === undefined) throw new RangeError('a list of samples is empty');
  return value;
}
