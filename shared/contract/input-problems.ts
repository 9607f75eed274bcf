// What a schema found wrong, as input problems with stable codes: dispatcher, forms and portal speak of
// the same things by the same words. Never display text, never the refused value itself.
import type * as z from 'zod';
import type { InputProblem } from './failure.ts';

type Issue = z.core.$ZodIssue;

/** A schema that names its own problem says it as the message (`iban-checksum`). */
const stableCode = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const longestPath = 200;
/** Nobody reads more; an input of a megabyte can have a hundred thousand. */
const mostProblems = 100;

/** The first problems, in the order in which the schema found them, paths in dots. */
export function toInputProblems(issues: readonly Issue[]): InputProblem[] {
  return issues.slice(0, mostProblems).map((issue) => {
    const limit = toLimit(issue);
    return {
      path: issue.path.map(String).join('.').slice(0, longestPath),
      problem: stableCode.test(issue.message) ? issue.message : toProblemCode(issue),
      ...(limit === null ? {} : { limit }),
    };
  });
}

function toLimit(issue: Issue): number | null {
  if (issue.code === 'too_small') return Number(issue.minimum);
  if (issue.code === 'too_big') return Number(issue.maximum);
  if (issue.code === 'not_multiple_of') return issue.divisor;
  if (issue.code === 'custom' && typeof issue.params?.['limit'] === 'number') return issue.params['limit'];
  return null;
}

function toProblemCode(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.message.endsWith('received undefined')) return 'required';
      return issue.expected === 'int' ? 'not-a-whole-number' : 'wrong-type';
    case 'too_small':
      if (issue.origin === 'string') return Number(issue.minimum) === 1 ? 'required' : 'too-short';
      return issue.origin === 'array' || issue.origin === 'set' ? 'too-few' : 'below-minimum';
    case 'too_big':
      if (issue.origin === 'string') return 'too-long';
      return issue.origin === 'array' || issue.origin === 'set' ? 'too-many' : 'above-maximum';
    case 'not_multiple_of':
      return 'not-in-step';
    case 'invalid_format':
      return 'wrong-format';
    case 'invalid_value':
      return 'not-one-of';
    case 'invalid_union':
      return 'wrong-kind';
    case 'unrecognized_keys':
      return 'unknown-field';
    case 'invalid_key':
    case 'invalid_element':
      return 'wrong-entry';
    case 'custom':
    default:
      return 'params' in issue && typeof issue.params?.['problem'] === 'string' ? issue.params['problem'] : 'invalid';
  }
}
