// The open wizard and its draft (F18): kept while one types, said honestly where it is not, and left only with everything.
import { act } from 'react';
import { describe, expect, test } from 'vitest';
import { failed, success } from '../../../shared/contract/result.ts';
import { aKeptDraft } from '../../fixtures/drafts.ts';
import { aSubscription } from '../../fixtures/builders.ts';
import { click, element, show } from '../design/screen.ts';
import { details } from './wizard-fixtures.ts';
import {
  answers,
  button,
  heading,
  host,
  licences,
  next,
  onClose,
  open,
  settled,
  shownText,
  type,
  useWizardScreen,
} from './wizard-screen.tsx';

useWizardScreen();

const full = failed({ code: 'unexpected' as const, reference: 'disk' });
const lastSaved = () => host.asked('drafts.save').at(-1);

describe('what is entered', () => {
  test('is kept from the first change on, which is said', async () => {
    await open();
    expect(host.asked('drafts.save')).toEqual([]);
    expect(button('Close')).toBeDefined();
    await type(licences(), '33');
    await settled();
    expect(lastSaved()?.entries.licences.text).toBe('33');
    expect(shownText()).toContain('Draft saved');
    expect(button('Save draft and close')).toBeDefined();
  });

  test.each(['blur', 'pagehide', 'beforeunload'])('is kept at once on %s of the window', async (event) => {
    await open();
    await type(licences(), '33');
    await type(licences(), '34');
    await act(async () => window.dispatchEvent(new Event(event)));
    expect(lastSaved()?.entries.licences.text).toBe('34');
  });

  test('is left as closed, so that the app does not open there again', async () => {
    await open();
    await type(licences(), '33');
    await settled();
    expect(lastSaved()?.isOpen).toBe(true);
    await click(button('Save draft and close'));
    await settled();
    expect(onClose).toHaveBeenCalledOnce();
    expect(lastSaved()?.isOpen).toBe(false);
  });

  test('is left as closed also where the user goes elsewhere in the app', async () => {
    await open();
    await type(licences(), '33');
    await show(null);
    expect(lastSaved()).toMatchObject({ isOpen: false, entries: { licences: { text: '33' } } });
  });
});

describe('a draft that cannot be kept', () => {
  test('is said not to be saved, and leaves the wizard only when it is asked again', async () => {
    host.answer('drafts.save', () => full);
    await open();
    await type(licences(), '33');
    await settled();
    expect(shownText()).toContain('Not saved yet');
    expect(element('[role="alert"]').textContent).toContain('it is tried again');
    host.answer('drafts.save', () => success({}));
    await act(async () => window.dispatchEvent(new Event('blur')));
    await settled();
    expect(shownText()).toContain('Draft saved');
    expect(document.querySelector('[role="alert"]')).toBeNull();

    host.answer('drafts.save', () => full);
    await click(button('Save draft and close'));
    await settled();
    expect(onClose).not.toHaveBeenCalled();
    expect(shownText()).toContain('What you entered is not saved yet');
    await click(button('Save draft and close'));
    await settled();
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('is there again when its wizard is opened again', async () => {
    host.answer('drafts.save', () => full);
    await open();
    await type(licences(), '33');
    await settled();
    await show(null);
    await open();
    expect(licences().value).toBe('33');
  });
});

describe('a kept draft', () => {
  test('is resumed at its step with what was typed', async () => {
    host.answer('drafts.read', () => success({ draft: aKeptDraft() }));
    await open();
    expect(heading()).toBe('Enter your billing address');
    expect((element('input[name="street"]') as HTMLInputElement).value).toBe('Alter Wall 1');
    expect((element('input[name="postalCode"]') as HTMLInputElement).value).toBe('2045');
  });

  test('that cannot be read is not begun over, and can be read again', async () => {
    host.answer('drafts.read', () => full);
    await open();
    expect(shownText()).toContain('The draft could not be read');
    expect(document.querySelector('form')).toBeNull();
    host.answer('drafts.read', () => success({ draft: aKeptDraft() }));
    await click(button('Try again'));
    await settled();
    expect(heading()).toBe('Enter your billing address');
    expect(host.asked('drafts.save').every(({ draftId }) => draftId === aKeptDraft().draftId)).toBe(true);
  });

  test('announces what moved meanwhile, until it is understood', async () => {
    await open();
    await type(licences(), '10');
    await next();
    await show(null);
    const newer = aSubscription({ version: 2, licenceQuantity: 6 });
    host.answer('accounts.details', () => success(details({ subscriptions: [newer] })));
    answers.clear();
    await open();
    expect(heading()).toBe('Select your appropriate SLA');
    expect(element('.difference-table tbody').textContent).toBe('Licences today56+1');
    await click(button('Understood'));
    await settled();
    expect(document.querySelector('.difference-table')).toBeNull();
  });
});
