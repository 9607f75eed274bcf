// Changes of an account's own data: a merge patch on the version it was based on, and new payment methods.
// Prices, credits and what was ordered are never changed this way.
import type { Account, BillingAddress, PaymentMethod, TaxData } from '../../../shared/domain/account.ts';
import { billingAddressInputSchema } from '../../../shared/domain/billing-address.ts';
import { maskIban } from '../../../shared/domain/iban.ts';
import type { NewPaymentMethod } from '../../../shared/domain/payment-method.ts';
import { parseVatId } from '../../../shared/domain/vat-id.ts';
import type { AccountPatch, PaymentMethodRequest } from '../../../shared/portal/accounts.ts';
import type { FieldError } from '../../../shared/portal/problem.ts';
import { toFieldErrors } from '../field-errors.ts';
import { changePortfolio, todayOf } from '../portal.ts';
import type { Portal } from '../portal.ts';
import { PortalProblem } from '../portal-problem.ts';
import { readAccount, readSubscriptionsOf } from '../storage/entities.ts';
import { canonicalJson } from '../../../shared/domain/canonical-json.ts';
import { invalidFields } from './fresh-overview.ts';

/** The account after the patch. 404, 412 with the newer account, or 422. A patch of nothing changes nothing. */
export function patchAccount(portal: Portal, id: string, basedOn: number, patch: AccountPatch): Account {
  return changePortfolio(portal, (commit) => {
    const account = existingAccount(portal, id);
    if (account.version !== basedOn) throw new PortalProblem(412, 'version-conflict', { extra: { account } });
    const patched = { ...account, ...patchedFields(portal, account, patch) };
    if (canonicalJson(patched) === canonicalJson(account)) return account;
    const next = { ...patched, version: account.version + 1 };
    commit.putAccount(next);
    return next;
  });
}

interface AddedPaymentMethod {
  readonly account: Account;
  /** False for an id that was added before with the same content. */
  readonly isNew: boolean;
}

/** Adds a payment method under the client's id. The full IBAN ends here: only its masked form is kept. */
export function addPaymentMethod(portal: Portal, accountId: string, request: PaymentMethodRequest): AddedPaymentMethod {
  return changePortfolio(portal, (commit) => {
    const account = existingAccount(portal, accountId);
    const known = account.paymentMethods.find((method) => method.id === request.id);
    if (known !== undefined) {
      if (isSameMethod(known, request.method)) return { account, isNew: false };
      throw new PortalProblem(409, 'id-reused');
    }
    const method = toPaymentMethod(portal, account, request);
    const next = { ...account, version: account.version + 1, paymentMethods: [...account.paymentMethods, method] };
    commit.putAccount(next);
    return { account: next, isNew: true };
  });
}

function existingAccount(portal: Portal, id: string): Account {
  const account = readAccount(portal.database, id);
  if (account === null) throw new PortalProblem(404, 'not-found');
  return account;
}

function patchedFields(portal: Portal, account: Account, patch: AccountPatch): Partial<Account> {
  const { billingAddresses, contacts, taxData, notes, tags } = patch;
  return {
    ...(billingAddresses === undefined ? {} : { billingAddresses: newAddresses(portal, account, billingAddresses) }),
    ...(contacts === undefined ? {} : { contacts: withUniqueIds('contacts', contacts) }),
    ...(taxData === undefined ? {} : { taxData: newTaxData(account.taxData, taxData.vatId) }),
    ...(notes === undefined ? {} : { notes }),
    ...(tags === undefined ? {} : { tags: [...new Set(tags.map((tag) => tag.trim()))] }),
  };
}

/** Addresses that are new or changed are checked as entered ones; those in use have to stay. */
function newAddresses(portal: Portal, account: Account, addresses: readonly BillingAddress[]): BillingAddress[] {
  const errors: FieldError[] = [];
  const checked = addresses.map((address, index) => {
    const stored = account.billingAddresses.find((known) => known.id === address.id);
    if (stored !== undefined && canonicalJson(stored) === canonicalJson(address)) return stored;
    const answer = billingAddressInputSchema.safeParse(address);
    if (answer.success) return answer.data;
    for (const error of toFieldErrors(answer.error.issues)) {
      errors.push({ ...error, path: `billingAddresses.${index}.${error.path}` });
    }
    return address;
  });
  const ids = new Set(checked.map((address) => address.id));
  const isMissing = readSubscriptionsOf(portal.database, account.id).some(
    ({ state, billingAddressId }) => state !== 'ended' && billingAddressId !== null && !ids.has(billingAddressId),
  );
  if (isMissing) errors.push({ path: 'billingAddresses', code: 'in-use' });
  if (errors.length > 0) throw invalidFields(errors);
  return withUniqueIds('billingAddresses', checked);
}

function withUniqueIds<T extends { readonly id: string }>(path: string, items: readonly T[]): T[] {
  if (new Set(items.map((item) => item.id)).size < items.length) {
    throw invalidFields([{ path, code: 'duplicate-id' }]);
  }
  return [...items];
}

/** A VAT ID that changed has to be checked again: until then it gives no reverse charge (D15). */
function newTaxData(taxData: TaxData, entered: string | null): TaxData {
  if (entered === taxData.vatId) return taxData;
  const unchecked = { ...taxData, vatIdCheck: 'unchecked', vatIdCheckedOn: null } as const;
  if (entered === null || entered.trim() === '') return { ...unchecked, vatId: null };
  const answer = parseVatId(entered);
  if (!answer.ok) throw invalidFields([{ path: 'taxData.vatId', code: answer.problem }]);
  return { ...unchecked, vatId: answer.vatId };
}

function toPaymentMethod(portal: Portal, account: Account, request: PaymentMethodRequest): PaymentMethod {
  const { id, method } = request;
  if (method.kind === 'invoice') return { id, kind: 'invoice' };
  const mandates = account.paymentMethods.filter(({ kind }) => kind === 'sepa-direct-debit').length;
  return {
    id,
    kind: 'sepa-direct-debit',
    accountHolder: method.accountHolder,
    ibanMasked: maskIban(method.iban),
    mandateReference: `M-${account.customerNumber.replace(/^K-/, '')}-${mandates + 1}`,
    mandateDate: todayOf(portal),
  };
}

function isSameMethod(known: PaymentMethod, method: NewPaymentMethod): boolean {
  if (known.kind !== 'sepa-direct-debit' || method.kind !== 'sepa-direct-debit') return known.kind === method.kind;
  return known.accountHolder === method.accountHolder && known.ibanMasked === maskIban(method.iban);
}
