// Connects the requests about quotes. Builds nothing that outlives them.
import type { CalendarDate } from '../shared/domain/calendar.ts';
import type { ComposeOptions, Tools } from './compose-tools.ts';
import type { Handlers } from './dispatch.ts';
import type { CurrentProfile } from './services/current-profile.ts';
import type { QuotesOptions } from './services/quote-desk.ts';
import { createQuoteBulkService } from './services/quote-bulk.ts';
import { createQuoteStepsService } from './services/quote-steps.ts';
import { createQuotesService } from './services/quotes.ts';
import type { SessionService } from './services/session-options.ts';
import { syncStateOf } from './services/sync.ts';
import type { WorkStore } from './store/work-store.ts';

type QuoteRequest = Exclude<Extract<keyof Handlers, `quotes.${string}`>, 'quotes.export'>;

export function composeQuotes(parts: {
  readonly options: ComposeOptions;
  readonly tools: Tools;
  readonly work: WorkStore;
  readonly session: SessionService;
  readonly today: (profile: CurrentProfile) => CalendarDate;
}): Pick<Handlers, QuoteRequest> {
  const { options, tools, work, session, today } = parts;
  const quotesOptions: QuotesOptions = {
    ...{ work, current: session.current, today, clock: options.clock, random: options.random },
    onChanged: (accountIds) => {
      tools.hub.tell('data.changed', { areas: ['quotes'], accountIds });
      tools.hub.tell('sync.changed', syncStateOf(session.current(), work));
    },
    onDraftEnded: (accountId) => tools.hub.tell('data.changed', { areas: ['drafts'], accountIds: [accountId] }),
  };
  const quotes = createQuotesService(quotesOptions);
  const bulk = createQuoteBulkService(quotesOptions);
  const steps = createQuoteStepsService(quotesOptions);
  return {
    'quotes.list': quotes.list,
    'quotes.count-open': quotes.countOpen,
    'quotes.read-edited': quotes.readEdited,
    'quotes.preview-bulk': bulk.preview,
    'quotes.create-bulk': bulk.create,
    'quotes.read': quotes.read,
    'quotes.save': quotes.save,
    'quotes.send': steps.send,
    'quotes.record-answer': steps.recordAnswer,
    'quotes.revise': quotes.revise,
    'quotes.duplicate': quotes.duplicate,
    'quotes.discard': quotes.discard,
    'quotes.resolve': steps.resolve,
  };
}
