// A bug while drawing: logged once, shown with its reference, and the rest of the window goes on.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../../renderer/app/error-boundary.tsx';
import { click } from '../design/screen.ts';
import { button, host, settled, showDesk, shownText, useDesk } from './desk.tsx';

useDesk();

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

let isBroken = true;

function Fragile() {
  if (isBroken) throw new Error('the figures do not add up');
  return <p>All is well</p>;
}

test('a broken part says so with the reference of the log, leaves the rest, and can be tried again', async () => {
  isBroken = true;
  await showDesk(
    <>
      <p>The list</p>
      <ErrorBoundary>
        <Fragile />
      </ErrorBoundary>
    </>,
  );
  await settled();
  expect(shownText()).toContain('The list');
  expect(shownText()).toContain('Reference for support: REF-7');
  expect(host.asked('app.report-error').map(({ message }) => message)).toEqual(['Error: the figures do not add up']);
  isBroken = false;
  await click(button('Try again'));
  expect(shownText()).toContain('All is well');
});
