// What damage may cost, and what it may not. Each thing that was acknowledged is there as it was entered, or at the
// portal; or else the app says so, and counts it. What another file of own work had whole is never missing, one bit
// costs one row at most, and damage anywhere else than in own work costs nothing and is not said to.
import { isDeepStrictEqual } from 'node:util';
import type { Account } from '../../../shared/domain/account.ts';
import type { PlaceOrderInput } from '../../../shared/contract/orders.ts';
import { shownTotalsOf } from '../../../shared/domain/shown-totals.ts';
import type { OrderOverview } from '../../../shared/domain/order-overview.ts';
import type { Desk } from '../harness/desk.ts';
import { acknowledged, type Ledger } from '../harness/ledger.ts';
import type { PortalBooks } from '../harness/portal-books.ts';
import type { Violation } from '../harness/violation.ts';
import type { Damage } from './damage.ts';
import { nameOfDraft, nameOfItem, nameOfTheme, type DraftStates } from './entered.ts';
import { alteredQuotes, missingQuotes, type Missing } from './quote-conservation.ts';

/** What is to be judged: the app and the portal after everything has become calm. */
export interface Aftermath {
  readonly desk: Desk;
  readonly ledger: Ledger;
  readonly draftStates: DraftStates;
  readonly before: PortalBooks;
  readonly books: PortalBooks;
  readonly damage: Damage;
  /** Names of what undamaged files held. */
  readonly wholeElsewhere: ReadonlySet<string>;
}

/** I1: nothing is missing but what the app owns up to, and what it could not have found anywhere. */
export async function unexcusedLosses(aftermath: Aftermath): Promise<Violation[]> {
  const { damage, wholeElsewhere } = aftermath;
  const { gone, older } = await missing(aftermath);
  const { counted, isSalvaged, isDamaged } = await saidOf(aftermath.desk);
  const isOfOwnWork = damage.of === 'own-work' || damage.of === 'own-work-log';
  const all = [...gone, ...older];
  // One thing that was done last, gone without a word: nobody could tell it from one that was never acknowledged.
  if (damage.isLikeTorn && all.length <= 1) return [];
  const needless = all
    .filter((name) => wholeElsewhere.has(name))
    .map((name) => `${name} is lost, and another file had it`);
  const unsaid = gone.length <= counted ? [] : gone.map((name) => `${name} is lost, and ${counted} are counted`);
  const stale = isSalvaged ? [] : older.map((name) => `${name} is lost for an older state, and nothing is said of it`);
  const many =
    damage.kind === 'bit' && all.length > 1 ? all.map((name) => `${name} is lost, by one bit with others`) : [];
  const alarm = isDamaged && !isOfOwnWork ? ['own work is said to be damaged, and was not'] : [];
  return [...needless, ...unsaid, ...stale, ...many, ...alarm].map((message) => ({ invariant: 'I1', message }));
}

async function missing({ desk, ledger, draftStates, books }: Aftermath): Promise<Missing> {
  const gone: string[] = [];
  const older: string[] = [];
  for (const orderId of acknowledged(ledger)) {
    const answer = await desk.ask('orders.read', { orderId });
    if (!answer.ok && books.orderOf(orderId) === null) gone.push(nameOfItem(orderId));
  }
  for (const [editId, { input, isAcknowledged }] of ledger.edits) {
    if (!isAcknowledged || notesOf(books, input.accountId) === notesIn(input)) continue;
    const answer = await desk.ask('edits.read', { editId });
    if (!answer.ok) gone.push(nameOfItem(editId));
  }
  for (const { acknowledged: draft } of ledger.drafts.values()) {
    if (draft === null) continue;
    const { draft: shown } = await desk.get('drafts.read', { subscriptionId: draft.subscriptionId, kind: draft.kind });
    if (isDeepStrictEqual(shown, draft)) continue;
    const known = shown === null ? [] : (draftStates.get(shown.draftId) ?? []);
    (known.some((state) => isDeepStrictEqual(state, shown)) ? older : gone).push(nameOfDraft(draft));
  }
  const quotes = await missingQuotes({ desk, ledger, books });
  const { theme } = await desk.get('settings.read', {});
  if (theme !== ledger.theme.acknowledged) gone.push(nameOfTheme(ledger.theme.acknowledged));
  return { gone: [...gone, ...quotes.gone], older: [...older, ...quotes.older] };
}

interface Said {
  /** How many losses the app owns up to; Infinity: it cannot count them. */
  readonly counted: number;
  /** Rows were taken from wherever they still were. */
  readonly isSalvaged: boolean;
  /** Anything at all is said of own work. */
  readonly isDamaged: boolean;
}

async function saidOf(desk: Desk): Promise<Said> {
  const { events } = await desk.get('storage.read', {});
  const { items } = await desk.get('outbox.list', {});
  const { unreadable } = await desk.get('drafts.list', {});
  const salvages = events.flatMap(({ event }) => (event.kind === 'own-work-salvaged' ? [event] : []));
  const listed = unreadable + items.filter(({ kind }) => kind === 'unreadable').length;
  const isCertain = salvages.every(({ isCountCertain }) => isCountCertain);
  const salvaged = salvages.reduce((sum, event) => sum + event.unreadable, 0);
  const isSalvaged = salvages.length > 0;
  return {
    counted: isCertain ? Math.max(salvaged, listed) : Infinity,
    isSalvaged,
    isDamaged: isSalvaged || listed > 0 || events.some(({ event }) => event.kind === 'own-work-mended'),
  };
}

/** I2: what is shown here, and what the portal has, is what was entered. */
export async function alterations({ desk, ledger, draftStates, before, books }: Aftermath): Promise<Violation[]> {
  const altered: string[] = [];
  for (const [orderId, { input }] of ledger.orders) {
    const here = await desk.ask('orders.read', { orderId });
    if (here.ok && !isAsEntered(here.value, input))
      altered.push(`order ${orderId} is shown otherwise than it was placed`);
    const there = books.orderOf(orderId);
    if (there === null) continue;
    const { billingAddress, paymentMethod } = there;
    const sent = { ...there, billingAddressId: billingAddress.id, paymentMethodId: paymentMethod.id };
    if (!isAsEntered(sent, input)) altered.push(`order ${orderId} arrived otherwise than it was placed`);
  }
  for (const [name, { document }] of before.entities) {
    if (!name.startsWith('account ')) continue;
    const { id, notes } = document as Account;
    const entered = [...ledger.edits.values()].filter(({ input }) => input.accountId === id);
    const known = [notes, ...entered.map(({ input }) => notesIn(input))];
    if (!known.includes(notesOf(books, id))) altered.push(`the notes of account ${id} are some that nobody wrote`);
  }
  for (const { draftId, subscriptionId, kind } of [...draftStates.values()].flatMap((states) => states.slice(-1))) {
    const { draft } = await desk.get('drafts.read', {
      subscriptionId,
      kind: kind === 'upgrade' ? kind : 'add-licences',
    });
    const known = draft === null ? [] : (draftStates.get(draft.draftId) ?? []);
    if (draft === null || known.some((state) => isDeepStrictEqual(state, draft))) continue;
    altered.push(`draft ${draftId} is shown as nobody typed it`);
  }
  altered.push(...(await alteredQuotes({ desk, ledger, books })));
  return altered.map((message) => ({ invariant: 'I2', message }));
}

interface Entered {
  readonly accountId: string;
  readonly subscriptionId: string;
  readonly billingAddressId: string;
  readonly paymentMethodId: string;
  readonly overview: OrderOverview;
}

function isAsEntered(shown: Entered, input: PlaceOrderInput): boolean {
  const { accountId, subscriptionId, billingAddressId, paymentMethodId, overview } = shown;
  const { change } = overview;
  const parts = { accountId, subscriptionId, billingAddressId, paymentMethodId, change };
  return isDeepStrictEqual({ ...input, ...parts, totalsShown: shownTotalsOf(overview) }, input);
}

function notesOf({ entities }: PortalBooks, accountId: string): string | null {
  return (entities.get(`account ${accountId}`)?.document as Account | undefined)?.notes ?? null;
}

function notesIn({ edit }: { readonly edit: { readonly kind: string } }): string | null {
  return 'notes' in edit && typeof edit.notes === 'string' ? edit.notes : null;
}
