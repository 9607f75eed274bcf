// What was typed into the sign-in form, checked before the portal is asked. Never logs or keeps it.
import type { InputProblem } from '../../shared/contract/failure.ts';
import { failed, success, type Result } from '../../shared/contract/result.ts';
import type { ValidInput } from '../../shared/contract/requests.ts';
import type { Credentials } from './credentials.ts';
import { toPortalOrigin } from './portal-address.ts';

/** The portal's origin and the credentials; or every field's problem. */
export function checkSignIn(
  input: ValidInput<'session.sign-in'>,
): Result<{ readonly origin: string; readonly credentials: Credentials }> {
  const address = toPortalOrigin(input.address);
  const email = input.email.trim();
  const code = input.code?.replaceAll(/\s/g, '') ?? '';
  const problems: InputProblem[] = [];
  if (!address.ok) {
    problems.push({ path: 'address', problem: address.problem === 'empty' ? 'required' : address.problem });
  }
  if (email === '') problems.push({ path: 'email', problem: 'required' });
  if (input.password === '') problems.push({ path: 'password', problem: 'required' });
  if (!address.ok || problems.length > 0) return failed({ code: 'invalid-input', problems });
  const credentials = { email, password: input.password, ...(code === '' ? {} : { code }) };
  return success({ origin: address.origin, credentials });
}
