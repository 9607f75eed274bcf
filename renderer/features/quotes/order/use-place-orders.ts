// Places the orders of a quote one after the other, each once, and remembers what became of each. One that fails does not
// stop the others: they are orders of their own.
import { useRef, useState } from 'react';
import type { PlacedOrder, PlaceOrderInput } from '../../../../shared/contract/orders.ts';
import type { Result } from '../../../../shared/contract/result.ts';
import { useHost } from '../../../host/host-context.ts';

/** What became of the order of a line. */
export type OrderOutcome = Result<PlacedOrder>;

export interface PlaceOrders {
  /** By line. */
  readonly outcomes: ReadonlyMap<string, OrderOutcome>;
  readonly isPlacing: boolean;
  readonly place: (inputs: readonly PlaceOrderInput[]) => Promise<void>;
}

/** For one open panel. */
export function usePlaceOrders(): PlaceOrders {
  const host = useHost();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, OrderOutcome>>(new Map());
  const [isPlacing, setPlacing] = useState(false);
  const isUnderWay = useRef(false);
  const place = async (inputs: readonly PlaceOrderInput[]) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setPlacing(true);
    for (const input of inputs) {
      const outcome = await host.request('orders.place', input);
      const lineId = input.quote?.lineId ?? input.orderId;
      setOutcomes((before) => new Map(before).set(lineId, outcome));
    }
    isUnderWay.current = false;
    setPlacing(false);
  };
  return { outcomes, isPlacing, place };
}
