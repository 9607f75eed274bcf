// Which fields of a form main or the portal refused, so that each message stands beside its field. Pure.
import type { Failure, InputProblem } from '../../shared/contract/failure.ts';

/** The refused fields by path and code; none where the failure is about something else. */
export function refusedFields(failure: Failure): readonly InputProblem[] {
  switch (failure.code) {
    case 'invalid-input':
      return failure.problems;
    case 'portal-rejected':
      return failure.fields;
    case 'not-found':
    case 'not-permitted':
    case 'offline':
    case 'conflict':
    case 'file-failed':
    case 'unexpected':
      return [];
  }
}
