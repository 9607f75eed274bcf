// What the routes' descriptions have in common: the shape of answers and of refusals in the OpenAPI
// document, and what every signed-in request needs.
import type { ZodType } from 'zod';
import { problemSchema } from '../../../shared/portal/problem.ts';
import type { ProblemStatus } from '../portal-problem.ts';

/** An answer in JSON. */
export function jsonAnswer<T>(description: string, schema: T) {
  return { description, content: { 'application/json': { schema } } };
}

/**
 * An answer whose bytes a route writes itself, because they are JSON already or a stream: described in the
 * document, and hidden from the types, which would ask for a value to serialise.
 */
export function rawAnswer(description: string, mediaType: string, schema: ZodType): { description: string } {
  return { description, content: { [mediaType]: { schema } } } as { description: string };
}

const problemContent = { 'application/problem+json': { schema: problemSchema } };

/** Refusals of an endpoint: `refusals(401, 403)`. They are thrown, so their content is hidden from the types. */
export function refusals<S extends ProblemStatus>(...statuses: readonly S[]) {
  const entries = statuses.map((status) => [status, { description: refusalTexts[status], content: problemContent }]);
  return Object.fromEntries(entries) as Record<S, { description: string }>;
}

const refusalTexts: Readonly<Record<ProblemStatus, string>> = {
  400: 'The request cannot be read',
  401: 'Not signed in, or the access token has expired',
  403: 'The role does not permit it',
  404: 'There is no such thing',
  409: 'Conflict',
  410: 'The cursor is not known any more: start again with a snapshot',
  412: 'There is a newer version',
  413: 'The body is over 1 MiB',
  415: 'The body is of another media type',
  422: 'The request is not valid; `errors` says which fields',
  428: 'If-Match is missing',
  429: 'Too many requests; `Retry-After` says when to try again',
  500: 'The portal failed',
  503: 'The portal is not available',
};

/** `Authorization: Bearer`. */
export const signedIn = [{ bearer: [] }];
