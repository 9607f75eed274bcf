// The storage worker as it is, on a thread where a strike can end the process, and the disk can fail.
import { watchDisk } from './disk-faults.ts';
import { watchStatements } from './strike.ts';

watchStatements();
watchDisk();
await import('../../../main/store/storage-worker.ts');
