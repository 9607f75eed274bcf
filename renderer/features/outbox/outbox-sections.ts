// The outbox in the order in which it is read: what needs a decision, what was refused, what waits, what arrived. Pure.
import type { Outbox, OutboxItem } from '../../../shared/contract/outbox.ts';
import type { Translate } from '../../app/i18n.ts';

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

/**
 * `8 need your decision · 3 refused · 17 wait`; how many there are where not all are listed; empty where one section
 * says it already.
 */
export function summaryText(outbox: Pick<Outbox, 'items' | 'accepted' | 'total'>, t: Translate): string {
  if (outbox.total > outbox.items.length) return t('outbox.count', { count: outbox.total });
  const sections = sectionsOf(outbox).flatMap(({ name, items }) => (name === 'accepted' ? [] : [{ name, items }]));
  if (sections.length < 2) return '';
  return sections.map(({ name, items }) => t(`outbox.summary.${name}`, { count: items.length })).join(' · ');
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
