// Random sequences of what two users, others at the portal and faults do, against a reference model; the promises
// are checked after every step, and a sequence that breaks one is shrunk to the shortest that does.
import * as fc from 'fast-check';
import { sampleCredentials, sampleSalesCredentials } from '../../../../main/portal/sample/credentials.ts';
import type { Subscription } from '../../../../shared/domain/subscription.ts';
import { createLine, type Line } from '../../harness/line.ts';
import { createOffice, openSamplePortal, type OfficePortal } from '../../harness/office.ts';
import { readPortalBooks } from '../../harness/portal-books.ts';
import type { RunContext, Scenario } from '../../harness/scenario.ts';
import { enter, seeEverything } from '../../harness/user.ts';
import { Broken } from '../../harness/violation.ts';
import { commands } from './commands.ts';
import type { Real, RealApp } from './real.ts';
import { createModel, type Seen } from './reference.ts';

const sequencesPerRun = 2;
const longestSequence = 50;
const shrinkingMs = 90_000;

export const model: Scenario = {
  name: 'model',
  run: async (context) => {
    let sequences = 0;
    const property = fc.asyncProperty(
      fc.commands(commands, { maxCommands: longestSequence, size: 'max' }),
      async (steps) => {
        sequences += 1;
        await followed({ ...context, folder: `${context.folder}/${sequences}` }, steps);
      },
    );
    const { seed } = context;
    const details = await fc.check(property, { seed, numRuns: sequencesPerRun, interruptAfterTimeLimit: shrinkingMs });
    if (!details.failed || details.counterexample === null) return;
    const { errorInstance: error, counterexample } = details;
    const said = `${error instanceof Error ? error.message : String(error)}\nafter: ${fc.stringify(counterexample)}`;
    if (!(error instanceof Broken)) throw new Error(said, { cause: error });
    throw new Broken(error.violations.map((violation) => ({ ...violation, message: said })));
  },
};

/** Two apps of two staff members at a fresh portal; the steps; and an end in good order. */
async function followed(context: RunContext, steps: Iterable<fc.AsyncCommand<ReturnType<typeof createModel>, Real>>) {
  const portal = await openSamplePortal(context, 8);
  const lines: Line[] = [];
  const appOf = async (name: string, credentials: { email: string; password: string }): Promise<RealApp> => {
    const line = await createLine(Number(new URL(portal.address).port));
    lines.push(line);
    const place = { ...portal, address: `http://127.0.0.1:${line.port}` };
    const office = createOffice(context, place, { name, credentials });
    const desk = await office.open();
    await enter(desk, office);
    await seeEverything(desk);
    return { office, line, desk };
  };
  try {
    const apps = [await appOf('one', sampleCredentials), await appOf('other', sampleSalesCredentials)] as const;
    const { truth, accountOf } = fewSubscriptions(portal);
    const real: Real = { portal: context.portal, apps, accountOf, random: context.random, orders: 0 };
    await fc.asyncModelRun(() => ({ model: createModel(truth), real }), steps);
    for (const { desk } of apps) await desk.kill();
    context.tally.orders += real.orders;
  } finally {
    for (const line of lines) await line.close();
  }
}

/** Two that are active and undisturbed: few enough that the users get in each other's way. */
function fewSubscriptions({ file }: OfficePortal): { truth: Map<string, Seen>; accountOf: Map<string, string> } {
  const subscriptions = [...readPortalBooks(file).entities]
    .filter(([name]) => name.startsWith('subscription '))
    .map(([, { document }]) => document as Subscription)
    .filter(({ state, scheduledChanges }) => state === 'active' && scheduledChanges.length === 0)
    .toSorted((one, other) => one.id.localeCompare(other.id))
    .slice(0, 2);
  return {
    truth: new Map(
      subscriptions.map(({ id, version, licenceQuantity }) => [id, { version, quantity: licenceQuantity }]),
    ),
    accountOf: new Map(subscriptions.map(({ id, accountId }) => [id, accountId])),
  };
}
