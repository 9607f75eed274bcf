// The steps that the model knows: each is done in the model and in reality, and then both are compared.
import * as fc from 'fast-check';
import type { Fault } from '../../../../main/portal/faults/plan.ts';
import { enter, place, seeEverythingAcknowledged, withdraw } from '../../harness/user.ts';
import { Broken } from '../../harness/violation.ts';
import { compare, nextOrder, type Real, type RealApp } from './real.ts';
import {
  changeInModel,
  connectInModel,
  placeInModel,
  withdrawInModel,
  type Model,
  type ModelApp,
} from './reference.ts';

type Command = fc.AsyncCommand<Model, Real>;
/** Which of the two apps, and of the model's few subscriptions. */
type Which = 0 | 1;

const which = fc.constantFrom<Which>(0, 1);
const subscriptionAt = fc.nat({ max: 1 });
const passing: readonly Fault[] = [
  { kind: 'drop', when: 'before' },
  { kind: 'drop', when: 'after' },
  { kind: 'late', delayMs: 5 },
  { kind: 'duplicate' },
  { kind: 'truncate', keepBytes: 90 },
  { kind: 'html' },
  { kind: 'expired-token' },
  { kind: 'status', status: 503 },
];

const ordering = fc
  .tuple(which, subscriptionAt)
  .map(([app, at]) => toCommand(`app ${app} orders ${at}`, orders(app, at)));

/** All steps, each with what it is about. */
export const commands: fc.Arbitrary<Command>[] = [
  ordering,
  ordering,
  ordering,
  ordering,
  fc.tuple(which, fc.nat({ max: 5 })).map(([app, at]) => toCommand(`app ${app} takes back ${at}`, takesBack(app, at))),
  which.map((app) => toCommand(`app ${app} loses the portal`, changesLine(app, false))),
  which.map((app) => toCommand(`app ${app} finds the portal`, changesLine(app, true))),
  which.map((app) => toCommand(`app ${app} is killed and starts`, restarts(app))),
  fc
    .tuple(subscriptionAt, fc.integer({ min: 5, max: 60 }))
    .map(([at, quantity]) => toCommand(`others give ${at} ${quantity} licences`, othersChange(at, quantity))),
  fc.constantFrom(...passing).map((fault) => toCommand(`the next order meets ${fault.kind}`, meets(fault))),
];

type Step = (model: Model, real: Real) => Promise<void>;

function toCommand(name: string, step: Step): Command {
  return {
    check: () => true,
    run: async (model, real) => {
      await step(model, real);
      await compare(model, real);
    },
    toString: () => name,
  };
}

function orders(app: Which, at: number): Step {
  return async (model, real) => {
    const [modelApp, realApp] = appsAt(model, real, app);
    const subscriptionId = idAt(model, at);
    const order = await nextOrder(real, realApp, subscriptionId);
    real.orders += 1;
    if (!(await place(realApp.desk, realApp.office.ledger, order))) throw notAs('a possible order was refused');
    placeInModel(model, modelApp, { orderId: order.orderId, subscriptionId });
  };
}

function takesBack(app: Which, at: number): Step {
  return async (model, real) => {
    const [modelApp, realApp] = appsAt(model, real, app);
    const order = modelApp.orders.at(-1 - at);
    if (order === undefined) return;
    const isTaken = await withdraw(realApp.desk, realApp.office.ledger, order.orderId);
    if (!withdrawInModel(model, order, isTaken)) throw notAs(`taking back ${order.orderId} said ${isTaken}`);
  };
}

function changesLine(app: Which, isOnline: boolean): Step {
  return async (model, real) => {
    const [modelApp, { line }] = appsAt(model, real, app);
    if (modelApp.isOnline === isOnline) return;
    if (isOnline) await line.heal(true);
    else await line.cut('refused');
    connectInModel(model, modelApp, isOnline);
  };
}

function restarts(app: Which): Step {
  return async (model, real) => {
    const [, realApp] = appsAt(model, real, app);
    const { office } = realApp;
    await realApp.desk.kill();
    realApp.desk = await office.open();
    await enter(realApp.desk, office);
    await seeEverythingAcknowledged(realApp.desk, office.ledger);
  };
}

function othersChange(at: number, quantity: number): Step {
  return async (model, real) => {
    const subscriptionId = idAt(model, at);
    await real.portal.act({ kind: 'set-licences', subscriptionId, quantity });
    changeInModel(model, subscriptionId, quantity);
  };
}

function meets(fault: Fault): Step {
  return async (_model, real) => real.portal.plan({ method: 'PUT', path: '/v1/orders/*', times: 1, fault });
}

function appsAt(model: Model, real: Real, app: Which): [ModelApp, RealApp] {
  return [model.apps[app], real.apps[app]];
}

function idAt(model: Model, at: number): string {
  const ids = [...model.truth.keys()];
  return ids[at % ids.length] ?? '';
}

function notAs(message: string): Broken {
  return new Broken([{ invariant: 'I5', message }]);
}
