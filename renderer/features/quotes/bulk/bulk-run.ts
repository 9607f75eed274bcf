// Making the quotes, part by part. Kept for the window and not for the screen: it goes on while somebody looks at
// something else, and its result is there when they come back. An id is made once for each account of a run, so that
// trying again makes none twice.
import { create } from 'zustand';
import type { Failure } from '../../../../shared/contract/failure.ts';
import type { Host } from '../../../../shared/contract/host.ts';
import type { BulkPreview, BulkResult } from '../../../../shared/contract/quote-bulk.ts';
import type { QuoteTemplate } from '../../../../shared/domain/quote-template.ts';
import { inParts } from './parts.ts';

export interface BulkItem {
  readonly accountId: string;
  readonly quoteId: string;
  readonly preview: BulkPreview;
  /** Null until it was tried. */
  readonly result: BulkResult | null;
}

export interface BulkRun {
  readonly profileId: string;
  readonly template: QuoteTemplate;
  readonly items: readonly BulkItem[];
  readonly isRunning: boolean;
  /** Stops after the part that is under way. */
  readonly isStopping: boolean;
}

interface BulkRunStore {
  readonly run: BulkRun | null;
  readonly begin: (host: Host, run: Pick<BulkRun, 'profileId' | 'template'>, chosen: readonly BulkPreview[]) => void;
  readonly stop: () => void;
  /** Makes what is not made yet. */
  readonly goOn: (host: Host) => void;
  readonly forget: () => void;
}

export const useBulkRun = create<BulkRunStore>((set, get) => {
  async function makeAll(host: Host): Promise<void> {
    const { run } = get();
    if (run === null || run.isRunning) return;
    set({ run: { ...run, isRunning: true, isStopping: false } });
    const open = run.items.filter(({ result }) => result?.number === null || result === null);
    for (const part of inParts(open)) {
      if (get().run?.isStopping !== false) break;
      const items = part.map(({ accountId, quoteId }) => ({ accountId, quoteId }));
      const answer = await host.request('quotes.create-bulk', { items, template: run.template });
      const results = answer.ok ? answer.value.results : items.map((item) => failedResult(item, answer.failure));
      keep(results);
      // Signed out, or no longer allowed: everything after this would be refused as well.
      if (!answer.ok && answer.failure.code === 'not-permitted') break;
    }
    const now = get().run;
    if (now !== null) set({ run: { ...now, isRunning: false, isStopping: false } });
  }

  function keep(results: readonly BulkResult[]): void {
    const byId = new Map(results.map((result) => [result.quoteId, result]));
    const { run } = get();
    if (run === null) return;
    const items = run.items.map((item) => {
      const result = byId.get(item.quoteId);
      return result === undefined ? item : { ...item, result };
    });
    set({ run: { ...run, items } });
  }

  return {
    run: null,
    begin(host, { profileId, template }, chosen) {
      if (get().run?.isRunning === true) return;
      const items = chosen.map((preview) => ({
        ...{ accountId: preview.accountId, quoteId: crypto.randomUUID(), preview, result: null },
      }));
      set({ run: { profileId, template, items, isRunning: false, isStopping: false } });
      void makeAll(host);
    },
    stop() {
      const { run } = get();
      if (run?.isRunning === true) set({ run: { ...run, isStopping: true } });
    },
    goOn: (host) => void makeAll(host),
    forget() {
      if (get().run?.isRunning !== true) set({ run: null });
    },
  };
});

function failedResult(item: Pick<BulkItem, 'accountId' | 'quoteId'>, failure: Failure): BulkResult {
  return { ...item, number: null, failure };
}
