// The version that a write was based on, out of its headers. Knows no entity.
import { PortalProblem } from '../portal-problem.ts';

/** `If-Match: "3"` as a number; 428 without it, 400 for anything else. */
export function versionIn(ifMatch: string | undefined): number {
  if (ifMatch === undefined) throw problemOf(428, 'if-match', 'required');
  const version = /^"(\d{1,15})"$/.exec(ifMatch.trim())?.[1];
  if (version === undefined) throw problemOf(400, 'if-match', 'invalid');
  return Number(version);
}

/** As `versionIn`; null for `If-None-Match: *`, which says that there is none yet. Both together are refused. */
export function versionOrNewIn(headers: {
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch: string | undefined;
}): number | null {
  const { ifMatch, ifNoneMatch } = headers;
  if (ifNoneMatch === undefined) return versionIn(ifMatch);
  if (ifNoneMatch.trim() !== '*' || ifMatch !== undefined) throw problemOf(400, 'if-none-match', 'invalid');
  return null;
}

function problemOf(status: 400 | 428, path: string, code: string): PortalProblem {
  return new PortalProblem(status, 'invalid-input', { errors: [{ path, code }] });
}
