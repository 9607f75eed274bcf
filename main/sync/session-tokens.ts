// The tokens of one session. The access token lives in memory only; where the refresh token is kept is the
// caller's affair. Never logs either.
import type { SessionResponse } from '../../shared/portal/session.ts';

export interface SessionTokens {
  /** Null before the first renewal and after the session ended. */
  readonly accessToken: () => string | null;
  readonly refreshToken: () => string | null;
  /** Takes over what the portal answered; a refresh token is used once, so the new one is kept at once. */
  readonly replace: (session: Pick<SessionResponse, 'accessToken' | 'refreshToken'>) => void;
  readonly clear: () => void;
}

/**
 * Tokens that begin with what was kept. `keep` is called with each new refresh token, null when it is gone.
 * Where it throws (a full disk), the session goes on in memory and `onNotKept` is told.
 */
export function createSessionTokens(options: {
  readonly refreshToken: string | null;
  readonly keep: (refreshToken: string | null) => void;
  readonly onNotKept?: ((error: unknown) => void) | undefined;
}): SessionTokens {
  let accessToken: string | null = null;
  let { refreshToken } = options;
  const keep = (): void => {
    try {
      options.keep(refreshToken);
    } catch (error) {
      options.onNotKept?.(error);
    }
  };
  return {
    accessToken: () => accessToken,
    refreshToken: () => refreshToken,
    replace: (session) => {
      ({ accessToken, refreshToken } = session);
      keep();
    },
    clear: () => {
      accessToken = null;
      refreshToken = null;
      keep();
    },
  };
}
