// A portal whose accounts are full of texts that nobody enters on purpose: the app syncs them, finds them, shows them as
// the portal has them, and orders for them.
import { expect, test } from 'vitest';
import { changePortfolio } from '../../main/portal/portal.ts';
import { readAccount } from '../../main/portal/storage/entities.ts';
import { anAccount, aBillingAddress } from '../fixtures/builders.ts';
import { hostileTexts } from '../fixtures/hostile-values.ts';
import { aDesk, aPortal, signIn } from '../services/desk.ts';

const texts = [...hostileTexts, 'Bergmann '.repeat(120_000)];

function accountOf(text: string, index: number) {
  const contacts = [{ id: 'c', name: text, role: text, email: text, phone: text }];
  return anAccount({
    ...{ id: `hostile-${index}`, customerNumber: `H-${index}`, company: text, city: text, notes: text, tags: [text] },
    ...{ contacts, billingAddresses: [aBillingAddress({ company: text, street: text, city: text })] },
  });
}

/** A row of the list has the beginning, without lone surrogates, which look the same on the screen. */
function shownAs(text: string): string {
  return text.slice(0, 500).replaceAll(/\p{Cs}/gu, '\uFFFD');
}

test('accounts of any texts come as they are, are listed and found, in the first sync and later', async () => {
  const portal = await aPortal();
  const desk = aDesk();
  const putHalf = (from: number): void =>
    changePortfolio(portal.portal, (commit) => {
      for (const [index, text] of texts.entries()) if (index % 2 === from) commit.putAccount(accountOf(text, index));
    });
  putHalf(0);
  await signIn(desk, portal.origin);
  putHalf(1);
  await desk.get('sync.run', {});

  for (const index of texts.keys()) {
    const { account } = await desk.get('accounts.details', { accountId: `hostile-${index}` });
    expect(account).toEqual(readAccount(portal.portal.database, `hostile-${index}`));
  }
  const ask = (query: string, offset = 0) =>
    desk.get('accounts.list', {
      ...{ query, offset, limit: 200, filter: { state: null, deadline: null } },
      sort: { column: 'company', direction: 'ascending' },
    });
  expect((await ask('')).total).toBe(12 + texts.length);
  for (const [index, text] of texts.entries()) {
    const { rows } = await ask(`H-${index}`);
    expect(rows.find(({ id }) => id === `hostile-${index}`)?.company).toBe(shownAs(text));
  }
  for (const text of texts) await ask(text.slice(0, 200));
  const { parkedEntities, connection } = await desk.get('sync.read', {});
  expect({ parkedEntities, connection: connection.kind }).toEqual({ parkedEntities: 0, connection: 'connected' });
  expect(desk.log.filter((line) => / error /.test(line))).toEqual([]);
});
