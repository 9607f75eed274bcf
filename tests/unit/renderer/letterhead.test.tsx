// The letterhead on the settings screen (F21): what is missing is said beside its field, nothing typed is lost, and only
// administrators change it. And the buttons of a document, wherever one is shown.
import { beforeEach, describe, expect, test } from 'vitest';
import { DocumentButtons } from '../../../renderer/app/document-buttons.tsx';
import { LetterheadPanel } from '../../../renderer/features/settings/letterhead-panel.tsx';
import { letterheadEntryProblems, toLetterhead, toLetterheadEntry } from '../../../renderer/forms/letterhead-form.ts';
import { openForms } from '../../../renderer/state/open-forms.ts';
import type { LetterheadState } from '../../../shared/contract/documents.ts';
import { failed, success } from '../../../shared/contract/result.ts';
import type { SessionState } from '../../../shared/contract/session.ts';
import { aLetterhead } from '../../fixtures/quotes.ts';
import { click, element } from '../design/screen.ts';
import { button, host, settled, showDesk, shownText, type, useDesk } from './desk.tsx';

useDesk();
beforeEach(() => openForms.letterhead.getState().close(() => true));

const session: Extract<SessionState, { kind: 'signed-in' }> = {
  kind: 'signed-in',
  profileId: 'p1',
  staff: { id: 's1', name: 'Anna Sommer', email: 'anna@reseller.example', role: 'administrator', language: 'en' },
  reseller: {
    id: 'reseller-1',
    name: 'Nordlicht Kommunikation GmbH',
    timeZone: 'Europe/Berlin',
    discountLimitsBasisPoints: { administrator: 3000, sales: 1500, viewer: 0 },
    letterhead: aLetterhead(),
  },
  portal: { name: 'Portal', address: 'https://portal.example', isSample: false },
  isSecretKept: true,
};

const complete: LetterheadState = { letterhead: aLetterhead(), isOwn: false, problems: [], mayChange: true };

async function showPanel(state: LetterheadState): Promise<void> {
  host.answer('letterhead.read', () => success(state));
  await showDesk(<LetterheadPanel session={session} />, '/settings');
}

function field(name: string): HTMLElement {
  return element(`[name="${name}"]`);
}

describe('the panel', () => {
  test('says that everything is there', async () => {
    await showPanel(complete);
    expect(shownText()).toContain('Complete: quotes and receipts can be printed.');
  });

  test('says what is missing, and that nothing is printed', async () => {
    await showPanel({ ...complete, problems: [{ path: 'register.court', problem: 'required' }] });
    expect(shownText()).toContain('Nothing can be printed until this is filled in: Register court.');
  });

  test('offers the change to administrators only', async () => {
    await showPanel({ ...complete, mayChange: false });
    expect(shownText()).toContain('Administrators can change it.');
    expect(document.querySelectorAll('button')).toHaveLength(0);
  });
});

describe('the form', () => {
  test('says beside its field what the law wants, and asks main nothing', async () => {
    await showPanel(complete);
    await click(button('Change letterhead'));
    await type(field('vatId'), '');
    await click(button('Save letterhead'));
    await settled();
    expect(shownText()).toContain('This is needed on every quote.');
    expect(host.asked('letterhead.change')).toEqual([]);
  });

  test('keeps what was typed when the screen is left', async () => {
    await showPanel(complete);
    await click(button('Change letterhead'));
    await type(field('company'), 'Südlicht AG');
    await showDesk(<p>Another screen</p>);
    await showPanel(complete);
    expect((field('company') as HTMLInputElement).value).toBe('Südlicht AG');
  });

  test('saves a letterhead, and shows it', async () => {
    host.answer('letterhead.change', ({ letterhead }) => success({ ...complete, letterhead, isOwn: true }));
    await showPanel(complete);
    await click(button('Change letterhead'));
    await type(field('company'), 'Südlicht AG');
    await click(button('Save letterhead'));
    await settled();
    expect(host.asked('letterhead.change')).toEqual([{ letterhead: aLetterhead({ company: 'Südlicht AG' }) }]);
    expect(shownText()).toContain('Letterhead saved.');
    expect(shownText()).toContain('Südlicht AG');
    expect(shownText()).toContain('Replaced on this machine.');
  });
});

describe('what is typed', () => {
  test('is the letterhead again', () => {
    expect(toLetterhead(toLetterheadEntry(aLetterhead(), ''))).toEqual(aLetterhead());
    const soleTrader = aLetterhead({ register: null });
    expect(toLetterhead(toLetterheadEntry(soleTrader, ''))).toEqual(soleTrader);
    expect(letterheadEntryProblems(toLetterheadEntry(soleTrader, ''))).toEqual({});
  });

  test('has a problem for each field that is missing, too long or hidden', () => {
    const entry = toLetterheadEntry(null, 'Nordlicht');
    expect(letterheadEntryProblems(entry)).toEqual({
      ...{ street: 'required', postalCode: 'required', city: 'required', vatId: 'required' },
      ...{ legalForm: 'required', seat: 'required', court: 'required', number: 'required', directors: 'required' },
    });
    const full = toLetterheadEntry(aLetterhead(), '');
    const directors = Array.from({ length: 11 }, (_, index) => `Person ${index}`).join('\n');
    expect(letterheadEntryProblems({ ...full, company: 'x'.repeat(121), city: 'a\u202Eb', directors })).toEqual({
      company: 'too-long',
      city: 'control-characters',
      directors: 'too-many',
    });
  });
});

describe('the buttons of a document', () => {
  const receipt = { kind: 'receipt', accountId: 'account-1', orderId: 'order-1' } as const;
  const buttons = <DocumentButtons document={receipt} title="Receipt" recipient="k@bergmann.example" />;

  test('say where the file is now', async () => {
    host.answer('documents.save', () => success({ kind: 'saved', file: '/home/anna/Receipt.pdf' }));
    await showDesk(buttons);
    await click(button('Save PDF'));
    await settled();
    expect(host.asked('documents.save')).toEqual([{ document: receipt }]);
    expect(shownText()).toContain('Saved as /home/anna/Receipt.pdf.');
  });

  test('begin an e-mail to the customer, and say that it is not sent', async () => {
    host.answer('documents.write-email', () => success({ kind: 'saved', file: 'Receipt.pdf' }));
    await showDesk(buttons);
    await click(button('E-mail'));
    await settled();
    expect(host.asked('documents.write-email')).toEqual([{ document: receipt, recipient: 'k@bergmann.example' }]);
    expect(shownText()).toContain('attach the file there, then send it');
  });

  test('say nothing where the user chose no place, and what to do where the disk is full', async () => {
    host.answer('documents.save', () => success({ kind: 'cancelled' }));
    await showDesk(buttons);
    await click(button('Save PDF'));
    await settled();
    expect(shownText()).not.toContain('Saved');
    host.answer('documents.save', () => failed({ code: 'file-failed', reason: 'disk-full', fileName: 'Receipt.pdf' }));
    await click(button('Save PDF'));
    await settled();
    expect(shownText()).toContain('the disk is full');
  });
});
