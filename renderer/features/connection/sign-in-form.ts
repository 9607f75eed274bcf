// What the sign-in form accepts, and beside which field each refusal of main belongs (F1). Never words.
import * as z from 'zod';
import type { Failure, InputProblem } from '../../../shared/contract/failure.ts';

export const signInFormSchema = z
  .object({
    address: z.string().trim().min(1, 'addressRequired'),
    email: z.string().trim().min(1, 'emailRequired').pipe(z.email('emailInvalid')),
    password: z.string().min(1, 'passwordRequired'),
    code: z.string().trim(),
    isCodeAsked: z.boolean(),
  })
  .superRefine(({ code, isCodeAsked }, context) => {
    if (!isCodeAsked || /^\d{6,8}$/.test(code)) return;
    context.addIssue({ code: 'custom', path: ['code'], message: code === '' ? 'codeRequired' : 'codeInvalid' });
  });

export type SignInForm = z.input<typeof signInFormSchema>;
export type SignInField = 'address' | 'email' | 'password' | 'code';

/** The keys of `connection.signIn.problems`. */
export type SignInProblem =
  | 'addressRequired'
  | 'addressInvalid'
  | 'addressNotSecure'
  | 'emailRequired'
  | 'emailInvalid'
  | 'passwordRequired'
  | 'codeRequired'
  | 'codeInvalid';

const problems: readonly SignInProblem[] = [
  'addressRequired',
  'addressInvalid',
  'addressNotSecure',
  'emailRequired',
  'emailInvalid',
  'passwordRequired',
  'codeRequired',
  'codeInvalid',
];

/** The problem that the schema named, undefined where there is none. */
export function toSignInProblem(message: string | undefined): SignInProblem | undefined {
  return problems.find((problem) => problem === message);
}

/** Where a failure is said: beside the field that caused it, or above the form. */
export function fieldOfFailure(failure: Failure): SignInField | 'form' {
  switch (failure.code) {
    case 'not-permitted':
      return fieldOfRefusal(failure.reason);
    case 'offline':
      return isAboutAddress(failure.reason) ? 'address' : 'form';
    case 'invalid-input':
      return fieldOfProblem(failure.problems[0]);
    case 'not-found':
    case 'conflict':
    case 'portal-rejected':
    case 'file-failed':
    case 'unexpected':
      return 'form';
  }
}

/** Main's problem with the input as one of the form's own; undefined where the form has no words for it. */
export function problemOfInput(problem: InputProblem | undefined): SignInProblem | undefined {
  const isMissing = problem?.problem === 'required' || problem?.problem === 'empty';
  switch (fieldOfProblem(problem)) {
    case 'address':
      if (problem?.problem === 'not-secure') return 'addressNotSecure';
      return isMissing ? 'addressRequired' : 'addressInvalid';
    case 'email':
      return isMissing ? 'emailRequired' : 'emailInvalid';
    case 'password':
      return 'passwordRequired';
    case 'code':
      return isMissing ? 'codeRequired' : 'codeInvalid';
    case 'form':
      return undefined;
  }
}

function fieldOfRefusal(reason: Extract<Failure, { code: 'not-permitted' }>['reason']): SignInField | 'form' {
  switch (reason) {
    case 'wrong-password':
      return 'password';
    case 'code-required':
    case 'wrong-code':
      return 'code';
    case 'signed-out':
    case 'session-ended':
    case 'role':
    case 'sender':
      return 'form';
  }
}

function isAboutAddress(reason: Extract<Failure, { code: 'offline' }>['reason']): boolean {
  return reason !== 'no-network' && reason !== 'portal-failing';
}

function fieldOfProblem(problem: InputProblem | undefined): SignInField | 'form' {
  const path = problem?.path;
  return path === 'address' || path === 'email' || path === 'password' || path === 'code' ? path : 'form';
}
