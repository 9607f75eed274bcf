// The price lists that name the SLAs of a quote: those of today first.
import type { Catalogue } from '../../../../shared/domain/catalogue.ts';
import { useQuoteDesk } from './page-context.ts';

const none: readonly Catalogue[] = [];

/** Empty while the customer is not on this machine: then an SLA goes by its id. */
export function useCatalogues(): readonly Catalogue[] {
  const { data } = useQuoteDesk();
  return data === null ? none : [data.catalogue, ...data.catalogues];
}
