// The portal's process: the embedded portal as it is, with its fault plan and what happens there by others in
// the runner's hands.
import { startPortal, type RunningPortal } from '../../../main/portal/server.ts';
import { raisePrices, rename, setLicences } from '../../sync/portal-changes.ts';
import type { PortalAction, PortalAsk, PortalPlace, PortalStart } from './portal-messages.ts';
import { keepQuoteHistory } from './quote-history.ts';
import { serveAsks } from './serve-asks.ts';

/** The harness asks more often than any office. */
const rateLimit = { requests: 1_000_000, perMs: 1000 };
let running: RunningPortal | null = null;

serveAsks(async (ask: PortalAsk) => {
  switch (ask.kind) {
    case 'open':
      return open(ask.start);
    case 'plan':
      return portal().faults?.replacePlan(ask.plan);
    case 'struck':
      return portal().faults?.struck() ?? 0;
    case 'act':
      return act(ask.action);
    case 'close':
      await running?.close();
      running = null;
      return null;
  }
});

function portal(): RunningPortal {
  if (running === null) throw new Error('no portal is open');
  return running;
}

async function open({ dataDir, seed, accounts, instant, port }: PortalStart): Promise<PortalPlace> {
  const clock = { fixedInstant: instant };
  running = await startPortal({ dataDir, seed, accounts, clock, port, rateLimit, faults: {} });
  keepQuoteHistory(running.portal.database);
  return { port: Number(new URL(running.origin).port), file: running.portal.file };
}

function act(action: PortalAction): void {
  const { database } = portal().portal;
  switch (action.kind) {
    case 'rename':
      rename(portal(), action.accountId, action.company);
      break;
    case 'set-licences':
      setLicences(portal(), action.subscriptionId, action.quantity);
      break;
    case 'raise-prices':
      raisePrices(portal(), action.byMinor);
      portal().portal.announceChanges();
      break;
    case 'advance':
      portal().advanceTo(new Date(portal().clock.nowMs() + action.byMs).toISOString());
      portal().portal.announceChanges();
      break;
    case 'expire-tokens':
      database.exec(`DELETE FROM session_token WHERE kind = 'access'`);
      break;
  }
}
