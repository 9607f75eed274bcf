// Clocks that cannot be trusted: set back and forward, by hours and by weeks, another time zone while it runs, a
// week of sleep, a restart in the past; with orders waiting for a portal that is away meanwhile.
import { setTimeout as delay } from 'node:timers/promises';
import { createRandomSequence } from '../../../main/portal/random-sequence.ts';
import { becomeCalm } from '../harness/calm.ts';
import type { Desk } from '../harness/desk.ts';
import { alwaysTrue } from '../harness/invariants.ts';
import { createOffice, openSamplePortal, type Office } from '../harness/office.ts';
import { someOrder } from '../harness/order-choices.ts';
import { readPortalBooks } from '../harness/portal-books.ts';
import type { RunContext, Scenario } from '../harness/scenario.ts';
import { enter, place, seeEverything, seeEverythingAcknowledged } from '../harness/user.ts';
import { refuse } from '../harness/violation.ts';

const turnsPerRun = 10;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const timeZones = ['UTC', 'America/St_Johns', 'Pacific/Kiritimati', 'Asia/Kathmandu', 'Europe/Berlin'];

export const time: Scenario = {
  name: 'time',
  run: async (context) => {
    const portal = await openSamplePortal(context, 8);
    const before = readPortalBooks(portal.file);
    const office = createOffice(context, portal);
    let desk = await office.open();
    await enter(desk, office);
    await seeEverything(desk);
    for (let turn = 1; turn <= turnsPerRun; turn += 1) {
      const ofTurn = { ...context, random: createRandomSequence(context.seed, turn) };
      desk = await takeTurn(ofTurn, office, desk);
      refuse(alwaysTrue(office.facts()));
      await context.portal.plan();
      await becomeCalm(desk, office, before);
    }
    await desk.close();
    context.tally.orders += office.ledger.orders.size;
  },
};

/** Orders wait, something happens to time, and more orders are placed. Answers with the app as it goes on. */
async function takeTurn(context: RunContext, office: Office, desk: Desk): Promise<Desk> {
  const { random, portal } = context;
  const isAway = random.happens(0.7);
  if (isAway) await portal.plan({ path: '/v1/*', fault: { kind: 'status', status: 503 } });
  await orderSome(context, office, desk);
  const next = await disturb(context, office, desk);
  await orderSome(context, office, next);
  return next;
}

async function orderSome({ random }: RunContext, { ledger }: Office, desk: Desk): Promise<void> {
  const count = random.whole(1, 3);
  for (let number = 0; number < count; number += 1) {
    const order = await someOrder(desk, random);
    if (order !== null) await place(desk, ledger, order);
  }
}

async function disturb(context: RunContext, office: Office, desk: Desk): Promise<Desk> {
  const { random, portal } = context;
  const someTime = random.pick([hourMs, dayMs, 7 * dayMs, 31 * dayMs]) * random.fraction();
  switch (random.pick(['back', 'forward', 'zone', 'sleep', 'restart', 'new-day'] as const)) {
    case 'back':
      await office.moveClock(desk, -someTime);
      return desk;
    case 'forward':
      await office.moveClock(desk, someTime);
      return desk;
    case 'zone':
      await desk.moveTo(random.pick(timeZones));
      return desk;
    case 'sleep': {
      // Asked while it still hears; it wakes to a clock that is a week ahead, and so is the portal's.
      await office.moveClock(desk, 7 * dayMs);
      desk.suspend();
      await portal.act({ kind: 'advance', byMs: 7 * dayMs });
      await delay(random.whole(1, 100));
      desk.resume();
      return desk;
    }
    case 'restart': {
      await desk.close();
      await office.moveClock(null, -someTime);
      const next = await office.open();
      await enter(next, office);
      await seeEverythingAcknowledged(next, office.ledger);
      return next;
    }
    case 'new-day':
      await portal.act({ kind: 'advance', byMs: dayMs });
      await office.moveClock(desk, dayMs);
      return desk;
  }
}
