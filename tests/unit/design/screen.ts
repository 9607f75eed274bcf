// A React root in happy-dom for the tests of components: show, find, press, click.
import { act } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { afterEach, beforeEach } from 'vitest';

let root: Root;

/** Gives every test of a file a fresh root. */
export function useScreen(): void {
  beforeEach(() => {
    Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
    root = createRoot(document.body.appendChild(document.createElement('div')));
  });
  afterEach(async () => {
    await act(async () => root.unmount());
    document.body.replaceChildren();
  });
}

export async function show(node: ReactNode): Promise<void> {
  await act(async () => root.render(node));
}

export function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** The text that assistive technology reads as the description of an element. */
export function descriptionOf(described: HTMLElement): string | null | undefined {
  return document.getElementById(described.getAttribute('aria-describedby') ?? '')?.textContent;
}

export async function press(target: Element, key: string): Promise<void> {
  await act(async () => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
}

export async function click(target: HTMLElement): Promise<void> {
  await act(async () => target.click());
}
