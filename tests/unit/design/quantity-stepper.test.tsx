// The stepper as a user meets it: whatever is typed stays and is reported; buttons and keys stay inside the limits (F12).
import { act, useState } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import { QuantityStepper } from '../../../renderer/design/quantity-stepper.tsx';
import { typedQuantities } from '../../fixtures/hostile-values.ts';
import { click, descriptionOf, element, press, show, useScreen } from './screen.ts';

let reported: string[];

function Form({ initial }: { initial: string }) {
  const [text, setText] = useState(initial);
  const isWhole = /^[1-9][0-9]*$/.test(text);
  return (
    <QuantityStepper
      label="Licences"
      decreaseLabel="Decrease licences"
      increaseLabel="Increase licences"
      min={1}
      max={500}
      step={1}
      value={text}
      onChange={(next) => {
        reported.push(next);
        setText(next);
      }}
      errorMessage={isWhole ? undefined : 'Enter a whole number from 1 to 500.'}
      atMaxReason="The catalogue allows at most 500 licences."
    />
  );
}

const increase = () => element('[aria-label="Increase licences"]');
const decrease = () => element('[aria-label="Decrease licences"]');

function field(): HTMLInputElement {
  const found = element('[role="spinbutton"]');
  if (!(found instanceof HTMLInputElement)) throw new Error('the spin button is no input');
  return found;
}

async function type(text: string) {
  await act(async () => {
    // React overrides the element's own setter: this is what typing does.
    Reflect.set(HTMLInputElement.prototype, 'value', text, field());
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

useScreen();
beforeEach(() => {
  reported = [];
});

describe('the licence stepper', () => {
  test.each(['abc', ...typedQuantities])('keeps "%s" as typed and shows why it is refused', async (text) => {
    await show(<Form initial="10" />);
    await type(text);
    expect(reported).toEqual([text]);
    expect(field().value).toBe(text);
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(descriptionOf(field())).toBe('Enter a whole number from 1 to 500.');
  });

  test('is named by its label and says its value and limits', async () => {
    await show(<Form initial="10" />);
    expect(field().labels?.[0]?.textContent).toBe('Licences');
    const spoken = ['aria-valuenow', 'aria-valuemin', 'aria-valuemax'].map((name) => field().getAttribute(name));
    expect(spoken).toEqual(['10', '1', '500']);
  });

  test('goes one up and down by arrows and buttons, ten by page keys', async () => {
    await show(<Form initial="10" />);
    await press(field(), 'ArrowUp');
    await press(field(), 'PageUp');
    await press(field(), 'ArrowDown');
    await press(field(), 'PageDown');
    await click(increase());
    await click(decrease());
    expect(reported).toEqual(['11', '21', '20', '10', '11', '10']);
  });

  test('stops at the upper limit and says why', async () => {
    await show(<Form initial="499" />);
    await click(increase());
    await click(increase());
    expect(reported).toEqual(['500']);
    expect(increase().getAttribute('aria-disabled')).toBe('true');
    expect(descriptionOf(increase())).toBe('The catalogue allows at most 500 licences.');
  });

  test('goes on from the last whole number after a text that is none', async () => {
    await show(<Form initial="10" />);
    await type('12,5');
    await click(increase());
    expect(field().value).toBe('11');
  });
});
