// Defects by which a quote is lost, doubled, changed after it was sent, or goes over what another machine did.
import type { Defect } from './defect.ts';

const answers = 'main/store/own-quote-answers.ts';
const push = 'main/sync/push-quotes.ts';

export const defectsOfQuotes: readonly Defect[] = [
  {
    name: 'a quote goes onto whatever version the portal has',
    only: 'quotes',
    focus: 'one draft',
    breaks: ['I1'],
    changes: [
      {
        file: 'main/portal/rules/store-quote.ts',
        find: 'if (before !== null && before.version !== basedOn) {',
        replace: 'if (before !== null && basedOn === -1) {',
      },
    ],
  },
  {
    name: 'a conflict is tried again on the newest version, and nobody is asked',
    only: 'quotes',
    focus: 'one draft',
    breaks: ['I1'],
    changes: [
      {
        file: answers,
        find: `return { ...own, ...rest, state: { kind: 'conflict', newer: answer.quote } };`,
        replace: `return { ...own, ...rest, baseVersion: answer.quote.version };`,
      },
    ],
  },
  {
    name: 'an editor that was opened before another machine wrote goes over it',
    only: 'quotes',
    focus: 'one draft',
    breaks: ['I1'],
    changes: [
      {
        file: 'main/services/quotes.ts',
        find: 'return own === null && currentRevisionOf(quote).changedAt !== basedOn?.changedAt;',
        replace:
          'return own === null && currentRevisionOf(quote).changedAt === basedOn?.changedAt && quote.version < 0;',
      },
    ],
  },
  {
    name: 'a quote whose answer was lost is made anew, under another id',
    only: 'quotes',
    // The quote of the other id is missing under its own, and the cache differs until it is fetched again.
    breaks: ['I1', 'I2', 'I6'],
    changes: [
      {
        file: 'main/sync/send-quote.ts',
        find: 'const answer = await client.putQuote(id, baseVersion, { accountId, provisionalNumber, createdAt, revisions });',
        replace: `const isAgain = baseVersion === 0 && quote.version === 0 && left.attempts > 0;
          const sentAs = isAgain ? crypto.randomUUID() : id;
          const first = await client.putQuote(sentAs, baseVersion, { accountId, provisionalNumber, createdAt, revisions });
          const answer = isAgain && 'quote' in first ? { ...first, quote: { ...first.quote, id } } : first;`,
      },
      {
        file: 'main/sync/send-quote.ts',
        find: 'export async function sendQuote(client: QuoteClient, { quote, baseVersion }: OwnQuote)',
        replace: 'export async function sendQuote(client: QuoteClient, { quote, baseVersion, ...left }: OwnQuote)',
      },
    ],
  },
  {
    name: 'a quote that was sent can still be written on',
    only: 'quotes',
    breaks: ['I2'],
    changes: [
      {
        file: 'main/portal/rules/quote-history.ts',
        find: 'if (!isSameLockedPart(revision, now)) errors.push',
        replace: 'if (errors.length > 99) errors.push',
      },
      {
        file: 'main/services/priced-revision.ts',
        find: 'return problems.length > 0 ? invalid(problems) : success({ ...entered, pricing, alternatives: priced });',
        replace: `if (before?.sent != null) before.internalNotes = 'noch einmal gelesen';
          return problems.length > 0 ? invalid(problems) : success({ ...entered, pricing, alternatives: priced });`,
      },
    ],
  },
  {
    name: 'a quote is ordered before the portal has accepted the order',
    only: 'quotes',
    breaks: ['I5'],
    changes: [
      {
        file: 'main/services/shown-quotes.ts',
        find: `  return {
    quote,
    customer:`,
        replace: `  for (const { lineId, orderId } of unsentOrdersOf(profile, work, quote)) {
    const order = { lineId, orderId, confirmationNumber: 'C-0', acceptedAt: quote.createdAt };
    quote.revisions.at(-1)?.orders.push(order);
  }
  return {
    quote,
    customer:`,
      },
    ],
  },
  {
    name: 'a quote is acknowledged before it is kept',
    only: 'quotes',
    focus: 'a quote kept',
    breaks: ['I1'],
    changes: [
      {
        file: 'main/services/quote-desk.ts',
        find: 'changeOwnQuote(work, { profileId: profile.profileId, quoteId: quote.id }, () => next);',
        replace: `setTimeout(() => changeOwnQuote(work, { profileId: profile.profileId, quoteId: quote.id }, () => next), 300);`,
      },
    ],
  },
  {
    name: 'the row of a quote goes before the cache has what the portal answered',
    only: 'quotes',
    focus: 'a quote left to the cache',
    breaks: ['I1'],
    changes: [
      {
        file: push,
        find: 'await loop.answerTo(quote.id, options.onQuoteStored(quote));',
        replace: 'setTimeout(() => void options.onQuoteStored(quote), 300);',
      },
      {
        file: push,
        find: 'options.shownQuoteVersion(quote.id));',
        replace: 'Infinity);',
      },
    ],
  },
  {
    name: 'a line is ordered at the figures of its quote, whatever the price list says now',
    only: 'quotes',
    focus: 'late in their life',
    breaks: ['I2'],
    changes: [
      {
        file: 'main/services/order-check.ts',
        find: 'if (differences.length > 0) return failed(',
        replace: 'if (differences.length > 0 && quoted === null) return failed(',
      },
    ],
  },
  {
    name: 'a quote that a crash caught on its way is given up',
    only: 'quotes',
    focus: 'sending a quote',
    breaks: ['I1', 'I6', 'I7'],
    changes: [
      {
        file: answers,
        find: `AND q.is_editing = 0\`;`,
        replace: `AND q.is_editing = 0 AND (q.sent = '[]' OR q.attempts > 0)\`;`,
      },
    ],
  },
];
