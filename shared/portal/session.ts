// Signing in to the portal and what it says of the one who signed in.
import * as z from 'zod';
import { resellerSchema, staffMemberSchema } from '../domain/staff.ts';

/** `POST /v1/session`. `code` only when the portal asked for it (401 `code-required`). */
export const sessionRequestSchema = z.object({
  email: z.string().min(1).max(320),
  password: z.string().min(1).max(1024),
  code: z.string().max(16).optional(),
});
export type SessionRequest = z.infer<typeof sessionRequestSchema>;

export const sessionRefreshRequestSchema = z.object({ refreshToken: z.string().min(1).max(1024) });

/** Both tokens are opaque. `expiresInSeconds` is of the access token; a refresh token is used once. */
export const sessionResponseSchema = z.object({
  accessToken: z.string().min(1),
  refreshToken: z.string().min(1),
  expiresInSeconds: z.int().min(1),
});
export type SessionResponse = z.infer<typeof sessionResponseSchema>;

/** `GET /v1/me`. `now` is the portal's clock: contract dates follow it. */
export const meResponseSchema = z.object({
  staff: staffMemberSchema,
  reseller: resellerSchema,
  portal: z.object({
    name: z.string(),
    isSample: z.boolean(),
    capabilities: z.array(z.string()),
  }),
  now: z.iso.datetime(),
});
export type MeResponse = z.infer<typeof meResponseSchema>;
