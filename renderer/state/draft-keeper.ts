// Keeps what is being entered at main, durably (F18): the first change at once, later ones within 300 ms, everything
// when the window is left. What could not be kept stays here and is tried again. Never decides what is worth keeping.
import type { DraftKey, KeptDraft } from '../../shared/contract/drafts.ts';
import type { Host } from '../../shared/contract/host.ts';
import { success } from '../../shared/contract/result.ts';
import type { Result } from '../../shared/contract/result.ts';

/** A draft as the wizard has it; the keeper counts its changes. */
export type DraftContent = Omit<KeptDraft, 'revision'>;

/** `none`: nothing of it is kept yet. `saving`: its newest change is on its way. `failed`: it is tried again. */
export type DraftState = 'none' | 'saving' | 'saved' | 'failed';

export interface DraftKeeper {
  /** Takes over what is entered now. The same again changes nothing. */
  readonly keep: (content: DraftContent) => void;
  /** Sends everything that was not sent yet, at once. */
  readonly flush: () => void;
  /** Sends what was not sent yet, and answers whether everything is kept. */
  readonly settle: (draftId: string) => Promise<boolean>;
  /** The draft of a subscription and change: as it is here where it could not be kept, else as main has it. */
  readonly read: (profileId: string, key: DraftKey) => Promise<Result<KeptDraft | null>>;
  /** Its order was placed, or it was discarded: what was not kept yet is let go. */
  readonly forget: (draftId: string) => void;
  readonly stateOf: (draftId: string) => DraftState;
  readonly subscribe: (listener: () => void) => () => void;
}

interface Entry {
  newest: KeptDraft;
  sentRevision: number;
  keptRevision: number;
  state: DraftState;
  failures: number;
  timer: ReturnType<typeof setTimeout> | null;
  sending: Promise<void>;
}

/** Within the 300 ms that are promised, with time for the way to the disk. */
const debounceMs = 250;
const firstRetryMs = 1000;
const longestRetryMs = 15_000;

/** The keeper of one window. */
export function createDraftKeeper(host: Host): DraftKeeper {
  const entries = new Map<string, Entry>();
  const listeners = new Set<() => void>();

  function setState(entry: Entry, state: DraftState): void {
    if (entry.state === state) return;
    entry.state = state;
    for (const listener of listeners) listener();
  }

  function later(entry: Entry, delayMs: number): void {
    entry.timer ??= setTimeout(() => send(entry), delayMs);
  }

  /** Sent without waiting for what is under way: a window that is being left cannot wait. Main keeps the newest. */
  function send(entry: Entry): void {
    stopTimer(entry);
    if (entry.sentRevision >= entry.newest.revision) return;
    entry.sentRevision = entry.newest.revision;
    entry.sending = Promise.all([entry.sending, save(entry, entry.newest)]).then(() => undefined);
  }

  async function save(entry: Entry, draft: KeptDraft): Promise<void> {
    const result = await host.request('drafts.save', draft);
    if (entries.get(draft.draftId) !== entry) return;
    if (result.ok) entry.keptRevision = Math.max(entry.keptRevision, draft.revision);
    if (entry.keptRevision >= entry.newest.revision) {
      entry.failures = 0;
      setState(entry, 'saved');
    } else if (!result.ok && entry.sentRevision === draft.revision) {
      entry.sentRevision = entry.keptRevision;
      entry.failures += 1;
      setState(entry, 'failed');
      later(entry, Math.min(firstRetryMs * 2 ** (entry.failures - 1), longestRetryMs));
    } else if (entry.keptRevision > 0 && entry.state === 'none') {
      setState(entry, 'saving');
    }
  }

  return {
    keep(content) {
      const known = entries.get(content.draftId);
      if (known === undefined) {
        const entry = newEntry({ ...content, revision: 1 }, 0);
        entries.set(content.draftId, entry);
        send(entry);
        return;
      }
      const { revision, ...before } = known.newest;
      if (JSON.stringify(before) === JSON.stringify(content)) return;
      known.newest = { ...content, revision: revision + 1 };
      if (known.state === 'saved') setState(known, 'saving');
      later(known, debounceMs);
    },
    flush() {
      for (const entry of entries.values()) send(entry);
    },
    async settle(draftId) {
      const entry = entries.get(draftId);
      if (entry === undefined) return true;
      send(entry);
      await entry.sending;
      return entry.keptRevision >= entry.newest.revision;
    },
    async read(profileId, key) {
      await Promise.all([...entries.values()].map(({ sending }) => sending));
      const here = [...entries.values()].find(({ newest }) => isOf(newest, profileId, key));
      if (here !== undefined && here.keptRevision < here.newest.revision) return success(here.newest);
      const answer = await host.request('drafts.read', { subscriptionId: key.subscriptionId, kind: key.kind });
      if (!answer.ok) return answer;
      const { draft } = answer.value;
      if (draft !== null) entries.set(draft.draftId, newEntry(draft, draft.revision));
      return success(draft);
    },
    forget(draftId) {
      const entry = entries.get(draftId);
      if (entry === undefined) return;
      stopTimer(entry);
      entries.delete(draftId);
    },
    stateOf: (draftId) => entries.get(draftId)?.state ?? 'none',
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function newEntry(draft: KeptDraft, keptRevision: number): Entry {
  return {
    newest: draft,
    sentRevision: keptRevision,
    keptRevision,
    state: keptRevision === 0 ? 'none' : 'saved',
    failures: 0,
    timer: null,
    sending: Promise.resolve(),
  };
}

function stopTimer(entry: Entry): void {
  if (entry.timer !== null) clearTimeout(entry.timer);
  entry.timer = null;
}

function isOf(draft: KeptDraft, profileId: string, { subscriptionId, kind }: DraftKey): boolean {
  return draft.profileId === profileId && draft.subscriptionId === subscriptionId && draft.kind === kind;
}
