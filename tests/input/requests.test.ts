// The whole app and whatever may be asked of it: every request of the contract, by its schema, with the input line of
// the fault catalogue in every field. It answers as documented, keeps nothing that it refused, and goes on.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requests, type RequestName } from '../../shared/contract/requests.ts';
import { bottomlessJson, hostileJson } from '../fixtures/hostile-values.ts';
import { spoiled } from '../fixtures/spoiled.ts';
import { anUpgrade } from '../services/an-upgrade.ts';
import { useInputDesk } from './input-desk.ts';
import { inputsLike } from '../fixtures/inputs-like.ts';

const names = Object.keys(requests).filter((name): name is RequestName => Object.hasOwn(requests, name));
const usualRuns = 60;
/** What changes who is signed in takes longer, and has little to be spoiled. */
const fewerRuns: Readonly<Partial<Record<RequestName, number>>> = {
  'session.sign-out': 10,
  'session.try-sample-data': 4,
  'session.sign-in': 30,
  'sync.run': 20,
};

const longestShown = 2000;
const wholeIban = /DE89 ?3704/;

const input = useInputDesk();

interface HostileInput {
  readonly json: string;
  /** A word of its own in every input, by which it is found wherever it was kept. */
  readonly marker: string;
}

function hostileInputs(name: RequestName): fc.Arbitrary<HostileInput> {
  const fitting = inputsLike(requests[name].input, input().known);
  return fc
    .noBias(fc.integer({ min: 0x1000_0000, max: 0x7fff_ffff }))
    .map((number) => `zq${number.toString(16)}`)
    .chain((marker) =>
      fitting
        .chain((valid) => fc.oneof({ arbitrary: spoiled(valid, marker), weight: 9 }, fc.constant(valid)))
        .map((value) => shownShort({ json: JSON.stringify(value) ?? 'null', marker })),
    );
}

/** Ten million characters help nobody who reads why a test failed. */
function shownShort(hostile: HostileInput): HostileInput {
  return Object.assign(hostile, { [fc.toStringMethod]: () => hostile.json.slice(0, longestShown) });
}

describe.each(names)('%s', (name) => {
  test('answers as documented, keeps nothing that it refused, and the app goes on', async () => {
    const { ask, signInAgain, kept: keptNow, desk } = input();
    const refused: string[] = [];
    const linesBefore = desk.log.length;
    await fc.assert(
      fc.asyncProperty(hostileInputs(name), async ({ json, marker }) => {
        const failure = await ask(name, json);
        // An address that could not be reached is named to the user, and in the log.
        if (failure !== null && failure.code !== 'offline' && json.includes(marker)) refused.push(marker);
        await signInAgain();
      }),
      { numRuns: fewerRuns[name] ?? usualRuns },
    );
    for (const json of [...hostileJson, ...bottomlessJson]) await ask(name, json);
    await signInAgain();

    const kept = keptNow();
    expect(refused.filter((marker) => kept.includes(marker))).toEqual([]);
    expect(kept).not.toMatch(wholeIban);
    expect(tellingLines(desk.log.slice(linesBefore), refused)).toEqual([]);
    await goesOn();
  });
});

/** It shows its accounts, and everything that it accepted can be read. */
async function goesOn(): Promise<void> {
  const { desk, accountId } = input();
  expect((await desk.get('accounts.details', { accountId })).account.id).toBe(accountId);
  expect((await desk.get('drafts.list', {})).unreadable).toBe(0);
  const { items, accepted } = await desk.get('outbox.list', {});
  expect([...items, ...accepted].filter(({ kind }) => kind === 'unreadable')).toEqual([]);
}

/** Lines of the log that repeat what was refused, or a secret, or show the inside of the program. */
function tellingLines(log: readonly string[], refused: readonly string[]): string[] {
  const isTelling = (line: string): boolean =>
    /\\n\s+at |a bug was caught/.test(line) || wholeIban.test(line) || refused.some((marker) => line.includes(marker));
  return log.filter(isTelling).map((line) => line.slice(0, longestShown));
}

test('an order in which anything was spoiled is refused, or is the order that was shown', async () => {
  const { desk, ask } = input();
  const order = await anUpgrade(desk);
  const { confirmedCustomerNumber: _confirmed, replaces: _replaces, ...orderShown } = order;
  await fc.assert(
    fc.asyncProperty(spoiled({ ...order, replaces: order.orderId }), async (value) => {
      const json = JSON.stringify(value) ?? 'null';
      const failure = await ask('orders.place', json);
      if (failure !== null) return;
      // Neither is part of the order: once it is placed, asking again changes nothing.
      const {
        confirmedCustomerNumber: _number,
        replaces: _replaced,
        ...taken
      } = requests['orders.place'].input.parse(JSON.parse(json));
      expect(taken).toEqual(orderShown);
    }),
    { numRuns: usualRuns },
  );
});

test('a hundred thousand mistakes are answered, and logged, as a few', async () => {
  const { desk, ask } = input();
  const linesBefore = desk.log.length;
  const { accountList } = await desk.get('settings.read', {});
  const columns: unknown = JSON.parse(`[${'0,'.repeat(100_000)}0]`);
  const failure = await ask('settings.change', JSON.stringify({ accountList: { ...accountList, columns } }));
  expect(failure?.code === 'invalid-input' && failure.problems[0]).toEqual({
    path: 'accountList.columns.0',
    problem: 'wrong-type',
  });
  expect(Math.max(...desk.log.slice(linesBefore).map(({ length }) => length))).toBeLessThan(20_000);
});
