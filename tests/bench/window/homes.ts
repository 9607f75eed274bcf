// Data folders of the window's benchmarks: one in which 100,000 accounts are cached, and fresh ones whose
// embedded portal has them, for first syncs. Each belongs to the user whom Electron runs as.
import { chownSync, cpSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { freshHome, launchApp } from '../../e2e/launch.ts';
import type { LaunchedApp } from '../../e2e/launch.ts';
import type { Runtime } from './runtime.ts';

export interface Homes {
  readonly accounts: number;
  /** Everything is cached here. */
  readonly cached: string;
  /** A new folder: signed out, nothing cached. */
  fresh(): string;
  launch(home: string): Promise<LaunchedApp>;
  removeAll(): void;
}

export async function prepareHomes(runtime: Runtime, accounts: number): Promise<Homes> {
  const cached = freshHome();
  const all = [cached];
  const launch = (home: string): Promise<LaunchedApp> =>
    launchApp({
      host: runtime.host,
      browser: runtime.browser,
      home,
      env: { LICENCE_DESK_SAMPLE_ACCOUNTS: String(accounts) },
    });
  const app = await launch(cached);
  await trySample(app.page);
  await firstSyncEnds(app.page, accounts);
  await app.close();
  return {
    accounts,
    cached,
    fresh: () => {
      const home = freshHome();
      all.push(home);
      mkdirSync(home, { mode: 0o700 });
      cpSync(path.join(cached, 'sample-portal'), path.join(home, 'sample-portal'), { recursive: true });
      const { uid, gid } = statSync(cached);
      handOver(home, uid, gid);
      return home;
    },
    launch,
    removeAll: () => {
      for (const home of all) rmSync(home, { recursive: true, force: true });
    },
  };
}

export async function trySample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try with sample data' }).click({ timeout: 0 });
}

/** Resolves when everything is cached, and the window shows it. */
export async function firstSyncEnds(page: Page, accounts: number, isSearching = false): Promise<void> {
  await page.waitForFunction(
    ({ rows, anyRows }) => {
      const grid = document.querySelector('[role="grid"]');
      if (grid === null || document.querySelector('.first-sync') !== null) return false;
      return anyRows ? document.querySelector('.data-grid-row') !== null : grid.getAttribute('aria-rowcount') === rows;
    },
    { rows: String(accounts + 1), anyRows: isSearching },
    { timeout: 0, polling: 250 },
  );
}

function handOver(entry: string, uid: number, gid: number): void {
  chownSync(entry, uid, gid);
  if (!statSync(entry).isDirectory()) return;
  for (const name of readdirSync(entry)) handOver(path.join(entry, name), uid, gid);
}
