// Accounts: the list, and the details with everything that waits here to be sent. Reads only; edits are in edits.ts.
import type { AccountDetails, AccountListInput, AccountListOutput } from '../../shared/contract/accounts.ts';
import { mostChosenAccounts } from '../../shared/contract/accounts.ts';
import type { RequestOutput, ValidInput } from '../../shared/contract/requests.ts';
import { failed, success, type Result } from '../../shared/contract/result.ts';
import type { CalendarDate } from '../../shared/domain/calendar.ts';
import { listAccountIds, listAccounts } from '../store/account-list.ts';
import type { WorkStore } from '../store/work-store.ts';
import { signedOut, type CurrentProfile, type ReadCurrent } from './current-profile.ts';
import { isOpenState } from '../../shared/domain/quote-state.ts';
import { listAccountQuotes } from './shown-quotes.ts';
import { readShownDetails } from './shown-details.ts';

export interface AccountsServiceOptions {
  readonly current: ReadCurrent;
  /** Today in the reseller's time zone. */
  readonly today: (profile: CurrentProfile) => CalendarDate;
  readonly work: WorkStore;
}

export interface AccountsService {
  readonly list: (input: AccountListInput) => Result<AccountListOutput>;
  readonly ids: (input: ValidInput<'accounts.ids'>) => Result<RequestOutput<'accounts.ids'>>;
  readonly details: (input: { readonly accountId: string }) => Result<AccountDetails>;
}

/** Requests about accounts. */
export function createAccountsService(options: AccountsServiceOptions): AccountsService {
  const { current, today, work } = options;

  return {
    list(input) {
      const profile = current();
      return profile === null ? signedOut() : success(listAccounts(profile.cache, input, today(profile)));
    },
    ids(input) {
      const profile = current();
      if (profile === null) return signedOut();
      return success(listAccountIds(profile.cache, input, today(profile), mostChosenAccounts));
    },
    details({ accountId }) {
      const profile = current();
      if (profile === null) return signedOut();
      const day = today(profile);
      const details = readShownDetails(profile, work, accountId, day);
      if (details === null) return failed({ code: 'not-found', what: 'account', id: accountId });
      const quotes = listAccountQuotes(profile, work, accountId, day);
      return success({ ...details, quotes, hasOpenQuote: quotes.some(({ state }) => isOpenState(state)) });
    },
  };
}
