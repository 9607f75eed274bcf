// A customer of the sample data before its subscriptions: who it is and where.
import type { SampleCountry, Town } from './places.ts';

export interface SampleCompany {
  /** Which of the seed's sequences makes the rest of its data; the same in data sets of any size. */
  readonly stream: number;
  readonly customerNumber: string;
  readonly company: string;
  /** For e-mail addresses and the phone system's name; no two companies share one. */
  readonly slug: string;
  readonly country: SampleCountry;
  readonly town: Town;
}
