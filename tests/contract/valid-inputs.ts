// One valid input for every request of the contract, for tests that spoil them.
import type { RequestInput, RequestName } from '../../shared/contract/requests.ts';
import { aKeptDraft } from '../fixtures/drafts.ts';
import { aLetterhead } from '../fixtures/quotes.ts';

const eur = (minor: number) => ({ minor, currency: 'EUR' });
const quoteId = '0191d0a0-5b1c-4f7e-9c1d-2a3b4c5d6e90';
const totals = { net: eur(14_800), taxRateBasisPoints: 1900, tax: eur(2812), gross: eur(17_612) };

const aQuoteOnPaper = { kind: 'quote', quoteId, revision: 1 } as const;
const template: RequestInput<'quotes.preview-bulk'>['template'] = {
  ...{ isBinding: true, customerNotes: '', internalNotes: '', reference: '' },
  ...{ slaId: 'business', termMonths: 12, discountBasisPoints: null, validDays: 30, includes: 'trials' },
  quantity: { rule: 'plus', licences: 5 },
};

export const validInputs: { readonly [N in RequestName]: RequestInput<N> } = {
  'app.info': {},
  'app.open-link': { url: 'https://www.pascom.net/doc/en/' },
  'app.report-error': { message: 'it broke', stack: 'at somewhere' },
  'settings.read': {},
  'settings.change': { language: 'de', theme: 'dark' },
  'session.read': {},
  'session.sign-in': { address: 'portal.example', email: 'anna@reseller.example', password: 'secret', code: null },
  'session.try-sample-data': {},
  'session.sign-out': { wipeCache: false, unsentWork: 'ask' },
  'storage.read': {},
  'storage.mark-seen': {},
  'backups.list': {},
  'backups.restore': { date: '2026-11-26' },
  'sync.read': {},
  'sync.run': {},
  'accounts.list': {
    query: 'muller',
    filter: { state: 'trial', deadline: { kind: 'trial-ends', withinDays: 7 } },
    sort: { column: 'company', direction: 'ascending' },
    offset: 0,
    limit: 100,
  },
  'accounts.ids': {
    query: '',
    filter: { state: 'trial', deadline: { kind: 'trial-ends', withinDays: 30 } },
    sort: { column: 'company', direction: 'ascending' },
  },
  'accounts.details': { accountId: 'account-1' },
  'accounts.edit': {
    editId: '0191d0a0-5b1c-4f7e-9c1d-2a3b4c5d6e80',
    accountId: 'account-1',
    edit: {
      kind: 'add-payment-method',
      id: 'payment-3',
      method: {
        kind: 'sepa-direct-debit',
        accountHolder: 'Bergmann Optik GmbH',
        iban: 'DE89 3704 0044 0532 0130 00',
        mandateAccepted: true,
      },
    },
  },
  'edits.read': { editId: '0191d0a0-5b1c-4f7e-9c1d-2a3b4c5d6e80' },
  'edits.withdraw': { editId: '0191d0a0-5b1c-4f7e-9c1d-2a3b4c5d6e80' },
  'edits.keep-mine': {
    editId: '0191d0a0-5b1c-4f7e-9c1d-2a3b4c5d6e80',
    newEditId: '0191d0a0-5b1c-4f7e-9c1d-2a3b4c5d6e81',
  },
  'drafts.save': aKeptDraft(),
  'drafts.list': {},
  'drafts.read': { subscriptionId: 'subscription-1', kind: 'upgrade' },
  'drafts.discard': { draftId: '0191d0a0-5b1c-4f7e-9c1d-2a3b4c5d6e7f' },
  'outbox.list': {},
  'outbox.send': {},
  'outbox.put-aside': { itemId: 'order-1' },
  'orders.place': {
    orderId: '0191d0a0-5b1c-4f7e-9c1d-2a3b4c5d6e7f',
    accountId: 'account-1',
    subscriptionId: 'subscription-1',
    subscriptionVersion: 1,
    catalogueVersion: '2026-10',
    change: { kind: 'upgrade', quantity: 10, slaId: 'business', termMonths: 12 },
    billingAddressId: 'address-1',
    paymentMethodId: 'payment-1',
    totalsShown: { chargeNow: totals, credit: eur(7400), nextMonth: totals, termLastDay: '2027-11-15' },
    confirmedCustomerNumber: 'K-10482',
    replaces: null,
  },
  'orders.read': { orderId: '0191d0a0-5b1c-4f7e-9c1d-2a3b4c5d6e7f' },
  'orders.withdraw': { orderId: '0191d0a0-5b1c-4f7e-9c1d-2a3b4c5d6e7f' },
  'quotes.preview-bulk': { accountIds: ['account-1'], template },
  'quotes.create-bulk': { items: [{ accountId: 'account-1', quoteId }], template },
  'quotes.list': {
    filter: { query: 'bergmann', state: 'sent', ownerId: 'staff-1', accountId: null, validWithinDays: 7 },
    sort: { column: 'validUntil', direction: 'ascending' },
    offset: 0,
    limit: 100,
  },
  'quotes.count-open': {},
  'quotes.read-edited': {},
  'quotes.export': {
    filter: { query: 'opt', state: 'sent', ownerId: null, accountId: null, validWithinDays: 7 },
    ...{ sort: { column: 'amount', direction: 'descending' }, format: 'xlsx', language: 'de' },
  },
  'quotes.read': { quoteId },
  'quotes.save': {
    quoteId,
    accountId: 'account-1',
    basedOn: { version: 3, changedAt: '2026-11-16T09:00:00.000Z' },
    edit: 1,
    isEditing: true,
    content: {
      validUntil: '2026-12-16',
      isBinding: true,
      language: 'de',
      reference: 'Ihre Anfrage vom 12.11.',
      customerNotes: 'Gern auch mit SLA Premium.\nRufen Sie uns an.',
      internalNotes: '',
      discountBasisPoints: 500,
      billingAddressId: 'address-1',
      alternatives: [
        {
          id: 'alternative-1',
          title: '',
          lines: [
            {
              id: 'line-1',
              subscriptionId: 'subscription-1',
              change: { kind: 'upgrade', quantity: 10, slaId: 'business', termMonths: 12 },
            },
          ],
        },
      ],
    },
  },
  'quotes.send': { quoteId, revision: 1, changedAt: '2026-11-16T09:00:00.000Z' },
  'quotes.record-answer': {
    ...{
      quoteId,
      revision: 1,
      kind: 'accepted',
      on: '2026-11-20',
      note: 'per Telefon',
      alternativeId: 'alternative-1',
    },
  },
  'quotes.revise': { quoteId, revision: 1 },
  'quotes.duplicate': { quoteId, newQuoteId: '0191d0a0-5b1c-4f7e-9c1d-2a3b4c5d6e91' },
  'quotes.discard': { quoteId, revision: 1, changedAt: '2026-11-16T09:00:00.000Z' },
  'quotes.resolve': { quoteId, keep: 'mine', version: 2 },
  'documents.save': { document: aQuoteOnPaper },
  'documents.open': { document: aQuoteOnPaper },
  'documents.print': { document: { kind: 'receipt', accountId: 'account-1', orderId: 'order-1' } },
  'documents.write-email': { document: aQuoteOnPaper, recipient: 'k.bergmann@bergmann-optik.example' },
  'documents.save-all': { batchId: '0191d0a0-5b1c-4f7e-9c1d-2a3b4c5d6e90', documents: [aQuoteOnPaper] },
  'documents.save-table': {
    ...{ format: 'csv', language: 'en', title: 'Results' },
    columns: [
      { header: 'Customer', kind: 'text', width: 30 },
      { header: 'Net per month', kind: 'money', width: 14 },
    ],
    rows: [
      ['Bergmann Optik GmbH', { minor: 14_800, currency: 'EUR' }],
      ['Alpenblick AG', null],
    ],
  },
  'documents.cancel': { batchId: '0191d0a0-5b1c-4f7e-9c1d-2a3b4c5d6e90' },
  'letterhead.read': {},
  'letterhead.change': { letterhead: aLetterhead() },
};
