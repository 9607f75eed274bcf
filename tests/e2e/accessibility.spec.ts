// Every screen, in both themes, has no violation that axe can find (WCAG 2.2 AA).
import { expect, openAccount, test } from './fixtures.ts';
import { expectNoViolations, violationsOf } from './violations.ts';

test('no screen has an accessibility violation, light or dark', async ({ start }) => {
  const { page } = await start();
  await expect(page.getByRole('button', { name: 'Try with sample data' })).toBeVisible();
  await expectNoViolations(page, 'sign-in');
  await page.getByRole('button', { name: 'Try with sample data' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Alpenblick AG' })).toBeVisible();
  await expectNoViolations(page, 'account list');
  await openAccount(page, 'bergmann', 'Bergmann Optik GmbH');
  await expectNoViolations(page, 'account details');
  await page.getByRole('button', { name: 'Upgrade' }).click();
  await expect(page.getByRole('spinbutton', { name: 'Licences' })).toBeVisible();
  await expectNoViolations(page, 'licence step');
  for (const step of ['SLA step', 'billing address step', 'payment step']) {
    await page.getByRole('button', { name: 'Next' }).click();
    await expect(page.getByRole('radio').first()).toBeVisible();
    await expectNoViolations(page, step);
  }
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { name: 'Order overview' })).toBeVisible();
  await expectNoViolations(page, 'order overview');
  await page.getByRole('button', { name: 'Complete purchase' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolations(page, 'confirm dialog');
  await page.getByRole('button', { name: 'Confirm purchase' }).click();
  await expect(page.getByRole('heading', { name: 'Congratulations' })).toBeVisible();
  await expectNoViolations(page, 'confirmation');
  await page.getByRole('link', { name: 'Drafts' }).click();
  await expect(page.getByText('No drafts')).toBeVisible();
  await expectNoViolations(page, 'no drafts');
  await page.getByRole('button', { name: 'Go to accounts' }).click();
  await openAccount(page, 'alpenblick', 'Alpenblick AG');
  await page.getByRole('button', { name: 'Add licences' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('Draft saved')).toBeVisible();
  await page.getByRole('link', { name: 'Drafts' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Alpenblick AG' })).toBeVisible();
  await expectNoViolations(page, 'drafts');
  await page.getByRole('button', { name: /^Discard/ }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectNoViolations(page, 'discarding a draft');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Outbox' }).click();
  await expect(page.getByText('Nothing waits')).toBeVisible();
  await expect(page.getByText(/^Confirmation number/)).toBeVisible();
  await expectNoViolations(page, 'outbox');
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expectNoViolations(page, 'settings');
});

test('what is broken is found: a button without a name, and words too pale for their ground, light and dark', async ({
  desk,
}) => {
  await desk.getByRole('link', { name: 'Outbox' }).click();
  await expect(desk.getByText('Nothing waits')).toBeVisible();
  await desk.evaluate(() => {
    for (const [tag, text] of [
      ['button', ''],
      ['p', 'too pale'],
    ] as const) {
      const planted = document.createElement(tag);
      planted.textContent = text;
      planted.style.color = 'oklch(0.55 0 0 / 0.4)';
      document.querySelector('.outbox')?.prepend(planted);
    }
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found = (await violationsOf(desk)).map((violation) => violation.split(':')[0]);
    expect(found, colorScheme).toEqual(['button-name', 'color-contrast']);
  }
});
