// Why the portal refused an item, in sentences. Pure; a code that this version does not know is still said.
import type { PlacedEdit } from '../../../shared/contract/edits.ts';
import type { PlacedOrder } from '../../../shared/contract/orders.ts';
import type { Translate } from '../../app/i18n.ts';
import { orderProblemText } from '../../app/order-problem-text.ts';
import type { ReadableItem } from './item-words.ts';

type Rejected = Extract<PlacedOrder['state'] | PlacedEdit['state'], { kind: 'rejected' }>;

/** The portal's reasons, each once; none where the item was not refused. */
export function refusalReasons(item: ReadableItem, t: Translate): string[] {
  const state = item.kind === 'order' ? item.order.state : item.edit.state;
  if (state.kind !== 'rejected') return [];
  if (state.fields.length === 0) return [codeText(state, t)];
  const isOrder = item.kind === 'order';
  const sentences = state.fields.map(({ path, problem }) =>
    isOrder
      ? orderProblemText(problem, null, t)
      : t('outbox.reason.field', { field: path.split('.').at(-1) ?? path, code: problem }),
  );
  return [...new Set(sentences)];
}

function codeText({ portalCode }: Rejected, t: Translate): string {
  switch (portalCode) {
    case 'iban-not-kept':
    case 'forbidden':
    case 'unreadable':
      return t(`outbox.reason.${portalCode}`);
    default:
      return t('outbox.reason.fallback', { code: portalCode });
  }
}
