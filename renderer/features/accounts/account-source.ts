// How the account list is asked for its rows.
import type { ListSource } from '../../host/use-row-pages.ts';

export const accountSource: ListSource<'accounts.list'> = {
  name: 'accounts.list',
  inputAt: ({ query, filter, sort }, place) => ({ query, filter, sort, ...place }),
};
