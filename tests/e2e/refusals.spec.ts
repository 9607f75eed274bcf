// F12: what the licence step refuses, in the field, with the limit in the message, nothing lost.
import { expect, openAccount, test } from './fixtures.ts';

test('quantities that are no licence quantity are refused in the field and say what is possible', async ({ desk }) => {
  await openAccount(desk, 'bergmann', 'Bergmann Optik GmbH');
  await desk.getByRole('button', { name: 'Upgrade' }).click();
  const licences = desk.getByRole('spinbutton', { name: 'Licences' });
  for (const [text, message] of [
    ['', /5/],
    ['ten', /whole number|digits/i],
    ['1.5', /whole/i],
    ['12,5', /whole/i],
    ['１２', /digits|number/i],
    ['-1', /5/],
    ['0', /5/],
    ['4', /5/],
    ['1000', /999/],
    ['1e9', /digits|number/i],
    ['NaN', /digits|number/i],
  ] as const) {
    await licences.fill(text);
    await desk.getByRole('button', { name: 'Next' }).click();
    await expect(licences).toHaveAttribute('aria-invalid', 'true');
    await expect(licences).toHaveAccessibleDescription(message);
    await expect(licences).toHaveValue(text);
  }
  await licences.fill('10');
  await expect(licences).not.toHaveAttribute('aria-invalid', 'true');
});

test('adding licences refuses a quantity that adds none, and the buttons stop at the limits', async ({ desk }) => {
  await openAccount(desk, 'alpenblick', 'Alpenblick AG');
  await desk.getByRole('button', { name: 'Add licences' }).first().click();
  const licences = desk.getByRole('spinbutton', { name: 'Licences' });
  await licences.fill('24');
  await desk.getByRole('button', { name: 'Next' }).click();
  await expect(licences).toHaveAccessibleDescription(/25/);
  await licences.fill('999');
  await expect(desk.getByRole('button', { name: 'Increase licences' })).toBeDisabled();
  await licences.fill('25');
  await expect(desk.getByRole('button', { name: 'Decrease licences' })).toBeDisabled();
  await licences.press('ArrowUp');
  await expect(licences).toHaveValue('26');
  await licences.press('PageUp');
  await expect(licences).toHaveValue('36');
  await licences.press('PageDown');
  await licences.press('PageDown');
  await expect(licences).toHaveValue('25');
});
