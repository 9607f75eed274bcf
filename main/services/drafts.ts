// Drafts of orders (F18): kept with every change, listed with what the cache knows of their customers, discarded by
// the user. Decides nothing about an order; never keeps a draft under another profile than its own.
import type { DraftKey, DraftList, DraftRow, KeptDraft } from '../../shared/contract/drafts.ts';
import { failed, success, type Result } from '../../shared/contract/result.ts';
import type { Account } from '../../shared/domain/account.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';
import type { CacheStore } from '../store/cache-store.ts';
import { readAccount, readSubscriptionsOf } from '../store/documents.ts';
import { listDrafts, readDraft, removeDraft, saveDraft, type DraftOwner, type StoredDraft } from '../store/drafts.ts';
import { readFact } from '../store/facts.ts';
import type { WorkStore } from '../store/work-store.ts';
import { besideOwnWork } from './beside-own-work.ts';
import { signedOut, type CurrentProfile, type ReadCurrent } from './current-profile.ts';

export interface DraftsServiceOptions {
  readonly work: WorkStore;
  readonly current: ReadCurrent;
  readonly clock: Clock;
  /** What the list shows of the drafts is different now. */
  readonly onChanged: (accountId: string) => void;
  readonly onCacheDamaged: (profileId: string) => void;
}

type Nothing = Readonly<Record<string, never>>;

export interface DraftsService {
  readonly save: (draft: KeptDraft) => Result<Nothing>;
  readonly list: () => Result<DraftList>;
  readonly read: (key: DraftKey) => Result<{ readonly draft: KeptDraft | null }>;
  readonly discard: (input: { readonly draftId: string }) => Result<Nothing>;
}

/** Requests about drafts. */
export function createDraftsService(options: DraftsServiceOptions): DraftsService {
  const { work, current, clock, onChanged, onCacheDamaged } = options;

  const known = ({ profileId, cache }: CurrentProfile, draft: KeptDraft): Known =>
    besideOwnWork(
      () => knownIn(cache, draft),
      () => onCacheDamaged(profileId),
    ) ?? nothingKnown;

  return {
    save(draft) {
      const profile = current();
      if (profile === null || profile.profileId !== draft.profileId) return signedOut();
      if (profile.me.staff.role === 'viewer') return failed({ code: 'not-permitted', reason: 'role' });
      const changedAt = new Date(clock.nowMs()).toISOString();
      const saved = saveDraft(work, ownerOf(profile), { draft, changedAt });
      if (saved !== null && !isSameInList(saved.before, draft)) onChanged(draft.accountId);
      return success({});
    },
    list() {
      const profile = current();
      if (profile === null) return signedOut();
      const { drafts, unreadable } = listDrafts(work, ownerOf(profile));
      return success({ drafts: drafts.map((stored) => toRow(stored, known(profile, stored.draft))), unreadable });
    },
    read(key) {
      const profile = current();
      return profile === null ? signedOut() : success({ draft: readDraft(work, ownerOf(profile), key) });
    },
    discard({ draftId }) {
      const profile = current();
      if (profile === null) return signedOut();
      const { drafts } = listDrafts(work, ownerOf(profile));
      const found = drafts.find(({ draft }) => draft.draftId === draftId);
      // One that cannot be read is not discarded: what is in it may still be salvaged.
      if (found === undefined) return success({});
      removeDraft(work, profile.profileId, draftId);
      onChanged(found.draft.accountId);
      return success({});
    },
  };
}

function ownerOf({ profileId, me }: CurrentProfile): DraftOwner {
  return { profileId, staffId: me.staff.id };
}

/** While a text is typed the list stays as it is, and nobody needs to ask for it again. */
function isSameInList(before: KeptDraft | null, now: KeptDraft): boolean {
  return (
    before !== null &&
    before.step === now.step &&
    before.isOpen === now.isOpen &&
    before.entries.licences.lastValid === now.entries.licences.lastValid
  );
}

/** What the cache knows of a draft's customer. */
interface Known {
  readonly account: Account | null;
  readonly subscription: Subscription | null;
  readonly presence: DraftRow['presence'];
}

const nothingKnown: Known = { account: null, subscription: null, presence: 'not-synced' };

function knownIn(cache: CacheStore, { accountId, subscriptionId }: KeptDraft): Known {
  const account = readAccount(cache, accountId);
  const subscription = readSubscriptionsOf(cache, accountId).find(({ id }) => id === subscriptionId) ?? null;
  return { account, subscription, presence: presenceOf(cache, account !== null, subscription !== null) };
}

function toRow({ draft, changedAt }: StoredDraft, { account, subscription, presence }: Known): DraftRow {
  const { draftId, accountId, subscriptionId, kind, step, about, isOpen, entries } = draft;
  return {
    draftId,
    accountId,
    subscriptionId,
    kind,
    step,
    company: account?.company ?? about.company,
    customerNumber: account?.customerNumber ?? about.customerNumber,
    systemName: subscription?.systemName ?? about.systemName,
    quantity: { before: subscription?.licenceQuantity ?? about.licenceQuantity, after: entries.licences.lastValid },
    isOpen,
    changedAt,
    presence,
  };
}

function presenceOf(cache: CacheStore, hasAccount: boolean, hasSubscription: boolean): DraftRow['presence'] {
  if (hasAccount && hasSubscription) return 'present';
  if (readFact(cache, 'is-complete') !== 'yes') return 'not-synced';
  return hasAccount ? 'subscription-gone' : 'account-gone';
}
