// The outbox as the user sees it (F19): the list, and sending now. What becomes of an item is decided in orders.ts and
// edits.ts.
import type { Customer, Outbox, OutboxItem } from '../../shared/contract/outbox.ts';
import type { ValidInput } from '../../shared/contract/requests.ts';
import { failed, success, type Result } from '../../shared/contract/result.ts';
import type { Account } from '../../shared/domain/account.ts';
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import { readAccount, readSubscription } from '../store/documents.ts';
import { countUnsettled, listAccepted, listOutbox, readWaitingSince } from '../store/outbox-list.ts';
import { putAsideUnreadable } from '../store/outbox.ts';
import type { WorkStore } from '../store/work-store.ts';
import { besideOwnWork } from './beside-own-work.ts';
import { signedOut, type CurrentProfile, type ReadCurrent } from './current-profile.ts';

const itemsShown = 500;
const acceptedShown = 20;

export interface OutboxServiceOptions {
  readonly work: WorkStore;
  readonly current: ReadCurrent;
  readonly today: (profile: CurrentProfile) => CalendarDate;
  readonly onOutboxChanged: () => void;
  readonly onCacheDamaged: (profileId: string) => void;
}

export interface OutboxService {
  readonly list: () => Result<Outbox>;
  readonly send: () => Result<Outbox>;
  readonly putAside: (input: ValidInput<'outbox.put-aside'>) => Result<Outbox>;
}

/** Requests about the outbox. */
export function createOutboxService(options: OutboxServiceOptions): OutboxService {
  const { work, current, today, onOutboxChanged, onCacheDamaged } = options;

  /** The phone system's name, and the customer of what was placed before it was kept, come from the cache. */
  function described({ cache, profileId }: CurrentProfile, item: OutboxItem): OutboxItem {
    if (item.kind === 'unreadable') return item;
    const told = <T>(read: () => T): T | null => besideOwnWork(read, () => onCacheDamaged(profileId));
    const accountId = item.kind === 'order' ? item.order.accountId : item.edit.accountId;
    const customer = item.customer ?? customerOf(told(() => readAccount(cache, accountId)));
    if (item.kind === 'edit') return { ...item, customer };
    const { subscriptionId } = item.order;
    const subscription = told(() => readSubscription(cache, subscriptionId));
    return { ...item, customer, systemName: subscription?.systemName ?? null };
  }

  function outboxOf(profile: CurrentProfile): Outbox {
    const { profileId } = profile;
    const describe = (item: OutboxItem): OutboxItem => described(profile, item);
    return {
      items: listOutbox(work, profileId, itemsShown).map(describe),
      total: countUnsettled(work, profileId),
      accepted: listAccepted(work, profileId, acceptedShown).map(describe),
      waitingSince: readWaitingSince(work, profileId),
      today: today(profile),
    };
  }

  return {
    list() {
      const profile = current();
      return profile === null ? signedOut() : success(outboxOf(profile));
    },
    send() {
      const profile = current();
      if (profile === null) return signedOut();
      profile.connection?.sendOutbox();
      return success(outboxOf(profile));
    },
    putAside({ itemId }) {
      const profile = current();
      if (profile === null) return signedOut();
      if (profile.me.staff.role === 'viewer') return failed({ code: 'not-permitted', reason: 'role' });
      if (!putAsideUnreadable(work, profile.profileId, itemId)) {
        return failed({ code: 'not-found', what: 'order', id: itemId });
      }
      onOutboxChanged();
      return success(outboxOf(profile));
    },
  };
}

function customerOf(account: Account | null): Customer | null {
  return account === null ? null : { company: account.company, customerNumber: account.customerNumber };
}
