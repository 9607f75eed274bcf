// The fields of the letterhead in words: what is missing before anything may be printed.
import type { InputProblem } from '../../shared/contract/failure.ts';
import type { Translate } from './i18n.ts';

const fields = [
  ...(['letterhead', 'company', 'street', 'postalCode', 'city', 'country', 'phone', 'email', 'website'] as const),
  ...(['vatId', 'bankDetails', 'legalForm', 'seat', 'court', 'number', 'directors'] as const),
];
export type LetterheadField = (typeof fields)[number];

/** The field of a path such as `letterhead.register.court`; undefined for anything else. */
export function letterheadFieldOf(path: string): LetterheadField | undefined {
  const name = path.split('.').findLast((part) => !/^\d+$/.test(part));
  return fields.find((field) => field === name);
}

/** What is missing, as a sentence; null where the problems are about something else. */
export function letterheadMissing(problems: readonly InputProblem[], t: Translate): string | null {
  const missing = problems.filter(({ path }) => path === 'letterhead' || path.startsWith('letterhead.'));
  const names = missing.flatMap(({ path }) => {
    const field = letterheadFieldOf(path);
    return field === undefined ? [] : [t(`letterhead.field.${field}`)];
  });
  return names.length === 0 ? null : t('letterhead.incomplete', { fields: names.join(', ') });
}
