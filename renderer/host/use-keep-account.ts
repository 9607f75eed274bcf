// After an address or payment method was added: the answered account is shown at once, without waiting
// for the next `data.changed`.
import type { AccountDetails } from '../../shared/contract/accounts.ts';
import type { Account } from '../../shared/domain/account.ts';
import { keepAnswer, requestKey, useAnswers } from './use-request.ts';

/** Puts an account where `accounts.details` is read; an older version than the one shown is ignored. */
export function useKeepAccount(): (account: Account) => void {
  const answers = useAnswers();
  return (account) => {
    const input = { accountId: account.id };
    const details = answers.getQueryData<AccountDetails>(requestKey('accounts.details', input));
    if (details === undefined || details.account.version > account.version) return;
    keepAnswer(answers, 'accounts.details', input, { ...details, account });
  };
}
