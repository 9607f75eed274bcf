// Accounts whose texts are markup, or longer than any screen: shown as text, pushing nothing away that is worked with.
import { aBillingAddress, anAccount, aSubscription } from '../fixtures/builders.ts';
import { expect, test } from './fixtures.ts';
import { changeAt, signIn, subscriptionAt } from './portal.ts';

const markup = '<img src=x onerror="alert(1)">';
// Long enough to fill every screen many times; finding a text on a page of megabytes takes Playwright minutes.
const texts = [markup, 'Bergmann '.repeat(2000), 'B'.repeat(20_000)];

function hostileAccount(text: string, index: number) {
  const contacts = [{ id: 'contact-1', name: text, role: text, email: text, phone: text }];
  const billingAddresses = [aBillingAddress({ company: text, street: text, city: text })];
  const names = { company: text, city: text, notes: text, tags: [text] };
  return anAccount({ id: `hostile-${index}`, customerNumber: `H-90${index}`, ...names, contacts, billingAddresses });
}

test('an account of any texts can be found, seen, and ordered for', async ({ start, startPortal }) => {
  const portal = await startPortal();
  const { catalogueVersion } = subscriptionAt(portal, 'bergmann.cloud');
  changeAt(portal, (commit) => {
    for (const [index, text] of texts.entries()) {
      const account = hostileAccount(text, index);
      commit.putAccount(account);
      const ids = { id: `hostile-${index}`, accountId: account.id };
      commit.putSubscription(aSubscription({ ...ids, systemName: text, catalogueVersion }));
    }
  });
  const { page } = await start();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await signIn(page, portal.origin);
  const upgrade = page.getByRole('button', { name: 'Upgrade' });
  for (const [index, text] of texts.entries()) {
    await page.getByRole('searchbox', { name: 'Search accounts' }).fill(`H-90${index}`);
    await page
      .getByRole('row')
      .filter({ hasText: text.slice(0, 30).trim() })
      .click();
    await expect(page.getByText(`H-90${index}`, { exact: true })).toBeVisible();
    await expect(upgrade).toBeInViewport();
    await upgrade.click();
    await expect(page.getByRole('spinbutton', { name: 'Licences' })).toBeInViewport();
    await expect(page.getByText(`Customer number H-90${index}`)).toBeInViewport();
    await expect(page.getByText('Charge now, net')).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await page.keyboard.press('Escape');
    await expect(upgrade).toBeInViewport();
  }
  expect(dialogs).toEqual([]);
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});
