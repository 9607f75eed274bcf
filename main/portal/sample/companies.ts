// Invents the customers of the sample data: names, country, town, customer number, in the order of their
// names, so that ids given out in that order sort as a list of accounts does.
import { foldText } from '../../../shared/domain/search-text.ts';
import { createRandomSequence } from '../random-sequence.ts';
import type { RandomSequence } from '../random-sequence.ts';
import { fixedCompanies } from './fixed-companies.ts';
import { nameWords } from './names.ts';
import { towns } from './places.ts';
import type { SampleCountry, Town } from './places.ts';
import type { SampleCompany } from './sample-company.ts';

const firstCustomerNumber = 10_001;
const lastFixedNumber = 10_499;
const countryShares: readonly (readonly [SampleCountry, number])[] = [
  ['DE', 0.6],
  ['AT', 0.12],
  ['CH', 0.1],
  ['NL', 0.07],
  ['FR', 0.06],
  ['IT', 0.05],
];

/** The customers of a data set, sorted by folded name. */
export function sampleCompanies(count: number, seed: number): SampleCompany[] {
  const companies = [...fixedCompanies.slice(0, count)];
  const usedSlugs: UsedNames = new Map(fixedCompanies.map((company) => [company.slug, 1]));
  for (let stream = companies.length + 1; companies.length < count; stream += 1) {
    companies.push(inventedCompany({ seed, stream, usedSlugs }));
  }
  const keyed = companies.map((company) => ({ key: `${foldText(company.company)}\0${company.stream}`, company }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ company }) => company);
}

function inventedCompany(input: {
  readonly seed: number;
  readonly stream: number;
  readonly usedSlugs: UsedNames;
}): SampleCompany {
  const random = createRandomSequence(input.seed, input.stream * 2);
  const country = countryAt(random.fraction());
  const town = random.pick(towns[country]);
  const { plainName, legalForm } = companyName(country, town, random);
  const base = slugOf(plainName);
  const suffix = nextSuffix(input.usedSlugs, base);
  const number = firstCustomerNumber + input.stream;
  return {
    stream: input.stream,
    customerNumber: `K-${number > 10_400 ? number + lastFixedNumber - 10_400 : number}`,
    company: `${plainName}${suffix === 1 ? '' : ` ${suffix}`} ${legalForm}`,
    slug: suffix === 1 ? base : `${base}-${suffix}`,
    country,
    town,
  };
}

function countryAt(fraction: number): SampleCountry {
  let reached = 0;
  for (const [country, share] of countryShares) {
    reached += share;
    if (fraction < reached) return country;
  }
  return 'DE';
}

function companyName(
  country: SampleCountry,
  town: Town,
  random: RandomSequence,
): { plainName: string; legalForm: string } {
  const words = nameWords[country];
  const surname = random.pick(words.surnames);
  const trade = random.pick(words.trades);
  const legalForm = random.pick(words.legalForms);
  const shape = random.fraction();
  if (shape < 0.35) return { plainName: `${surname} ${trade}`, legalForm };
  if (shape < 0.6) return { plainName: `${trade} ${surname}`, legalForm };
  if (shape < 0.75) return { plainName: `${trade} ${town.city}`, legalForm };
  if (shape < 0.85) return { plainName: `${surname} ${trade} ${town.city}`, legalForm };
  return { plainName: `${surname} ${words.and} ${random.pick(words.surnames)} ${trade}`, legalForm };
}

/** How often each name was given out. */
type UsedNames = Map<string, number>;

/** How many have had the name, this one included: 1 where it is free. */
function nextSuffix(used: UsedNames, name: string): number {
  const suffix = (used.get(name) ?? 0) + 1;
  used.set(name, suffix);
  return suffix;
}

/** Lower-case letters, digits and dashes, as it may stand in a domain name. */
function slugOf(text: string): string {
  return foldText(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
}
