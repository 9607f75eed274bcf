// What a portal delivers is text, whatever it looks like: the screens show it, run nothing of it, and stand.
import { expect, test } from 'vitest';
import { AccountDetails } from '../../../renderer/features/accounts/details/account-details.tsx';
import { AccountList } from '../../../renderer/features/accounts/account-list.tsx';
import { success } from '../../../shared/contract/result.ts';
import type { StaffRole } from '../../../shared/domain/staff.ts';
import { aBillingAddress, anAccount, aSubscription } from '../../fixtures/builders.ts';
import { hostileTexts } from '../../fixtures/hostile-values.ts';
import { details } from '../order-wizard/wizard-fixtures.ts';
import { aRow, host, showDesk, shownText, useDesk } from './desk.tsx';

useDesk();

const role: StaffRole = 'sales';
const aMegabyte = 'Bergmann '.repeat(120_000);
const texts = [...hostileTexts.filter((text) => text.trim() !== ''), aMegabyte];

/** Elements that only markup in a text could have made. */
function madeElements(): Element[] {
  return [...document.querySelectorAll('img, script, iframe, object, [onerror], a[href^="javascript:"]')];
}

function expectShown(): void {
  const shown = document.body.textContent;
  expect(texts.filter((text) => !shown.includes(text)).map((text) => text.slice(0, 40))).toEqual([]);
  expect(madeElements()).toEqual([]);
}

test('the account list shows any text as it is', async () => {
  const rows = texts.map((text, index) =>
    aRow({ id: `account-${index}`, company: text, city: text, customerNumber: text, matchedIn: text }),
  );
  host.answer('accounts.list', () => success({ total: rows.length, totalLicences: 5, rows }));
  await showDesk(<AccountList selectedId={null} onSelect={() => undefined} onOpen={() => undefined} />);
  expectShown();
  expect(shownText()).toContain('14 d');
});

test('account details show any text as it is', async () => {
  const account = anAccount({
    ...{ company: texts.join(' '), city: texts.join(' '), notes: texts.join('\n'), tags: texts },
    contacts: texts.map((text, index) => ({ id: `c-${index}`, name: text, role: text, email: text, phone: text })),
    billingAddresses: texts.map((text, index) =>
      aBillingAddress({ id: `a-${index}`, company: text, street: text, city: text, invoiceReference: text }),
    ),
  });
  const subscriptions = texts.map((text, index) => aSubscription({ id: `s-${index}`, systemName: text }));
  host.answer('accounts.details', () => success({ ...details(), account, subscriptions }));
  await showDesk(
    <AccountDetails
      accountId="account-1"
      role={role}
      entry={0}
      isCovering={false}
      onLeave={() => undefined}
      onClose={() => undefined}
    />,
  );
  expectShown();
  expect(shownText()).toContain('Trunk lines');
});
