// `/v1/accounts/{id}`: editing an account's data on the version it was based on, and adding a payment
// method. The body of the latter is never logged: a full IBAN is in it.
import { createRoute } from '@hono/zod-openapi';
import * as z from 'zod';
import { idSchema } from '../../../shared/domain/id.ts';
import type { StaffMember } from '../../../shared/domain/staff.ts';
import {
  accountPatchSchema,
  accountResponseSchema,
  accountVersionConflictSchema,
  paymentMethodRequestSchema,
} from '../../../shared/portal/accounts.ts';
import type { PortalApp } from '../app-env.ts';
import type { Portal } from '../portal.ts';
import { PortalProblem } from '../portal-problem.ts';
import { addPaymentMethod, patchAccount } from '../rules/account-changes.ts';
import { versionIn } from './based-on.ts';
import { jsonAnswer, rawAnswer, refusals, signedIn } from './answers.ts';

const params = z.object({ id: idSchema });
const patchBody = { schema: accountPatchSchema };

const patch = createRoute({
  method: 'patch',
  path: '/v1/accounts/{id}',
  tags: ['Accounts'],
  summary: 'Edit billing addresses, contacts, VAT ID, notes, tags',
  description: 'A JSON merge patch (RFC 7396) on the version in `If-Match: "3"`; arrays are replaced whole.',
  security: signedIn,
  request: {
    params,
    headers: z.object({ 'if-match': z.string().max(100).optional() }),
    body: {
      required: true,
      content: { 'application/merge-patch+json': patchBody, 'application/json': patchBody },
    },
  },
  responses: {
    200: jsonAnswer('The account as it is now', accountResponseSchema),
    412: rawAnswer(
      'There is a newer version, which is sent along',
      'application/problem+json',
      accountVersionConflictSchema,
    ),
    ...refusals(400, 401, 403, 404, 413, 415, 422, 428, 429),
  },
});

const addMethod = createRoute({
  method: 'post',
  path: '/v1/accounts/{id}/payment-methods',
  tags: ['Accounts'],
  summary: 'Add a payment method',
  description: 'The id is the client’s: the same again adds nothing. The full IBAN travels only here.',
  security: signedIn,
  request: {
    params,
    body: { required: true, content: { 'application/json': { schema: paymentMethodRequestSchema } } },
  },
  responses: {
    200: jsonAnswer('Was added before', accountResponseSchema),
    201: jsonAnswer('Added', accountResponseSchema),
    ...refusals(400, 401, 403, 404, 409, 413, 415, 422, 429),
  },
});

export function addAccountRoutes(app: PortalApp, portal: Portal): void {
  app.openapi(patch, (context) => {
    mayEdit(context.get('staff'));
    const basedOn = versionIn(context.req.valid('header')['if-match']);
    const account = patchAccount(portal, context.req.valid('param').id, basedOn, context.req.valid('json'));
    context.header('etag', `"${account.version}"`);
    return context.json({ account }, 200);
  });

  app.openapi(addMethod, (context) => {
    mayEdit(context.get('staff'));
    const { id } = context.req.valid('param');
    const { account, isNew } = addPaymentMethod(portal, id, context.req.valid('json'));
    context.header('etag', `"${account.version}"`);
    return context.json({ account }, isNew ? 201 : 200);
  });
}

function mayEdit(staff: StaffMember): void {
  if (staff.role === 'viewer') throw new PortalProblem(403, 'forbidden');
}
