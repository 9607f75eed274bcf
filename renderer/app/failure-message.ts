// Every failure as a sentence: what happened, what it means, what to do. The only place that turns a
// failure into words; exhaustive, so that a new failure without words does not compile.
import type { Failure } from '../../shared/contract/failure.ts';
import type { Translate } from './i18n.ts';
import { letterheadMissing } from './letterhead-words.ts';

type FailureOf<C extends Failure['code']> = Extract<Failure, { code: C }>;

/** The sentence for a failure (F1, promise 5 of reliability-and-security.md). */
export function failureMessage(failure: Failure, t: Translate): string {
  switch (failure.code) {
    case 'invalid-input':
      return invalidInputMessage(failure, t);
    case 'not-found':
      return t(`failures.notFound.${failure.what}`);
    case 'not-permitted':
      return notPermittedMessage(failure, t);
    case 'offline':
      return offlineMessage(failure, t);
    case 'conflict':
      return conflictMessage(failure, t);
    case 'portal-rejected':
      return t('failures.portalRejected', { status: failure.status, code: failure.portalCode });
    case 'file-failed':
      return t(`failures.fileFailed.${failure.reason}`, { fileName: failure.fileName });
    case 'unexpected':
      return t('failures.unexpected', { reference: failure.reference });
  }
}

function invalidInputMessage({ problems }: FailureOf<'invalid-input'>, t: Translate): string {
  const missing = letterheadMissing(problems, t);
  return missing === null ? t('failures.invalidInput') : `${missing} ${t('letterhead.incompleteAsk')}`;
}

function notPermittedMessage(failure: FailureOf<'not-permitted'>, t: Translate): string {
  switch (failure.reason) {
    case 'wrong-password':
      return t('failures.notPermitted.wrongPassword');
    case 'code-required':
      return t('failures.notPermitted.codeRequired');
    case 'wrong-code':
      return t('failures.notPermitted.wrongCode');
    case 'signed-out':
      return t('failures.notPermitted.signedOut');
    case 'session-ended':
      return t('failures.notPermitted.sessionEnded');
    case 'role':
      return t('failures.notPermitted.role');
    case 'sender':
      return t('failures.notPermitted.sender');
  }
}

function offlineMessage(failure: FailureOf<'offline'>, t: Translate): string {
  const address = failure.address ?? t('failures.offline.thePortal');
  switch (failure.reason) {
    case 'no-network':
      return t('failures.offline.noNetwork');
    case 'unknown-address':
      return t('failures.offline.unknownAddress', { address });
    case 'refused':
      return t('failures.offline.refused', { address });
    case 'certificate':
      return t('failures.offline.certificate', { address });
    case 'not-a-portal':
      return t('failures.offline.notAPortal', { address });
    case 'timed-out':
      return t('failures.offline.timedOut', { address });
    case 'portal-failing':
      return t('failures.offline.portalFailing');
  }
}

function conflictMessage(failure: FailureOf<'conflict'>, t: Translate): string {
  switch (failure.what) {
    case 'account':
      return t('failures.conflict.account');
    case 'order':
      return t('failures.conflict.order');
    case 'order-id-reused':
      return t('failures.conflict.orderIdReused');
    case 'edit':
      return t('failures.conflict.edit');
    case 'quote':
      return t('failures.conflict.quote');
    case 'unsent-work':
      return t('failures.conflict.unsentWork');
  }
}
