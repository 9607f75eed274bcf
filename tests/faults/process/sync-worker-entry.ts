// The sync worker as it is, on a thread where a strike can end the process.
import { watchStatements } from './strike.ts';

watchStatements();
await import('../../../main/sync/worker.ts');
