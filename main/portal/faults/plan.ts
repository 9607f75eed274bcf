// The fault plan: what shall go wrong, for which requests, how often. Tests only: a portal without a plan
// has none of this in its way.
import * as z from 'zod';
import { problemCodeSchema } from '../../../shared/portal/problem.ts';
import { createRandomSequence } from '../random-sequence.ts';

export const faultSchema = z.discriminatedUnion('kind', [
  /** Answers, but late. */
  z.object({ kind: z.literal('latency'), delayMs: z.int().min(0) }),
  /** Never answers, until the client gives up. */
  z.object({ kind: z.literal('silence') }),
  /** The connection breaks: before the request reaches the portal, or after it was written. */
  z.object({ kind: z.literal('drop'), when: z.enum(['before', 'after']) }),
  /** The body breaks off after some bytes. */
  z.object({ kind: z.literal('truncate'), keepBytes: z.int().min(0) }),
  /** The right body under a wrong content type. */
  z.object({ kind: z.literal('content-type'), value: z.string() }),
  /** A captive portal's page; the request does not arrive. */
  z.object({ kind: z.literal('html') }),
  /** The request does not arrive; a gateway or limiter answers. */
  z.object({
    kind: z.literal('status'),
    status: z.union([z.literal(429), z.literal(500), z.literal(502), z.literal(503)]),
    retryAfterSeconds: z.int().min(0).optional(),
  }),
  /** The request does not arrive; it is refused as the portal would, or, without a code, by a gateway of its own. */
  z.object({
    kind: z.literal('refusal'),
    status: z.literal([400, 403, 404, 408, 409, 410, 412, 413, 422, 425]),
    code: problemCodeSchema.optional(),
  }),
  z.object({ kind: z.literal('expired-token') }),
  z.object({ kind: z.literal('old-cursor') }),
  /** Delivered twice; the second answer is given. */
  z.object({ kind: z.literal('duplicate') }),
  /** The connection breaks at once; the request takes effect later. */
  z.object({ kind: z.literal('late'), delayMs: z.int().min(0) }),
]);
export type Fault = z.infer<typeof faultSchema>;

export const faultPlanSchema = z.object({
  seed: z.int().default(1),
  /** Moves the portal's clock against everybody else's. */
  clockSkewMs: z.int().default(0),
  /** The first that matches strikes. */
  rules: z
    .array(
      z.object({
        method: z.string().optional(),
        /** A path in which `*` stands for anything; every path where left out. */
        path: z.string().optional(),
        /** Lets that many matching requests pass first. */
        skip: z.int().min(0).default(0),
        /** Strikes so often, always where left out. */
        times: z.int().min(1).optional(),
        /** Strikes by chance, from the seed. */
        share: z.number().min(0).max(1).default(1),
        fault: faultSchema,
      }),
    )
    .default([]),
});
export type FaultPlan = z.input<typeof faultPlanSchema>;

export interface Faults {
  /** The fault that strikes a request, null for none. */
  readonly next: (method: string, path: string) => Fault | null;
  /** Another plan from now on; the counts begin again. */
  readonly replacePlan: (plan: FaultPlan) => void;
  /** How often a fault has struck since the start. */
  readonly struck: () => number;
}

export function createFaults(plan: FaultPlan): Faults {
  let current = readyPlan(plan);
  let struck = 0;
  return {
    next: (method, path) => {
      for (const rule of current.rules) {
        if (!rule.matches(method, path)) continue;
        struck += 1;
        return rule.fault;
      }
      return null;
    },
    replacePlan: (next) => {
      current = readyPlan(next);
    },
    struck: () => struck,
  };
}

function readyPlan(plan: FaultPlan) {
  const { rules, seed } = faultPlanSchema.parse(plan);
  return {
    rules: rules.map((rule, index) => {
      const pattern = pathPattern(rule.path ?? '*');
      const random = createRandomSequence(seed, index);
      let seen = 0;
      let used = 0;
      return {
        fault: rule.fault,
        matches: (method: string, path: string): boolean => {
          if (rule.method !== undefined && rule.method !== method) return false;
          if (!pattern.test(path)) return false;
          seen += 1;
          if (seen <= rule.skip || used >= (rule.times ?? Infinity) || !random.happens(rule.share)) return false;
          used += 1;
          return true;
        },
      };
    }),
  };
}

function pathPattern(path: string): RegExp {
  const parts = path.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`);
}
