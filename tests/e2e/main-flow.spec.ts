// The vendor's flow, from signing in to the confirmation, with the figures of worked examples 1 and 3.
import { expect, openAccount, test } from './fixtures.ts';

test('a trial is upgraded step by step, and licences are added afterwards without a new term', async ({ desk }) => {
  await openAccount(desk, 'bergmann', 'Bergmann Optik GmbH');

  await desk.getByRole('button', { name: 'Upgrade' }).click();
  const licences = desk.getByRole('spinbutton', { name: 'Licences' });
  await expect(licences).toHaveValue('5');
  await desk.getByRole('button', { name: 'Increase licences' }).click();
  await expect(licences).toHaveValue('6');
  await desk.getByRole('button', { name: 'Decrease licences' }).click();
  await licences.fill('10');
  await desk.getByRole('button', { name: 'Next' }).click();

  await desk.getByRole('radio', { name: /Business/ }).check({ force: true });
  await desk.getByRole('button', { name: 'Next' }).click();
  await desk
    .getByRole('radio', { name: /Bergmann Optik/ })
    .first()
    .check({ force: true });
  await desk.getByRole('button', { name: 'Next' }).click();
  await desk.getByRole('radio', { name: /SEPA/ }).check({ force: true });
  await desk.getByRole('button', { name: 'Next' }).click();

  await expect(desk.getByRole('heading', { name: 'Order overview' })).toBeVisible();
  const overview = desk.getByRole('main');
  for (const figure of ['€148.00', '€28.12', '€176.12', '€74.00', '50', '20', '15 Nov 2027']) {
    await expect(overview.getByText(figure).first()).toBeVisible();
  }
  await desk.getByRole('button', { name: 'Complete purchase' }).click();
  const dialog = desk.getByRole('dialog');
  await expect(dialog).toContainText('Bergmann Optik GmbH');
  await expect(dialog).toContainText('K-10482');
  await dialog.getByRole('button', { name: 'Confirm purchase' }).click();

  await expect(desk.getByRole('heading', { name: 'Congratulations' })).toBeVisible();
  await expect(desk.getByText(/C-2026-\d{6}/).first()).toBeVisible();
  await desk.getByRole('button', { name: /Back to/ }).click();

  await expect(desk.getByRole('heading', { name: 'Account details' })).toBeVisible();
  await expect(desk.getByText('Active').first()).toBeVisible();
  await expect(desk.getByText('€148.00').first()).toBeVisible();

  await desk.getByRole('button', { name: 'Add licences' }).click();
  await expect(licences).toHaveValue('11');
  await licences.fill('15');
  await desk.getByRole('button', { name: 'Next' }).click();
  await expect(desk.getByRole('radio', { name: /Business/ })).toHaveCount(0);
  await desk.getByRole('button', { name: 'Next' }).click();
  await desk.getByRole('button', { name: 'Next' }).click();
  await expect(desk.getByRole('heading', { name: 'Order overview' })).toBeVisible();
  // Five added at 11.90, half of the month has passed; the term stays as it was.
  for (const figure of ['€59.50', '€29.75', '15 Nov 2027']) {
    await expect(overview.getByText(figure).first()).toBeVisible();
  }
  await desk.getByRole('button', { name: 'Complete purchase' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Confirm purchase' }).click();
  await expect(desk.getByRole('heading', { name: 'Congratulations' })).toBeVisible();
});
