// The orders being prepared in this run, one for each subscription and change: closing the wizard and
// opening it again resumes. Holds interface state only; nothing that the store in main owns.
import { create } from 'zustand';
import { nextSession } from './wizard-session.ts';
import type { SessionAction, WizardSession } from './wizard-session.ts';
import type { WizardData } from './wizard-data.ts';

interface DraftStore {
  readonly sessions: Readonly<Record<string, WizardSession>>;
  readonly profileId: string | null;
  /** Keeps a new session, unless one is kept under this key. What another profile left is forgotten. */
  readonly begin: (profileId: string, key: string, session: WizardSession) => void;
  readonly act: (key: string, action: SessionAction) => void;
  /** Forgets a session whose order is placed; any other is kept. */
  readonly discardDone: (key: string) => void;
}

/** Under which key the order of a change to a subscription is kept; never one that another profile sees. */
export function sessionKey(data: Pick<WizardData, 'profileId' | 'kind' | 'subscription'>): string {
  return `${data.profileId} ${data.subscription.id} ${data.kind}`;
}

export const useDraftStore = create<DraftStore>((set) => ({
  sessions: {},
  profileId: null,
  begin: (profileId, key, session) =>
    set((store) => {
      const sessions = store.profileId === profileId ? store.sessions : {};
      return sessions[key] === undefined ? { profileId, sessions: { ...sessions, [key]: session } } : store;
    }),
  act: (key, action) =>
    set(({ sessions }) => {
      const session = sessions[key];
      return session === undefined ? { sessions } : { sessions: { ...sessions, [key]: nextSession(session, action) } };
    }),
  discardDone: (key) =>
    set(({ sessions }) =>
      sessions[key]?.draft.step === 'confirmation'
        ? { sessions: Object.fromEntries(Object.entries(sessions).filter(([kept]) => kept !== key)) }
        : { sessions },
    ),
}));
