// The screens of quotes in the real window (desk-pictures.ts): the list, the editor, a quote whose prices have changed since,
// and quotes for many customers.
import { sampleCredentials } from '../../main/portal/sample/credentials.ts';
import { deskOf, looks, syncNow } from './desk-pictures.ts';
import type { Desk } from './desk-pictures.ts';
import { freshHome } from './launch.ts';
import { expect, openAccount, test } from './fixtures.ts';
import { raisePricesAt, signIn, startTestPortal } from './portal.ts';

const accounts = 120;

/** Three alternatives for a customer in a trial, with titles; the editor stays open. */
async function prepare({ page, words }: Desk): Promise<void> {
  const { accountDetails, quoteEditor } = words;
  await openAccount(page, 'bergmann', 'Bergmann Optik GmbH', words);
  await page.getByRole('button', { name: accountDetails.newQuote }).first().click();
  const add = page.getByRole('button', { name: quoteEditor.alternatives.add });
  for (let more = 0; more < 2; more += 1) await add.click();
  for (const [index, quantity] of [10, 15, 20].entries()) {
    await page.getByRole('spinbutton').nth(index).fill(String(quantity));
  }
  await expect(page.getByText(quoteEditor.saved, { exact: true })).toBeVisible();
}

/** Sent at prices that rise the day after. */
async function sendAndMove(desk: Desk, raise: () => void): Promise<void> {
  const { page, words } = desk;
  const { quotePage } = words;
  await page.getByRole('button', { name: words.quoteEditor.send }).click();
  await page.getByRole('dialog').getByRole('button', { name: quotePage.send.confirm }).click();
  await expect(page.getByRole('button', { name: quotePage.action.accept })).toBeVisible();
  raise();
  await syncNow(desk);
  await expect(page.getByText(quotePage.recheck.finding['price-changed']).first()).toBeVisible();
}

for (const [locale, colorScheme] of looks) {
  test(`the window shows quotes: the list, one that is made, one that has moved, and many at once (${locale})`, async ({
    start,
  }) => {
    const portal = await startTestPortal(freshHome(), 0, accounts);
    const desk = await deskOf(await start({ locale }), locale, colorScheme);
    const { page, words, keep } = desk;
    await signIn(page, portal.origin, sampleCredentials, words);
    await prepare(desk);
    await page.getByRole('heading', { level: 1 }).focus();
    await keep('quote-editor');
    await sendAndMove(desk, () => raisePricesAt(portal));
    await page.getByRole('heading', { level: 1 }).focus();
    await keep('quote-page');
    await page.getByRole('searchbox').fill('');
    await page.getByRole('link', { name: new RegExp(`^${words.quoteList.title}`) }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Bergmann Optik GmbH' })).toBeVisible();
    await keep('quotes');
    await page.getByRole('button', { name: words.quoteBulk.fromQuotes }).click();
    await page.getByText(words.quoteBulk.field.all).click();
    const { field, stop } = words.quoteBulk;
    await page.getByRole('button', { name: new RegExp(`${field.rule}$`) }).click();
    await page.getByRole('option', { name: field.rules.plus }).click();
    await page.getByRole('textbox', { name: field.quantity.plus }).fill('2');
    await expect(page.getByRole('checkbox', { checked: true }).nth(10)).toBeVisible();
    await expect(page.getByRole('button', { name: stop, exact: true })).toBeHidden();
    await page.getByRole('row').nth(2).click();
    await keep('quote-bulk');
    await portal.close();
  });
}
