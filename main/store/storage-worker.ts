// The storage worker's entry: carries one task out, answers whether the file is sound, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { carryOut } from './storage-task.ts';
import type { StorageTask } from './storage-task.ts';

if (parentPort === null) throw new Error('the storage worker runs on a worker thread only');
const task: StorageTask = workerData;
parentPort.postMessage(carryOut(task));
