// Begins an order, or resumes the draft that is kept of it. While the wizard is open the session lives here, and
// nowhere else in the window.
import { useEffect, useEffectEvent, useReducer, useState } from 'react';
import type { KeptDraft } from '../../../shared/contract/drafts.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import { useDraftKeeper } from '../../state/use-draft-keeper.ts';
import type { PlacedOrder } from '../../../shared/contract/orders.ts';
import type { Choice } from './draft-choice.tsx';
import { resumedSession } from './kept-draft.ts';
import { revisedSession } from './revised-session.ts';
import type { WizardData } from './wizard-data.ts';
import { newSession, nextSession } from './wizard-session.ts';
import type { SessionAction, WizardSession } from './wizard-session.ts';

export interface OpenSession {
  /** Null until it is known whether there is a draft. */
  readonly session: WizardSession | null;
  readonly act: (action: SessionAction) => void;
  /** Why the draft could not be read; nothing is begun over it. */
  readonly failure: Failure | null;
  readonly readAgain: () => void;
  /** Set while an order is to be revised and there is another draft of the same change: the user decides. */
  readonly choice: Choice | null;
}

type Begin = { readonly type: 'begin'; readonly session: WizardSession };

function next(session: WizardSession | null, action: SessionAction | Begin): WizardSession | null {
  if (action.type === 'begin') return session ?? action.session;
  return session === null ? null : nextSession(session, action);
}

/** The session of a change to a subscription, once the change is available; `revises` is an order of the outbox. */
export function useWizardSession(data: WizardData, isAvailable: boolean, revises: PlacedOrder | null): OpenSession {
  const keeper = useDraftKeeper();
  const [session, act] = useReducer(next, null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [other, setOther] = useState<KeptDraft | null>(null);
  const isAwaited = isAvailable && session === null && failure === null && other === null;
  const { profileId, kind } = data;
  const subscriptionId = data.subscription.id;
  const begin = useEffectEvent((kept: KeptDraft | null) => {
    act({ type: 'begin', session: begun(data, kept, revises) });
  });
  const isAnother = useEffectEvent((kept: KeptDraft | null) => kept !== null && isOther(kept, revises));
  useEffect(() => {
    if (!isAwaited) return undefined;
    let isLeft = false;
    const read = async () => {
      const answer = await keeper.read(profileId, { subscriptionId, kind });
      if (isLeft) return;
      setFailure(answer.ok ? null : answer.failure);
      if (answer.ok && isAnother(answer.value)) setOther(answer.value);
      else if (answer.ok) begin(answer.value);
    };
    void read();
    return () => {
      isLeft = true;
    };
  }, [keeper, profileId, subscriptionId, kind, isAwaited]);
  const choose = (kept: KeptDraft | null) => {
    setOther(null);
    act({ type: 'begin', session: begun(data, kept, revises) });
  };
  const choice = other === null ? null : { resume: () => choose(other), revise: () => choose(null) };
  return { session, act, failure, readAgain: () => setFailure(null), choice };
}

/** A draft that was begun apart from the order that is to be revised. */
function isOther(kept: KeptDraft, revises: PlacedOrder | null): boolean {
  return revises !== null && kept.replaces !== revises.orderId;
}

function begun(data: WizardData, kept: KeptDraft | null, revises: PlacedOrder | null): WizardSession {
  if (kept !== null) return resumedSession(data, kept);
  const orderId = crypto.randomUUID();
  return revises === null ? newSession(data, orderId) : revisedSession(data, revises, orderId);
}
