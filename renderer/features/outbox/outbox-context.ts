// What every item of the outbox works with, handed down once by the screen.
import { createContext, useContext } from 'react';
import type { Outbox } from '../../../shared/contract/outbox.ts';
import type { StaffRole } from '../../../shared/domain/staff.ts';
import type { ReadableItem } from './item-words.ts';
import type { Calendar } from './waiting-age.ts';

export interface OutboxDesk {
  readonly outbox: Outbox;
  readonly isOffline: boolean;
  readonly role: StaffRole;
  /** False for viewers: they see, and decide nothing. */
  readonly mayAct: boolean;
  readonly calendar: Calendar;
  /** Opens the question that stands before an action. */
  readonly ask: (question: OutboxQuestion) => void;
  /** Says politely what was done, and puts the focus where reading goes on. */
  readonly say: (words: string) => void;
}

export type OutboxQuestion =
  | { readonly kind: 'withdraw'; readonly item: ReadableItem }
  | { readonly kind: 'confirm'; readonly item: Extract<ReadableItem, { kind: 'order' }> };

export const OutboxContext = createContext<OutboxDesk | null>(null);

/** The open outbox. Throws outside of it: a bug, not a state. */
export function useOutboxDesk(): OutboxDesk {
  const desk = useContext(OutboxContext);
  if (desk === null) throw new Error('no outbox: an item stands outside of OutboxContext');
  return desk;
}
