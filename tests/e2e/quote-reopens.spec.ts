// F20: what is entered into a quote survives whatever ends its editor: the app killed, its window broken. The editor opens
// again with everything in it, in both hosts.
import type { Page } from '@playwright/test';
import { expect, openAccount, test, trySampleData } from './fixtures.ts';
import type { LaunchedApp } from './launch.ts';

const entered = {
  quantities: ['12', '20'],
  texts: ['Both sites', 'Enquiry 4711', '7.5', 'Delivery within a week.', 'Would also pay more.'],
};

const labels = [
  'Title',
  'Customer’s reference',
  'Discount on list prices, in percent',
  'Notes to the customer',
  'Internal notes',
];

/** Two alternatives, their conditions and notes; the last key is kept before anything happens. */
async function enter(page: Page): Promise<void> {
  await openAccount(page, 'bergmann', 'Bergmann Optik GmbH');
  await page.getByRole('button', { name: 'New quote' }).first().click();
  await expect(page.getByRole('heading', { name: 'New quote' })).toBeVisible();
  await page.getByRole('button', { name: 'Add alternative' }).click();
  for (const [index, quantity] of entered.quantities.entries()) {
    await page.getByRole('spinbutton').nth(index).fill(quantity);
  }
  for (const [index, label] of labels.entries()) {
    await page
      .getByRole('textbox', { name: label })
      .first()
      .fill(entered.texts[index] ?? '');
  }
  await expect(page.locator('[data-state="saved"]', { hasText: 'Saved' })).toBeVisible();
}

/** What stands in the fields of the editor. */
const inTheEditor = `[...document.querySelectorAll('.quote-editor input, .quote-editor textarea')].map((field) => field.value)`;
const everything = expect.arrayContaining([...entered.quantities, ...entered.texts]);

test('an app that is killed opens again in the quote editor, with everything that was entered', async ({ start }) => {
  const before = await start();
  await trySampleData(before.page);
  await enter(before.page);
  await before.kill();

  const { page } = await start({ home: before.home });
  await expect.poll(() => page.evaluate(inTheEditor)).toEqual(everything);
  await page.getByRole('button', { name: 'Save and close' }).click();
  await expect(page.getByText('Both sites').first()).toBeVisible();
  await page.getByRole('link', { name: /^Quotes/ }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Bergmann Optik GmbH' }).first()).toContainText('Draft');
});

/** Ends the process that draws the window. */
async function crashWindow({ page, electron }: LaunchedApp): Promise<void> {
  if (electron === null) {
    const crashed = page.waitForEvent('crash');
    await page.goto('chrome://crash').catch(() => null);
    await crashed;
    return;
  }
  await electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const gone = new Promise((resolve) => contents?.once('render-process-gone', resolve));
    contents?.forcefullyCrashRenderer();
    await gone;
  });
}

/** The fields of the window that comes after it: Electron opens it by itself, in a browser the user does. */
async function fieldsAfterwards({ page, electron }: LaunchedApp, address: string): Promise<() => Promise<unknown>> {
  if (electron !== null) {
    return () =>
      electron.evaluate(
        ({ BrowserWindow }, script) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script),
        inTheEditor,
      );
  }
  const next = await page.context().newPage();
  await next.goto(new URL('/', address).href);
  return () => next.evaluate(inTheEditor);
}

test('a window that breaks over the quote editor opens again in it, with everything that was entered', async ({
  start,
}) => {
  const app = await start();
  await trySampleData(app.page);
  await enter(app.page);
  const address = app.page.url();
  await crashWindow(app);
  const fields = await fieldsAfterwards(app, address);
  await expect.poll(fields).toEqual(everything);
});
