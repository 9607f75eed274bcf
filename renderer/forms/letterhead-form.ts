// The letterhead as it is being typed: one text for each field, the directors line by line. Its schema, and what the law
// wants of it, are the shared ones that main uses. Pure.
import { letterheadProblems, letterheadSchema, type Letterhead } from '../../shared/domain/letterhead.ts';

export interface LetterheadEntry {
  readonly company: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
  readonly phone: string;
  readonly email: string;
  readonly website: string;
  readonly vatId: string;
  readonly bankDetails: string;
  readonly isRegistered: boolean;
  readonly legalForm: string;
  readonly seat: string;
  readonly court: string;
  readonly number: string;
  /** One name per line. */
  readonly directors: string;
}

export type LetterheadEntryField = keyof LetterheadEntry;

const noEntry: LetterheadEntry = {
  ...{ company: '', street: '', postalCode: '', city: '', country: 'DE', phone: '', email: '', website: '' },
  ...{ vatId: '', bankDetails: '', isRegistered: true, legalForm: '', seat: '', court: '', number: '', directors: '' },
};

/** A letterhead as the form holds it; where there is none, the name of the company. */
export function toLetterheadEntry(letterhead: Letterhead | null, company: string): LetterheadEntry {
  if (letterhead === null) return { ...noEntry, company };
  const { register, ...sender } = letterhead;
  if (register === null) return { ...noEntry, ...sender, isRegistered: false };
  return { ...sender, ...register, isRegistered: true, directors: register.directors.join('\n') };
}

/** What was typed, as a letterhead. */
export function toLetterhead(entry: LetterheadEntry): Letterhead {
  const { isRegistered, legalForm, seat, court, number, directors, ...sender } = entry;
  const names = directors
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return { ...sender, register: isRegistered ? { legalForm, seat, court, number, directors: names } : null };
}

/** The first problem of each field, by stable code. */
export function letterheadEntryProblems(entry: LetterheadEntry): Partial<Record<LetterheadEntryField, string>> {
  const letterhead = toLetterhead(entry);
  const parsed = letterheadSchema.safeParse(letterhead);
  const refused = (parsed.error?.issues ?? []).map(({ path, code, message }) => ({
    path: path.map(String),
    problem: code === 'too_big' && path.at(-1) === 'directors' ? 'too-many' : message,
  }));
  const missing = letterheadProblems(parsed.success ? parsed.data : letterhead).map(({ path, problem }) => ({
    path: path.split('.'),
    problem,
  }));
  const problems: Partial<Record<LetterheadEntryField, string>> = {};
  for (const { path, problem } of [...missing, ...refused].toReversed()) {
    const field = path.find(isEntryField);
    if (field !== undefined) problems[field] = problem;
  }
  return problems;
}

function isEntryField(name: string): name is LetterheadEntryField {
  return Object.hasOwn(noEntry, name);
}
