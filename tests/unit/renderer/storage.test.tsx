// F36 in the window: a repair is told until it was seen, and a backup is restored only after it is said what that does.
import { describe, expect, test } from 'vitest';
import { BackupsPanel } from '../../../renderer/features/settings/backups-panel.tsx';
import { StoragePanel } from '../../../renderer/features/settings/storage-panel.tsx';
import { StorageNotice } from '../../../renderer/features/storage/storage-notice.tsx';
import type { StorageEvent, StorageState } from '../../../shared/contract/storage.ts';
import { success } from '../../../shared/contract/result.ts';
import { click } from '../design/screen.ts';
import { button, host, push, settled, showDesk, shownText, useDesk } from './desk.tsx';

useDesk();

const at = '2026-11-16T09:00:00Z';
const salvaged: StorageEvent = {
  kind: 'own-work-salvaged',
  keptAs: 'work.damaged-1.db',
  rows: 12,
  fromBackups: 2,
  unreadable: 1,
  isCountCertain: true,
};

function aState(events: readonly StorageEvent[], changes: Partial<StorageState> = {}): StorageState {
  return {
    dataFolder: '/data',
    checks: { ownWorkQuick: { at, isSound: true }, ownWorkFull: null, cacheQuick: null, cacheFull: null },
    lastDigestAt: null,
    isCacheRebuilding: false,
    hasReserve: true,
    parked: [],
    events: events.map((event, index) => ({ id: String(index), happenedAt: at, isSeen: false, event })),
    ...changes,
  };
}

describe('the notice', () => {
  test('says what was rescued, what is missing and where the file is, until it was seen', async () => {
    host.answer('storage.read', () => success(aState([salvaged])));
    host.answer('storage.mark-seen', () => success(aState([])));
    await showDesk(<StorageNotice />);
    expect(shownText()).toContain('Your own work was rescued from a damaged file');
    expect(shownText()).toContain('12 entries could be read. 2 more came from backups. Orders and changes among these');
    expect(shownText()).toContain('1 entry could not be read');
    expect(shownText()).toContain('work.damaged-1.db');
    await click(button('Understood'));
    await settled();
    expect(shownText()).toBe('');
  });

  test('says of a cache that was fetched again only that', async () => {
    const rebuilt: StorageEvent = { kind: 'cache-rebuilt', keptAs: 'cache.damaged-1.db' };
    const damaged: StorageEvent = { kind: 'cache-damaged', damage: 'read', keptAs: null };
    host.answer('storage.read', () => success(aState([rebuilt, damaged])));
    await showDesk(<StorageNotice />);
    expect(shownText()).toContain('was damaged and has been fetched again');
    expect(shownText()).not.toContain('found damaged');
  });

  test('says of a damaged spot that was mended that nothing is missing, and what it may mean', async () => {
    host.answer('storage.read', () => success(aState([{ kind: 'own-work-mended', keptAs: 'work.damaged-2.db' }])));
    await showDesk(<StorageNotice />);
    expect(shownText()).toContain('A damaged spot in your own work was repaired');
    expect(shownText()).toContain('Nothing is missing');
    expect(shownText()).toContain('work.damaged-2.db');
    expect(shownText()).toContain('have the drive of this computer checked');
  });

  test('appears when it happens', async () => {
    host.answer('storage.read', () => success(aState([])));
    await showDesk(<StorageNotice />);
    expect(shownText()).toBe('');
    host.answer('storage.read', () => success(aState([{ kind: 'disk-full' }])));
    await push('storage.changed', {});
    expect(shownText()).toContain('The disk is full');
  });
});

describe('the settings', () => {
  test('name what was set aside, when files were checked, and what happened', async () => {
    const parked = [{ type: 'invoice', count: 7, ids: ['i1', 'i2', 'i3', 'i4', 'i5', 'i6', 'i7'] }];
    host.answer('storage.read', () => success(aState([salvaged], { parked, hasReserve: false })));
    await showDesk(<StoragePanel />);
    expect(shownText()).toContain(
      '7 entries of the kind “invoice” that this version does not know: i1, i2, i3, i4, i5 …',
    );
    expect(shownText()).toContain('In order · checked 16 Nov 2026');
    expect(shownText()).toContain('Your own work was rescued from a damaged file');
    expect(shownText()).toContain('no room is set aside for your own work');
  });

  test('restore a backup after saying what that does, and say what was added', async () => {
    const contents = { orders: 2, edits: 0, drafts: 1, quotes: 0 };
    host.answer('backups.list', () => success({ backups: [{ date: '2026-11-15', writtenAt: at, contents }] }));
    host.answer('backups.restore', () => success({ restored: { orders: 1, edits: 0, drafts: 0, quotes: 0 } }));
    await showDesk(<BackupsPanel />);
    expect(shownText()).toContain('2 orders, 1 draft');
    await click(button('Restore the backup of 15 Nov 2026'));
    expect(shownText()).toContain('Nothing that is here is replaced or removed.');
    expect(host.asked('backups.restore')).toEqual([]);
    await click(button('Restore'));
    await settled();
    expect(host.asked('backups.restore')).toEqual([{ date: '2026-11-15' }]);
    expect(shownText()).toContain('Added: 1 order.');
  });
});
