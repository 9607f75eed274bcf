// Asks the portal for the digest at the cache's cursor and compares. Never changes the cache.
import { digestResponseSchema } from '../../shared/portal/entities.ts';
import { isSameDigest } from '../store/digest.ts';
import type { CacheDigest } from '../store/digest.ts';
import { readJson } from './byte-source.ts';
import type { OpenSource } from './byte-source.ts';

/** `unknown`: the portal could not say. */
export type Verdict = 'same' | 'different' | 'unknown';

/** Whether a digest is the portal's at a cursor. */
export async function compareWithPortal(open: OpenSource, cursor: string, digest: () => CacheDigest): Promise<Verdict> {
  const answer = await readJson(open, `/v1/digest?${new URLSearchParams({ cursor }).toString()}`);
  if (!answer.ok) return 'unknown';
  const theirs = digestResponseSchema.safeParse(answer.json);
  if (!theirs.success || theirs.data.cursor !== cursor) return 'unknown';
  return isSameDigest(digest(), theirs.data.types) ? 'same' : 'different';
}
