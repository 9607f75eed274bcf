// The embedded portal in a process of its own, on a portfolio of the benchmarks.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { benchInstant } from './portfolio.ts';
import type { Portfolio } from './portfolio.ts';

export interface PortalProcess {
  readonly origin: string;
  stop(): Promise<void>;
}

export async function startPortalProcess({
  portalFolder,
  accounts,
}: Pick<Portfolio, 'portalFolder' | 'accounts'>): Promise<PortalProcess> {
  const script = fileURLToPath(new URL('../../main/portal/cli.ts', import.meta.url));
  const options = ['--port', '0', '--data', portalFolder, '--accounts', String(accounts), '--clock', benchInstant];
  const child = spawn(process.execPath, [script, ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      child.once('exit', () => resolve());
      child.kill();
    });
  for await (const line of createInterface({ input: child.stdout })) {
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (origin !== undefined) return { origin, stop };
  }
  throw new Error('the portal did not start');
}
