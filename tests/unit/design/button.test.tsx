// A button that cannot be used now stays reachable and says why (design: Focus).
import { expect, test } from 'vitest';
import { Button } from '../../../renderer/design/button.tsx';
import { click, descriptionOf, element, show, useScreen } from './screen.ts';

useScreen();

test('an unavailable button keeps its place in the tab order, says why, and does nothing', async () => {
  let presses = 0;
  await show(
    <Button onPress={() => (presses += 1)} disabledReason="Upgrading needs a connection to the portal.">
      Upgrade
    </Button>,
  );
  const button = element('button');
  await click(button);
  expect(presses).toBe(0);
  expect(button.tabIndex).toBe(0);
  expect(button.hasAttribute('disabled')).toBe(false);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(descriptionOf(button)).toBe('Upgrading needs a connection to the portal.');
});

test('a button whose work is under way ignores presses and submits nothing', async () => {
  let presses = 0;
  let submits = 0;
  await show(
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submits += 1;
      }}
    >
      <Button type="submit" isPending onPress={() => (presses += 1)}>
        Complete purchase
      </Button>
    </form>,
  );
  await click(element('button'));
  expect([presses, submits]).toEqual([0, 0]);
});
