// What every part of the open wizard works with, handed down once by the panel.
import { createContext, useContext } from 'react';
import type { Change } from '../../../shared/domain/change.ts';
import type { Figures } from './figures.ts';
import type { WizardData } from './wizard-data.ts';
import type { SessionAction, WizardSession } from './wizard-session.ts';

export interface Wizard {
  readonly data: WizardData;
  readonly session: WizardSession;
  /** Live figures of what is entered; null while they cannot be computed. */
  readonly figures: Figures | null;
  readonly act: (action: SessionAction) => void;
  /** Leaves the wizard; the draft is kept unless its order is placed. */
  readonly close: () => void;
  /** Where leaving leads, in words. */
  readonly backLabel: string;
  /** Leads to the outbox, where a placed order waits. */
  readonly showOutbox: () => void;
  /** Leaves the wizard for a quote of the change, in which the draft ends. */
  readonly quote: (order: QuotedOrder) => void;
}

/** What a quote takes over of an order that is being prepared. */
export interface QuotedOrder {
  readonly change: Change;
  readonly draft: { readonly id: string; readonly billingAddressId: string | null };
}

export const WizardContext = createContext<Wizard | null>(null);

/** The open wizard. Throws outside of it: a bug, not a state. */
export function useWizard(): Wizard {
  const wizard = useContext(WizardContext);
  if (wizard === null) throw new Error('no wizard: a step stands outside of WizardContext');
  return wizard;
}
