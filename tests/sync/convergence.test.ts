import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latestCursor } from '../../main/portal/storage/change-log.ts';
import { readDigest as readPortalDigest } from '../../main/portal/storage/digest.ts';
import type { Fault } from '../../main/portal/faults/plan.ts';
import { readDigest } from '../../main/store/digest.ts';
import { addAccount, idsOf, remove, rename, setLicences } from './portal-changes.ts';
import { aClient, aPortal } from './rig.ts';

const faults: Fault[] = [
  { kind: 'drop', when: 'before' },
  { kind: 'drop', when: 'after' },
  { kind: 'truncate', keepBytes: 40 },
  { kind: 'html' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502 },
  { kind: 'old-cursor' },
  { kind: 'duplicate' },
  { kind: 'expired-token' },
];

const step = fc.oneof(
  fc.record({ kind: fc.constant('rename' as const), at: fc.nat(), name: fc.string({ minLength: 1, maxLength: 30 }) }),
  fc.record({ kind: fc.constant('licences' as const), at: fc.nat(), quantity: fc.integer({ min: 1, max: 500 }) }),
  fc.record({ kind: fc.constant('add' as const), name: fc.string({ maxLength: 30 }) }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(), type: fc.constantFrom('account', 'subscription') }),
  fc.record({ kind: fc.constant('sync' as const) }),
  fc.record({ kind: fc.constant('fault' as const), fault: fc.constantFrom(...faults) }),
);

describe('the cache', () => {
  test('equals the portal after a sync, whatever changed and whatever went wrong on the way', async () => {
    const portal = await aPortal({ accounts: 20 });
    const { sync, cache } = await aClient(portal.origin);
    await sync.runNow();
    let added = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        for (const action of steps) {
          const at = (ids: readonly string[]) => ('at' in action ? ids[action.at % Math.max(1, ids.length)] : '') ?? '';
          switch (action.kind) {
            case 'rename':
              rename(portal, at(idsOf(portal, 'account')), action.name);
              break;
            case 'licences':
              setLicences(portal, at(idsOf(portal, 'subscription')), action.quantity);
              break;
            case 'add':
              addAccount(portal, `added-${(added += 1)}`, action.name);
              break;
            case 'remove':
              remove(portal, action.type, at(idsOf(portal, action.type)));
              break;
            case 'sync':
              await sync.runNow();
              break;
            case 'fault':
              portal.faults.replacePlan({ rules: [{ path: '/v1/*', times: 1, fault: action.fault }] });
              await sync.runNow();
              break;
          }
        }
        portal.faults.replacePlan({ rules: [] });
        const state = await sync.runNow();
        expect(state.connection).toEqual({ kind: 'connected' });
        expect(readDigest(cache)).toEqual(
          readPortalDigest(portal.portal.database, latestCursor(portal.portal.database)),
        );
      }),
      { numRuns: 25 },
    );
  });
});
