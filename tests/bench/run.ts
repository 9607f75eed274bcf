// `npm run bench -- [--accounts N] [--rounds N]`: measures what docs/performance.md names, each beside
// its reference in the same run, and prints the table of docs/performance.md. Decides nothing: no deadline.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBulkQuotes } from './bulk-quotes.ts';
import { benchChanges, filledCache } from './changes.ts';
import { benchFirstSync } from './first-sync.ts';
import { benchList } from './list.ts';
import { tableHead, toLine } from './measure.ts';
import type { Row } from './measure.ts';
import { benchOutbox, benchPrices } from './own-work.ts';
import { benchFolder, readyPortfolio } from './portfolio.ts';
import { benchQuotePdf } from './quote-pdf.ts';
import { benchWindow } from './window/index.ts';

const { values } = parseArgs({
  options: { accounts: { type: 'string', default: '100000' }, rounds: { type: 'string', default: '5' } },
});
const accounts = Number(values.accounts);
const rounds = Number(values.rounds);
if (!Number.isSafeInteger(accounts) || accounts < 1000) throw new Error('--accounts: a whole number from 1000 on');
if (!Number.isSafeInteger(rounds) || rounds < 1) throw new Error('--rounds: a whole number from 1 on');

const portfolio = await readyPortfolio(accounts);
const size = `${accounts.toLocaleString('en')} accounts, ${(portfolio.snapshotBytes / 1e6).toFixed(0)} MB of NDJSON`;
console.log(
  `${size}; ${rounds} rounds; Node ${process.version}; ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}\n`,
);
for (const line of tableHead) console.log(line);
const print = (rows: readonly Row[]): void => rows.forEach((row) => console.log(toLine(row)));

const folder = mkdtempSync(join(benchFolder(), 'run-'));
try {
  const firstSync = await benchFirstSync(portfolio, rounds);
  print(firstSync);
  const filled = await filledCache(portfolio, folder);
  print(await benchChanges(filled, firstSync[0]?.ours ?? Infinity, rounds));
  print(benchList(filled));
  print(benchOutbox(mkdtempSync(join(benchFolder(), 'outbox-'))));
  print(benchPrices(rounds));
  print(await benchBulkQuotes(rounds));
  print(await benchQuotePdf(rounds));
  const { rows, leftOut } = await benchWindow(accounts, rounds);
  print(rows);
  for (const line of leftOut) console.log(`Left out: ${line}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
