// How a quote stands in own work: its columns, its seal, and what can be read of it. A row that is not what was written
// stays in the file, is never answered, and hides no other. Never decides what becomes of a quote.
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { quoteSyncSchema } from '../../shared/contract/quotes.ts';
import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import type { Instant } from '../../shared/domain/calendar.ts';
import { quoteSchema } from '../../shared/domain/quote.ts';
import type { Quote } from '../../shared/domain/quote.ts';
import type { SealedValue } from './seal.ts';
import { isSealIntact, quotesTable, withSeal } from './sealed-tables.ts';
import type { WorkStore } from './work-store.ts';

/** `synced`: the portal has it, and the cache may not show it yet. */
export type OwnQuoteState = z.infer<typeof quoteSyncSchema>;

/** A quote that is on this machine and not, or not surely, at the portal in this form. */
export interface OwnQuote {
  readonly profileId: string;
  readonly staffId: string;
  readonly quote: Quote;
  /** The portal's version that it was based on; 0 where the portal has none. */
  readonly baseVersion: number;
  /** Of the last save that was kept. */
  readonly edit: number;
  /** While an editor is open it stays here. */
  readonly isEditing: boolean;
  readonly state: OwnQuoteState;
  /** Fingerprints of what left and has no answer: any of them may be at the portal. */
  readonly sent: readonly string[];
  readonly attempts: number;
  readonly changedAt: Instant;
  /** In milliseconds since 1970; 0 for now. */
  readonly nextAttemptAtMs: number;
}

type OwnQuoteRow = [
  profileId: string,
  quoteId: string,
  staffId: string,
  accountId: string,
  provisionalNumber: string,
  document: string,
  baseVersion: number,
  edit: number,
  isEditing: number,
  state: OwnQuoteState['kind'],
  answer: string | null,
  sent: string,
  attempts: number,
  changedAt: string,
  seal: string,
  nextAttemptAtMs: number,
];

const allColumns = [...quotesTable.columns, 'next_attempt_at_ms'].join(', ');
const fingerprintsSchema = z.array(z.string());

/** By what a quote is known again at the portal: everything of it that a client says. */
export function fingerprintOf({ accountId, provisionalNumber, createdAt, revisions }: Quote): string {
  const said = revisions.map(({ orders: _orders, ...revision }) => revision);
  const text = canonicalJson({ accountId, provisionalNumber, createdAt, revisions: said });
  return createHash('sha256').update(text).digest('hex');
}

/** The readable rows that a condition finds, in the order of its columns. */
export function readOwnQuotes(work: WorkStore, where: string, ...values: readonly SealedValue[]): OwnQuote[] {
  const rows = work.prepare.rows<OwnQuoteRow>(`SELECT ${allColumns} FROM quotes q WHERE ${where}`).all(...values);
  return rows.map((row) => readable(work, row)).filter((own) => own !== null);
}

/** Writes a row whole, with its seal. Runs within the transaction of its caller. */
export function writeOwnQuote(work: WorkStore, own: OwnQuote): void {
  const { kind, ...answer } = own.state;
  const sealed = withSeal(quotesTable, [
    ...[own.profileId, own.quote.id, own.staffId, own.quote.accountId, own.quote.provisionalNumber],
    JSON.stringify(own.quote),
    ...[own.baseVersion, own.edit, own.isEditing ? 1 : 0, kind, JSON.stringify(answer), JSON.stringify(own.sent)],
    ...[own.attempts, own.changedAt],
  ]);
  const marks = [...sealed, own.nextAttemptAtMs].map(() => '?').join(', ');
  const sql = `INSERT OR REPLACE INTO quotes (${allColumns}) VALUES (${marks})`;
  work.prepare.command(sql).run(...sealed, own.nextAttemptAtMs);
}

/** Reading a quote out of its text is long, and the list asks for all of them again and again. */
const mostKnown = 10_000;
const knownOf = new WeakMap<WorkStore, Map<string, OwnQuote>>();

/** What was read of a file before, by the seal of its row: the same seal over the same values is the same quote. */
function knownIn(work: WorkStore): Map<string, OwnQuote> {
  const known = knownOf.get(work) ?? new Map<string, OwnQuote>();
  if (known.size > mostKnown) known.clear();
  knownOf.set(work, known);
  return known;
}

/** A quote that was read before, by the seal of its row: the same one until its row changes. Null for any other. */
export function readKnownQuote(work: WorkStore, seal: string, nextAttemptAtMs: number): OwnQuote | null {
  const known = knownIn(work);
  const own = known.get(seal);
  if (own === undefined) return null;
  if (own.nextAttemptAtMs === nextAttemptAtMs) return own;
  // Not under the seal: when it is tried again moves without it.
  const moved = { ...own, nextAttemptAtMs };
  known.set(seal, moved);
  return moved;
}

function readable(work: WorkStore, row: OwnQuoteRow): OwnQuote | null {
  if (!isSealIntact(quotesTable, row.slice(0, -1))) return null;
  const [seal, nextAttemptAtMs] = [row[14], row[15]];
  const known = readKnownQuote(work, seal, nextAttemptAtMs);
  if (known !== null) return known;
  const own = parsed(row);
  if (own !== null) knownIn(work).set(seal, own);
  return own;
}

function parsed(row: OwnQuoteRow): OwnQuote | null {
  const [profileId, , staffId, , , document, baseVersion, edit, isEditing, kind, answer] = row;
  const [, , , , , , , , , , , sent, attempts, changedAt, , nextAttemptAtMs] = row;
  const quote = quoteSchema.safeParse(jsonOf(document));
  const state = quoteSyncSchema.safeParse({ ...partsOf(answer), kind });
  const fingerprints = fingerprintsSchema.safeParse(jsonOf(sent));
  if (!quote.success || !state.success || !fingerprints.success) return null;
  return {
    ...{ profileId, staffId, quote: quote.data, baseVersion, edit, isEditing: isEditing === 1 },
    ...{ state: state.data, sent: fingerprints.data, attempts, changedAt, nextAttemptAtMs },
  };
}

function partsOf(answer: string | null): Readonly<Record<string, unknown>> {
  const parts = z.looseObject({}).safeParse(jsonOf(answer ?? '{}'));
  return parts.success ? parts.data : {};
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
