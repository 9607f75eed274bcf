// Things that happen at the portal by themselves or by others: written through its own commits, so that
// each appears in the changes like any other.
import type { RunningPortal } from '../../main/portal/server.ts';
import { todayOf } from '../../main/portal/portal.ts';
import { commitChanges } from '../../main/portal/storage/commit.ts';
import { readAccount, readCatalogues, readSubscription } from '../../main/portal/storage/entities.ts';
import { readMeta, writeMeta } from '../../main/portal/storage/meta.ts';
import { currentCatalogueOf } from '../../shared/domain/current-catalogue.ts';
import { addMoney, money } from '../../shared/domain/money.ts';
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

/** A price list that holds from today on, in which every licence costs more; told to nobody: an app learns of it when it asks. */
export function raisePrices({ portal }: RunningPortal, byMinor: number): void {
  const { database } = portal;
  const current = currentCatalogueOf(readCatalogues(database), todayOf(portal));
  if (current === null) throw new Error('the portal has no catalogue');
  const { currency, licence } = current;
  const tiers = licence.tiers.map((tier) => ({
    ...tier,
    unitPrice: addMoney(tier.unitPrice, money(byMinor, currency)),
  }));
  const version = `${current.version}-raised`;
  const raised = { ...current, version, validFrom: todayOf(portal), licence: { ...licence, tiers } };
  database
    .transaction(() => {
      const cursor = Number(readMeta(database, 'cursor') ?? 0) + 1;
      writeMeta(database, 'cursor', String(cursor));
      database
        .prepare('INSERT INTO catalogue (id, version, valid_from, json) VALUES (?, 1, ?, ?)')
        .run(version, raised.validFrom, JSON.stringify(raised));
      database
        .prepare(
          `INSERT INTO change (cursor, type, id, version, existed_before, is_tombstone) VALUES (?, 'catalogue', ?, 1, 0, 0)`,
        )
        .run(cursor, version);
    })
    .immediate();
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
