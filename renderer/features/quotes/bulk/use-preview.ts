// What the template would make of each chosen account, asked for part by part; begins again when the template says
// something else about figures. Never more than one question at a time.
import { useEffect, useMemo, useState } from 'react';
import * as z from 'zod';
import type { Failure } from '../../../../shared/contract/failure.ts';
import type { BulkPreview } from '../../../../shared/contract/quote-bulk.ts';
import { quoteTemplateSchema, type QuoteTemplate } from '../../../../shared/domain/quote-template.ts';
import { useHost } from '../../../host/host-context.ts';
import { inParts } from './parts.ts';

/** Typing goes on for so long before anything is asked. */
const restMs = 300;

export interface Preview {
  /** In the order of the accounts; shorter while it is under way. */
  readonly rows: readonly BulkPreview[];
  readonly isRunning: boolean;
  readonly failure: Failure | null;
  readonly stop: () => void;
  /** Goes on after a stop or a failure, from where it was. */
  readonly goOn: () => void;
}

interface Found {
  readonly key: string;
  readonly rows: readonly BulkPreview[];
  readonly failure: Failure | null;
}

const askedSchema = z.object({ template: quoteTemplateSchema });

/** `template` null where the form is not right: nothing is asked. */
export function usePreview(accountIds: readonly string[], template: QuoteTemplate | null): Preview {
  const host = useHost();
  const figures = useMemo(() => (template === null ? null : withoutWords(template)), [template]);
  const key = JSON.stringify({ template: figures, accounts: accountIds.length, first: accountIds[0] ?? null });
  const [found, setFound] = useState<Found>({ key, rows: [], failure: null });
  const [stopped, setStopped] = useState<string | null>(null);
  const isStopped = stopped === key;
  const rows = found.key === key ? found.rows : [];
  const failure = found.key === key ? found.failure : null;
  const isWanted = figures !== null && !isStopped && failure === null && rows.length < accountIds.length;
  const from = isWanted ? rows.length : -1;

  useEffect(() => {
    if (from < 0) return undefined;
    let isOver = false;
    const ask = async () => {
      const [accounts = []] = inParts(accountIds.slice(from));
      const asked = askedSchema.parse(JSON.parse(key));
      const answer = await host.request('quotes.preview-bulk', { accountIds: accounts, template: asked.template });
      if (isOver) return;
      setFound((before) => {
        const known = before.key === key ? before.rows : [];
        if (!answer.ok) return { key, rows: known, failure: answer.failure };
        return { key, rows: [...known, ...answer.value.previews], failure: null };
      });
    };
    const waiting = setTimeout(() => void ask(), from === 0 ? restMs : 0);
    return () => {
      isOver = true;
      clearTimeout(waiting);
    };
  }, [host, accountIds, key, from]);

  return {
    rows,
    failure,
    isRunning: isWanted,
    stop: () => setStopped(key),
    goOn: () => {
      setStopped(null);
      setFound((before) => ({ ...before, failure: null }));
    },
  };
}

/** What decides about figures: words do not begin a preview again. */
function withoutWords(template: QuoteTemplate): QuoteTemplate {
  return { ...template, isBinding: true, reference: '', customerNotes: '', internalNotes: '', validDays: 0 };
}
