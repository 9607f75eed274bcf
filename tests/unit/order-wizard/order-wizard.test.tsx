// The wizard as a user meets it: nothing typed is lost, and what is not possible is said with a way back.
import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { failed, success } from '../../../shared/contract/result.ts';
import { click, descriptionOf, element, press, show } from '../design/screen.ts';
import { details } from './wizard-fixtures.ts';
import {
  answers,
  button,
  confirming,
  heading,
  host,
  licences,
  next,
  onClose,
  onLeaveAccount,
  onQuote,
  open,
  settled,
  shownText,
  signIn,
  type,
  useWizardScreen,
} from './wizard-screen.tsx';

useWizardScreen();

describe('the licence step', () => {
  test('refuses a text in the field, keeps it, and keeps the last valid figures, marked', async () => {
    await open();
    await type(licences(), '10');
    await type(licences(), '12,5');
    await next();
    expect(heading()).toBe('Choose the number of licences');
    expect(licences().value).toBe('12,5');
    expect(licences().getAttribute('aria-invalid')).toBe('true');
    expect(shownText()).toContain('Last valid figures, for 10 licences');
    expect(element('.wizard-summary-figures').textContent).toContain('€119.00');
  });

  test('says today’s quantity and the limits beside the field', async () => {
    await open();
    expect(descriptionOf(licences())).toBe('Today 5. Possible: 5 to 500.');
  });
});

describe('leaving', () => {
  test('by Escape keeps the step and everything typed for the next time', async () => {
    await open();
    await type(licences(), '33');
    await next();
    await press(element('input[type="radio"]'), 'Escape');
    expect(onClose).toHaveBeenCalledOnce();
    await show(null);
    await open();
    expect(heading()).toBe('Select your appropriate SLA');
    await click(button('Back'));
    expect(licences().value).toBe('33');
  });

  test('for a quote of the change instead keeps the draft, and hands it over', async () => {
    await open();
    await type(licences(), '12,5');
    expect(document.body.textContent).not.toContain('Quote instead of order');
    await type(licences(), '12');
    await click(button('Quote instead of order'));
    await settled();
    const kept = host.asked('drafts.save').at(-1);
    expect(kept).toMatchObject({ isOpen: false });
    expect(onQuote).toHaveBeenCalledWith({
      change: { kind: 'upgrade', quantity: 12, slaId: 'basic', termMonths: 12 },
      draft: { id: kept?.draftId, billingAddressId: kept?.entries.billingAddressId },
    });
  });

  test('keeps nothing for somebody else who signs in afterwards', async () => {
    await open();
    await type(licences(), '33');
    await show(null);
    signIn('profile-2');
    await open();
    expect(licences().value).toBe('5');
  });

  test('after the order forgets it, so that the next one starts anew', async () => {
    await confirming();
    await click(button('Confirm purchase'));
    await settled();
    await click(button('Back to Bergmann Optik GmbH'));
    expect(onClose).toHaveBeenCalledOnce();
    await show(null);
    await open();
    expect(heading()).toBe('Choose the number of licences');
    expect(licences().value).toBe('5');
  });
});

describe('what is gone or not possible', () => {
  test('an account that cannot be asked again for a moment stays as it is', async () => {
    await open();
    await type(licences(), '33');
    host.answer('accounts.details', () => failed({ code: 'unexpected', reference: '7F3K' }));
    await act(async () => answers.invalidateQueries());
    await settled();
    expect(licences().value).toBe('33');
  });

  test('a subscription that vanished is said, with a way back', async () => {
    host.answer('accounts.details', () => success(details({ subscriptions: [] })));
    await open();
    expect(shownText()).toContain('This subscription is not there any more');
    await click(button('Back to Bergmann Optik GmbH'));
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('an account that vanished is said, with a way back to the others', async () => {
    host.answer('accounts.details', () => failed({ code: 'not-found', what: 'account', id: 'account-1' }));
    await open();
    expect(shownText()).toContain('This account is not there any more');
    await click(button('Back to accounts'));
    expect(onLeaveAccount).toHaveBeenCalledOnce();
  });

  test('a change that the subscription does not allow is refused with the reason, not with a form', async () => {
    await open('add-licences');
    expect(shownText()).toContain('still a trial');
    expect(document.querySelector('form')).toBeNull();
  });
});
