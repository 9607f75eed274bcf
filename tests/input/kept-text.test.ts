// Texts that may be anything: what was accepted comes back exactly, from this machine and from the portal, and what
// cannot be kept exactly is refused.
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readAccount } from '../../main/portal/storage/entities.ts';
import { requests } from '../../shared/contract/requests.ts';
import type { EnteredEdit } from '../../shared/domain/account-edit.ts';
import type { Account } from '../../shared/domain/account.ts';
import { aKeptDraft } from '../fixtures/drafts.ts';
import { hostileTexts } from '../fixtures/hostile-values.ts';
import { textAt, textPathsOf, withText } from '../fixtures/spoiled.ts';
import { useInputDesk } from './input-desk.ts';

const input = useInputDesk();

describe('a draft with any text', () => {
  const choices = new Set(['draftId', 'profileId', 'kind', 'step']);
  const names = textPathsOf(aKeptDraft()).map((path) => path.join('.'));

  test.each(names.filter((name) => !choices.has(name)))('in %s is kept as it is, or refused', async (name) => {
    const { desk, profileId } = input();
    const kept: string[] = [];
    for (const text of hostileTexts) {
      const draft = withText(aKeptDraft({ profileId, draftId: randomUUID() }), name.split('.'), text);
      const parsed = requests['drafts.save'].input.safeParse(draft);
      if (!parsed.success) continue;
      await desk.get('drafts.save', parsed.data);
      const { subscriptionId, kind } = parsed.data;
      const back = await desk.get('drafts.read', { subscriptionId, kind });
      expect(back, JSON.stringify(text)).toEqual({ draft });
      kept.push(text);
    }
    expect(kept.length).toBeGreaterThan(hostileTexts.length / 2);
    expect((await desk.get('drafts.list', {})).unreadable).toBe(0);
  });
});

const contact = { id: '', name: 'Ida Lund', role: '', email: '', phone: '' };

describe('an edit with any text', () => {
  test.each<[string, EnteredEdit, string, (account: Account) => unknown]>([
    ['notes', { kind: 'change-notes', notes: '' }, 'notes', ({ notes }) => notes],
    ['a tag', { kind: 'change-tags', added: [''], removed: [] }, 'added.0', ({ tags }) => tags],
    ['the name of a contact', { kind: 'add-contact', contact }, 'contact.name', ({ contacts }) => contacts],
    ['the id of a contact', { kind: 'add-contact', contact }, 'contact.id', ({ contacts }) => contacts],
  ])('in %s is at the portal as it was entered, or refused', async (_name, edit, place, fieldOf) => {
    const { desk, portal, accountId } = input();
    let taken = 0;
    for (const text of hostileTexts) {
      const withId = withText(edit, ['contact', 'id'], randomUUID());
      const entered = { editId: randomUUID(), accountId, edit: withText(withId, place.split('.'), text) };
      const parsed = requests['accounts.edit'].input.safeParse(entered);
      if (!parsed.success) continue;
      const answer = await desk.ask('accounts.edit', parsed.data);
      if (!answer.ok) {
        // The same again changes nothing, and is the only thing to say against a text that a field takes.
        expect(answer.failure, JSON.stringify(text)).toMatchObject({
          problems: [{ problem: expect.stringMatching(/^(?:no-change|id-in-use)$/) }],
        });
        continue;
      }
      expect(answer.value.edit.state, JSON.stringify(text)).toEqual({ kind: 'accepted' });
      const atPortal = readAccount(portal.portal.database, accountId);
      expect(JSON.stringify(atPortal && fieldOf(atPortal))).toContain(
        JSON.stringify(textAt(parsed.data.edit, place.split('.'))),
      );
      const { account } = await desk.get('accounts.details', { accountId });
      expect(account).toEqual(atPortal);
      taken += 1;
    }
    expect(taken).toBeGreaterThan(hostileTexts.length / 2);
    const { items } = await desk.get('outbox.list', {});
    expect(items).toEqual([]);
  });
});
