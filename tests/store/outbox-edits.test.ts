// Edits of accounts in the outbox (F10): in their order, and before the orders that stand on them.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listOutbox } from '../../main/store/outbox-list.ts';
import type { NewEdit } from '../../main/store/outbox-row.ts';
import { markSending, recordAnswer, withdraw } from '../../main/store/outbox-states.ts';
import { nextToSend } from '../../main/store/outbox-turns.ts';
import type { ItemToSend } from '../../main/store/outbox-turns.ts';
import { countOutbox, enqueueEdit, enqueueOrder, listUnsentEdits, readPlacedEdit } from '../../main/store/outbox.ts';
import { openWork } from '../../main/store/work-store.ts';
import { aBillingAddress } from '../fixtures/builders.ts';
import { anOrder } from '../fixtures/orders.ts';
import { aWork, temporaryFolder } from './temporary-stores.ts';

const who = { profileId: 'p1', staffId: 'staff-1' };
const ids = (items: readonly ItemToSend[]) => items.map((item) => (item.kind === 'order' ? item.orderId : item.editId));

describe('edits in the outbox', () => {
  const address = { kind: 'add-billing-address', billingAddress: aBillingAddress({ id: 'address-1' }) } as const;

  function anEdit(editId: string, edit: NewEdit['edit'] = { kind: 'change-notes', notes: editId }): NewEdit {
    const { profileId, staffId, placedAt, customer } = anOrder(editId);
    return { editId, accountId: 'account-1', edit, basis: '', profileId, staffId, placedAt, customer };
  }

  test('are kept durably, and are sent one after the other for an account', () => {
    const file = join(temporaryFolder(), 'work.db');
    const work = openWork(file);
    expect(enqueueEdit(work, anEdit('e1'))?.state).toEqual({ kind: 'queued' });
    enqueueEdit(work, anEdit('e2'));
    enqueueEdit(work, { ...anEdit('e3'), accountId: 'account-2' });
    work.close();
    const again = aWork(file);
    expect(readPlacedEdit(again, 'p1', 'e1')).toMatchObject({ editId: 'e1', basis: '' });
    expect(ids(nextToSend(again, who, 0))).toEqual(['e1', 'e3']);
    markSending(again, 'e1');
    recordAnswer(again, 'e1', { kind: 'accepted' });
    expect(ids(nextToSend(again, who, 0))).toEqual(['e2', 'e3']);
    expect(countOutbox(again, 'p1').edits.waiting).toBe(2);
  });

  test('that collided hold up later edits of the same thing, and no others', () => {
    const work = aWork();
    enqueueEdit(work, anEdit('e1'));
    enqueueEdit(work, anEdit('e2'));
    enqueueEdit(work, anEdit('e3', { kind: 'change-tags', added: ['a'], removed: [] }));
    markSending(work, 'e1');
    recordAnswer(work, 'e1', { kind: 'needs-attention', now: 'theirs', isFromOlderCopy: false });
    expect(ids(nextToSend(work, who, 0))).toEqual(['e3']);
    expect(readPlacedEdit(work, 'p1', 'e1')?.state).toEqual({
      kind: 'needs-attention',
      now: 'theirs',
      isFromOlderCopy: false,
    });
    expect(enqueueEdit(work, { ...anEdit('e4'), basis: 'theirs' }, 'e1')?.basis).toBe('theirs');
    expect(listUnsentEdits(work, 'p1', 'account-1').map(({ editId }) => editId)).toEqual(['e2', 'e3', 'e4']);
  });

  test('are at the portal before an order that stands on them leaves', () => {
    const work = aWork();
    enqueueEdit(work, anEdit('e1', address));
    enqueueEdit(work, anEdit('e2'));
    enqueueOrder(work, anOrder('o1'));
    expect(ids(nextToSend(work, who, 0))).toEqual(['e1', 'e2']);
    expect(listOutbox(work, 'p1', 10)).toMatchObject([{}, { heldUpBy: null }, { heldUpBy: 'e1' }]);
    markSending(work, 'e1');
    recordAnswer(work, 'e1', { kind: 'rejected', portalCode: 'invalid-input', fields: [] });
    expect(ids(nextToSend(work, who, 0))).toEqual(['e2']);
    expect(withdraw(work, 'p1', 'e1')).toBe(true);
    expect(ids(nextToSend(work, who, 0))).toEqual(['e2', 'o1']);
  });

  test('hold up no order that does not stand on them', () => {
    const work = aWork();
    enqueueEdit(work, anEdit('e1'));
    enqueueOrder(work, anOrder('o1'));
    expect(ids(nextToSend(work, who, 0))).toEqual(['e1', 'o1']);
  });
});
