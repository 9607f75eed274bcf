// Defects that are planted into the sources on their way into the harness's bundle, one at a time: the harness has to
// catch each of them. A text that is not there any more fails the bundling, so that none is forgotten.
import type { Invariant } from './harness/violation.ts';

export interface Defect {
  /** What is wrong with the product then. */
  readonly name: string;
  /** The scenario that catches it, and from which seed on. */
  readonly only: string;
  readonly seed?: number;
  /** Any of these is broken by it; null where the run itself cannot go on. */
  readonly breaks: readonly Invariant[];
  readonly changes: readonly { readonly file: string; readonly find: string; readonly replace: string }[];
}

const turns = 'main/store/outbox-turns.ts';
const push = 'main/sync/push.ts';

export const defects: readonly Defect[] = [
  {
    name: 'an order is acknowledged before it is kept',
    only: 'kills',
    breaks: ['I1'],
    changes: [
      {
        file: 'main/services/orders.ts',
        find: 'const placed = enqueueOrder(work, order, input.replaces);',
        replace: `setTimeout(() => enqueueOrder(work, order, input.replaces), 30);
          const state = { kind: 'queued' };
          if (Date.now() > 0) return success({ ...input, placedAt: order.placedAt, overview: order.overview, state });
          const placed = null;`,
      },
    ],
  },
  {
    name: 'an edit is acknowledged before it is kept',
    only: 'kills',
    breaks: ['I1'],
    changes: [
      {
        file: 'main/store/outbox.ts',
        find: `work.prepare.command(\`INSERT INTO outbox VALUES (\${row.map(() => '?').join(', ')})\`).run(...row);`,
        replace: `const insert = () =>
            work.prepare.command(\`INSERT OR IGNORE INTO outbox VALUES (\${row.map(() => '?').join(', ')})\`).run(...row);
          if (placing.kind === 'edit') setTimeout(insert, 30);
          else insert();`,
      },
    ],
  },
  {
    name: 'a setting is acknowledged before it is kept',
    only: 'kills',
    breaks: ['I1'],
    changes: [
      {
        file: 'main/services/settings.ts',
        find: 'const settings = work === null ? ofThisRun : writeSettings(work, patch);',
        replace: `setTimeout(() => writeSettings(work, patch), 30);
          const settings = { ...readSettings(work), ...patch };`,
      },
    ],
  },
  {
    name: 'a draft is kept only when its wizard is closed',
    only: 'kills',
    breaks: ['I1'],
    changes: [
      {
        file: 'main/services/drafts.ts',
        find: 'const saved = saveDraft(work, ownerOf(profile), { draft, changedAt });',
        replace: `const saved = null;
          setTimeout(() => saveDraft(work, ownerOf(profile), { draft, changedAt }), 100);`,
      },
    ],
  },
  {
    name: 'an order and the end of its draft are two steps',
    only: 'kills',
    breaks: ['I2'],
    changes: [
      {
        file: 'main/store/outbox.ts',
        find: `if (placing.kind === 'order') removeDraft(work, by.profileId, placing.itemId);`,
        replace: `if (placing.kind === 'order') setTimeout(() => removeDraft(work, by.profileId, placing.itemId), 30);`,
      },
    ],
  },
  {
    name: 'the cursor is kept before its page',
    only: 'kills',
    breaks: ['I4'],
    changes: [
      {
        file: 'main/sync/pull.ts',
        find: 'const store = cache.database.transaction(() => {',
        replace: `writeFact(cache, 'cursor', nextCursor);
          const store = cache.database.transaction(() => {`,
      },
    ],
  },
  {
    name: 'a page is kept without its first change',
    only: 'kills',
    seed: 7,
    breaks: ['I4', 'I6'],
    changes: [
      {
        file: 'main/sync/pull.ts',
        find: 'const changed = applyChanges(cache, changes.map(toChange));',
        replace: 'const changed = applyChanges(cache, changes.slice(1).map(toChange));',
      },
    ],
  },
  {
    name: 'the list is not made anew after a change',
    only: 'kills',
    breaks: ['I6'],
    changes: [
      {
        file: 'main/store/apply-changes.ts',
        find: 'refreshAccounts(cache, indexedTexts, context);',
        replace: 'if (indexedTexts.size > 1000) refreshAccounts(cache, indexedTexts, context);',
      },
    ],
  },
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
    name: 'an order can be taken back while it is on its way',
    only: 'kills',
    breaks: ['I1', 'I2'],
    changes: [
      {
        file: 'main/store/outbox-states.ts',
        find: `return row[13] === 'rejected' ||`,
        replace: `return row[13] === 'sending' || row[13] === 'queued' || row[13] === 'rejected' ||`,
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
    name: 'signing out forgets what was not sent',
    only: 'people',
    breaks: ['I1'],
    changes: [
      {
        file: 'main/services/session.ts',
        find: 'forgetAll(left.profileId, input.wipeCache);',
        replace: `work.database.exec("DELETE FROM outbox WHERE state IN ('queued', 'sending')");
          forgetAll(left.profileId, input.wipeCache);`,
      },
    ],
  },
  {
    name: 'the sign-in is not kept over a restart',
    only: 'kills',
    breaks: ['I1'],
    changes: [
      {
        file: 'main/compose-connection.ts',
        find: 'else platform.secrets.write(profileId, token);',
        replace: '',
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
  {
    name: 'own work is kept at NORMAL, where a power loss takes it',
    only: 'power',
    breaks: ['I1'],
    changes: [
      {
        file: 'main/store/open-database.ts',
        find: `database.pragma('synchronous = FULL');`,
        replace: `database.pragma('synchronous = NORMAL');`,
      },
      {
        file: 'main/store/open-database.ts',
        find: 'const synchronousFull = 2;',
        replace: 'const synchronousFull = 1;',
      },
    ],
  },
];
