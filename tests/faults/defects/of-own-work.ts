// Defects by which something that was acknowledged is lost, or comes back.
import type { Defect } from './defect.ts';

export const defectsOfOwnWork: readonly Defect[] = [
  {
    name: 'an order is acknowledged before it is kept',
    only: 'kills',
    focus: 'placing an order',
    breaks: ['I1', 'I2'],
    changes: [
      {
        file: 'main/services/orders.ts',
        find: 'const placed = enqueueOrder(work, order, input.replaces);',
        replace: `setTimeout(() => enqueueOrder(work, order, input.replaces), 500);
          const state = { kind: 'queued' };
          if (Date.now() > 0) return success({ ...input, placedAt: order.placedAt, overview: order.overview, state });
          const placed = null;`,
      },
    ],
  },
  {
    name: 'an edit is acknowledged before it is kept',
    only: 'kills',
    focus: 'an edit on its way',
    breaks: ['I1'],
    changes: [
      {
        file: 'main/store/outbox.ts',
        find: `work.prepare.command(\`INSERT INTO outbox VALUES (\${row.map(() => '?').join(', ')})\`).run(...row);`,
        replace: `const insert = () =>
            work.prepare.command(\`INSERT OR IGNORE INTO outbox VALUES (\${row.map(() => '?').join(', ')})\`).run(...row);
          if (placing.kind === 'edit') setTimeout(insert, 500);
          else insert();`,
      },
    ],
  },
  {
    name: 'a setting is acknowledged before it is kept',
    only: 'kills',
    focus: 'a setting',
    breaks: ['I1'],
    changes: [
      {
        file: 'main/services/settings.ts',
        find: 'const settings = work === null ? ofThisRun : writeSettings(work, patch);',
        replace: `setTimeout(() => writeSettings(work, patch), 500);
          const settings = { ...readSettings(work), ...patch };`,
      },
    ],
  },
  {
    name: 'a draft is kept only when its wizard is closed',
    only: 'kills',
    focus: 'a draft kept',
    breaks: ['I1'],
    changes: [
      {
        file: 'main/services/drafts.ts',
        find: 'const saved = saveDraft(work, ownerOf(profile), { draft, changedAt });',
        replace: `const saved = null;
          setTimeout(() => saveDraft(work, ownerOf(profile), { draft, changedAt }), 500);`,
      },
    ],
  },
  {
    name: 'an order and the end of its draft are two steps',
    only: 'kills',
    seed: 2,
    focus: 'a draft replaced, or ordered',
    breaks: ['I2'],
    changes: [
      {
        file: 'main/store/outbox.ts',
        find: `if (placing.kind === 'order') removeDraft(work, by.profileId, placing.itemId);`,
        replace: `if (placing.kind === 'order') setTimeout(() => removeDraft(work, by.profileId, placing.itemId), 500);`,
      },
    ],
  },
  {
    name: 'an order can be taken back while it is on its way',
    only: 'kills',
    seed: 2,
    focus: 'an order taken back',
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
