// Every failure ends in a sentence of its own that says what happened and what to do.
import { beforeAll, describe, expect, it } from 'vitest';
import { failureMessage } from '../../../renderer/app/failure-message.ts';
import { i18n, startMessages } from '../../../renderer/app/i18n.ts';
import type { Failure, OfflineReason } from '../../../shared/contract/failure.ts';
import { offlineReasonSchema } from '../../../shared/contract/failure.ts';

function say(failure: Failure): string {
  return failureMessage(failure, i18n.t);
}

function offline(reason: OfflineReason): Failure {
  return { code: 'offline', reason, address: 'portal.example' };
}

describe('the message of a failure', () => {
  beforeAll(() => startMessages('en'));

  it('differs for a wrong password, a wrong code, and every way of not reaching a portal (F1)', () => {
    const said = [
      say({ code: 'not-permitted', reason: 'wrong-password' }),
      say({ code: 'not-permitted', reason: 'wrong-code' }),
      say({ code: 'not-permitted', reason: 'code-required' }),
      ...offlineReasonSchema.options.map((reason) => say(offline(reason))),
    ];
    expect(new Set(said).size).toBe(said.length);
  });

  it('names the address that was tried where the address matters', () => {
    for (const reason of ['unknown-address', 'refused', 'certificate', 'not-a-portal', 'timed-out'] as const) {
      expect(say(offline(reason))).toContain('portal.example');
    }
  });

  it('shows the reference of an unexpected failure, so that support can find it', () => {
    expect(say({ code: 'unexpected', reference: 'A1B2' })).toContain('A1B2');
  });

  it('names the fields of the letterhead that are missing, and says who can complete it', () => {
    const problems = ['letterhead.vatId', 'letterhead.register.directors'].map((path) => ({
      path,
      problem: 'required',
    }));
    const said = say({ code: 'invalid-input', problems });
    expect(said).toContain('VAT ID, Managing directors or board.');
    expect(said).toContain('An administrator of your company completes it');
    expect(say({ code: 'invalid-input', problems: [{ path: 'letterhead', problem: 'required' }] })).toContain(
      'until this is filled in: letterhead.',
    );
    expect(say({ code: 'invalid-input', problems: [{ path: 'vatId', problem: 'required' }] })).not.toContain('VAT ID');
  });

  it('says of each file that was not written why, and which one', () => {
    const reasons = ['disk-full', 'not-permitted', 'folder-missing', 'in-use', 'no-viewer', 'other'] as const;
    const said = reasons.map((reason) => say({ code: 'file-failed', reason, fileName: 'Quote 7.pdf' }));
    expect(new Set(said).size).toBe(reasons.length);
    for (const sentence of said) expect(sentence).toContain('“Quote 7.pdf”');
  });

  it('is a finished sentence for every kind of failure', () => {
    const failures: Failure[] = [
      { code: 'invalid-input', problems: [] },
      { code: 'not-found', what: 'account', id: 'a' },
      { code: 'conflict', what: 'order', differences: [] },
      { code: 'portal-rejected', status: 422, portalCode: 'invalid', fields: [] },
      { code: 'unexpected', reference: 'r' },
      { code: 'file-failed', reason: 'disk-full', fileName: 'Quote.pdf' },
    ];
    for (const failure of failures) expect(say(failure)).toMatch(/^[A-Z“].*\.$/s);
  });
});
