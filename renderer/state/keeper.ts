// Keeps what is being entered at main, durably (F18, F20): the first change at once, later ones within 300 ms, everything
// when the window is left. What could not be kept stays here and is tried again. Never decides what is worth keeping.
import type { Failure } from '../../shared/contract/failure.ts';
import type { Result } from '../../shared/contract/result.ts';

/** `none`: nothing of it is kept yet. `saving`: its newest change is on its way. `failed`: it is tried again. */
export type KeptState = 'none' | 'saving' | 'saved' | 'failed';

/** What is entered, and how many changes it has had. */
export interface Counted<C> {
  readonly content: C;
  readonly count: number;
}

export interface Keeper<C> {
  /** Takes over what is entered now. The same again changes nothing. */
  readonly keep: (content: C) => void;
  /** Sends everything that was not sent yet, at once. */
  readonly flush: () => void;
  /** Sends what was not sent yet, and answers whether everything is kept. */
  readonly settle: (id: string) => Promise<boolean>;
  /** What is meant and could not be kept, once everything under way is answered; null where main has it all. */
  readonly unkept: (isMeant: (content: C) => boolean) => Promise<Counted<C> | null>;
  /** Takes over what main has: its next change counts on from there. */
  readonly adopt: (kept: Counted<C>) => void;
  /** It is not to be kept any more: what was not kept yet is let go. */
  readonly forget: (id: string) => void;
  readonly stateOf: (id: string) => KeptState;
  /** Why the last change could not be kept; null where it could. */
  readonly failureOf: (id: string) => Failure | null;
  readonly subscribe: (listener: () => void) => () => void;
}

interface KeeperParts<C> {
  readonly idOf: (content: C) => string;
  /** Durable before it answers; of two that overtake each other main keeps the one with the higher count. */
  readonly save: (kept: Counted<C>) => Promise<Result<unknown>>;
}

interface Entry<C> {
  newest: Counted<C>;
  sentCount: number;
  keptCount: number;
  state: KeptState;
  failure: Failure | null;
  failures: number;
  timer: ReturnType<typeof setTimeout> | null;
  sending: Promise<void>;
}

/** Within the 300 ms that are promised, with time for the way to the disk. */
const debounceMs = 250;
const firstRetryMs = 1000;
const longestRetryMs = 15_000;

/** The keeper of one kind of thing in one window. */
export function createKeeper<C>({ idOf, save }: KeeperParts<C>): Keeper<C> {
  const entries = new Map<string, Entry<C>>();
  const listeners = new Set<() => void>();

  function setState(entry: Entry<C>, state: KeptState): void {
    if (entry.state === state) return;
    entry.state = state;
    for (const listener of listeners) listener();
  }

  function later(entry: Entry<C>, delayMs: number): void {
    entry.timer ??= setTimeout(() => send(entry), delayMs);
  }

  /** Sent without waiting for what is under way: a window that is being left cannot wait. Main keeps the newest. */
  function send(entry: Entry<C>): void {
    stopTimer(entry);
    if (entry.sentCount >= entry.newest.count) return;
    entry.sentCount = entry.newest.count;
    entry.sending = Promise.all([entry.sending, saved(entry, entry.newest)]).then(() => undefined);
  }

  async function saved(entry: Entry<C>, sent: Counted<C>): Promise<void> {
    const result = await save(sent);
    if (entries.get(idOf(sent.content)) !== entry) return;
    if (result.ok) entry.keptCount = Math.max(entry.keptCount, sent.count);
    if (entry.keptCount >= entry.newest.count) {
      entry.failures = 0;
      entry.failure = null;
      setState(entry, 'saved');
    } else if (!result.ok && entry.sentCount === sent.count) {
      entry.sentCount = entry.keptCount;
      entry.failures += 1;
      entry.failure = result.failure;
      setState(entry, 'failed');
      later(entry, Math.min(firstRetryMs * 2 ** (entry.failures - 1), longestRetryMs));
    } else if (entry.keptCount > 0 && entry.state === 'none') {
      setState(entry, 'saving');
    }
  }

  return {
    keep(content) {
      const known = entries.get(idOf(content));
      if (known === undefined) {
        const entry = newEntry({ content, count: 1 }, 0);
        entries.set(idOf(content), entry);
        send(entry);
        return;
      }
      const { content: before, count } = known.newest;
      if (JSON.stringify(before) === JSON.stringify(content)) return;
      known.newest = { content, count: count + 1 };
      if (known.state === 'saved') setState(known, 'saving');
      later(known, debounceMs);
    },
    flush() {
      for (const entry of entries.values()) send(entry);
    },
    async settle(id) {
      const entry = entries.get(id);
      if (entry === undefined) return true;
      send(entry);
      await entry.sending;
      return entry.keptCount >= entry.newest.count;
    },
    async unkept(isMeant) {
      await Promise.all([...entries.values()].map(({ sending }) => sending));
      const here = [...entries.values()].find(({ newest }) => isMeant(newest.content));
      return here === undefined || here.keptCount >= here.newest.count ? null : here.newest;
    },
    adopt(kept) {
      entries.set(idOf(kept.content), newEntry(kept, kept.count));
    },
    forget(id) {
      const entry = entries.get(id);
      if (entry === undefined) return;
      stopTimer(entry);
      entries.delete(id);
    },
    stateOf: (id) => entries.get(id)?.state ?? 'none',
    failureOf: (id) => entries.get(id)?.failure ?? null,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function newEntry<C>(newest: Counted<C>, keptCount: number): Entry<C> {
  return {
    newest,
    sentCount: keptCount,
    keptCount,
    state: keptCount === 0 ? 'none' : 'saved',
    failure: null,
    failures: 0,
    timer: null,
    sending: Promise.resolve(),
  };
}

function stopTimer(entry: { timer: ReturnType<typeof setTimeout> | null }): void {
  if (entry.timer !== null) clearTimeout(entry.timer);
  entry.timer = null;
}
