// Defects by which an order is sent twice, too early, as somebody else, or never.
import type { Defect } from './defect.ts';

const turns = 'main/store/outbox-turns.ts';
const push = 'main/sync/push-outbox.ts';

export const defectsOfSending: readonly Defect[] = [
  {
    name: 'each attempt has an id of its own',
    only: 'network',
    breaks: ['I2'],
    changes: [
      {
        file: 'main/sync/send-order.ts',
        find: 'return ofThisOrder(orderId, await client.putOrder(orderId, request));',
        replace: `const ownId = order.attempts === 0 ? orderId : crypto.randomUUID();
          const answer = await client.putOrder(ownId, request);
          if (answer.kind !== 'accepted') return answer;
          return { ...answer, response: { ...answer.response, order: { ...answer.response.order, id: orderId } } };`,
      },
    ],
  },
  {
    name: 'a refusal of the portal is tried again',
    only: 'network',
    breaks: ['I7'],
    changes: [
      {
        file: 'main/sync/portal-client.ts',
        find: `return { kind: 'rejected', status, portalCode, fields: fieldProblemsOf(answer.json) };`,
        replace: `return { kind: 'no-answer', failure: failureOf(answer, options.origin), retryAfterMs };`,
      },
    ],
  },
  {
    name: 'an order without an answer is taken for accepted',
    only: 'network',
    breaks: ['I2', 'I5'],
    changes: [
      {
        file: push,
        find: `tryLater(item, answer?.kind === 'no-answer' ? answer.retryAfterMs : null);`,
        replace: `recordAnswer(work, orderId, { kind: 'accepted', confirmationNumber: 'C-0', acceptedAt: item.placedAt });`,
      },
    ],
  },
  {
    name: 'an edit without an answer is taken for accepted',
    only: 'kills',
    focus: 'an edit on its way',
    breaks: ['I1'],
    changes: [
      {
        file: push,
        find: 'tryLater(item, answer?.retryAfterMs ?? null);',
        replace: `recordAnswer(work, editId, { kind: 'accepted' });`,
      },
    ],
  },
  {
    name: 'the receipt is not kept',
    only: 'network',
    breaks: ['I7'],
    changes: [
      {
        file: push,
        find: `recordAnswer(work, orderId, { kind: 'accepted', confirmationNumber, acceptedAt });`,
        replace: '',
      },
    ],
  },
  {
    name: 'a later order of a subscription passes an earlier one',
    only: 'network',
    breaks: ['I2', 'I3'],
    changes: [
      {
        file: turns,
        find: `AND e.kind = 'order' AND e.profile_id = o.profile_id AND e.sequence < o.sequence`,
        replace: `AND 0 AND e.kind = 'order' AND e.profile_id = o.profile_id AND e.sequence < o.sequence`,
      },
    ],
  },
  {
    name: 'what was on its way at a crash is forgotten',
    only: 'kills',
    focus: 'sending an order',
    breaks: ['I7'],
    changes: [
      {
        file: turns,
        find: `o.staff_id = ? AND o.state IN ('queued', 'sending')`,
        replace: `o.staff_id = ? AND o.state IN ('queued')`,
      },
    ],
  },
  {
    name: 'an order is given up after two attempts',
    only: 'network',
    breaks: ['I7'],
    changes: [
      {
        file: turns,
        find: 'ORDER BY o.sequence LIMIT ?`;',
        replace: 'AND o.attempts < 2 ORDER BY o.sequence LIMIT ?`;',
      },
    ],
  },
  {
    name: 'a first backoff takes hours',
    only: 'network',
    breaks: ['I7'],
    changes: [
      {
        file: 'main/sync/retry-policy.ts',
        find: 'const jittered = Math.round(shortestDelayMs + (cap - shortestDelayMs) * input.fraction);',
        replace: 'const jittered = 3 * 60 * 60_000 + cap;',
      },
    ],
  },
  {
    name: 'orders are sent under whoever is signed in',
    only: 'people',
    breaks: ['I1', 'I2'],
    changes: [
      {
        file: turns,
        find: `const isItsTurn = \`o.profile_id = ? AND o.staff_id = ?`,
        replace: `const isItsTurn = \`(o.profile_id = ? OR o.staff_id = ? OR true)`,
      },
    ],
  },
  {
    name: 'the portal forgets which orders it has accepted',
    only: 'network',
    breaks: ['I2'],
    changes: [
      {
        file: 'main/portal/rules/place-order.ts',
        find: 'if (first !== null) return { response: first, isNew: false };',
        replace: '',
      },
    ],
  },
];
