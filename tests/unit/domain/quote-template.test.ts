// F23: what one template makes of many subscriptions, and the reason where it makes nothing.
import { describe, expect, it } from 'vitest';
import { pricingOf } from '../../../shared/domain/quote-pricing.ts';
import { templateLines } from '../../../shared/domain/quote-template.ts';
import type { QuoteTemplate } from '../../../shared/domain/quote-template.ts';
import type { Subscription } from '../../../shared/domain/subscription.ts';
import { aBillingAddress, anAccount, anActiveSubscription, aSubscription } from '../../fixtures/builders.ts';
import { sampleVolumeCatalogue } from '../../fixtures/catalogue.ts';

const catalogue = sampleVolumeCatalogue;
const account = anAccount();
const on = '2026-11-16';

function aTemplate(overrides: Partial<QuoteTemplate> = {}): QuoteTemplate {
  return {
    ...{ isBinding: true, customerNotes: '', internalNotes: '', reference: '' },
    ...{ slaId: null, termMonths: null, discountBasisPoints: null, validDays: 30, includes: 'all' },
    quantity: { rule: 'keep' },
    ...overrides,
  };
}

function linesOf(template: QuoteTemplate, ...subscriptions: Subscription[]) {
  const pricing = pricingOf({ account, billingAddress: aBillingAddress(), catalogue, discountBasisPoints: 0, on });
  return templateLines(template, subscriptions, {
    ...{ account, pricing, catalogue, on },
    catalogues: [catalogue],
    role: 'sales',
  });
}

describe('a template', () => {
  it('makes of a trial an upgrade at its quantity, with the cheapest service level and the shortest term', () => {
    const [line] = linesOf(aTemplate(), aSubscription());
    expect(line).toMatchObject({ change: { kind: 'upgrade', quantity: 5, slaId: 'basic' } });
    const shortest = Math.min(...catalogue.termMonths);
    expect(line).toMatchObject({ change: { termMonths: shortest } });
  });

  it('takes the quantity, service level and term that it names', () => {
    const template = aTemplate({ quantity: { rule: 'fixed', quantity: 12 }, slaId: 'premium', termMonths: 24 });
    expect(linesOf(template, aSubscription())).toMatchObject([
      { change: { kind: 'upgrade', quantity: 12, slaId: 'premium', termMonths: 24 } },
    ]);
  });

  it('adds licences where nothing else changes after the trial', () => {
    const template = aTemplate({ quantity: { rule: 'plus', licences: 3 } });
    expect(linesOf(template, anActiveSubscription())).toMatchObject([
      { change: { kind: 'add-licences', quantity: anActiveSubscription().licenceQuantity + 3 } },
    ]);
  });

  it('upgrades to another service level inside a term without starting a new one', () => {
    expect(linesOf(aTemplate({ slaId: 'premium' }), anActiveSubscription())).toMatchObject([
      { change: { kind: 'upgrade', slaId: 'premium', termMonths: null } },
    ]);
  });

  it.each([
    ['nothing would change', aTemplate(), anActiveSubscription(), 'no-change'],
    ['only trials are meant', aTemplate({ includes: 'trials' }), anActiveSubscription(), 'not-a-trial'],
    [
      'the quantity is less than today’s',
      aTemplate({ quantity: { rule: 'fixed', quantity: 1 } }),
      aSubscription(),
      'below-current',
    ],
    ['the catalogue has no such service level', aTemplate({ slaId: 'gold' }), aSubscription(), 'unknown-sla'],
    ['the catalogue has no such term', aTemplate({ termMonths: 7 }), aSubscription(), 'unknown-term-length'],
    [
      'the trial is over for too long',
      aTemplate(),
      aSubscription({ trial: { startsOn: '2026-08-01', lastDay: '2026-08-30' } }),
      'grace-over',
    ],
  ] as const)('says so where %s', (_, template, subscription, reason) => {
    expect(linesOf(template, subscription)).toEqual([{ subscription, reasons: [reason] }]);
  });

  it('leaves out what has ended', () => {
    expect(linesOf(aTemplate(), anActiveSubscription({ state: 'ended', endedOn: '2026-10-01' }))).toEqual([]);
  });
});
