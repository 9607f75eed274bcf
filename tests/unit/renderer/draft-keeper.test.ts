// The keeper of drafts (F18): at once, then within 300 ms, everything on leaving; what fails is tried again.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDraftKeeper } from '../../../renderer/state/draft-keeper.ts';
import type { DraftContent } from '../../../renderer/state/draft-keeper.ts';
import type { KeptDraft } from '../../../shared/contract/drafts.ts';
import { failed, success } from '../../../shared/contract/result.ts';
import { aKeptDraft } from '../../fixtures/drafts.ts';
import { createFakeHost } from '../order-wizard/fake-host.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const full = failed({ code: 'unexpected' as const, reference: 'disk' });
const key = { subscriptionId: 'subscription-1', kind: 'upgrade' } as const;

function content(text: string): DraftContent {
  const { revision: _counted, ...draft } = aKeptDraft();
  return { ...draft, entries: { ...draft.entries, licences: { ...draft.entries.licences, text } } };
}

function aKeeper() {
  const host = createFakeHost({});
  const keeper = createDraftKeeper(host);
  const saved = () => host.asked('drafts.save').map(({ entries, revision }) => [entries.licences.text, revision]);
  return { host, keeper, saved, state: () => keeper.stateOf(aKeptDraft().draftId) };
}

describe('a draft that is being entered', () => {
  test('is kept at its first change at once', async () => {
    const { keeper, saved, state } = aKeeper();
    expect(state()).toBe('none');
    keeper.keep(content('1'));
    expect(saved()).toEqual([['1', 1]]);
    expect(state()).toBe('none');
    await vi.advanceTimersByTimeAsync(0);
    expect(state()).toBe('saved');
    keeper.keep(content('12'));
    expect(state()).toBe('saving');
  });

  test('is kept within 300 ms of a change, also while the typing goes on', async () => {
    const { keeper, saved } = aKeeper();
    keeper.keep(content('1'));
    for (const text of ['12', '123', '1234', '12345']) {
      keeper.keep(content(text));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(saved()).toEqual([
      ['1', 1],
      ['1234', 4],
    ]);
    await vi.advanceTimersByTimeAsync(300);
    expect(saved().at(-1)).toEqual(['12345', 5]);
  });

  test('is kept at once when the window is left, and not again afterwards', async () => {
    const { keeper, saved } = aKeeper();
    keeper.keep(content('1'));
    keeper.keep(content('12'));
    keeper.flush();
    expect(saved()).toEqual([
      ['1', 1],
      ['12', 2],
    ]);
    await vi.advanceTimersByTimeAsync(1000);
    keeper.flush();
    keeper.keep(content('12'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(saved()).toHaveLength(2);
  });

  test('counts as kept only when its newest change is', async () => {
    const { host, keeper, state } = aKeeper();
    const answers: (() => void)[] = [];
    host.answer('drafts.save', () => new Promise((resolve) => answers.push(() => resolve(success({})))));
    keeper.keep(content('1'));
    keeper.keep(content('12'));
    keeper.flush();
    const isKept = keeper.settle(aKeptDraft().draftId);
    answers[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(state()).toBe('saving');
    answers[1]?.();
    expect(await isKept).toBe(true);
    expect(state()).toBe('saved');
  });
});

describe('a draft that cannot be kept', () => {
  test('is said not to be, is tried again more and more rarely, and is kept in the end', async () => {
    const { host, keeper, saved, state } = aKeeper();
    host.answer('drafts.save', () => full);
    keeper.keep(content('1'));
    expect(await keeper.settle(aKeptDraft().draftId)).toBe(false);
    expect(state()).toBe('failed');
    await vi.advanceTimersByTimeAsync(1000);
    expect(saved()).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1999);
    expect(saved()).toHaveLength(2);
    host.answer('drafts.save', () => success({}));
    await vi.advanceTimersByTimeAsync(1);
    expect(saved()).toHaveLength(3);
    expect(state()).toBe('saved');
  });

  test('is read from here, so that nothing entered is lost, and only by its own profile', async () => {
    const { host, keeper } = aKeeper();
    host.answer('drafts.save', () => full);
    keeper.keep(content('77'));
    const here = await keeper.read('profile-1', key);
    expect(here.ok && here.value?.entries.licences.text).toBe('77');
    expect(await keeper.read('profile-2', key)).toEqual(success(null));
    expect(await keeper.read('profile-1', { ...key, kind: 'add-licences' })).toEqual(success(null));
  });

  test('is not tried again once its order is placed or it is discarded', async () => {
    const { host, keeper, saved, state } = aKeeper();
    host.answer('drafts.save', () => full);
    keeper.keep(content('1'));
    await vi.advanceTimersByTimeAsync(0);
    keeper.forget(aKeptDraft().draftId);
    await vi.advanceTimersByTimeAsync(60_000);
    keeper.flush();
    expect(saved()).toHaveLength(1);
    expect(state()).toBe('none');
  });
});

test('a resumed draft goes on counting, so that its next change is newer than what main has', async () => {
  const { host, keeper, saved, state } = aKeeper();
  const kept: KeptDraft = aKeptDraft({ revision: 41 });
  host.answer('drafts.read', () => success({ draft: kept }));
  expect(await keeper.read('profile-1', key)).toEqual(success(kept));
  expect(state()).toBe('saved');
  keeper.keep(content('10'));
  await vi.advanceTimersByTimeAsync(300);
  expect(saved()).toEqual([]);
  keeper.keep(content('11'));
  await vi.advanceTimersByTimeAsync(300);
  expect(saved()).toEqual([['11', 42]]);
});

test('who listens hears when it is kept, and when it is not', async () => {
  const { keeper } = aKeeper();
  const heard = vi.fn<() => void>();
  const stop = keeper.subscribe(heard);
  keeper.keep(content('1'));
  await vi.advanceTimersByTimeAsync(0);
  expect(heard).toHaveBeenCalledTimes(1);
  stop();
  keeper.keep(content('2'));
  expect(heard).toHaveBeenCalledTimes(1);
});
