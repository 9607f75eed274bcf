// The sign-in form's state: what is typed, what was refused, and whether a code is asked. What was typed
// is kept through every refusal.
import { useEffect, useState } from 'react';
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import type { Control } from 'react-hook-form';
import type { Failure } from '../../../shared/contract/failure.ts';
import { keepSession } from '../../host/use-invalidation.ts';
import { useAction, useAnswers } from '../../host/use-request.ts';
import { fieldOfFailure, problemOfInput, signInFormSchema, toSignInProblem } from './sign-in-form.ts';
import type { SignInField, SignInForm, SignInProblem } from './sign-in-form.ts';

export interface SignIn {
  readonly control: Control<SignInForm>;
  readonly isCodeAsked: boolean;
  readonly isSigningIn: boolean;
  readonly isStartingSample: boolean;
  /** What the form itself or main refused about a field. */
  readonly problemOf: (field: SignInField) => SignInProblem | undefined;
  /** What main or the portal answered about a field, or about the form as a whole. */
  readonly failureOf: (field: SignInField | 'form') => Failure | null;
  readonly onEdit: (field: SignInField) => void;
  readonly signIn: () => void;
  readonly trySampleData: () => void;
}

/** `lastAddress` and `lastEmail` are offered in the form. */
export function useSignIn(last: { readonly lastAddress: string | null; readonly lastEmail: string | null }): SignIn {
  const client = useAnswers();
  const signIn = useAction('session.sign-in');
  const sample = useAction('session.try-sample-data');
  const [isCodeAsked, setCodeAsked] = useState(false);
  const form = useForm<SignInForm>({
    resolver: zodResolver(signInFormSchema),
    reValidateMode: 'onSubmit',
    defaultValues: {
      address: last.lastAddress ?? '',
      email: last.lastEmail ?? '',
      password: '',
      code: '',
      isCodeAsked: false,
    },
  });
  const failure = signIn.failure ?? sample.failure;
  const place = failure === null ? null : fieldOfFailure(failure);

  useEffect(() => {
    if (isCodeAsked) form.setFocus('code');
  }, [form, isCodeAsked]);

  const submit = form.handleSubmit(async ({ address, email, password, code }) => {
    sample.forget();
    const result = await signIn.run({ address, email, password, code: isCodeAsked ? code : null });
    if (result.ok) {
      keepSession(client, result.value);
      return;
    }
    const refused = fieldOfFailure(result.failure);
    if (refused === 'code') {
      setCodeAsked(true);
      form.setValue('isCodeAsked', true);
    }
    if (refused !== 'form' && (refused !== 'code' || isCodeAsked)) form.setFocus(refused, { shouldSelect: true });
  });
  const startSample = async () => {
    signIn.forget();
    form.clearErrors();
    const result = await sample.run({});
    if (result.ok) keepSession(client, result.value);
  };
  return {
    control: form.control,
    isCodeAsked,
    isSigningIn: signIn.isRunning,
    isStartingSample: sample.isRunning,
    problemOf: (field) => {
      const own = toSignInProblem(form.formState.errors[field]?.message);
      if (own !== undefined || failure?.code !== 'invalid-input' || place !== field) return own;
      return problemOfInput(failure.problems[0]);
    },
    failureOf: (field) => (place === field && failure?.code !== 'invalid-input' ? failure : null),
    onEdit: (field) => {
      form.clearErrors(field);
      if (failure !== null) {
        signIn.forget();
        sample.forget();
      }
    },
    signIn: () => void submit(),
    trySampleData: () => void startSample(),
  };
}
