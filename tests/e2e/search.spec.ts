// F6: searching finds what is meant, however its letters are written, and shows where.
import { expect, test, trySampleData } from './fixtures.ts';

test('umlauts and sharp s are found as they are typed without them, and marked', async ({ start }) => {
  const { page } = await start({ env: { LICENCE_DESK_SAMPLE_ACCOUNTS: '10' } });
  await trySampleData(page);
  const search = page.getByRole('searchbox', { name: 'Search accounts' });
  const found = page.getByRole('row').filter({ hasText: 'Müller & Söhne Straßenbau GmbH' });
  for (const [query, marked] of [
    ['muller', 'Müller'],
    ['strasse', 'Straße'],
    ['STRASSENBAU', 'Straßenbau'],
    ['söhne', 'Söhne'],
  ] as const) {
    await search.fill(query);
    await expect(found.locator('mark').first()).toHaveText(marked);
    await expect(page.getByRole('row').filter({ hasText: 'Alpenblick AG' })).toHaveCount(0);
  }
  await search.fill('no such customer');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await expect(found).toBeVisible();
});
