// The reseller and its staff members, as the portal describes them after signing in.
import * as z from 'zod';
import { isTimeZone } from './calendar.ts';
import { letterheadSchema } from './letterhead.ts';
import { languageSchema } from './text.ts';

export const staffRoleSchema = z.enum(['administrator', 'sales', 'viewer']);
export type StaffRole = z.infer<typeof staffRoleSchema>;

export const staffMemberSchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  email: z.string(),
  role: staffRoleSchema,
  language: languageSchema,
});
export type StaffMember = z.infer<typeof staffMemberSchema>;

export const resellerSchema = z.object({
  id: z.string().min(1),
  name: z.string(),
  /** IANA name: contract dates are calendar dates of this zone. */
  timeZone: z.string().min(1).refine(isTimeZone),
  /** The largest discount a role may give in a quote, in basis points. */
  discountLimitsBasisPoints: z.record(staffRoleSchema, z.int().min(0).max(10_000)),
  /** What quotes are printed on; null from a portal that keeps none. */
  letterhead: letterheadSchema.nullable().default(null),
});
export type Reseller = z.infer<typeof resellerSchema>;
