// Where a portal may be: https anywhere, plain http on this machine only. Never connects.

/** A portal's address brought to its origin, or the problem with what was typed. */
export function toPortalOrigin(
  text: string,
): { ok: true; origin: string } | { ok: false; problem: 'empty' | 'not-an-address' | 'not-secure' } {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: false, problem: 'empty' };
  const candidate = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(candidate)) return { ok: false, problem: 'not-an-address' };
  const url = new URL(candidate);
  if (url.username !== '' || url.password !== '') return { ok: false, problem: 'not-an-address' };
  if (url.protocol === 'https:') return { ok: true, origin: url.origin };
  if (url.protocol !== 'http:') return { ok: false, problem: 'not-an-address' };
  const isThisMachine = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  return isThisMachine ? { ok: true, origin: url.origin } : { ok: false, problem: 'not-secure' };
}
