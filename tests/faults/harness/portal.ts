// The portal process as a scenario holds it.
import type { FaultPlan } from '../../../main/portal/faults/plan.ts';
import type { PortalAction, PortalAsk, PortalPlace, PortalStart } from '../process/portal-messages.ts';
import { startChild } from './child.ts';

export interface PortalProcess {
  /** Opens a portal in a folder; another one that was open is closed first. */
  readonly open: (start: PortalStart) => Promise<PortalPlace>;
  readonly plan: (...rules: NonNullable<FaultPlan['rules']>) => Promise<void>;
  readonly act: (action: PortalAction) => Promise<void>;
  /** Nobody listens any more. Answers with how many faults have struck since this was asked last. */
  readonly close: () => Promise<number>;
  readonly leave: () => Promise<void>;
}

/** Starts the process; no portal is open in it yet. */
export function startPortalProcess(file: string): PortalProcess {
  const child = startChild<PortalAsk, { readonly kind: string }>(file);
  let isOpen = false;
  let seed = 1;
  let struck = 0;
  const closeOpen = async (): Promise<void> => {
    if (!isOpen) return;
    struck += Number(await child.ask({ kind: 'struck' }));
    isOpen = false;
    await child.ask({ kind: 'close' });
  };
  return {
    open: async (start) => {
      await closeOpen();
      await child.ready;
      seed = start.seed;
      const place = (await child.ask({ kind: 'open', start })) as PortalPlace;
      isOpen = true;
      return place;
    },
    plan: async (...rules) => void (await child.ask({ kind: 'plan', plan: { rules, seed } })),
    act: async (action) => void (await child.ask({ kind: 'act', action })),
    close: async () => {
      await closeOpen();
      const faults = struck;
      struck = 0;
      return faults;
    },
    leave: child.leave,
  };
}
