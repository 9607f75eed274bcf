// "Take over the new figures": asks the portal for its newest data, and leads back to the overview with it, under a
// new order id. The order that cannot be is withdrawn when the new one is placed, in one step.
import type { Failure } from '../../../../shared/contract/failure.ts';
import { useState } from 'react';
import { useHost } from '../../../host/host-context.ts';
import { keepAnswer, useAnswers } from '../../../host/use-request.ts';
import { useWizard } from '../wizard-context.ts';
import { figuresBasis, wizardDataOf } from '../wizard-data.ts';

interface TakeOver {
  readonly run: () => Promise<void>;
  readonly isRunning: boolean;
  readonly failure: Failure | null;
}

/**
 * The action, and what it failed with; then the answer stays on the screen. `orderId` is of an order in the outbox
 * that waits for the decision; null where none was kept.
 */
export function useTakeOver(orderId: string | null): TakeOver {
  const { data, act } = useWizard();
  const host = useHost();
  const answers = useAnswers();
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = async () => {
    setRunning(true);
    const synced = await host.request('sync.run', {});
    const input = { accountId: data.account.id };
    const details = synced.ok ? await host.request('accounts.details', input) : synced;
    setRunning(false);
    setFailure(details.ok ? null : details.failure);
    if (!details.ok) return;
    keepAnswer(answers, 'accounts.details', input, details.value);
    const now = wizardDataOf({ ...data, details: details.value, subscriptionId: data.subscription.id });
    const basis = figuresBasis(now.ok ? now.data : data);
    act({ type: 'start-over', orderId: crypto.randomUUID(), replaces: orderId, basis });
  };
  return { run, isRunning, failure };
}
