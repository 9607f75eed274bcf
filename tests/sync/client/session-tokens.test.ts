import { describe, expect, test } from 'vitest';
import { createSessionTokens } from '../../../main/sync/session-tokens.ts';

describe('the tokens of a session', () => {
  test('begin with the refresh token that was kept, and without an access token', () => {
    const tokens = createSessionTokens({ refreshToken: 'kept', keep: () => {} });
    expect([tokens.accessToken(), tokens.refreshToken()]).toEqual([null, 'kept']);
  });

  test('are kept as they come and go, the access token never', () => {
    const kept: unknown[] = [];
    const tokens = createSessionTokens({ refreshToken: null, keep: (token) => void kept.push(token) });
    tokens.replace({ accessToken: 'access-1', refreshToken: 'refresh-1' });
    expect([tokens.accessToken(), tokens.refreshToken()]).toEqual(['access-1', 'refresh-1']);
    tokens.clear();
    expect([tokens.accessToken(), tokens.refreshToken()]).toEqual([null, null]);
    expect(kept).toEqual(['refresh-1', null]);
  });

  test('serve on in memory where they cannot be kept', () => {
    const full = new Error('disk full');
    const told: unknown[] = [];
    const keep = (): never => {
      throw full;
    };
    const tokens = createSessionTokens({ refreshToken: null, keep, onNotKept: (error) => void told.push(error) });
    tokens.replace({ accessToken: 'access-1', refreshToken: 'refresh-1' });
    expect([tokens.accessToken(), tokens.refreshToken()]).toEqual(['access-1', 'refresh-1']);
    expect(told).toEqual([full]);
  });
});
