// Session tokens: 256 random bits each, stored only as a hash. A refresh token is used once, or again where
// its answer was lost; using one whose answer arrived means that somebody else has it, and ends the session.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { SessionResponse } from '../../../shared/portal/session.ts';
import type { PortalDatabase } from '../storage/database.ts';

const accessLifeMs = 15 * 60_000;
const refreshLifeMs = 30 * 24 * 3_600_000;

interface TokenRow {
  readonly family: string;
  readonly staff_id: string;
  readonly expires_at_ms: number;
  readonly is_used: number;
  /** Of a used refresh token: the pair that answered it has been used, so that it did arrive. */
  readonly is_answered: number;
}

/** Tokens of a new session. */
export function openSession(database: PortalDatabase, staffId: string, nowMs: number): SessionResponse {
  return database.transaction(() => {
    database.prepare('DELETE FROM session_token WHERE expires_at_ms <= ?').run(nowMs);
    return issueTokens(database, { family: randomUUID(), staffId, nowMs });
  })();
}

/**
 * The next pair of tokens, or null where the refresh token is unknown, expired, or was used before. A pair
 * of which nothing was ever used may have been lost on its way: the next one takes its place.
 */
export function refreshSession(database: PortalDatabase, refreshToken: string, nowMs: number): SessionResponse | null {
  return database.transaction(() => {
    const row = findToken(database, 'refresh', refreshToken);
    if (row === null) return null;
    const { family } = row;
    if (row.is_answered === 1) {
      endFamily(database, family);
      return null;
    }
    if (row.expires_at_ms <= nowMs) return null;
    if (row.is_used === 0) noteArrival(database, family);
    database.prepare(`DELETE FROM session_token WHERE family = ? AND kind = 'access'`).run(family);
    database.prepare('UPDATE session_token SET is_used = 1 WHERE sha256 = ?').run(sha256(refreshToken));
    database.prepare('DELETE FROM session_token WHERE family = ? AND is_used = 0').run(family);
    return issueTokens(database, { family, staffId: row.staff_id, nowMs });
  })();
}

export type AccessAnswer =
  | { readonly ok: true; readonly staffId: string; readonly family: string }
  | { readonly ok: false; readonly reason: 'unknown' | 'expired' };

/** Who an access token belongs to. */
export function checkAccessToken(database: PortalDatabase, accessToken: string, nowMs: number): AccessAnswer {
  const row = findToken(database, 'access', accessToken);
  if (row === null) return { ok: false, reason: 'unknown' };
  if (row.expires_at_ms <= nowMs) return { ok: false, reason: 'expired' };
  if (row.is_used === 0) {
    database.transaction(() => {
      database.prepare('UPDATE session_token SET is_used = 1 WHERE sha256 = ?').run(sha256(accessToken));
      noteArrival(database, row.family);
    })();
  }
  return { ok: true, staffId: row.staff_id, family: row.family };
}

/** The newest pair is in the session's hands: what was renewed for it must not be used again. */
function noteArrival(database: PortalDatabase, family: string): void {
  const sql = `UPDATE session_token SET is_answered = 1 WHERE family = ? AND kind = 'refresh' AND is_used = 1`;
  database.prepare(sql).run(family);
}

/** Ends a session: none of its tokens works any more. */
export function endFamily(database: PortalDatabase, family: string): void {
  database.prepare('DELETE FROM session_token WHERE family = ?').run(family);
}

function issueTokens(
  database: PortalDatabase,
  session: { readonly family: string; readonly staffId: string; readonly nowMs: number },
): SessionResponse {
  const { family, staffId, nowMs } = session;
  const accessToken = randomBytes(32).toString('base64url');
  const refreshToken = randomBytes(32).toString('base64url');
  const insert = database.prepare(
    'INSERT INTO session_token (sha256, kind, family, staff_id, expires_at_ms) VALUES (?, ?, ?, ?, ?)',
  );
  insert.run(sha256(accessToken), 'access', family, staffId, nowMs + accessLifeMs);
  insert.run(sha256(refreshToken), 'refresh', family, staffId, nowMs + refreshLifeMs);
  return { accessToken, refreshToken, expiresInSeconds: accessLifeMs / 1000 };
}

// The look-up is by the hash of 256 random bits: how long it takes says nothing about a token.
function findToken(database: PortalDatabase, kind: 'access' | 'refresh', token: string): TokenRow | null {
  const columns = 'family, staff_id, expires_at_ms, is_used, is_answered';
  const sql = `SELECT ${columns} FROM session_token WHERE sha256 = ? AND kind = ?`;
  return database.prepare<[string, string], TokenRow>(sql).get(sha256(token), kind) ?? null;
}

function sha256(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
