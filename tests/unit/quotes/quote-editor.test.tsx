// The quote editor (F20): live figures, what is refused beside its field, and everything kept while one types.
import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { failed, success } from '../../../shared/contract/result.ts';
import { aSubscription } from '../../fixtures/builders.ts';
import { aQuote } from '../../fixtures/quotes.ts';
import { click, element, press, show } from '../design/screen.ts';
import { details } from '../order-wizard/wizard-fixtures.ts';
import { button, settled, shownText, type } from '../order-wizard/wizard-screen.tsx';
import {
  becomes,
  buttons,
  host,
  field,
  kept,
  onAccount,
  onQuote,
  onSend,
  openEditor,
  quoteId,
  shownOf,
  twoSystems,
  useQuoteScreen,
} from './quote-screen.tsx';

useQuoteScreen();

const quantity = (alternative = 0, line = 0) => field(`alternatives.${alternative}.lines.${line}.quantity`);
const summary = () => element('aside').textContent;
const full = failed({ code: 'unexpected' as const, reference: 'disk' });
/** The window loses the focus: whatever waits to be kept is kept at once. */
async function leaveWindow() {
  await act(async () => window.dispatchEvent(new Event('blur')));
  await settled();
}
const aDraft = (overrides: Parameters<typeof shownOf>[1] = {}) =>
  shownOf(aQuote({ revision: { sent: null, customerNotes: 'Wie besprochen.' } }), overrides);

describe('a new quote', () => {
  test('offers the only subscription, for 30 days, and keeps nothing before anything is entered', async () => {
    await openEditor();
    expect(quantity().value).toBe('5');
    expect(element('aside time').getAttribute('datetime')).toBe('2026-12-16');
    expect(summary()).toContain('Prices of 1 Oct 2026');
    await click(button('Close'));
    await settled();
    expect(onAccount).toHaveBeenCalledWith('account-1');
    expect(host.asked('quotes.save')).toEqual([]);
  });

  test('shows the figures of what is typed, and keeps it as being edited', async () => {
    await openEditor();
    await type(quantity(), '10');
    await settled();
    expect(summary()).toContain('€0.00changes to€119.00');
    expect(kept()).toMatchObject({ quoteId, accountId: 'account-1', isEditing: true, edit: 1 });
    expect(kept()?.content.alternatives[0]?.lines[0]?.change).toEqual({
      ...{ kind: 'upgrade', quantity: 10, slaId: 'basic', termMonths: 12 },
    });
    expect(shownText()).toContain('Saved');
    expect(element('h1').textContent).toBe('New quote');
  });

  test.each([
    ['no address', { account: { ...details().account, billingAddresses: [] } }, 'no billing address yet'],
    ['no subscription', { subscriptions: [] }, 'has no subscription'],
  ])('of a customer with %s is refused with the way back', async (_what, overrides, words) => {
    host.answer('accounts.details', () => success(details(overrides)));
    await openEditor();
    expect(shownText()).toContain(words);
    await click(button('Back to the account'));
    expect(onAccount).toHaveBeenCalledWith('account-1');
  });

  test('is not for viewers', async () => {
    becomes('viewer');
    await openEditor();
    expect(shownText()).toContain('Quotes are for sales and administrators');
  });
});

describe('what cannot be', () => {
  test('a text that is no number stays in the field and is said; the last number is kept', async () => {
    await openEditor();
    await type(quantity(), '12');
    await type(quantity(), 'zwölf');
    await leaveWindow();
    expect(quantity().value).toBe('zwölf');
    expect(shownText()).toContain('“zwölf” is not a number');
    expect(shownText()).toContain('Figures for 12 licences, the last valid number');
    expect(kept()?.content.alternatives[0]?.lines[0]?.change.quantity).toBe(12);
    expect(button('Go to sending').getAttribute('aria-disabled')).toBe('true');
  });

  test('a number outside of the limits is kept, has no figures, and says what is possible', async () => {
    await openEditor();
    await type(quantity(), '3');
    await settled();
    expect(shownText()).toContain('An upgrade cannot have fewer licences than today (5)');
    expect(summary()).toContain('No figures yet');
    expect(summary()).not.toContain('€0.00');
    expect(kept()?.content.alternatives[0]?.lines[0]?.change.quantity).toBe(3);
  });

  test('a discount over the limit of the role is refused, and not kept', async () => {
    await openEditor();
    await type(field('discount'), '7,5');
    await settled();
    expect(kept()?.content.discountBasisPoints).toBe(750);
    expect(summary()).toContain('7.5%');
    await type(field('discount'), '10,01');
    await leaveWindow();
    expect(shownText()).toContain('more than your role may quote. Enter at most 10%');
    expect(kept()?.content.discountBasisPoints).toBe(750);
    expect(field('discount').value).toBe('10,01');
  });

  test.each(['acht', '1e1', '-3'])('the discount %j is refused beside its field', async (text) => {
    await openEditor();
    await type(field('discount'), text);
    expect(document.querySelector('.quote-conditions .field-error')?.textContent).not.toBe('');
    expect(button('Go to sending').getAttribute('aria-disabled')).toBe('true');
  });

  test('a validity that is over is said', async () => {
    host.answer('quotes.read', () => success(shownOf(aQuote({ revision: { sent: null, validUntil: '2026-11-15' } }))));
    await openEditor();
    expect(shownText()).toContain('That day is over');
  });

  test('a subscription that is gone is said, and its line can be removed', async () => {
    host.answer('quotes.read', () => success(aDraft()));
    host.answer('accounts.details', () =>
      success(details({ subscriptions: [aSubscription({ id: 'subscription-9' })] })),
    );
    await openEditor();
    expect(shownText()).toContain('This subscription is not there any more');
    await click(button('Remove bergmann.cloud from alternative 1'));
    await leaveWindow();
    expect(kept()?.content.alternatives[0]?.lines).toEqual([]);
    expect(shownText()).toContain('Add a phone system, or remove this alternative');
  });
});

describe('alternatives', () => {
  test('are copies of the first, up to three', async () => {
    await openEditor();
    await type(quantity(), '10');
    await click(button('Add alternative'));
    await click(button('Add alternative'));
    await settled();
    expect(quantity(2).value).toBe('10');
    await type(quantity(2), '25');
    await leaveWindow();
    const alternatives = kept()?.content.alternatives ?? [];
    expect(alternatives.map(({ lines }) => lines[0]?.change.quantity)).toEqual([10, 10, 25]);
    const ids = alternatives.flatMap(({ id, lines }) => [id, ...lines.map((line) => line.id)]);
    expect(new Set(ids).size).toBe(6);
    expect(button('Add alternative').getAttribute('aria-disabled')).toBe('true');
    expect(summary()).toContain('Alternative 3');
  });

  test('come back after one was removed by mistake, with what was typed in them', async () => {
    await openEditor();
    await click(button('Add alternative'));
    await type(quantity(1), '20');
    await click(button('Add alternative'));
    await type(quantity(2), '30');
    await click(button('Remove alternative 2'));
    expect(quantity(1).value).toBe('30');
    expect(shownText()).toContain('Alternative 2 was removed');
    await click(button('Undo'));
    await leaveWindow();
    expect([quantity(1).value, quantity(2).value]).toEqual(['20', '30']);
    expect(kept()?.content.alternatives.map(({ lines }) => lines[0]?.change.quantity)).toEqual([5, 20, 30]);
  });

  test('hold every phone system of the customer once', async () => {
    host.answer('accounts.details', () => success(twoSystems()));
    await openEditor({ beginning: { subscriptionId: 'subscription-1', change: null } });
    await click(button('Add phone system'));
    await settled();
    const changes = kept()?.content.alternatives[0]?.lines.map(({ subscriptionId, change }) => [
      subscriptionId,
      change.kind,
    ]);
    expect(changes).toEqual([
      ['subscription-1', 'upgrade'],
      ['subscription-2', 'add-licences'],
    ]);
    expect(button('Add phone system').getAttribute('aria-disabled')).toBe('true');
    expect(summary()).toContain('12changes to13');
  });
});

describe('leaving', () => {
  test.each([
    ['Save and close', () => click(button('Save and close'))],
    ['Escape', () => press(quantity(), 'Escape')],
  ])('by %s keeps everything as closed first', async (_how, leave) => {
    await openEditor();
    await type(quantity(), '11');
    await leave();
    await settled();
    expect(kept()).toMatchObject({ isEditing: false });
    expect(kept()?.content.alternatives[0]?.lines[0]?.change.quantity).toBe(11);
    expect(onQuote).toHaveBeenCalledOnce();
  });

  test('to elsewhere in the app keeps it as closed too', async () => {
    await openEditor();
    await type(quantity(), '11');
    await show(null);
    expect(kept()).toMatchObject({ isEditing: false });
  });

  test('where it cannot be kept says so, and leaves only when it is asked again', async () => {
    host.answer('quotes.save', () => full);
    await openEditor();
    await type(quantity(), '11');
    await settled();
    expect(shownText()).toContain('What you entered is not saved yet');
    host.answer('quotes.save', (asked) => success(aDraft({ edit: asked.edit })));
    await leaveWindow();
    expect(shownText()).not.toContain('What you entered is not saved yet');
    host.answer('quotes.save', () => full);
    await click(button('Save and close'));
    await settled();
    expect(onQuote).not.toHaveBeenCalled();
    await click(button('Save and close'));
    await settled();
    expect(onQuote).toHaveBeenCalledOnce();
  });

  test('goes on to sending once everything is kept', async () => {
    await openEditor();
    await type(quantity(), '11');
    await click(button('Go to sending'));
    await settled();
    expect(kept()).toMatchObject({ isEditing: false });
    expect(onSend).toHaveBeenCalledOnce();
  });
});

describe('a draft that is kept', () => {
  test('is resumed with all that was entered, and its saves are counted on', async () => {
    host.answer('quotes.read', () => success(aDraft({ edit: 7, isEditing: true })));
    await openEditor({ accountId: null });
    expect(element('h1').textContent).toBe('Quote Q-2026-00042');
    expect(quantity().value).toBe('10');
    expect(field('customerNotes').value).toBe('Wie besprochen.');
    await type(quantity(), '12');
    await leaveWindow();
    expect(kept()).toMatchObject({ edit: 8, isEditing: true });
  });

  test('that was left open by a crash is closed by closing it, also where nothing is changed', async () => {
    host.answer('quotes.read', () => success(aDraft({ isEditing: true })));
    await openEditor({ accountId: null });
    await click(button('Save and close'));
    await settled();
    expect(kept()).toMatchObject({ isEditing: false });
  });

  test('is there again with what could not be kept when its editor is opened again', async () => {
    host.answer('quotes.save', () => full);
    await openEditor();
    await type(quantity(), '17');
    await settled();
    await show(null);
    await openEditor();
    expect(quantity().value).toBe('17');
  });

  test('cannot be edited once it was sent', async () => {
    host.answer('quotes.read', () => success(shownOf(aQuote())));
    await openEditor({ accountId: null });
    expect(shownText()).toContain('cannot be edited any more');
    await click(button('To the quote'));
    expect(onQuote).toHaveBeenCalledOnce();
  });

  test('that cannot be read is not begun over, and can be read again', async () => {
    host.answer('quotes.read', () => full);
    await openEditor();
    expect(buttons()).toEqual(['Try again', 'To the quotes']);
    host.answer('quotes.read', () => success(aDraft()));
    await click(button('Try again'));
    await settled();
    expect(quantity().value).toBe('10');
  });
});
