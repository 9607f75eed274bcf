// Short ways to say what the portal delivers, and to ask the list.
import { listAccounts } from '../../main/store/account-list.ts';
import type { CacheStore } from '../../main/store/cache-store.ts';
import { storeEntities } from '../../main/store/entities.ts';
import type { AccountListInput, AccountListOutput, AccountRow } from '../../shared/contract/accounts.ts';
import type { Account } from '../../shared/domain/account.ts';
import type { Catalogue } from '../../shared/domain/catalogue.ts';
import type { Subscription } from '../../shared/domain/subscription.ts';
import type { Entity } from '../../shared/portal/entities.ts';
import { sampleVolumeCatalogue } from '../fixtures/catalogue.ts';
import { today } from './temporary-stores.ts';

export const catalogueEntity = (entity: Catalogue = sampleVolumeCatalogue): Entity => ({ type: 'catalogue', entity });
export const accountEntity = (entity: Account): Entity => ({ type: 'account', entity });
export const subscriptionEntity = (entity: Subscription): Entity => ({ type: 'subscription', entity });

/** Stores the sample catalogue and what is given. */
export function fill(cache: CacheStore, ...entities: Entity[]): void {
  storeEntities(cache, [catalogueEntity(), ...entities]);
}

/** The whole list by name, or what the overrides ask. */
export function list(cache: CacheStore, input: Partial<AccountListInput> = {}, on = today): AccountListOutput {
  const question: AccountListInput = {
    query: '',
    filter: { state: null, deadline: null },
    sort: { column: 'company', direction: 'ascending' },
    offset: 0,
    limit: 100,
    ...input,
  };
  return listAccounts(cache, question, on);
}

export function companies(cache: CacheStore, input: Partial<AccountListInput> = {}, on = today): string[] {
  return list(cache, input, on).rows.map((row) => row.company);
}

/** The only row of the list. */
export function onlyRow(cache: CacheStore, on = today): AccountRow {
  const [row] = list(cache, {}, on).rows;
  if (row === undefined) throw new Error('the list is empty');
  return row;
}
