// How a run says what went wrong: an invariant that does not hold, or something that no scenario expects.

export type Invariant = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7';
/** What the report counts: a violation of each invariant is one of these. */
export type Harm = 'lost' | 'duplicated' | 'diverged' | 'stuck';

const harms: Readonly<Record<Invariant, Harm>> = {
  I1: 'lost',
  I2: 'duplicated',
  I3: 'duplicated',
  I4: 'diverged',
  I5: 'diverged',
  I6: 'diverged',
  I7: 'stuck',
};

/** A promise that was broken, in a sentence about the product. */
export interface Violation {
  readonly invariant: Invariant;
  readonly message: string;
}

/** One promise that is broken, as a list to be joined with others. */
export function broken(invariant: Invariant, message: string): Violation[] {
  return [{ invariant, message }];
}

export function harmOf({ invariant }: Violation): Harm {
  return harms[invariant];
}

/** Ends a run: the promises that are broken. */
export class Broken extends Error {
  readonly violations: readonly Violation[];

  constructor(violations: readonly Violation[]) {
    super(violations.map(({ invariant, message }) => `${invariant}: ${message}`).join('\n'));
    this.name = 'Broken';
    this.violations = violations;
  }
}

/** Ends a run where something is broken; does nothing otherwise. */
export function refuse(violations: readonly Violation[]): void {
  if (violations.length > 0) throw new Broken(violations);
}

/** I1, said of one thing. */
export function lost(message: string): Broken {
  return new Broken([{ invariant: 'I1', message }]);
}

/** Ends a run: an answer that no user should get here. */
export class Unexpected extends Error {
  constructor(message: string, log: readonly string[] = []) {
    super([message, ...log.slice(-20)].join('\n'));
    this.name = 'Unexpected';
  }
}
