// The portal process as a scenario holds it.
import type { FaultPlan } from '../../../main/portal/faults/plan.ts';
import type { PortalAction, PortalAsk, PortalPlace, PortalStart } from '../process/portal-messages.ts';
import { startChild } from './child.ts';

export interface PortalProcess {
  /** Opens a portal in a folder; another one that was open is closed first. */
  readonly open: (start: PortalStart) => Promise<PortalPlace>;
  readonly plan: (...rules: NonNullable<FaultPlan['rules']>) => Promise<void>;
  readonly act: (action: PortalAction) => Promise<void>;
  /** Nobody listens any more: connections are refused. Answers with how many faults had struck. */
  readonly close: () => Promise<number>;
  readonly struck: () => Promise<number>;
  readonly leave: () => Promise<void>;
}

/** Starts the process; no portal is open in it yet. */
export function startPortalProcess(file: string): PortalProcess {
  const child = startChild<PortalAsk, { readonly kind: string }>(file);
  let isOpen = false;
  let seed = 1;
  const struck = async (): Promise<number> => Number(await child.ask({ kind: 'struck' }));
  const close = async (): Promise<number> => {
    if (!isOpen) return 0;
    const faults = await struck();
    isOpen = false;
    await child.ask({ kind: 'close' });
    return faults;
  };
  return {
    open: async (start) => {
      await close();
      await child.ready;
      isOpen = true;
      seed = start.seed;
      return (await child.ask({ kind: 'open', start })) as PortalPlace;
    },
    plan: async (...rules) => void (await child.ask({ kind: 'plan', plan: { rules, seed } })),
    act: async (action) => void (await child.ask({ kind: 'act', action })),
    close,
    struck,
    leave: child.leave,
  };
}
