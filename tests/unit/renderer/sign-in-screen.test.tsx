// F1 on the screen: each refusal beside its field, nothing typed lost, a code only when it is asked.
import { describe, expect, test } from 'vitest';
import { SignInScreen } from '../../../renderer/features/connection/sign-in-screen.tsx';
import type { Failure } from '../../../shared/contract/failure.ts';
import { failed } from '../../../shared/contract/result.ts';
import { click, element } from '../design/screen.ts';
import { button, host, settled, showDesk, shownText, type, useDesk } from './desk.tsx';

useDesk();

const input = (name: string) => element(`input[name="${name}"]`) as HTMLInputElement;
const alerts = () => [...document.querySelectorAll('[role="alert"]')].map((one) => one.textContent);

async function openForm() {
  await showDesk(
    <SignInScreen
      session={{ kind: 'signed-out', lastAddress: 'portal.example', lastEmail: null, because: 'never-signed-in' }}
    />,
  );
}

async function signIn(failure: Failure) {
  host.answer('session.sign-in', () => failed(failure));
  await openForm();
  await type(input('email'), 'anna@reseller.example');
  await type(input('password'), 'secret');
  await click(button('Sign in'));
  await settled();
}

describe('signing in', () => {
  test('offers the last address, and asks for what is missing before it asks the portal', async () => {
    await openForm();
    expect(input('address').value).toBe('portal.example');
    await click(button('Sign in'));
    await settled();
    expect(alerts()).toEqual(['Enter your e-mail address.', 'Enter your password.']);
    expect(host.asked('session.sign-in')).toHaveLength(0);
  });

  test('says a wrong password beside the password, keeps what was typed, and puts the focus there', async () => {
    await signIn({ code: 'not-permitted', reason: 'wrong-password' });
    expect(alerts()).toEqual(['The e-mail address or the password is wrong. Check both and try again.']);
    expect(input('password').getAttribute('aria-invalid')).toBe('true');
    expect([input('address').value, input('email').value]).toEqual(['portal.example', 'anna@reseller.example']);
    expect(document.activeElement).toBe(input('password'));
  });

  test('says an unknown address beside the address, until it is edited', async () => {
    await signIn({ code: 'offline', reason: 'unknown-address', address: 'https://portal.example' });
    expect(alerts()).toHaveLength(1);
    expect(input('address').getAttribute('aria-invalid')).toBe('true');
    await type(input('address'), '');
    expect(alerts()).toEqual([]);
  });

  test('says above the form what no field can mend', async () => {
    await signIn({ code: 'offline', reason: 'no-network', address: null });
    expect(alerts()[0]).toContain('this machine has no connection');
    expect(document.querySelectorAll('[aria-invalid="true"]')).toHaveLength(0);
  });

  test('asks for the code of a second factor only when the portal does, and sends it along', async () => {
    await signIn({ code: 'not-permitted', reason: 'code-required' });
    expect(document.activeElement).toBe(input('code'));
    await type(input('code'), '123456');
    await click(button('Sign in'));
    await settled();
    expect(host.asked('session.sign-in').map(({ code }) => code)).toEqual([null, '123456']);
  });

  test('says why one is here when the portal ended the session', async () => {
    await showDesk(
      <SignInScreen session={{ kind: 'signed-out', lastAddress: null, lastEmail: null, because: 'session-ended' }} />,
    );
    expect(shownText()).toContain('what is saved on this machine is kept');
  });
});
