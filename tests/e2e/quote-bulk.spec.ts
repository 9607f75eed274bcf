// F23: quotes for many customers without a connection: previewed, stopped half-way, then all of them, each once; and the
// screens of it have no violation that axe can find.
import { rm } from 'node:fs/promises';
import type { RunningPortal } from '../../main/portal/server.ts';
import { isOpenDraft } from '../../shared/domain/quote-content.ts';
import { currentRevisionOf } from '../../shared/domain/quote-state.ts';
import { quoteSchema } from '../../shared/domain/quote.ts';
import { expect, test } from './fixtures.ts';
import { freshHome } from './launch.ts';
import { signIn, startTestPortal } from './portal.ts';
import { expectNoViolations } from './violations.ts';

// So many that Stop is pressed long before the last one, on the fastest machine too.
const accounts = 300;

/** The drafts that are there already. */
function draftsAt({ portal }: RunningPortal): number {
  return portal.database
    .prepare<[], { json: string }>('SELECT json FROM quote')
    .all()
    .map(({ json }) => quoteSchema.parse(JSON.parse(json)))
    .filter((quote) => isOpenDraft(currentRevisionOf(quote))).length;
}

test('quotes for all customers are made offline, stopped once, and none is made twice', async ({ start }) => {
  const dataDir = freshHome();
  const portal = await startTestPortal(dataDir, 0, accounts);
  const { page } = await start();
  await signIn(page, portal.origin);
  await expect(page.getByRole('button', { name: /^Connected/ })).toBeVisible();
  const drafts = draftsAt(portal);
  await portal.close();
  await expect(page.getByRole('button', { name: /^Offline/ })).toBeVisible();

  await page.getByRole('button', { name: `Quote all ${accounts} …` }).click();
  await page.getByText('All that have not ended').click();
  await page.getByRole('button', { name: /Licences$/ }).click();
  await page.getByRole('option', { name: 'More than today' }).click();
  await page.getByRole('textbox', { name: 'How many more' }).fill('2');
  await expect(page.getByText(`of ${accounts} can be quoted`)).toBeVisible();
  await page.getByRole('row').nth(2).click();
  await expectNoViolations(page, 'bulk preview');

  const make = page.getByRole('button', { name: /^Make \d+ quotes$/ });
  const wanted = Number((await make.textContent())?.replaceAll(/\D/g, ''));
  expect(wanted).toBeGreaterThan(20);
  await make.click();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  const rest = page.getByRole('button', { name: /^Make the missing \d+$/ });
  await expect(rest).toBeVisible();
  await expectNoViolations(page, 'bulk results');
  await rest.click();
  await expect(page.getByText(`${wanted} of ${wanted} made`)).toBeVisible();

  await page.getByRole('button', { name: 'To the quotes' }).click();
  await page.getByRole('button', { name: /^Draft/ }).click();
  await expect(page.getByRole('grid', { name: 'Quotes' })).toHaveAttribute(
    'aria-rowcount',
    String(drafts + wanted + 1),
  );
  await expectNoViolations(page, 'quote list');
  await rm(dataDir, { recursive: true, force: true });
});
