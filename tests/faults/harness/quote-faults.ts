// What goes wrong with quotes on their way, and with everything around them, for as long as a plan lasts.
import type { Fault, FaultPlan } from '../../../main/portal/faults/plan.ts';
import type { RandomSequence } from '../../../main/portal/random-sequence.ts';
import { faultsAround, someFault } from './order-faults.ts';

/** The portal's own words: they are final until the user tries again. */
const refusals: readonly Fault[] = [
  { kind: 'refusal', status: 403, code: 'forbidden' },
  { kind: 'refusal', status: 413, code: 'too-large' },
  { kind: 'refusal', status: 422, code: 'invalid-input' },
];

/** The faults of a while. Every fourth passes in quiet, so that users get somewhere. */
export function faultsOfQuotes(random: RandomSequence): NonNullable<FaultPlan['rules']> {
  if (random.happens(0.25)) return [];
  const quotes = { method: 'PUT', path: '/v1/quotes/*' };
  return [
    { ...quotes, share: 0.3, fault: { kind: 'drop', when: 'after' } },
    ...[someFault(random), someFault(random)].map((fault) => ({ ...quotes, share: 0.2, fault })),
    { ...quotes, share: 0.04, fault: random.pick(refusals) },
    { path: '/v1/orders/*', share: 0.3, fault: someFault(random) },
    ...faultsAround(random),
  ];
}
