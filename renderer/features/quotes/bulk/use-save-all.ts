// The documents of many quotes into one folder: how far it is, cancelling, and what became of each.
import { useMemo, useState } from 'react';
import type { SavedBatch } from '../../../../shared/contract/documents.ts';
import type { Failure } from '../../../../shared/contract/failure.ts';
import { useEvent } from '../../../host/use-event.ts';
import { useAction } from '../../../host/use-request.ts';
import type { Outcomes } from './result-columns.tsx';

export interface SaveAll {
  readonly save: (quoteIds: readonly string[]) => Promise<void>;
  /** Those that the last batch has not saved. */
  readonly saveMissing: () => Promise<void>;
  readonly cancel: () => void;
  /** Null where nothing is under way. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Of the last batch; null before there was one. */
  readonly batch: SavedBatch | null;
  readonly failure: Failure | null;
  readonly outcomes: Outcomes;
}

interface Running {
  readonly batchId: string;
  readonly done: number;
  readonly total: number;
}

/** What became of each document, where a part of them was saved again. */
function later(before: SavedBatch, { folder, results }: SavedBatch): SavedBatch {
  const again = new Map(results.map((result) => [JSON.stringify(result.document), result]));
  const kept = before.results.filter(({ document }) => !again.has(JSON.stringify(document)));
  return { folder, results: [...kept, ...results] };
}

/** One batch at a time. */
export function useSaveAll(): SaveAll {
  const saveAll = useAction('documents.save-all');
  const cancel = useAction('documents.cancel');
  const [running, setRunning] = useState<Running | null>(null);
  const [batch, setBatch] = useState<SavedBatch | null>(null);
  useEvent('documents.progressed', ({ batchId, done, total }) =>
    setRunning((now) => (now?.batchId === batchId ? { batchId, done, total } : now)),
  );
  const outcomes = useMemo<Outcomes>(
    () =>
      new Map(
        (batch?.results ?? []).flatMap((result) =>
          result.document.kind === 'quote' ? [[result.document.quoteId, result] as const] : [],
        ),
      ),
    [batch],
  );
  const save = async (quoteIds: readonly string[]): Promise<void> => {
    if (running !== null) return;
    const batchId = crypto.randomUUID();
    setRunning({ batchId, done: 0, total: quoteIds.length });
    const documents = quoteIds.map((quoteId) => ({ kind: 'quote' as const, quoteId, revision: 1 }));
    const answer = await saveAll.run({ batchId, documents });
    if (answer.ok && answer.value.folder !== null) setBatch(batch === null ? answer.value : later(batch, answer.value));
    setRunning(null);
  };
  return {
    save,
    saveMissing: () =>
      save(
        (batch?.results ?? []).flatMap(({ kind, document }) =>
          kind !== 'saved' && document.kind === 'quote' ? [document.quoteId] : [],
        ),
      ),
    cancel: () => {
      if (running !== null) void cancel.run({ batchId: running.batchId });
    },
    progress: running,
    batch,
    failure: saveAll.failure,
    outcomes,
  };
}
