// Accounts: the list, the details, and what staff add to them. Reads the cache; writes go to the portal,
// and its answer into the cache. A full IBAN passes through here once, and is kept nowhere.
import type { AccountDetails, AccountListInput, AccountListOutput } from '../../shared/contract/accounts.ts';
import type { RequestOutput, ValidInput } from '../../shared/contract/requests.ts';
import { failed, success, type Result } from '../../shared/contract/result.ts';
import type { Account } from '../../shared/domain/account.ts';
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import type { Random } from '../../shared/domain/clock.ts';
import { readAccountDetails } from '../store/account-details.ts';
import { listAccounts } from '../store/account-list.ts';
import { listUnsent } from '../store/outbox.ts';
import type { WorkStore } from '../store/work-store.ts';
import {
  notConnected,
  signedOut,
  type AccountAnswer,
  type CurrentProfile,
  type ReadCurrent,
} from './current-profile.ts';

export interface AccountsServiceOptions {
  readonly current: ReadCurrent;
  /** Today in the reseller's time zone. */
  readonly today: (profile: CurrentProfile) => CalendarDate;
  readonly work: WorkStore;
  readonly random: Pick<Random, 'uuid'>;
}

export interface AccountsService {
  readonly list: (input: AccountListInput) => Result<AccountListOutput>;
  readonly details: (input: { readonly accountId: string }) => Result<AccountDetails>;
  readonly addBillingAddress: (
    input: ValidInput<'accounts.add-billing-address'>,
  ) => Promise<Result<RequestOutput<'accounts.add-billing-address'>>>;
  readonly addPaymentMethod: (
    input: ValidInput<'accounts.add-payment-method'>,
  ) => Promise<Result<RequestOutput<'accounts.add-payment-method'>>>;
}

/** Requests about accounts. */
export function createAccountsService(options: AccountsServiceOptions): AccountsService {
  const { current, today, work, random } = options;

  /** Repeats a write once on the portal's newer version: an addition cannot overwrite what it adds to. */
  async function write(
    accountId: string,
    send: (connection: NonNullable<CurrentProfile['connection']>, account: Account) => Promise<AccountAnswer>,
  ): Promise<Result<Account>> {
    const profile = current();
    if (profile === null) return signedOut();
    if (profile.me.staff.role === 'viewer') return failed({ code: 'not-permitted', reason: 'role' });
    const known = readAccountDetails(profile.cache, accountId, today(profile))?.account;
    if (known === undefined) return failed({ code: 'not-found', what: 'account', id: accountId });
    if (profile.connection === null) return notConnected(profile);
    const first = await send(profile.connection, known);
    const answer = !first.ok && first.newer !== null ? await send(profile.connection, first.newer) : first;
    if (!answer.ok) return failed(answer.failure);
    await profile.connection.storeAccount(answer.value);
    return success(answer.value);
  }

  return {
    list(input) {
      const profile = current();
      return profile === null ? signedOut() : success(listAccounts(profile.cache, input, today(profile)));
    },
    details({ accountId }) {
      const profile = current();
      if (profile === null) return signedOut();
      const day = today(profile);
      const details = readAccountDetails(profile.cache, accountId, day);
      if (details === null) return failed({ code: 'not-found', what: 'account', id: accountId });
      return success({ ...details, unsentOrders: listUnsent(work, profile.profileId, accountId), today: day });
    },
    async addBillingAddress({ accountId, billingAddress }) {
      const added = { id: random.uuid(), ...billingAddress };
      const result = await write(accountId, (connection, account) =>
        connection.patchAccount(account.id, account.version, {
          billingAddresses: [...account.billingAddresses, added],
        }),
      );
      if (!result.ok) return result;
      const kept = result.value.billingAddresses.find((address) => address.id === added.id) ?? added;
      return success({ account: result.value, billingAddress: kept });
    },
    async addPaymentMethod({ accountId, paymentMethod }) {
      const id = random.uuid();
      const result = await write(accountId, (connection, account) =>
        connection.addPaymentMethod(account.id, account.version, { id, method: paymentMethod }),
      );
      if (!result.ok) return result;
      const kept = result.value.paymentMethods.find((method) => method.id === id);
      if (kept === undefined) throw new Error('the portal answered without the new payment method');
      return success({ account: result.value, paymentMethod: kept });
    },
  };
}
