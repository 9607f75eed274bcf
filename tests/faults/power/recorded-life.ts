// Two lives of one app under strace: everything that is kept durably is done once or more, online and offline; the
// first life ends without closing anything, the second in good order.
import { join } from 'node:path';
import type { RandomSequence } from '../../../main/portal/random-sequence.ts';
import { openDesk, type Desk } from '../harness/desk.ts';
import type { Ledger } from '../harness/ledger.ts';
import { beginning, usualPace, type Office } from '../harness/office.ts';
import { accountIdsOf } from '../harness/order-choices.ts';
import { editNotes, orderSomething, typeInWizard } from '../harness/own-work-choices.ts';
import { workOnQuote } from '../harness/quote-work.ts';
import type { RunContext } from '../harness/scenario.ts';
import { chooseTheme, enter, look, seeEverything, withdraw } from '../harness/user.ts';
import { withAnswers, type TracedAsk } from './answers.ts';
import { createDiskHistory, type FolderNode } from './disk-history.ts';
import { startTracedDesk, type AskLog } from './strace.ts';
import { readTrace } from './trace-calls.ts';

export interface RecordedLife {
  readonly home: FolderNode;
  readonly asks: readonly TracedAsk[];
  /** At which something changed on the disk, and at which a sync was about to end, or had. */
  readonly moments: { readonly changes: readonly number[]; readonly syncs: readonly number[] };
}

const stepsOfLife = 18;

/** Lives twice, and reads the traces. */
export async function recordLife(context: RunContext, office: Office): Promise<RecordedLife> {
  const history = createDiskHistory(office.home);
  const asks: TracedAsk[] = [];
  const moments = { changes: [] as number[], syncs: [] as number[] };
  let moment = 0;
  for (const isClosed of [false, true]) {
    const traceFile = join(context.folder, `trace-${String(isClosed)}`);
    const asked = await live(context, office, traceFile, isClosed);
    const { calls, lastMoment } = readTrace(traceFile, moment);
    history.follow(calls);
    asks.push(...withAnswers(asked, calls));
    for (const { name, done } of calls) {
      if (name.endsWith('sync')) moments.syncs.push(done - 1, done);
      else if (/^(?:p?write|ftruncate|rename|unlink|mkdir)/.test(name)) moments.changes.push(done);
    }
    moment = lastMoment;
  }
  return { home: history.root, asks, moments };
}

async function live(context: RunContext, office: Office, traceFile: string, isClosed: boolean): Promise<AskLog> {
  const { seed, bundle, portal } = context;
  const asks: AskLog = [];
  const child = await startTracedDesk(join(bundle, 'desk.js'), traceFile, asks);
  try {
    const nowMs = Date.parse(beginning) + (isClosed ? 3_600_000 : 0);
    const { home, diskFile } = office;
    const desk = openDesk(child, { home, seed, nowMs, pace: usualPace, strike: null, diskFile });
    await enter(desk, office);
    await seeEverything(desk);
    for (let step = 0; step < stepsOfLife; step += 1) {
      if (step === 4) await portal.plan({ path: '/v1/*', fault: { kind: 'drop', when: 'before' } });
      if (step === 10) await portal.plan();
      await act(context, desk, office.ledger);
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
async function act({ random, portal }: RunContext, desk: Desk, ledger: Ledger): Promise<void> {
  const choice = random.fraction();
  if (choice < 0.1) await chooseTheme(desk, ledger, random.pick(['light', 'dark', 'system']));
  else if (choice < 0.2) await editNotes(desk, ledger, random);
  else if (choice < 0.5) await typeInWizard(desk, ledger, random);
  else if (choice < 0.65) await workOnQuote(desk, ledger, random, 0.2);
  else if (choice < 0.8) await orderSomething(desk, ledger, random);
  else if (choice < 0.9) await reconsider(desk, ledger, random);
  else {
    const accountId = random.pick(await accountIdsOf(desk));
    await portal.act({ kind: 'rename', accountId, company: `Umbenannt ${random.digits(4)} GmbH` });
    await desk.ask('sync.run', {});
  }
}

/** The last order is looked at and taken back, where that is possible; the last draft is discarded. */
async function reconsider(desk: Desk, ledger: Ledger, random: RandomSequence): Promise<void> {
  const [orderId] = [...ledger.orders.keys()].slice(-1);
  if (orderId !== undefined) await withdraw(desk, ledger, orderId);
  if (orderId !== undefined) await look(desk, ledger, orderId);
  const [draft] = [...ledger.drafts.values()].slice(-1);
  if (draft?.acknowledged === null || draft === undefined || random.happens(0.5)) return;
  await desk.ask('drafts.discard', { draftId: draft.acknowledged.draftId });
}
