// The accounts of a bulk quote: all that the account list finds when the screen is opened. They stay these, whatever
// the list finds later.
import { useState } from 'react';
import type { Failure } from '../../../../shared/contract/failure.ts';
import type { RequestOutput } from '../../../../shared/contract/requests.ts';
import { useRequest } from '../../../host/use-request.ts';
import { useAccountListView } from '../../../state/account-list-view.ts';
import { useSettings } from '../../../state/use-settings.ts';

export type ChosenAccounts = RequestOutput<'accounts.ids'>;

interface Choosing {
  readonly chosen: ChosenAccounts | null;
  readonly failure: Failure | null;
  readonly askAgain: () => void;
}

export function useChosenAccounts(): Choosing {
  const [asked] = useState(useAccountListView.getState);
  const { sort } = useSettings().accountList;
  const [order] = useState(sort);
  const answer = useRequest('accounts.ids', { query: asked.query, filter: asked.filter, sort: order });
  const [chosen, setChosen] = useState<ChosenAccounts | null>(null);
  if (chosen === null && answer.data !== undefined && !answer.isPrevious) setChosen(answer.data);
  return { chosen, failure: chosen === null ? answer.failure : null, askAgain: answer.askAgain };
}
