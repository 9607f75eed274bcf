// The sync worker as it is, on a thread that a strike can end, with the process or alone, and where the disk can fail.
import { watchDisk } from './disk-faults.ts';
import { watchForStrikes } from './strike.ts';

watchForStrikes();
watchDisk();
await import('../../../main/sync/worker.ts');
