// Two lives of one app under strace: everything that is kept durably is done once or more, online and offline; the
// first life ends without closing anything, the second in good order.
import { join } from 'node:path';
import type { KeptDraft } from '../../../shared/contract/drafts.ts';
import type { PlaceOrderInput } from '../../../shared/contract/orders.ts';
import { aKeptDraft } from '../../fixtures/drafts.ts';
import { openDesk, type Desk } from '../harness/desk.ts';
import { beginning, usualPace, type Office } from '../harness/office.ts';
import { accountIdsOf, someOrder } from '../harness/order-choices.ts';
import type { RunContext } from '../harness/scenario.ts';
import { enter, seeEverything } from '../harness/user.ts';
import { withAnswers, type TracedAsk } from './answers.ts';
import { createDiskHistory, type FolderNode } from './disk-history.ts';
import { startTracedDesk, type AskLog } from './strace.ts';
import { readTrace } from './trace-calls.ts';

export interface RecordedLife {
  readonly home: FolderNode;
  readonly asks: readonly TracedAsk[];
  /** Moments at which a sync was about to end, or had. */
  readonly syncs: readonly number[];
  readonly lastMoment: number;
}

const stepsOfLife = 14;

/** Lives twice, and reads the traces. */
export async function recordLife(context: RunContext, office: Office): Promise<RecordedLife> {
  const history = createDiskHistory(office.home);
  const asks: TracedAsk[] = [];
  const syncs: number[] = [];
  let moment = 0;
  for (const isClosed of [false, true]) {
    const traceFile = join(context.folder, `trace-${String(isClosed)}`);
    const asked = await live(context, office, traceFile, isClosed);
    const { calls, lastMoment } = readTrace(traceFile, moment);
    history.follow(calls);
    asks.push(...withAnswers(asked, calls));
    for (const { name, done } of calls) if (name === 'fsync' || name === 'fdatasync') syncs.push(done - 1, done);
    moment = lastMoment;
  }
  return { home: history.root, asks, syncs, lastMoment: moment };
}

async function live(context: RunContext, office: Office, traceFile: string, isClosed: boolean): Promise<AskLog> {
  const { random, seed, bundle, portal } = context;
  const asks: AskLog = [];
  const child = await startTracedDesk(join(bundle, 'desk.js'), traceFile, asks);
  try {
    const nowMs = Date.parse(beginning) + (isClosed ? 3_600_000 : 0);
    const desk = openDesk(child, { home: office.home, seed, nowMs, pace: usualPace, strike: null });
    await enter(desk, office.ledger, office.address);
    await seeEverything(desk);
    for (let step = 0; step < stepsOfLife; step += 1) {
      if (step === 4) await portal.plan({ path: '/v1/*', fault: { kind: 'drop', when: 'before' } });
      if (step === 10) await portal.plan();
      await act(context, desk);
    }
    if (isClosed) {
      await desk.get('sync.run', {});
      await desk.close();
    }
  } finally {
    await child.leave();
  }
  return asks;
}

/** One thing that is to be durable when it was answered. */
async function act(context: RunContext, desk: Desk): Promise<void> {
  const { random } = context;
  const choice = random.fraction();
  if (choice < 0.15) await desk.ask('settings.change', { theme: random.pick(['light', 'dark', 'system']) });
  else if (choice < 0.3) await edit(context, desk);
  else if (choice < 0.4) await letOthersAct(context, desk);
  else {
    const order = await someOrder(desk, random);
    if (order !== null) await prepareAndPlace(context, desk, order);
  }
}

async function edit({ random }: RunContext, desk: Desk): Promise<void> {
  const accountId = random.pick(await accountIdsOf(desk));
  const notes = `Rückruf ${random.digits(6)}`;
  await desk.ask('accounts.edit', { editId: random.uuid(), accountId, edit: { kind: 'change-notes', notes } });
}

async function letOthersAct({ random, portal }: RunContext, desk: Desk): Promise<void> {
  const accountId = random.pick(await accountIdsOf(desk));
  await portal.act({ kind: 'rename', accountId, company: `Umbenannt ${random.digits(4)} GmbH` });
  await desk.ask('sync.run', {});
}

/** A draft that is typed, and then ordered, discarded, or left; an order that may be taken back. */
async function prepareAndPlace({ random }: RunContext, desk: Desk, order: PlaceOrderInput): Promise<void> {
  const session = await desk.get('session.read', {});
  const { orderId } = order;
  const revisions = random.whole(0, 3);
  if (session.kind === 'signed-in') {
    for (let revision = 1; revision <= revisions; revision += 1) {
      await desk.ask('drafts.save', draftOf(order, session.profileId, revision));
    }
  }
  const choice = random.fraction();
  if (choice < 0.2) return;
  if (choice < 0.3) {
    await desk.ask('drafts.discard', { draftId: orderId });
    return;
  }
  await desk.ask('orders.place', order);
  if (random.happens(0.2)) await desk.ask('orders.withdraw', { orderId });
  await desk.ask('orders.read', { orderId });
}

function draftOf(order: PlaceOrderInput, profileId: string, revision: number): KeptDraft {
  const { orderId, accountId, subscriptionId, change } = order;
  const kind = change.kind === 'upgrade' ? change.kind : 'add-licences';
  return aKeptDraft({ draftId: orderId, profileId, accountId, subscriptionId, kind, revision });
}
