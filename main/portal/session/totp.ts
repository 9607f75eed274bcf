// The second factor: time-based one-time passwords (RFC 6238: SHA-1, 6 digits, 30 seconds). A code is
// taken once, from the current step or one beside it.
import { createHmac, timingSafeEqual } from 'node:crypto';

const stepMs = 30_000;
const digits = 6;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code of a moment; `secret` in base32. */
export function totpCode(secret: string, nowMs: number): string {
  return codeOfStep(secret, Math.floor(nowMs / stepMs));
}

/**
 * The step that a code belongs to, null where it belongs to none that is still open. Steps up to
 * `lastUsedStep` are closed.
 */
export function totpStepOf(
  code: string,
  account: { readonly secret: string; readonly lastUsedStep: number },
  nowMs: number,
): number | null {
  const current = Math.floor(nowMs / stepMs);
  let found: number | null = null;
  for (const step of [current - 1, current, current + 1]) {
    if (step > account.lastUsedStep && isSameCode(code, codeOfStep(account.secret, step))) found ??= step;
  }
  return found;
}

function codeOfStep(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  const truncated = mac.readUInt32BE(offset) & 0x7fff_ffff;
  return String(truncated % 10 ** digits).padStart(digits, '0');
}

function isSameCode(given: string, expected: string): boolean {
  const givenBytes = Buffer.from(given.replaceAll(/\s/g, ''));
  const expectedBytes = Buffer.from(expected);
  return givenBytes.length === expectedBytes.length && timingSafeEqual(givenBytes, expectedBytes);
}

function fromBase32(text: string): Buffer {
  let bits = 0;
  let value = 0;
  const bytes: number[] = [];
  for (const character of text.replaceAll(/[\s=]/g, '').toUpperCase()) {
    const index = alphabet.indexOf(character);
    if (index === -1) throw new RangeError('not a base32 secret');
    value = ((value << 5) | index) & 0xffff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((value >>> bits) & 0xff);
    }
  }
  return Buffer.from(bytes);
}
