// What goes wrong with one order on its way, all of it from the order's own seed: each attempt to send it, and
// each question what became of it, meets the next fault, until there are no more.
import type { Fault, FaultPlan } from '../../../main/portal/faults/plan.ts';
import { createRandomSequence, type RandomSequence } from '../../../main/portal/random-sequence.ts';

type Rules = NonNullable<FaultPlan['rules']>;

export interface FaultyOrder {
  readonly rules: Rules;
  /** Every attempt is refused as the portal refuses: there must be one only, and the order must not take effect. */
  readonly isRefused: boolean;
}

/** The portal's own, in its own words: these are final, or leave the decision to the user. */
const refusals: readonly Fault[] = [
  { kind: 'refusal', status: 400, code: 'invalid-input' },
  { kind: 'refusal', status: 403, code: 'forbidden' },
  { kind: 'refusal', status: 409, code: 'conflict' },
  { kind: 'refusal', status: 409, code: 'id-reused' },
  { kind: 'refusal', status: 410, code: 'resync-required' },
  { kind: 'refusal', status: 412, code: 'version-conflict' },
  { kind: 'refusal', status: 413, code: 'too-large' },
  { kind: 'refusal', status: 422, code: 'invalid-input' },
];

/** The faults of an order. `path` is the one of its requests. */
export function faultsOfOrder(seed: number, path: string): FaultyOrder {
  const random = createRandomSequence(seed);
  const isRefused = random.happens(0.05);
  const first: Fault[] = isRefused ? [random.pick(refusals)] : [];
  const sending = isRefused ? first : someFaults(random, random.whole(0, 4));
  const asking = isRefused ? [] : someFaults(random, random.whole(0, 2));
  return {
    isRefused,
    rules: [
      ...sending.map((fault) => ({ method: 'PUT', path, ...(isRefused ? {} : { times: 1 }), fault })),
      ...asking.map((fault) => ({ method: 'GET', path, times: 1, fault })),
    ],
  };
}

/** Faults of everything beside orders: sessions that cannot be renewed, changes and hints that do not come. */
export function faultsAround(random: RandomSequence): Rules {
  const share = 0.15;
  return ['/v1/session/refresh', '/v1/changes', '/v1/digest', '/v1/events', '/v1/me'].map((path) => ({
    path,
    share,
    fault: someFault(random),
  }));
}

function someFaults(random: RandomSequence, count: number): Fault[] {
  return Array.from({ length: count }, () => someFault(random));
}

/** Anything that a transport, or what stands before the portal, does with one request. */
export function someFault(random: RandomSequence): Fault {
  const kinds: readonly (() => Fault)[] = [
    () => ({ kind: 'drop', when: 'before' }),
    () => ({ kind: 'drop', when: 'after' }),
    () => ({ kind: 'late', delayMs: random.whole(0, 40) }),
    () => ({ kind: 'duplicate' }),
    () => ({ kind: 'truncate', keepBytes: random.whole(0, 400) }),
    () => ({ kind: 'content-type', value: random.pick(['text/html', 'text/plain', 'application/octet-stream', '']) }),
    () => ({ kind: 'html' }),
    () => ({ kind: 'expired-token' }),
    () => ({ kind: 'status', status: 429, retryAfterSeconds: random.whole(0, 20) }),
    () => ({ kind: 'status', status: random.pick([429, 500, 502, 503]) }),
    // A gateway's, of which the portal knows nothing: the order is still to be brought there.
    () => ({ kind: 'refusal', status: random.pick([400, 403, 404, 408, 409, 410, 412, 413, 422, 425]) }),
    () => ({ kind: 'latency', delayMs: random.whole(1, 60) }),
    () => (random.happens(0.3) ? { kind: 'silence' } : { kind: 'latency', delayMs: random.whole(1, 20) }),
  ];
  return random.pick(kinds)();
}
