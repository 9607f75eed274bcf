// Lets only signed-in staff pass, and says whether to sign in or only to renew the token.
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../app-env.ts';
import type { Portal } from '../portal.ts';
import { PortalProblem } from '../portal-problem.ts';
import { readStaffMember } from '../session/staff.ts';
import { checkAccessToken } from '../session/tokens.ts';

export function authentication(portal: Portal): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const token = /^Bearer ([\w-]{20,200})$/i.exec(context.req.header('authorization') ?? '')?.[1];
    if (token === undefined) throw refusal('unauthenticated');
    const answer = checkAccessToken(portal.database, token, portal.sessionClock.nowMs());
    if (!answer.ok) throw refusal(answer.reason === 'expired' ? 'token-expired' : 'unauthenticated');
    const staff = readStaffMember(portal.database, answer.staffId);
    if (staff === null) throw refusal('unauthenticated');
    context.set('staff', staff);
    context.set('sessionFamily', answer.family);
    await next();
  };
}

function refusal(code: 'unauthenticated' | 'token-expired'): PortalProblem {
  return new PortalProblem(401, code, { headers: { 'www-authenticate': 'Bearer' } });
}
