// Orders into the outbox, durably, and the computation of order overviews.
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { enqueueOrder } from '../../main/store/outbox.ts';
import { openWork } from '../../main/store/work-store.ts';
import { computeOverview } from '../../shared/domain/overview.ts';
import { anAccount, aSubscription } from '../fixtures/builders.ts';
import { sampleVolumeCatalogue } from '../fixtures/catalogue.ts';
import { anOrder } from '../fixtures/orders.ts';
import { comparedAt, median, takeTurns } from './measure.ts';
import type { Row } from './measure.ts';

const orders = 300;
const overviews = 50_000;

/** The reference overwrites a file of the same folder and syncs it: what the disk itself needs. */
export function benchOutbox(folder: string): Row[] {
  const file = join(folder, 'work.db');
  const work = openWork(file);
  const plain = openSync(join(folder, 'plain'), 'w+');
  const template = anOrder('template');
  const bytes = Buffer.from(JSON.stringify(template));
  writeSync(plain, bytes, 0, bytes.length, 0);
  fdatasyncSync(plain);
  const times = takeTurns(
    orders,
    (round) => enqueueOrder(work, { ...template, orderId: `order-${round}` }),
    () => {
      writeSync(plain, bytes, 0, bytes.length, 0);
      fdatasyncSync(plain);
    },
  );
  closeSync(plain);
  work.close();
  rmSync(folder, { recursive: true, force: true });
  const row = { job: 'order into the outbox, durable, p95', reference: 'overwrite of the same bytes + fdatasync' };
  return [comparedAt(0.95, times, { ...row, limit: 2.5 })];
}

export function benchPrices(rounds: number): Row[] {
  const rates: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    for (let count = 0; count < overviews; count += 1) {
      const answer = computeOverview({
        account: anAccountOnce,
        subscription: aSubscriptionOnce,
        subscriptionCatalogue: sampleVolumeCatalogue,
        catalogue: sampleVolumeCatalogue,
        change: { kind: 'upgrade', quantity: 5 + (count % 200), slaId: 'business', termMonths: 12 },
        billingAddressCountry: 'DE',
        on: '2026-11-16',
        role: 'sales',
      });
      if (!answer.ok) throw new Error('the overview was refused');
    }
    rates.push((overviews / (performance.now() - start)) * 1000);
  }
  return [
    {
      job: 'price calculation of an overview, one thread',
      reference: '–',
      referenceValue: null,
      ours: median(rates),
      unit: '/s',
      goal: { of: 'value', limit: 100_000 },
    },
  ];
}

const anAccountOnce = anAccount();
const aSubscriptionOnce = aSubscription();
