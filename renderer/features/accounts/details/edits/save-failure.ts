// Why an edit was not saved, in a sentence: the rules of an account first, else what every failure says.
import type { Failure } from '../../../../../shared/contract/failure.ts';
import { failureMessage } from '../../../../app/failure-message.ts';
import type { Translate } from '../../../../app/i18n.ts';
import { editProblem, editRefusal } from '../../../../forms/edit-words.ts';

/** The sentence; `offlineMessage` where no connection means more than that. */
export function saveFailureMessage(failure: Failure, offlineMessage: string | undefined, t: Translate): string {
  switch (failure.code) {
    case 'invalid-input': {
      const [words] = failure.problems.flatMap((problem) => editProblem(problem, t) ?? []);
      return words ?? failureMessage(failure, t);
    }
    case 'portal-rejected':
      return editRefusal(failure.portalCode, failure.fields, t);
    case 'offline':
      return offlineMessage ?? failureMessage(failure, t);
    case 'not-found':
    case 'not-permitted':
    case 'conflict':
    case 'file-failed':
    case 'unexpected':
      return failureMessage(failure, t);
  }
}
