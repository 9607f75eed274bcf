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

/** Refusals of an endpoint: `refusals(401, 403)`. They are thrown, so their content is hidden from the types. */
export function refusals<S extends ProblemStatus>(...statuses: readonly S[]): Pick<typeof refusalAnswers, S> {
  const wanted = new Set(statuses.map(String));
  const answers = { ...refusalAnswers };
  for (const status of Object.keys(answers)) if (!wanted.has(status)) Reflect.deleteProperty(answers, status);
  return answers;
}

const refusalAnswers: Readonly<Record<ProblemStatus, { description: string }>> = {
  400: refusal('The request cannot be read'),
  401: refusal('Not signed in, or the access token has expired'),
  403: refusal('The role does not permit it'),
  404: refusal('There is no such thing'),
  409: refusal('Conflict'),
  410: refusal('The cursor is not known any more: start again with a snapshot'),
  412: refusal('There is a newer version'),
  413: refusal('The body is over 1 MiB'),
  415: refusal('The body is of another media type'),
  422: refusal('The request is not valid; `errors` says which fields'),
  428: refusal('If-Match is missing'),
  429: refusal('Too many requests; `Retry-After` says when to try again'),
  500: refusal('The portal failed'),
  503: refusal('The portal is not available'),
};

function refusal(description: string): { description: string } {
  return Object.assign({ description }, { content: { 'application/problem+json': { schema: problemSchema } } });
}

/** `Authorization: Bearer`. */
export const signedIn = [{ bearer: [] }];
