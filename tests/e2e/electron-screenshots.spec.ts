// The screens that README and the documents show, in the real window (desk-pictures.ts).
import { sampleCredentials } from '../../main/portal/sample/credentials.ts';
import { deskOf, looks, syncNow } from './desk-pictures.ts';
import { expect, openAccount, test, trySampleData } from './fixtures.ts';
import { changeAt, signIn, subscriptionAt } from './portal.ts';

test('the window shows the accounts, an upgrade and its overview, light and dark, English and German', async ({
  start,
}) => {
  for (const [locale, colorScheme] of looks) {
    const { page, words, keep } = await deskOf(await start({ locale }), locale, colorScheme);
    const next = page.getByRole('button', { name: words.orderWizard.next });
    await trySampleData(page, words);
    await openAccount(page, 'bergmann', 'Bergmann Optik GmbH', words);
    await page.getByRole('searchbox').fill('');
    await expect(page.getByRole('row').filter({ hasText: 'Alpenblick AG' })).toBeVisible();
    await keep('accounts');
    await page.getByRole('button', { name: words.terms.change.upgrade }).click();
    await page.getByRole('spinbutton').fill('10');
    await expect(page.getByText('50').first()).toBeVisible();
    await keep('licences');
    await next.click();
    await page.getByRole('radio', { name: /Business/ }).check({ force: true });
    for (let step = 0; step < 3; step += 1) await next.click();
    await expect(page.getByRole('heading', { name: words.orderWizard.overview.heading })).toBeVisible();
    await keep('overview');
  }
});

for (const [locale, colorScheme] of looks) {
  test(`the window shows own work: what waits, what met other figures, what is stored (${locale})`, async ({
    start,
    startPortal,
  }) => {
    const portal = await startPortal();
    const desk = await deskOf(await start({ locale }), locale, colorScheme);
    const { page, words, keep, resize } = desk;
    const { accountDetails, connection, orderWizard, terms } = words;
    await signIn(page, portal.origin, sampleCredentials, words);
    await openAccount(page, 'bergmann', 'Bergmann Optik GmbH', words);
    const moved = subscriptionAt(portal, 'alpenblick.cloud');
    await portal.close();
    await expect(page.getByRole('button', { name: new RegExp(connection.status.label) })).toHaveAccessibleName(
      /Offline/,
    );
    await page.getByRole('button', { name: accountDetails.contacts.add }).click();
    await page.getByRole('textbox', { name: words.forms.contact.name }).fill('Ida Lund');
    await page.getByRole('textbox', { name: words.forms.contact.email }).fill('i.lund@bergmann-optik.example');
    await page.getByRole('button', { name: accountDetails.editing.save }).click();
    await expect(page.getByText(words.edits.state.queued, { exact: true })).toBeVisible();
    await keep('unsent-edit');

    await openAccount(page, 'alpenblick', 'Alpenblick AG', words);
    await page.getByRole('button', { name: terms.change['add-licences'] }).click();
    await page.getByRole('spinbutton').fill('30');
    for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: orderWizard.next }).click();
    await page.getByRole('button', { name: orderWizard.overview.complete }).click();
    await page.getByRole('dialog').getByRole('button', { name: orderWizard.confirm.confirm }).click();
    await page.getByRole('button', { name: orderWizard.waiting.toOutbox }).click();
    const again = await startPortal(portal);
    changeAt(again, (commit) => commit.putSubscription({ ...moved, licenceQuantity: 26, version: moved.version + 1 }));
    await syncNow(desk);
    await expect(page.getByRole('columnheader', { name: words.differences.now })).toBeVisible();
    await keep('outbox');
    await page.getByRole('link', { name: words.settings.title }).click();
    // Low enough that the folder of this machine is out of the picture.
    await resize(1280, 640);
    await page.getByText(words.storage.historyNone).scrollIntoViewIfNeeded();
    await expect(page.getByText(words.storage.historyNone)).toBeInViewport({ ratio: 1 });
    await expect(page.getByText(words.settings.dataFolder)).not.toBeInViewport();
    await keep('storage');
  });
}
