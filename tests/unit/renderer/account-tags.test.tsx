// Tags of an account are put on and taken off one by one (F10).
import { describe, expect, test } from 'vitest';
import { success } from '../../../shared/contract/result.ts';
import type { AccountEdit } from '../../../shared/domain/account-edit.ts';
import { click, element } from '../design/screen.ts';
import { account, details } from '../order-wizard/wizard-fixtures.ts';
import { anEdit, asked, field, openTab, submit, useAccountEdits } from './account-edits-screen.tsx';
import { button, host, settled, type } from './desk.tsx';

useAccountEdits();

describe('tags', () => {
  test('are put on and taken off one by one', async () => {
    const tagged = { ...account, tags: ['old'] };
    host.answer('accounts.edit', ({ edit }) => success({ account: tagged, edit: anEdit(edit as AccountEdit) }));
    await openTab('notes', details({ account: tagged }));
    await type(field('New tag'), ' vip ');
    await submit('Add');
    await click(button('Remove tag old'));
    await settled();
    expect(asked().map(({ edit }) => edit)).toEqual([
      { kind: 'change-tags', added: ['vip'], removed: [] },
      { kind: 'change-tags', added: [], removed: ['old'] },
    ]);
    expect((field('New tag') as HTMLInputElement).value).toBe('');
  });

  test('that wait to be taken off are still there, and can be kept', async () => {
    const taken = { ...anEdit({ kind: 'change-tags', added: [], removed: ['old'] }), basis: ['old'] };
    await openTab('notes', details({ unsentEdits: [taken] }));
    expect(element('s').textContent).toBe('old · not sent yet');
    await click(button('Keep tag old'));
    await settled();
    expect(asked().map(({ edit }) => edit)).toEqual([{ kind: 'change-tags', added: ['old'], removed: [] }]);
  });
});
