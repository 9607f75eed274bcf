// Which catalogue new orders are priced by on a day. Never changes a catalogue: each version is immutable.
import type { CalendarDate } from './calendar.ts';
import type { Catalogue } from './catalogue.ts';

/** The catalogue that came into force last, on or before a day; the higher version of two of one day. */
export function currentCatalogueOf<T extends Pick<Catalogue, 'version' | 'validFrom'>>(
  catalogues: readonly T[],
  on: CalendarDate,
): T | null {
  let current: T | null = null;
  for (const catalogue of catalogues) {
    if (catalogue.validFrom <= on && (current === null || isLater(catalogue, current))) current = catalogue;
  }
  return current;
}

function isLater(a: Pick<Catalogue, 'version' | 'validFrom'>, b: Pick<Catalogue, 'version' | 'validFrom'>): boolean {
  return a.validFrom === b.validFrom ? a.version > b.version : a.validFrom > b.validFrom;
}
