// What a change does to the minimum term and why (D4, D9). Never a price.
import type { CalendarDate } from './calendar.ts';
import { termLastDay } from './calendar.ts';
import type { Catalogue } from './catalogue.ts';
import type { ChangeKind } from './change.ts';
import type { OrderOverview } from './order-overview.ts';
import type { Term } from './subscription.ts';

export type TermEffect = Pick<OrderOverview['term'], 'effect' | 'reason'>;

/**
 * D9: an upgrade from a trial starts a term; inside a term the catalogue says whether it starts again;
 * an open-ended subscription stays so. D4: adding licences never starts one.
 */
export function termEffectOf(input: {
  readonly kind: ChangeKind;
  readonly isTrial: boolean;
  readonly term: Term | null;
  readonly catalogue: Pick<Catalogue, 'upgradeRestartsTerm'>;
  readonly on: CalendarDate;
}): TermEffect {
  if (input.kind === 'add-licences') return { effect: 'unchanged', reason: 'addition-keeps' };
  if (input.isTrial) return { effect: 'starts', reason: 'trial-upgrade' };
  if (input.term === null || input.on > input.term.lastDay) return { effect: 'unchanged', reason: 'open-ended-keeps' };
  return input.catalogue.upgradeRestartsTerm
    ? { effect: 'restarts', reason: 'catalogue-restarts' }
    : { effect: 'unchanged', reason: 'catalogue-keeps' };
}

/** The lengths in months that have to be chosen from; empty where the change starts no term. */
export function termLengthsOf(effect: TermEffect, catalogue: Pick<Catalogue, 'termMonths'>): readonly number[] {
  return effect.effect === 'unchanged' ? [] : catalogue.termMonths;
}

/** A term of a length from its first day. */
export function newTerm(startsOn: CalendarDate, months: number): Term {
  return { startsOn, months, lastDay: termLastDay(startsOn, months) };
}
