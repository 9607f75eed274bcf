// Why the portal refused an item, in sentences. Pure; a code that this version does not know is still said.
import type { Translate } from '../../app/i18n.ts';
import { orderRefusalReasons } from '../../app/order-problem-text.ts';
import { editRefusal } from '../../forms/edit-words.ts';
import type { ReadableItem } from './item-words.ts';

/** The portal's reasons, each once; none where the item was not refused. */
export function refusalReasons(item: ReadableItem, t: Translate): string[] {
  const state = item.kind === 'order' ? item.order.state : item.edit.state;
  if (state.kind !== 'rejected') return [];
  if (item.kind === 'edit') return [editRefusal(state.portalCode, state.fields, t)];
  return orderRefusalReasons(state, t);
}
