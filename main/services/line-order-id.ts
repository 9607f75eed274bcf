// The id of the order that a line of a quote becomes (D19). It follows from the line and this machine, so that it is the
// same after a crash, or when the answer to a first attempt was lost: what was placed is found, and not placed again.
import { createHash } from 'node:crypto';
import type { QuoteReference } from '../../shared/domain/quote.ts';
import type { ItemState } from '../store/outbox-row.ts';
import { readItemState } from '../store/outbox.ts';
import type { WorkStore } from '../store/work-store.ts';

/** An order that ended like this is another one when it is placed again. */
const ended: readonly (ItemState | null)[] = ['rejected', 'withdrawn', 'needs-attention'];

/** A UUID. Another one for each profile, hence for each machine, and after each order of the line that has ended. */
export function lineOrderId(work: WorkStore, profileId: string, { quoteId, revision, lineId }: QuoteReference): string {
  for (let attempt = 0; ; attempt += 1) {
    const id = uuidOf(JSON.stringify([profileId, quoteId, revision, lineId, attempt]));
    if (!ended.includes(readItemState(work, id))) return id;
  }
}

/** Version 8 of RFC 9562: 122 bits of a hash. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(18, 20)}`];
  return [...parts, hex.slice(20, 32)].join('-');
}
