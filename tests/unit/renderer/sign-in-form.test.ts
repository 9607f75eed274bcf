// F1: what the sign-in form refuses by itself, and beside which field each refusal of main stands.
import { describe, expect, it } from 'vitest';
import {
  fieldOfFailure,
  problemOfInput,
  signInFormSchema,
} from '../../../renderer/features/connection/sign-in-form.ts';
import type { SignInForm } from '../../../renderer/features/connection/sign-in-form.ts';
import type { OfflineReason } from '../../../shared/contract/failure.ts';

const filled: SignInForm = {
  address: 'portal.example',
  email: 'anna@reseller.example',
  password: 'secret',
  code: '',
  isCodeAsked: false,
};

function problems(form: SignInForm): string[] {
  const result = signInFormSchema.safeParse(form);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the sign-in form', () => {
  it('accepts what is filled in', () => {
    expect(problems(filled)).toEqual([]);
  });

  it('names every field that is missing', () => {
    expect(problems({ ...filled, address: ' ', email: '', password: '' })).toEqual([
      'address: addressRequired',
      'email: emailRequired',
      'password: passwordRequired',
    ]);
  });

  it('refuses what is no e-mail address', () => {
    expect(problems({ ...filled, email: 'anna' })).toEqual(['email: emailInvalid']);
  });

  it('takes a password as it is typed, with its spaces', () => {
    expect(signInFormSchema.parse({ ...filled, password: ' two words ' }).password).toBe(' two words ');
  });

  it('asks for a code of six to eight digits only where the account has a second factor', () => {
    expect(problems({ ...filled, isCodeAsked: true })).toEqual(['code: codeRequired']);
    expect(problems({ ...filled, isCodeAsked: true, code: '12a456' })).toEqual(['code: codeInvalid']);
    expect(problems({ ...filled, isCodeAsked: true, code: ' 123456 ' })).toEqual([]);
  });
});

describe('a refused sign-in', () => {
  const offline = (reason: OfflineReason) => fieldOfFailure({ code: 'offline', reason, address: null });

  it('stands beside the password or the code where those are wrong', () => {
    expect(fieldOfFailure({ code: 'not-permitted', reason: 'wrong-password' })).toBe('password');
    expect(fieldOfFailure({ code: 'not-permitted', reason: 'wrong-code' })).toBe('code');
    expect(fieldOfFailure({ code: 'not-permitted', reason: 'code-required' })).toBe('code');
  });

  it('stands beside the address where the address may be wrong, and above the form where it is not', () => {
    for (const reason of ['unknown-address', 'refused', 'certificate', 'not-a-portal', 'timed-out'] as const) {
      expect(offline(reason)).toBe('address');
    }
    expect(offline('no-network')).toBe('form');
    expect(offline('portal-failing')).toBe('form');
  });

  it('has words for every problem that main finds in an address', () => {
    expect(problemOfInput({ path: 'address', problem: 'required' })).toBe('addressRequired');
    expect(problemOfInput({ path: 'address', problem: 'not-secure' })).toBe('addressNotSecure');
    expect(problemOfInput({ path: 'address', problem: 'not-an-address' })).toBe('addressInvalid');
  });
});
