// Leaving an account about which something is typed and not saved (F2): asked first, and nothing lost by staying.
import { beforeEach, expect, test } from 'vitest';
import { memoryLocation } from 'wouter/memory-location';
import { Router, useLocation } from 'wouter';
import { guarded } from '../../../renderer/app/guarded-location.ts';
import { LeaveQuestion } from '../../../renderer/app/leave-question.tsx';
import { useUnsavedText } from '../../../renderer/app/use-unsaved-text.ts';
import { closeForms, formKey, hasUnsaved, openForms } from '../../../renderer/state/open-forms.ts';
import { startMessages } from '../../../renderer/app/i18n.ts';
import { click, show, useScreen } from '../design/screen.ts';
import { button, shownText } from './desk.tsx';

useScreen();
beforeEach(() => {
  startMessages('en');
  closeForms('a');
});

function type(profileId: string, notes: string) {
  const form = { id: 'one', values: { notes }, first: { notes: '' }, seen: '', replaces: null };
  openForms.notes.getState().put(formKey(profileId, 'a', 'notes:one'), form);
}

function Ways() {
  const [, navigate] = useLocation();
  useUnsavedText('p1');
  return (
    <>
      {['/accounts/b', '/accounts/a/order/s/upgrade', '/settings'].map((to) => (
        <button key={to} type="button" onClick={() => navigate(to)}>
          {to}
        </button>
      ))}
      <LeaveQuestion />
    </>
  );
}

async function open() {
  const { hook, history } = memoryLocation({ path: '/accounts/a', record: true });
  await show(
    <Router hook={guarded(hook)}>
      <Ways />
    </Router>,
  );
  return () => history.at(-1);
}

test.each(['/accounts/b', '/settings'])('to %s is asked first, and staying keeps what was typed', async (to) => {
  const path = await open();
  type('p1', 'Half a sen');
  await click(button(to));
  expect(path()).toBe('/accounts/a');
  expect(shownText()).toContain('Leave without saving?');
  await click(button('Stay'));
  expect(hasUnsaved('a')).toBe(true);
  expect(path()).toBe('/accounts/a');
  await click(button(to));
  await click(button('Discard and leave'));
  expect(path()).toBe(to);
  expect(hasUnsaved('a')).toBe(false);
});

test('to an order for the same account is not asked: one comes back to it', async () => {
  const path = await open();
  type('p1', 'Half a sen');
  await click(button('/accounts/a/order/s/upgrade'));
  expect(path()).toBe('/accounts/a/order/s/upgrade');
});

test('with an open form in which nothing was typed is not asked', async () => {
  const path = await open();
  type('p1', '');
  await click(button('/settings'));
  expect(path()).toBe('/settings');
});

test('by closing the window is asked by the system, while something is typed', async () => {
  await open();
  const closing = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(closing()).toBe(false);
  type('p1', 'Half a sen');
  expect(closing()).toBe(true);
});

test('by signing in as somebody else lets go of what is not theirs', async () => {
  type('p2', 'Not yours');
  await open();
  expect(hasUnsaved(null)).toBe(false);
});
