// What the main thread and the sync worker say to each other. Types only.
import type { MessagePort } from 'node:worker_threads';
import type { Entity } from '../../shared/portal/entities.ts';
import type { CacheFacts } from '../store/cache-facts.ts';
import type { SyncMoment } from './sync-engine.ts';
import type { LogLevel } from './sync-logger.ts';
import type { DataChanged, Outcome, SnapshotProgress } from './sync-outcome.ts';

/** What the worker is started with. */
export interface WorkerStart {
  readonly cacheFile: string;
  /** Carries the portal's bytes; see remote-source.ts. */
  readonly sources: MessagePort;
}

/** To the worker; each is answered by its number. */
export type Command =
  | { readonly kind: 'sync'; readonly number: number; readonly moment: SyncMoment }
  | { readonly kind: 'store'; readonly number: number; readonly entities: readonly Entity[] }
  | { readonly kind: 'roll-over'; readonly number: number; readonly today: string }
  | { readonly kind: 'close'; readonly number: number };

/** From the worker. */
export type Report =
  | { readonly kind: 'ready'; readonly facts: CacheFacts }
  | { readonly kind: 'progress'; readonly progress: SnapshotProgress }
  | { readonly kind: 'changed'; readonly changed: DataChanged; readonly facts: CacheFacts }
  | {
      readonly kind: 'log';
      readonly level: LogLevel;
      readonly message: string;
      readonly fields: Readonly<Record<string, unknown>>;
    }
  /** The cache is not what was written: nothing more can be made of it. */
  | { readonly kind: 'damaged' }
  /** `outcome` null: the command failed unexpectedly, and was logged. */
  | {
      readonly kind: 'answered';
      readonly number: number;
      readonly outcome: Outcome | null;
      readonly facts: CacheFacts;
    };
