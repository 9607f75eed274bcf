// Why a file could not be made, as the failure that the window is told. An app that ends is no bug: whoever waits is
// told what everybody is who asks for something without a session.
import type { Failure } from '../../shared/contract/failure.ts';
import type { RenderFailure } from '../documents/document-renderer.ts';

/** `reportBug` logs what is broken, and answers with its reference. */
export function renderFailure(failure: RenderFailure, reportBug: (error: unknown) => string): Failure {
  if (failure.kind === 'app-ends') return { code: 'not-permitted', reason: 'signed-out' };
  return { code: 'unexpected', reference: reportBug(new Error(failure.message)) };
}
