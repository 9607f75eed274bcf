// What the user of one app did, and what the app acknowledged: an answer that arrived at the runner. The
// promises are checked against this, never against what the app says of itself.
import type { EditAccountInput } from '../../../shared/contract/edits.ts';
import type { PlacedOrder, PlaceOrderInput } from '../../../shared/contract/orders.ts';
import type { KeptDraft } from '../../../shared/contract/drafts.ts';
import type { Settings } from '../../../shared/contract/settings.ts';
import { createQuoteLedger, type QuoteLedger } from './quote-ledger.ts';
import type { Register } from './register.ts';
import { createRegister } from './register.ts';

export interface LedgerOrder {
  readonly input: PlaceOrderInput;
  /** The app said that it has the order. */
  isAcknowledged: boolean;
  /** The user asked to take it back, and the app said that it is. */
  isWithdrawalAsked: boolean;
  isWithdrawn: boolean;
  /** The confirmation number that the app ever showed for it. */
  shownConfirmation: string | null;
}

export interface LedgerEdit {
  readonly input: EditAccountInput;
  /** The app said that it has the edit. */
  isAcknowledged: boolean;
}

export interface Ledger {
  readonly orders: Map<string, LedgerOrder>;
  /** In the order in which they were made. */
  readonly edits: Map<string, LedgerEdit>;
  readonly theme: Register<Settings['theme']>;
  /** By subscription and change: there is one of each. */
  readonly drafts: Map<string, Register<KeptDraft | null>>;
  readonly quotes: QuoteLedger;
  /** Whether the app acknowledged that the user is signed in. */
  isSignedIn: boolean;
}

export function createLedger(): Ledger {
  return {
    orders: new Map(),
    edits: new Map(),
    theme: createRegister('system'),
    drafts: new Map(),
    quotes: createQuoteLedger(),
    isSignedIn: false,
  };
}

/** Call before the order is placed: whatever comes of it is looked for afterwards. */
export function noteAsked(ledger: Ledger, input: PlaceOrderInput): void {
  ledger.orders.set(input.orderId, {
    input,
    isAcknowledged: false,
    isWithdrawalAsked: false,
    isWithdrawn: false,
    shownConfirmation: null,
  });
}

/** What the app showed of an order. */
export function noteShown(ledger: Ledger, placed: PlacedOrder): void {
  const order = ledger.orders.get(placed.orderId);
  if (order === undefined) return;
  order.isAcknowledged = true;
  if (placed.state.kind === 'accepted') order.shownConfirmation = placed.state.confirmationNumber;
  if (placed.state.kind === 'withdrawn') order.isWithdrawn = true;
}

/** Ids of the orders that the app acknowledged. */
export function acknowledged(ledger: Ledger): string[] {
  return [...ledger.orders].filter(([, { isAcknowledged }]) => isAcknowledged).map(([id]) => id);
}
