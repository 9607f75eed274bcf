// F28, F29, F1 on the settings screen: a choice applies at once and is taken back where it could not be
// kept; signing out says what happens to unsent orders.
import { describe, expect, test } from 'vitest';
import { SignOutDialog } from '../../../renderer/features/settings/sign-out-dialog.tsx';
import { useAccountListView } from '../../../renderer/state/account-list-view.ts';
import { useChangeSettings, useSettings } from '../../../renderer/state/use-settings.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import { failed, success } from '../../../shared/contract/result.ts';
import { defaultSettings } from '../../../shared/contract/settings.ts';
import { click, element } from '../design/screen.ts';
import { button, host, settled, showDesk, shownText, syncedState, useDesk } from './desk.tsx';

useDesk();

function ThemeProbe({ theme }: { theme: Settings['theme'] }) {
  const settings = useSettings();
  const change = useChangeSettings();
  return (
    <button type="button" onClick={() => void change({ theme })}>
      {settings.theme}
    </button>
  );
}

describe('a setting', () => {
  test('applies at once, before main has answered', async () => {
    host.answer('settings.change', () => new Promise(() => undefined));
    await showDesk(<ThemeProbe theme="dark" />);
    await click(element('button'));
    await settled();
    expect(shownText()).toBe('dark');
  });

  test('that main could not keep is taken back', async () => {
    host.answer('settings.change', () => failed({ code: 'unexpected', reference: 'disk' }));
    await showDesk(<ThemeProbe theme="dark" />);
    await click(element('button'));
    await settled();
    expect(shownText()).toBe(defaultSettings.theme);
  });
});

describe('signing out', () => {
  const signedOut = { kind: 'signed-out', lastAddress: null, lastEmail: null, because: 'signed-out' } as const;

  test('keeps the cache unless asked otherwise, and leaves nothing of this user behind', async () => {
    host.answer('session.sign-out', () => success(signedOut));
    useAccountListView.getState().search('bergmann');
    const desk = await showDesk(<SignOutDialog onClose={() => undefined} />, '/settings');
    await click(button('Sign out'));
    await settled();
    expect([desk.path(), useAccountListView.getState().query]).toEqual(['/accounts', '']);
    expect(host.asked('session.sign-out')).toEqual([{ wipeCache: false, unsentWork: 'ask' }]);
  });

  test('says what happens to orders that wait, and keeps them', async () => {
    host.answer('sync.read', () =>
      success({
        ...syncedState,
        outbox: { ...syncedState.outbox, orders: { ...syncedState.outbox.orders, waiting: 2 } },
      }),
    );
    host.answer('session.sign-out', () => success(signedOut));
    await showDesk(<SignOutDialog onClose={() => undefined} />);
    expect(shownText()).toContain('2 orders were not sent yet. They stay on this machine');
    await click(button('Keep orders and sign out'));
    expect(host.asked('session.sign-out')).toEqual([{ wipeCache: false, unsentWork: 'keep' }]);
  });

  test('asks when main finds unsent work that the window did not know of', async () => {
    host.answer('session.sign-out', () => failed({ code: 'conflict', what: 'unsent-work', differences: [] }));
    await showDesk(<SignOutDialog onClose={() => undefined} />);
    await click(button('Sign out'));
    await settled();
    expect(shownText()).toContain('Orders are still waiting');
    expect(button('Keep orders and sign out')).toBeDefined();
  });
});
