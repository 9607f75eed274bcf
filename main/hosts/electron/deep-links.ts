// Links from outside, `licence-desk://accounts/<id>`: parsed strictly, and never more than a place to
// show. Anything else is dropped.

export const deepLinkScheme = 'licence-desk';

const accountLink = /^licence-desk:\/\/accounts\/([A-Za-z0-9][A-Za-z0-9_-]{0,63})\/?$/;

/** The renderer's path that a deep link asks for, or null where it is not one of ours. */
export function pathOfDeepLink(link: string): string | null {
  const accountId = accountLink.exec(link)?.[1];
  return accountId === undefined ? null : `/accounts/${accountId}`;
}

/** The first deep link among a process's arguments, as its path. */
export function pathInArguments(words: readonly string[]): string | null {
  for (const word of words) {
    const path = pathOfDeepLink(word);
    if (path !== null) return path;
  }
  return null;
}
