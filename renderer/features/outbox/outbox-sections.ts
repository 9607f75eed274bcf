// The outbox in the order in which it is read: what needs a decision, what was refused, what waits, what arrived. Pure.
import type { Outbox, OutboxItem } from '../../../shared/contract/outbox.ts';

export type SectionName = 'attention' | 'rejected' | 'waiting' | 'accepted';

export interface OutboxSection {
  readonly name: SectionName;
  readonly items: readonly OutboxItem[];
}

/** The sections that have something in them. */
export function sectionsOf({ items, accepted }: Pick<Outbox, 'items' | 'accepted'>): OutboxSection[] {
  const of = (name: SectionName): OutboxSection => ({ name, items: items.filter((item) => sectionOf(item) === name) });
  const sections = [of('attention'), of('rejected'), of('waiting'), { name: 'accepted', items: accepted } as const];
  return sections.filter((section) => section.items.length > 0);
}

/** An unreadable item is never sent: only the user can take it away. */
export function sectionOf(item: OutboxItem): SectionName {
  if (item.kind === 'unreadable') return 'attention';
  const { kind } = item.kind === 'order' ? item.order.state : item.edit.state;
  switch (kind) {
    case 'needs-attention':
      return 'attention';
    case 'rejected':
      return 'rejected';
    case 'queued':
    case 'sending':
      return 'waiting';
    case 'accepted':
    case 'withdrawn':
      return 'accepted';
  }
}
