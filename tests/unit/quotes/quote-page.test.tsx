// The page of a quote (F22): how it stands at one glance, what can be done with it and why not, the re-check (D18), and
// the decision between two versions.
import { describe, expect, test } from 'vitest';
import { failed, success } from '../../../shared/contract/result.ts';
import type { Quote } from '../../../shared/domain/quote.ts';
import { aSubscription } from '../../fixtures/builders.ts';
import { sampleVolumeCatalogue } from '../../fixtures/catalogue.ts';
import { aQuote, anUpgradeTo } from '../../fixtures/quotes.ts';
import { click, descriptionOf, element, press } from '../design/screen.ts';
import { details } from '../order-wizard/wizard-fixtures.ts';
import { button, choose, settled, shownText, type } from '../order-wizard/wizard-screen.tsx';
import { becomes, buttons, history, field, host, openPage, quoteId, shownOf, useQuoteScreen } from './quote-screen.tsx';

useQuoteScreen();

const by = { id: 'staff-1', name: 'Anna Sommer' };
const dearer = {
  ...sampleVolumeCatalogue,
  version: '2026-11',
  validFrom: '2026-11-15',
  licence: {
    ...sampleVolumeCatalogue.licence,
    tiers: [{ fromQuantity: 1, unitPrice: { minor: 1490, currency: 'EUR' } }],
  },
};

/** Worked example 1 in two alternatives, as a draft, sent, or accepted. */
function aQuoteIn(state: 'draft' | 'sent' | 'accepted', overrides: Partial<Quote> = {}): Quote {
  const { sent } = aQuote().revisions[0] ?? { sent: null };
  const given = { kind: 'accepted', on: '2026-11-16', note: '', alternativeId: 'alternative-2' } as const;
  const answer = { ...given, recordedAt: '2026-11-16T10:00:00Z', recordedBy: by };
  return aQuote({
    alternatives: [{ lines: [{ change: anUpgradeTo(10) }] }, { title: 'Größer', lines: [{ change: anUpgradeTo(25) }] }],
    revision: { sent: state === 'draft' ? null : sent, answer: state === 'accepted' ? answer : null },
    quote: overrides,
  });
}

const actions = () => buttons().slice(0, element('.quote-actions').querySelectorAll('button').length);

/** Of the draft on the page. */
const changedAt = '2026-11-16T09:00:00Z';

describe('at one glance', () => {
  test('a draft says its provisional number, its customer, its amount and how long it is valid', async () => {
    await openPage(shownOf(aQuoteIn('draft', { number: null }), { sync: { kind: 'waiting' }, canDiscard: true }));
    const head = element('.quote-head').textContent;
    expect(element('h1').textContent).toBe('Q-DRAFT-7F3K');
    for (const words of ['Draft', 'Provisional number', 'Not at the portal yet', 'Bergmann Optik GmbH', 'K-10482']) {
      expect(head).toContain(words);
    }
    expect(head).toContain('30 days left, until 16 Dec 2026');
    expect(actions()).toEqual(['Send', 'Edit', 'Record refusal', 'Duplicate', 'Discard']);
  });

  test('a sent quote waits for the answer, and is locked', async () => {
    await openPage(shownOf(aQuoteIn('sent')));
    expect(actions()).toEqual(['Record acceptance', 'Revise', 'Edit', 'Record refusal', 'Duplicate']);
    expect(descriptionOf(button('Edit'))).toContain('Revise it instead');
  });

  test('an accepted quote can be ordered', async () => {
    await openPage(shownOf(aQuoteIn('accepted')));
    expect(actions()).toEqual(['Order', 'Revise', 'Edit', 'Duplicate']);
    expect(element('[data-accepted]').textContent).toContain('Größer');
  });

  test('a viewer can do nothing, and is told why', async () => {
    becomes('viewer');
    await openPage(shownOf(aQuoteIn('sent')));
    for (const action of ['Record acceptance', 'Revise', 'Duplicate']) {
      expect(descriptionOf(button(action))).toContain('Your role is viewer');
    }
  });

  test('a quote that is gone says so', async () => {
    await openPage(null);
    expect(shownText()).toContain('This quote is not there any more');
    await click(button('To the quotes'));
    expect(history.at(-1)).toBe('/quotes');
  });
});

describe('sending', () => {
  test('says what is locked and which number is printed, and sends the revision that was seen', async () => {
    host.answer('quotes.send', () => success(shownOf(aQuoteIn('sent'))));
    await openPage(shownOf(aQuoteIn('draft')), true);
    expect(element('[role="dialog"]').textContent).toContain('carries the number Q-2026-00042, revision 1');
    await click(button('Mark as sent'));
    await settled();
    expect(host.asked('quotes.send')).toEqual([{ quoteId, revision: 1, changedAt }]);
    expect(history.at(-1)).toBe(`/quotes/${quoteId}`);
    expect(element('.quote-head-line').textContent).toContain('Sent');
  });

  test('shows figures that have moved, old and new, before anything is sent at them', async () => {
    const path = 'alternatives.1.lines.0.nextMonth.net';
    const euros = (minor: number) => ({ minor, currency: 'EUR' });
    const differences = [{ field: path, shown: euros(30_150), now: euros(40_150) }];
    host.answer('quotes.send', () => failed({ code: 'conflict', what: 'quote', differences }));
    await openPage(shownOf(aQuoteIn('draft')), true);
    await click(button('Mark as sent'));
    await settled();
    const dialog = element('[role="dialog"]');
    expect(dialog.textContent).toContain('Figures have changed since you saw them');
    expect(dialog.textContent).toContain('Größer · bergmann.cloud');
    expect(dialog.querySelector('tbody')?.textContent).toBe('Per month, net€301.50€401.50+€100.00');
    await click(button('Send at the new figures'));
    expect(host.asked('quotes.send')).toHaveLength(2);
  });

  test('waits until what is marked is put right', async () => {
    const problems = [{ path: 'validUntil', problem: 'validity-past' }];
    await openPage(shownOf(aQuoteIn('draft'), { problems }));
    expect(descriptionOf(button('Send'))).toContain('Open the editor');
  });
});

describe('the answer of the customer', () => {
  test('names the alternative, and is recorded for the revision that was seen', async () => {
    host.answer('quotes.record-answer', () => success(shownOf(aQuoteIn('accepted'))));
    await openPage(shownOf(aQuoteIn('sent')));
    await click(button('Record acceptance'));
    const confirm = () => [...document.querySelectorAll<HTMLElement>('[role="dialog"] button')].at(-1) as HTMLElement;
    expect(confirm().getAttribute('aria-disabled')).toBe('true');
    await choose(/Größer/);
    await type(field('note'), 'Frau Bergmann am Telefon');
    await click(confirm());
    await settled();
    expect(host.asked('quotes.record-answer')).toEqual([
      {
        ...{ quoteId, revision: 1, kind: 'accepted', on: '2026-11-16' },
        ...{ alternativeId: 'alternative-2', note: 'Frau Bergmann am Telefon' },
      },
    ]);
    expect(element('.quote-head-line').textContent).toContain('Accepted');
  });

  test('after the last day accepts nothing any more', async () => {
    host.answer('accounts.details', () => success(details({ today: '2026-12-20' })));
    await openPage(shownOf(aQuoteIn('sent')));
    expect(element('.quote-head-line').textContent).toContain('Expired');
    await click(button('Record acceptance'));
    expect(element('[role="dialog"]').textContent).toContain(
      'valid until 16 Dec 2026. A later answer does not accept it',
    );
  });
});

test('Escape leads back to the list', async () => {
  await openPage(shownOf(aQuoteIn('sent')));
  await press(document.body, 'Escape');
  expect(history.at(-1)).toBe('/quotes');
});

describe('the re-check', () => {
  test('says of every line that it holds', async () => {
    await openPage(shownOf(aQuoteIn('sent')));
    expect(shownText()).toContain('every figure of this quote still holds');
    expect(shownText().match(/Unchanged/g)).toHaveLength(2);
  });

  test('shows old and new of a price that has changed, and leads on to ordering at it', async () => {
    host.answer('accounts.details', () =>
      success(details({ catalogues: [sampleVolumeCatalogue, dearer], currentCatalogueVersion: '2026-11' })),
    );
    await openPage(shownOf(aQuoteIn('accepted')));
    const line = element('[data-accepted] .quote-view-line').textContent;
    expect(line).toContain('Price changed');
    expect(line).toContain('€301.50€401.50');
    await click(button('Order at the new figures'));
    expect(shownText()).toContain('You order at the new ones');
  });

  test('gives the reason where a line is not possible any more', async () => {
    host.answer('accounts.details', () => success(details({ subscriptions: [aSubscription({ id: 'another' })] })));
    await openPage(shownOf(aQuoteIn('sent')));
    expect(shownText()).toContain('Not possible any more');
    expect(shownText()).toContain('The subscription is not there any more');
  });
});

describe('revisions', () => {
  test('are begun from a sent quote, and opened in the editor', async () => {
    host.answer('quotes.revise', () => success(shownOf(aQuoteIn('draft'))));
    await openPage(shownOf(aQuoteIn('sent')));
    await click(button('Revise'));
    await settled();
    expect(host.asked('quotes.revise')).toEqual([{ quoteId, revision: 1 }]);
    expect(history.at(-1)).toBe(`/quotes/${quoteId}/edit`);
  });

  test('are compared, old and new', async () => {
    const [first] = aQuoteIn('sent').revisions;
    const [second] = aQuote({ discountBasisPoints: 500, revision: { number: 2, sent: null } }).revisions;
    if (first === undefined || second === undefined) throw new Error('no revisions');
    await openPage(shownOf({ ...aQuoteIn('sent'), revisions: [first, second] }));
    const rows = [...document.querySelectorAll('.quote-differences tr')].map(({ textContent }) => textContent);
    expect(rows[0]).toBe('WhatRevision 1Revision 2');
    expect(rows).toContain('Discount0%5%');
    expect(rows).toContain('AlternativeAlternative 2Größernone');
    await click(button('Show revision 1'));
    expect(shownText()).toContain('This is revision 1 (Superseded), not the newest one');
  });

  test('and copies get an id of their own', async () => {
    host.answer('quotes.duplicate', () => success(shownOf(aQuoteIn('draft'))));
    await openPage(shownOf(aQuoteIn('sent')));
    await click(button('Duplicate'));
    await settled();
    const [asked] = host.asked('quotes.duplicate');
    expect(history.at(-1)).toBe(`/quotes/${asked?.newQuoteId}/edit`);
    expect(asked?.newQuoteId).not.toBe(quoteId);
  });
});

describe('a quote that was changed on two machines', () => {
  const newer = { ...aQuoteIn('draft'), version: 9 };
  const mine = aQuote({ revision: { sent: null } });

  test('shows both versions, and lets nothing else be done', async () => {
    await openPage(shownOf(mine, { sync: { kind: 'conflict', newer } }));
    expect(shownText()).toContain('Nothing was overwritten');
    expect(shownText()).toContain('At the portal: revision 1');
    expect([...document.querySelectorAll('.quote-differences tr')].map(({ textContent }) => textContent)).toEqual([
      'WhatHereAt the portal',
      'AlternativeAlternative 2noneGrößer',
    ]);
    expect(descriptionOf(button('Send'))).toContain('Two versions');
  });

  test.each([
    ['Keep mine', 'mine'],
    ['Take the portal’s', 'portal'],
  ])('%s decides for the version that was seen', async (label, keep) => {
    host.answer('quotes.resolve', () => success(shownOf(mine)));
    await openPage(shownOf(mine, { sync: { kind: 'conflict', newer } }));
    await click(button(label));
    await settled();
    expect(host.asked('quotes.resolve')).toEqual([{ quoteId, keep, version: 9 }]);
    expect(shownText()).not.toContain('Nothing was overwritten');
  });

  test('or refused by the portal says why', async () => {
    const fields = [{ path: 'revisions.0.validUntil', problem: 'validity-past' }];
    await openPage(shownOf(mine, { sync: { kind: 'rejected', portalCode: 'invalid-input', fields } }));
    expect(shownText()).toContain('The portal refused this quote');
    expect(shownText()).toContain('That day is over. Enter today or a later day.');
  });
});

test('discarding asks first, and leads back to the list', async () => {
  host.answer('quotes.discard', () => success({ quote: null }));
  await openPage(shownOf(aQuoteIn('draft', { number: null }), { canDiscard: true }));
  await click(button('Discard'));
  expect(element('[role="alertdialog"]').textContent).toContain('Discard quote Q-DRAFT-7F3K?');
  await click([...document.querySelectorAll<HTMLElement>('[role="alertdialog"] button')].at(-1) as HTMLElement);
  await settled();
  expect(host.asked('quotes.discard')).toEqual([{ quoteId, revision: 1, changedAt }]);
  expect(history.at(-1)).toBe('/quotes');
});
