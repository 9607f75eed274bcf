// `npm run portal -- --port 4100 --data DIR --accounts 250 --seed 1 [--clock 2026-11-16T09:00:00Z]`: the
// portal on its own. Says where it listens; its log is one JSON line per request on standard error.
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { faultPlanSchema } from './faults/plan.ts';
import type { FaultPlan } from './faults/plan.ts';
import type { PortalLogger } from './portal.ts';
import { startPortal } from './server.ts';

const usage = `Usage: npm run portal -- [options]
  --port N        port on 127.0.0.1; 0 for any free one (default 4100)
  --data DIR      folder of the portal's own storage (default ~/.licence-desk-portal)
  --accounts N    accounts in new sample data (default 250)
  --seed N        seed of new sample data (default 1)
  --clock TIME    stands at an instant, for example 2026-11-16T09:00:00Z
  --faults FILE   tests only: a fault plan in JSON
  --current KIND  volume or graduated: what orders are priced by in new sample data`;

const whole = z.string().regex(/^\d+$/).transform(Number);
const optionsSchema = z.object({
  port: whole.pipe(z.int().max(65_535)).default(4100),
  data: z.string().min(1).default(join(homedir(), '.licence-desk-portal')),
  accounts: whole.pipe(z.int().min(1)).optional(),
  seed: whole.optional(),
  clock: z.iso.datetime().optional(),
  current: z.enum(['volume', 'graduated']).optional(),
  faults: z.string().min(1).optional(),
});

const text = { type: 'string' } as const;

function readOptions(): z.infer<typeof optionsSchema> {
  try {
    const options = { port: text, data: text, accounts: text, seed: text, clock: text, current: text, faults: text };
    return optionsSchema.parse(parseArgs({ options, strict: true }).values);
  } catch (error) {
    console.error(error instanceof z.ZodError ? z.prettifyError(error) : String(error));
    console.error(usage);
    process.exit(2);
  }
}

function logTo(level: string): PortalLogger['info'] {
  return (message, fields) => {
    const reason = fields?.['error'];
    const shown = reason instanceof Error ? { ...fields, error: reason.stack } : fields;
    process.stderr.write(`${JSON.stringify({ level, message, ...shown })}\n`);
  };
}

function readFaultPlan(file: string): FaultPlan {
  return faultPlanSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

const options = readOptions();
try {
  const running = await startPortal({
    dataDir: options.data,
    port: options.port,
    accounts: options.accounts,
    seed: options.seed,
    currentCatalogue: options.current,
    clock: { fixedInstant: options.clock },
    faults: options.faults === undefined ? undefined : readFaultPlan(options.faults),
    logger: { info: logTo('info'), warn: logTo('warn'), error: logTo('error') },
  });
  console.log(`The portal listens at ${running.origin}`);
  const end = (): void => void running.close().then(() => process.exit(0));
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
