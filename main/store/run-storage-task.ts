// Runs one task on a worker thread of its own. Never touches a file on this thread.
import { Worker } from 'node:worker_threads';
import type { StorageTask } from './storage-task.ts';

export type RunStorageTask = (task: StorageTask) => Promise<boolean>;

/** What `carryOut` answers; rejects where the task could not be carried out, on a full disk for one. */
export function createRunStorageTask(workerUrl: URL): RunStorageTask {
  return (task) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerUrl, { workerData: task, name: 'storage' });
      worker.once('message', (isSound: unknown) => resolve(isSound === true));
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`the storage worker ended with ${code} and without an answer`)));
    });
}
