// Every screen, in both themes, has no violation that axe can find (WCAG 2.2 AA).
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openAccount, test } from './fixtures.ts';

async function expectNoViolations(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const results = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .setLegacyMode()
      .analyze();
    const found = results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    expect(found, `${screen}, ${colorScheme}`).toEqual([]);
  }
}

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
