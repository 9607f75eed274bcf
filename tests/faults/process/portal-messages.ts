// What the runner and the portal process say to each other. Types only.
import type { FaultPlan } from '../../../main/portal/faults/plan.ts';

/** Where a portal is opened, and at which moment of contract time it stands. */
export interface PortalStart {
  readonly dataDir: string;
  readonly seed: number;
  readonly accounts: number;
  readonly instant: string;
  /** 0 for any free one. */
  readonly port: number;
}

/** Of the address, and the file in which the runner looks things up. */
export interface PortalPlace {
  readonly port: number;
  readonly file: string;
}

/** What happens at the portal by itself or by others. */
export type PortalAction =
  | { readonly kind: 'rename'; readonly accountId: string; readonly company: string }
  | { readonly kind: 'set-licences'; readonly subscriptionId: string; readonly quantity: number }
  /** A new price list, from today on. */
  | { readonly kind: 'raise-prices'; readonly byMinor: number }
  /** Moves contract time on; what is due by then happens. */
  | { readonly kind: 'advance'; readonly byMs: number }
  /** Takes back all access tokens: each has to be renewed. */
  | { readonly kind: 'expire-tokens' };

/** From the runner; each is answered under its number. */
export type PortalAsk =
  | { readonly kind: 'open'; readonly start: PortalStart }
  | { readonly kind: 'plan'; readonly plan: FaultPlan }
  /** How often a fault has struck since the portal was opened. */
  | { readonly kind: 'struck' }
  | { readonly kind: 'act'; readonly action: PortalAction }
  | { readonly kind: 'close' };
