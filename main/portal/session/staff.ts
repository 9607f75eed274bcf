// Staff members as the portal keeps them, and signing in: password, then the second factor where there
// is one. Says the same, after the same time, for an unknown address and a wrong password.
import { staffMemberSchema } from '../../../shared/domain/staff.ts';
import type { StaffMember } from '../../../shared/domain/staff.ts';
import type { SessionRequest } from '../../../shared/portal/session.ts';
import type { PortalDatabase } from '../storage/database.ts';
import { isPassword } from './passwords.ts';
import { totpStepOf } from './totp.ts';

interface StaffRow {
  readonly id: string;
  readonly password_hash: string;
  readonly totp_secret: string | null;
  readonly last_totp_step: number;
}

export type SignInAnswer =
  | { readonly ok: true; readonly staffId: string }
  | { readonly ok: false; readonly reason: 'wrong-password' | 'code-required' | 'wrong-code' };

/** No password has this hash: deriving against it takes as long as against a real one. */
const nobodysHash = 'scrypt$16384$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';

/** Who a sign-in is, or what is wrong with it. */
export async function checkSignIn(
  database: PortalDatabase,
  request: SessionRequest,
  nowMs: number,
): Promise<SignInAnswer> {
  const sql = 'SELECT id, password_hash, totp_secret, last_totp_step FROM staff WHERE email = ?';
  const row = database.prepare<[string], StaffRow>(sql).get(request.email.trim().toLowerCase());
  const isRight = await isPassword(request.password, row?.password_hash ?? nobodysHash);
  if (row === undefined || !isRight) return { ok: false, reason: 'wrong-password' };
  if (row.totp_secret === null) return { ok: true, staffId: row.id };
  if (request.code === undefined || request.code.trim() === '') return { ok: false, reason: 'code-required' };
  const account = { secret: row.totp_secret, lastUsedStep: row.last_totp_step };
  const step = totpStepOf(request.code, account, nowMs);
  if (step === null) return { ok: false, reason: 'wrong-code' };
  const close = 'UPDATE staff SET last_totp_step = ? WHERE id = ? AND last_totp_step < ?';
  const { changes } = database.prepare(close).run(step, row.id, step);
  return changes === 1 ? { ok: true, staffId: row.id } : { ok: false, reason: 'wrong-code' };
}

/** A staff member by id, null where there is none any more. */
export function readStaffMember(database: PortalDatabase, id: string): StaffMember | null {
  const row = database.prepare<[string], { json: string }>('SELECT json FROM staff WHERE id = ?').get(id);
  return row === undefined ? null : staffMemberSchema.parse(JSON.parse(row.json));
}
