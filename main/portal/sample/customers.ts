// Puts one customer of the sample data together: its account with credits, its subscriptions, the orders
// that led to them. The same for the same seed, day and customer.
import type { Account } from '../../../shared/domain/account.ts';
import type { CalendarDate } from '../../../shared/domain/calendar.ts';
import type { Catalogue } from '../../../shared/domain/catalogue.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import { createRandomSequence } from '../random-sequence.ts';
import type { RandomSequence } from '../random-sequence.ts';
import { sampleAccount } from './account-data.ts';
import type { SampleCompany } from './sample-company.ts';
import { fixedDataOf } from './fixed-accounts.ts';
import type { FixedSystem } from './fixed-accounts.ts';
import { livedLife } from './life-history.ts';
import type { PastOrder } from './life-history.ts';
import { randomLifePlan } from './life-plan.ts';

export interface SampleCustomer {
  readonly account: Account;
  readonly subscriptions: readonly Subscription[];
  readonly orders: readonly PastOrder[];
}

interface CustomerInput {
  readonly accountId: string;
  readonly nextSubscriptionId: () => string;
  readonly company: SampleCompany;
  readonly catalogues: readonly Catalogue[];
  readonly seed: number;
  readonly today: CalendarDate;
  /** The share of customers whose past orders are kept; the others keep only what came of them. */
  readonly historyShare: number;
}

/** One customer with everything that belongs to it. */
export function sampleCustomer(input: CustomerInput): SampleCustomer {
  const { company, catalogues, today } = input;
  const random = createRandomSequence(input.seed, company.stream * 2 + 1);
  const fixed = fixedDataOf(company, today);
  const account = { ...sampleAccount({ id: input.accountId, company, random, today }), ...fixed?.account };
  const systems = fixed?.systems ?? randomSystems(company, random, today);
  const lives = systems.map(({ systemName, plan }) =>
    livedLife({ id: input.nextSubscriptionId(), systemName, account, catalogues, plan, random, today }),
  );
  const hasHistory = fixed !== null || random.happens(input.historyShare);
  const credits = lives.flatMap((life) => life.credits);
  return {
    account: { ...account, credits: hasHistory ? credits : [] },
    subscriptions: lives.map((life) => life.subscription),
    orders: hasHistory ? lives.flatMap((life) => life.orders) : [],
  };
}

/** 130 subscriptions to 100 customers. */
function randomSystems(company: SampleCompany, random: RandomSequence, today: CalendarDate): FixedSystem[] {
  const share = random.fraction();
  const count = share < 0.76 ? 1 : share < 0.95 ? 2 : share < 0.99 ? 3 : 4;
  return Array.from({ length: count }, (_, index) => ({
    systemName: `${company.slug}${index === 0 ? '' : `-standort-${index + 1}`}.cloud`,
    plan: randomLifePlan(random, today),
  }));
}
