// Editing an account at the portal, on the version it was based on, and adding payment methods.
import { describe, expect, it } from 'vitest';
import { accountResponseSchema, accountVersionConflictSchema } from '../../shared/portal/accounts.ts';
import { sampleSalesCredentials, sampleViewerCredentials } from '../../main/portal/sample/credentials.ts';
import { changePortfolio } from '../../main/portal/portal.ts';
import { aPortal, problemOf, systemNamed } from './a-portal.ts';
import type { PortalUnderTest, SignedIn } from './a-portal.ts';

const newAddress = {
  id: 'address-new',
  company: 'Bergmann Optik GmbH',
  attention: '',
  street: 'Mozartgasse 4',
  street2: '',
  postalCode: '1010',
  city: 'Wien',
  region: '',
  country: 'AT',
  invoiceEmail: 'rechnung@bergmann-optik.example',
  invoiceReference: '',
};

async function bergmann(): Promise<{ portal: PortalUnderTest; session: SignedIn; path: string }> {
  const portal = await aPortal();
  const { account } = systemNamed(portal, 'bergmann.cloud');
  return { portal, session: await portal.signIn(sampleSalesCredentials), path: `/v1/accounts/${account.id}` };
}

const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

describe('a patch', () => {
  it('changes what it names, leaves the rest, and appears among the changes', async () => {
    const { portal, session, path } = await bergmann();
    const before = systemNamed(portal, 'bergmann.cloud').account;
    const patch = { billingAddresses: [...before.billingAddresses, newAddress], tags: ['Filialen'], unknown: 1 };
    const response = await session.send('PATCH', path, patch, ifMatch(1));
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBe('"2"');
    const { account } = accountResponseSchema.parse(await response.json());
    expect(account).toEqual({ ...before, version: 2, tags: ['Filialen'], billingAddresses: patch.billingAddresses });
    const { changes } = await (await session.get(`/v1/changes?cursor=${portal.portal.dataset}.1`)).json();
    expect(changes).toEqual([{ type: 'account', entity: account }]);
  });

  it('is taken as a merge patch too', async () => {
    const { session, path } = await bergmann();
    const headers = { ...ifMatch(1), 'content-type': 'application/merge-patch+json' };
    expect((await session.send('PATCH', path, { notes: 'Ruft zurück.' }, headers)).status).toBe(200);
  });

  it('that changes nothing makes no new version', async () => {
    const { session, path } = await bergmann();
    const { account } = accountResponseSchema.parse(
      await (await session.send('PATCH', path, { notes: '' }, ifMatch(1))).json(),
    );
    expect(account.version).toBe(1);
  });

  it('on an older version is refused with the newer account', async () => {
    const { session, path } = await bergmann();
    await session.send('PATCH', path, { notes: 'first' }, ifMatch(1));
    const response = await session.send('PATCH', path, { notes: 'second' }, ifMatch(1));
    expect(response.status).toBe(412);
    const conflict = accountVersionConflictSchema.parse(await response.json());
    expect(conflict).toMatchObject({ code: 'version-conflict', account: { version: 2, notes: 'first' } });
  });

  it('without a version is refused', async () => {
    const { session, path } = await bergmann();
    expect((await session.send('PATCH', path, { notes: 'x' })).status).toBe(428);
    const wrong = await session.send('PATCH', path, { notes: 'x' }, { 'if-match': '*' });
    expect(await problemOf(wrong)).toMatchObject({ status: 400, errors: [{ path: 'if-match', code: 'invalid' }] });
  });

  it('makes a changed VAT ID an unchecked one', async () => {
    const { portal, session, path } = await bergmann();
    const { account } = systemNamed(portal, 'bergmann.cloud');
    const taxData = {
      vatId: 'DE111111125',
      vatIdCheck: 'valid',
      vatIdCheckedOn: '2026-01-01',
      ust1tqValidUntil: null,
    } as const;
    changePortfolio(portal.portal, (commit) => commit.putAccount({ ...account, version: 2, taxData }));
    const response = await session.send('PATCH', path, { taxData: { vatId: 'ATU 1358 5627' } }, ifMatch(2));
    expect(accountResponseSchema.parse(await response.json()).account.taxData).toEqual({
      vatId: 'ATU13585627',
      vatIdCheck: 'unchecked',
      vatIdCheckedOn: null,
      ust1tqValidUntil: null,
    });
  });

  it.each<[string, unknown, unknown]>([
    [
      'a postal code of another country',
      { billingAddresses: [{ ...newAddress, postalCode: '99999' }] },
      { path: 'billingAddresses.0.postalCode', code: 'postal-code' },
    ],
    [
      'an address without a street',
      { billingAddresses: [{ ...newAddress, street: ' ' }] },
      { path: 'billingAddresses.0.street', code: 'required' },
    ],
    ['no billing address at all', { billingAddresses: [] }, { path: 'billingAddresses', code: 'too-small', limit: 1 }],
    [
      'a VAT ID with wrong check digits',
      { taxData: { vatId: 'DE111111111' } },
      { path: 'taxData.vatId', code: 'check-digits' },
    ],
    ['nothing where text belongs', { notes: null }, { path: 'notes', code: 'wrong-type' }],
    [
      'two contacts of one id',
      { contacts: ['A', 'B'].map((name) => ({ id: 'c', name, role: '', email: '', phone: '' })) },
      { path: 'contacts', code: 'duplicate-id' },
    ],
  ])('with %s is refused at the field', async (_case, patch, error) => {
    const { session, path } = await bergmann();
    const problem = await problemOf(await session.send('PATCH', path, patch, ifMatch(1)));
    expect(problem).toMatchObject({ status: 422, code: 'invalid-input', errors: expect.arrayContaining([error]) });
  });

  it('does not take away the address that a subscription is billed to', async () => {
    const portal = await aPortal();
    const session = await portal.signIn();
    const { account } = systemNamed(portal, 'alpenblick.cloud');
    const response = await session.send(
      'PATCH',
      `/v1/accounts/${account.id}`,
      { billingAddresses: [newAddress] },
      ifMatch(account.version),
    );
    expect(await problemOf(response)).toMatchObject({ errors: [{ path: 'billingAddresses', code: 'in-use' }] });
  });

  it('of an account that is gone is said to be', async () => {
    const { session } = await bergmann();
    const response = await session.send('PATCH', '/v1/accounts/a-0', { notes: 'x' }, ifMatch(1));
    expect(await problemOf(response)).toMatchObject({ status: 404, code: 'not-found' });
  });
});

describe('a payment method', () => {
  const iban = 'DE89370400440532013000';
  const sepa = {
    id: 'method-new',
    method: { kind: 'sepa-direct-debit', accountHolder: 'Katrin Bergmann', iban, mandateAccepted: true },
  };

  it('keeps of an IBAN only the masked form, with a mandate of today', async () => {
    const { portal, session, path } = await bergmann();
    const response = await session.send('POST', `${path}/payment-methods`, sepa);
    expect(response.status).toBe(201);
    const { account } = accountResponseSchema.parse(await response.json());
    expect(account.version).toBe(2);
    expect(account.paymentMethods.at(-1)).toEqual({
      id: 'method-new',
      kind: 'sepa-direct-debit',
      accountHolder: 'Katrin Bergmann',
      ibanMasked: 'DE89 **** **** **** 3000',
      mandateReference: 'M-10482-2',
      mandateDate: '2026-11-16',
    });
    const everything = portal.portal.database.serialize().toString('latin1');
    expect(everything).not.toContain(iban);
  });

  it('sent again adds nothing, and its id is not free for another', async () => {
    const { session, path } = await bergmann();
    await session.send('POST', `${path}/payment-methods`, sepa);
    const again = await session.send('POST', `${path}/payment-methods`, sepa);
    expect(again.status).toBe(200);
    expect(accountResponseSchema.parse(await again.json()).account.version).toBe(2);
    const other = { id: sepa.id, method: { kind: 'invoice' } };
    const refused = await session.send('POST', `${path}/payment-methods`, other);
    expect(await problemOf(refused)).toMatchObject({ status: 409, code: 'id-reused' });
  });

  it.each([
    [
      'wrong check digits',
      { ...sepa.method, iban: 'DE88370400440532013000' },
      { path: 'method.iban', code: 'iban-check-digits' },
    ],
    ['no mandate', { ...sepa.method, mandateAccepted: false }, { path: 'method.mandateAccepted', code: 'mandate' }],
    ['a card', { kind: 'credit-card', number: '4111111111111111' }, { path: 'method.kind', code: 'unknown-value' }],
  ])('with %s is refused', async (_case, method, error) => {
    const { session, path } = await bergmann();
    const response = await session.send('POST', `${path}/payment-methods`, { id: 'm', method });
    expect(await problemOf(response)).toMatchObject({ status: 422, errors: [error] });
  });
});

it('a viewer changes nothing', async () => {
  const { portal, path } = await bergmann();
  const viewer = await portal.signIn(sampleViewerCredentials);
  const patched = await viewer.send('PATCH', path, { notes: 'x' }, ifMatch(1));
  expect(await problemOf(patched)).toMatchObject({ status: 403, code: 'forbidden' });
  const method = { id: 'm', method: { kind: 'invoice' } };
  expect((await viewer.send('POST', `${path}/payment-methods`, method)).status).toBe(403);
  expect(systemNamed(portal, 'bergmann.cloud').account.version).toBe(1);
});
