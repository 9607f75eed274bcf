// How the quote list is asked for its rows.
import type { ListSource } from '../../../host/use-row-pages.ts';

export const quoteSource: ListSource<'quotes.list'> = {
  name: 'quotes.list',
  inputAt: ({ filter, sort }, place) => ({ filter, sort, ...place }),
};
