// Quotes on the wire: stored whole under the id that the client made, on the version that it was based on.
import * as z from 'zod';
import { quoteSchema } from '../domain/quote.ts';
import { problemSchema } from './problem.ts';

/**
 * `PUT /v1/quotes/{id}`: `If-None-Match: *` for a new one, else `If-Match: "<version>"`. The portal gives number,
 * owner and version, and keeps `orders` of the revisions by itself. A revision that was sent never changes but for its
 * answer.
 */
export const quoteRequestSchema = quoteSchema.pick({
  accountId: true,
  provisionalNumber: true,
  createdAt: true,
  revisions: true,
});
export type QuoteRequest = z.infer<typeof quoteRequestSchema>;

export const quoteResponseSchema = z.object({ quote: quoteSchema });

/** 412 `version-conflict`: the quote as it is now. */
export const quoteVersionConflictSchema = problemSchema.extend({ quote: quoteSchema });
