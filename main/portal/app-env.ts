// The types of the portal's HTTP app: what a request carries from middleware to route.
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { HttpBindings } from '@hono/node-server';
import type { StaffMember } from '../../shared/domain/staff.ts';

export interface AppEnv {
  Variables: {
    requestId: string;
    staff: StaffMember;
    sessionFamily: string;
  };
  /** Missing where the app is asked without a socket (tests). */
  Bindings: Partial<HttpBindings>;
}

export type PortalApp = OpenAPIHono<AppEnv>;
