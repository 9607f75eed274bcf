// The stepper as a user meets it: whatever is typed stays and is reported; buttons and keys stay inside the limits (F12).
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { QuantityStepper } from '../../../renderer/design/quantity-stepper.tsx';

let root: Root;
let reported: string[];

function Form({ initial }: { initial: string }) {
  const [text, setText] = useState(initial);
  const isWhole = /^[0-9]+$/.test(text);
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

async function show(initial: string) {
  await act(async () => root.render(<Form initial={initial} />));
}

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
}

const field = () => {
  const found = element('[role="spinbutton"]');
  if (!(found instanceof HTMLInputElement)) throw new Error('the spin button is no input');
  return found;
};

async function type(text: string) {
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  await act(async () => {
    setValue?.call(field(), text);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function press(key: string) {
  await act(async () => field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
}

async function click(name: string) {
  await act(async () => element(`[aria-label="${name}"]`).click());
}

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  reported = [];
  const container = document.body.appendChild(document.createElement('div'));
  root = createRoot(container);
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

describe('the licence stepper', () => {
  test.each(['1.5', 'abc', '12,5', '１２', ''])('keeps "%s" as typed and shows why it is refused', async (text) => {
    await show('10');
    await type(text);
    expect(reported).toEqual([text]);
    expect(field().value).toBe(text);
    expect(field().getAttribute('aria-invalid')).toBe('true');
    const message = document.getElementById(field().getAttribute('aria-describedby') ?? '');
    expect(message?.textContent).toBe('Enter a whole number from 1 to 500.');
  });

  test('is named by its label and says its value and limits', async () => {
    await show('10');
    expect(field().labels?.[0]?.textContent).toBe('Licences');
    const spoken = ['aria-valuenow', 'aria-valuemin', 'aria-valuemax'].map((name) => field().getAttribute(name));
    expect(spoken).toEqual(['10', '1', '500']);
  });

  test('goes one up and down by arrows and buttons, ten by page keys', async () => {
    await show('10');
    await press('ArrowUp');
    await press('PageUp');
    await press('ArrowDown');
    await press('PageDown');
    await click('Increase licences');
    await click('Decrease licences');
    expect(reported).toEqual(['11', '21', '20', '10', '11', '10']);
  });

  test('stops at the upper limit and says why', async () => {
    await show('499');
    await click('Increase licences');
    await click('Increase licences');
    expect(reported).toEqual(['500']);
    const increase = element('[aria-label="Increase licences"]');
    expect(increase.getAttribute('aria-disabled')).toBe('true');
    expect(document.getElementById(increase.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'The catalogue allows at most 500 licences.',
    );
  });

  test('goes on from the last whole number after a text that is none', async () => {
    await show('10');
    await type('12,5');
    await click('Increase licences');
    expect(field().value).toBe('11');
  });
});
