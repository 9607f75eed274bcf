// Renews the access token, by one flight for all requests that need it: a refresh token is used once.
// Never touches the tokens of a session that began or ended while it was asking.
import { sessionResponseSchema } from '../../shared/portal/session.ts';
import type { PortalAnswer, PortalFailure } from './portal-answer.ts';
import { noPortal } from './portal-answer.ts';
import { isRetryable } from './retry-policy.ts';
import type { SessionTokens } from './session-tokens.ts';

export interface SessionRenewalOptions {
  readonly origin: string;
  readonly tokens: SessionTokens;
  /** Asks the portal, without an access token. */
  readonly refresh: (refreshToken: string) => Promise<PortalAnswer>;
  /** The portal took the session back: signing in again is needed. */
  readonly onSessionEnded: () => void;
}

/** A function that renews the tokens; it answers with what stands against it, null where it succeeded. */
export function createSessionRenewal(options: SessionRenewalOptions): () => Promise<PortalFailure | null> {
  const { origin, tokens } = options;
  let underWay: Promise<PortalFailure | null> | null = null;

  const renew = async (): Promise<PortalFailure | null> => {
    const refreshToken = tokens.refreshToken();
    if (refreshToken === null) return sessionEnded;
    const answer = await options.refresh(refreshToken);
    if (tokens.refreshToken() !== refreshToken) return tokens.accessToken() === null ? sessionEnded : null;
    switch (answer.kind) {
      case 'failure':
        return answer;
      case 'success': {
        const session = sessionResponseSchema.safeParse(answer.json);
        if (!session.success) return noPortal(origin);
        tokens.replace(session.data);
        return null;
      }
      case 'problem': {
        if (answer.status !== 401 && isRetryable(answer.status)) {
          const failure = { code: 'offline', reason: 'portal-failing', address: origin } as const;
          return { kind: 'failure', failure, retryAfterMs: answer.retryAfterMs };
        }
        tokens.clear();
        options.onSessionEnded();
        return sessionEnded;
      }
    }
  };

  return () => {
    underWay ??= renew().finally(() => {
      underWay = null;
    });
    return underWay;
  };
}

const sessionEnded: PortalFailure = {
  kind: 'failure',
  failure: { code: 'not-permitted', reason: 'session-ended' },
  retryAfterMs: null,
};
