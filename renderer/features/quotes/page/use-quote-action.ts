// Something that is done with a quote: what main answers is shown at once, without waiting for the next `data.changed`.
import type { RequestInput } from '../../../../shared/contract/requests.ts';
import type { Action } from '../../../host/use-request.ts';
import { keepAnswer, useAction, useAnswers } from '../../../host/use-request.ts';

type QuoteRequest = 'quotes.send' | 'quotes.record-answer' | 'quotes.revise' | 'quotes.duplicate' | 'quotes.resolve';

/** The action; its answer is kept as that of `quotes.read`. */
export function useQuoteAction<N extends QuoteRequest>(name: N): Action<N> {
  const answers = useAnswers();
  const action = useAction(name);
  return {
    ...action,
    async run(input: RequestInput<N>) {
      const result = await action.run(input);
      if (result.ok) keepAnswer(answers, 'quotes.read', { quoteId: result.value.quote.id }, result.value);
      return result;
    },
  };
}
