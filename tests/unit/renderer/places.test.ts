// The addresses of a new quote: what it begins with survives the way through the address.
import { describe, expect, test } from 'vitest';
import { accountIdIn, newQuotePath, quoteBeginningOf } from '../../../renderer/app/places.ts';
import type { QuoteBeginning } from '../../../renderer/app/places.ts';

/** As the router does: decodes the whole address, then takes it apart. */
function beginningIn(path: string): QuoteBeginning | null {
  return quoteBeginningOf(decodeURI(path).split('/')[5]);
}

describe('the address of a new quote', () => {
  test.each<QuoteBeginning | null>([
    null,
    { subscriptionId: 'subscription-1', change: null },
    { subscriptionId: 'a/b?c#d%2F', change: { kind: 'add-licences', quantity: 12 } },
    {
      ...{ subscriptionId: 'subscription-1', change: { kind: 'add-licences', quantity: 12 } },
      draft: { id: '0191d0a0-5b1c-4f7e-9c1d-2a3b4c5d6e7f', billingAddressId: 'address-2' },
    },
    { subscriptionId: 'ö', change: { kind: 'upgrade', quantity: 10, slaId: 'büro/24 %', termMonths: null } },
  ])('gives back what it begins with: %j', (beginning) => {
    expect(beginningIn(newQuotePath('account-1', beginning))).toEqual(beginning);
  });

  test('has an id of its own, and is about its account', () => {
    expect(newQuotePath('account-1', null)).not.toBe(newQuotePath('account-1', null));
    expect(accountIdIn(newQuotePath('k/1', null))).toBe('k/1');
  });

  test.each(['', '%', 'null', '%7B%7D', '{"subscriptionId":1}'])('that says %j begins with nothing', (words) => {
    expect(quoteBeginningOf(words)).toBeNull();
  });
});
