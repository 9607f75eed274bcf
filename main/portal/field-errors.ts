// Turns what a schema found into field errors: a path in dots and a stable code. Codes of our own schemas
// are their messages; what zod itself finds gets a code by kind.
import type { FieldError } from '../../shared/portal/problem.ts';

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
}

/** A body of a megabyte can have a hundred thousand mistakes; nobody reads them all. */
const mostErrors = 100;
const ownCode = /^[a-z]+(?:-[a-z]+)*$/;

/** The field errors of a schema's first issues. */
export function toFieldErrors(issues: readonly Issue[]): FieldError[] {
  return issues.slice(0, mostErrors).map((issue) => {
    const limit = limitOf(issue);
    return {
      path: issue.path.map(String).join('.'),
      code: ownCode.test(issue.message) ? issue.message : codeOf(issue),
      ...(limit === null ? {} : { limit }),
    };
  });
}

function codeOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return 'wrong-type';
    case 'too_small':
      return 'too-small';
    case 'too_big':
      return 'too-large';
    case 'invalid_union':
    case 'invalid_value':
      return 'unknown-value';
    default:
      return 'invalid';
  }
}

function limitOf(issue: Issue): number | null {
  if (issue.code === 'too_small' && typeof issue.minimum === 'number') return issue.minimum;
  if (issue.code === 'too_big' && typeof issue.maximum === 'number') return issue.maximum;
  return null;
}
