// Things that happen at the portal by themselves or by others: written through its own commits, so that
// each appears in the changes like any other.
import type { RunningPortal } from '../../main/portal/server.ts';
import { commitChanges } from '../../main/portal/storage/commit.ts';
import { readAccount, readSubscription } from '../../main/portal/storage/entities.ts';
import type { EntityType } from '../../shared/portal/entities.ts';
import { anAccount, aSubscription } from '../fixtures/builders.ts';

export function idsOf({ portal }: RunningPortal, type: 'account' | 'subscription'): string[] {
  return portal.database
    .prepare<[], { id: string }>(`SELECT id FROM ${type} ORDER BY id`)
    .all()
    .map((row) => row.id);
}

export function rename(running: RunningPortal, id: string, company: string): void {
  const account = readAccount(running.portal.database, id);
  if (account === null) return;
  const renamed = { ...account, company, version: account.version + 1 };
  commitChanges(running.portal.database, (commit) => commit.putAccount(renamed));
  running.portal.announceChanges();
}

export function setLicences(running: RunningPortal, id: string, licenceQuantity: number): void {
  const subscription = readSubscription(running.portal.database, id);
  if (subscription === null) return;
  const changed = { ...subscription, licenceQuantity, version: subscription.version + 1 };
  commitChanges(running.portal.database, (commit) => commit.putSubscription(changed));
  running.portal.announceChanges();
}

export function addAccount(running: RunningPortal, id: string, company: string): void {
  const catalogue = running.portal.database.prepare<[], { id: string }>('SELECT id FROM catalogue').get();
  commitChanges(running.portal.database, (commit) => {
    commit.putAccount(anAccount({ id, company, customerNumber: `K-${id}` }));
    commit.putSubscription(
      aSubscription({ id: `${id}-s`, accountId: id, systemName: `${id}.cloud`, catalogueVersion: catalogue?.id ?? '' }),
    );
  });
  running.portal.announceChanges();
}

export function remove(running: RunningPortal, type: EntityType, id: string): void {
  commitChanges(running.portal.database, (commit) => commit.remove(type, id));
  running.portal.announceChanges();
}
