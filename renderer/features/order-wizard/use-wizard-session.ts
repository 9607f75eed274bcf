// Begins an order, or resumes the draft that is kept of it. While the wizard is open the session lives here, and
// nowhere else in the window.
import { useEffect, useEffectEvent, useReducer, useState } from 'react';
import type { KeptDraft } from '../../../shared/contract/drafts.ts';
import type { Failure } from '../../../shared/contract/failure.ts';
import { useDraftKeeper } from '../../state/use-draft-keeper.ts';
import { resumedSession } from './kept-draft.ts';
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
}

type Begin = { readonly type: 'begin'; readonly session: WizardSession };

function next(session: WizardSession | null, action: SessionAction | Begin): WizardSession | null {
  if (action.type === 'begin') return session ?? action.session;
  return session === null ? null : nextSession(session, action);
}

/** The session of a change to a subscription, once the change is available. */
export function useWizardSession(data: WizardData, isAvailable: boolean): OpenSession {
  const keeper = useDraftKeeper();
  const [session, act] = useReducer(next, null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isAwaited = isAvailable && session === null && failure === null;
  const { profileId, kind } = data;
  const subscriptionId = data.subscription.id;
  const begin = useEffectEvent((kept: KeptDraft | null) => {
    const begun = kept === null ? newSession(data, crypto.randomUUID()) : resumedSession(data, kept);
    act({ type: 'begin', session: begun });
  });
  useEffect(() => {
    if (!isAwaited) return undefined;
    let isLeft = false;
    const read = async () => {
      const answer = await keeper.read(profileId, { subscriptionId, kind });
      if (isLeft) return;
      setFailure(answer.ok ? null : answer.failure);
      if (answer.ok) begin(answer.value);
    };
    void read();
    return () => {
      isLeft = true;
    };
  }, [keeper, profileId, subscriptionId, kind, isAwaited]);
  return { session, act, failure, readAgain: () => setFailure(null) };
}
