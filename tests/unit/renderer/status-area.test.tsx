// The status area (F2): what it says is what was pushed last.
import { expect, test } from 'vitest';
import { StatusArea } from '../../../renderer/features/connection/status-area.tsx';
import { success } from '../../../shared/contract/result.ts';
import { click, element } from '../design/screen.ts';
import { button, host, push, settled, showDesk, syncedState, useDesk } from './desk.tsx';

useDesk();

test('an answer to Sync now that comes late does not take back what was pushed since', async () => {
  const before = {
    ...syncedState,
    outbox: { ...syncedState.outbox, edits: { ...syncedState.outbox.edits, waiting: 1 } },
  };
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  host.answer('sync.read', () => success(before));
  host.answer('sync.run', async () => {
    await answered;
    return success(before);
  });
  const session = await host.request('session.read', {});
  if (!session.ok || session.value.kind !== 'signed-in') throw new Error('nobody is signed in');
  await showDesk(<StatusArea session={session.value} />);
  expect(element('.status-area').getAttribute('aria-label')).toContain('1 change waits');
  await click(element('.status-area'));
  await click(button('Sync now'));
  await push('sync.changed', { ...syncedState, connection: { kind: 'offline', reason: 'no-network' } });
  answer();
  await settled();
  expect(element('.status-area').getAttribute('aria-label')).toContain('Offline');
});
