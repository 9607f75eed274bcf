// What happens at the portal by itself or by others while the user works.
import type { Desk } from './desk.ts';
import type { Office } from './office.ts';
import { accountIdsOf } from './order-choices.ts';
import type { RunContext } from './scenario.ts';

/** A new name, another quantity where the user just ordered, or all access tokens taken back. */
export async function actAtPortal({ random, portal }: RunContext, { ledger }: Office, desk: Desk): Promise<void> {
  const [order] = [...ledger.orders.values()].slice(-1);
  const choice = random.fraction();
  const quantity = random.whole(10, 200);
  if (choice < 0.3) await portal.act({ kind: 'expire-tokens' });
  else if (choice < 0.7 || order === undefined) {
    const accountId = random.pick(await accountIdsOf(desk));
    await portal.act({ kind: 'rename', accountId, company: `Umbenannt ${random.digits(4)} GmbH` });
  } else await portal.act({ kind: 'set-licences', subscriptionId: order.input.subscriptionId, quantity });
}
