// Which links the app hands to the operating system: a short list, since whatever opens them is outside
// the sandbox. Pure.

/** The vendor's documentation and customer portal. */
export const vendorOrigins = ['https://www.pascom.net', 'https://my.pascom.net'] as const;
export const vendorDocumentation = 'https://www.pascom.net/doc/en/';

/**
 * The link in its normal form, or null where it is refused: https of the vendor or of the portal that is
 * signed in to, and `mailto:` without attachments.
 */
export function toAllowedLink(text: string, portalOrigin: string | null): string | null {
  if (/[\p{Cc}\s\\]/u.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol === 'mailto:') return isPlainMail(url) ? url.href : null;
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  const isListed = url.origin === portalOrigin || vendorOrigins.some((origin) => origin === url.origin);
  return isListed ? url.href : null;
}

/** Some mail programs attach local files that a link names. */
function isPlainMail(url: URL): boolean {
  const allowed = new Set(['subject', 'body', 'cc', 'bcc']);
  return url.pathname !== '' && [...url.searchParams.keys()].every((name) => allowed.has(name.toLowerCase()));
}
