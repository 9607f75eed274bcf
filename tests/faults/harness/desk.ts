// A desk process as a scenario holds it: the app of one user, asked through its contract only.
import type { Failure } from '../../../shared/contract/failure.ts';
import type { RequestInput, RequestName, RequestOutput } from '../../../shared/contract/requests.ts';
import type { Result } from '../../../shared/contract/result.ts';
import type { DeskAsk, DeskNews, DeskStart } from '../process/desk-messages.ts';
import { startChild, type Child } from './child.ts';
import { Unexpected } from './violation.ts';

export type DeskChild = Child<DeskAsk, DeskNews>;

/** Every method throws `ProcessEnded` once the process is gone. */
export interface Desk {
  ask<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Result<RequestOutput<N>>>;
  /** The value of an answer that has to be one; asked again after signing in again, where the session may end. */
  get<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N>>;
  /** The same of something that may not be there, or not be readable now: null then. */
  find<N extends RequestName>(name: N, input: RequestInput<N>): Promise<RequestOutput<N> | null>;
  /** Asks again after every push until the answer is as wished. */
  until<N extends RequestName>(
    name: N,
    input: RequestInput<N>,
    isSo: (value: RequestOutput<N>) => boolean,
  ): Promise<RequestOutput<N>>;
  /** Moves the app's clock alone. */
  moveClock(byMs: number): Promise<void>;
  /** The machine is in another time zone from now on. */
  moveTo(timeZone: string): Promise<void>;
  /** Requests go to another origin; null: to the portal again. */
  leadAstray(to: string | null): Promise<void>;
  /** SIGKILL; ends when the process is gone. */
  kill(): Promise<void>;
  /** SIGSTOP, and SIGCONT: the machine sleeps, and wakes. */
  suspend(): void;
  resume(): void;
  /** Closes the app as a user does; the process ends. */
  close(): Promise<void>;
  readonly ended: Promise<string | null>;
  /** How many of its threads a strike has ended. */
  readonly endedThreads: () => number;
  /** Warnings and errors of its log. */
  readonly log: readonly string[];
}

/**
 * Opens the app in a process that is ready. `signInAgain` is what its user does where the portal has ended the session,
 * before anything else is answered; null where nothing may end it.
 */
export function openDesk(
  child: DeskChild,
  start: DeskStart,
  signInAgain: ((desk: Desk) => Promise<void>) | null = null,
): Desk {
  const log: string[] = [];
  const watchers = new Set<() => void>();
  let endedThreads = 0;
  const tellWatchers = (): void => {
    for (const watcher of watchers) watcher();
  };
  child.hear((news) => {
    if (news.kind === 'log') log.push(news.line);
    if (news.kind === 'push') tellWatchers();
    if (news.kind === 'thread-ended') endedThreads += 1;
  });
  void child.ended.then(tellWatchers);
  // What opening fails with comes out of the next ask.
  const opened = child.ask({ kind: 'open', start });
  opened.catch(() => {});

  async function askSignedIn<N extends RequestName>(
    name: N,
    input: RequestInput<N>,
  ): Promise<Result<RequestOutput<N>>> {
    for (;;) {
      const answer = await desk.ask(name, input);
      if (answer.ok || signInAgain === null || !isSignedOut(answer.failure)) return answer;
      await signInAgain(desk);
    }
  }

  const desk: Desk = {
    ended: child.ended,
    endedThreads: () => endedThreads,
    log,
    async ask(name, input) {
      await opened;
      return (await child.ask({ kind: 'dispatch', name, input })) as Result<RequestOutput<typeof name>>;
    },
    async get(name, input) {
      const answer = await askSignedIn(name, input);
      if (answer.ok) return answer.value;
      throw new Unexpected(`${name} failed: ${JSON.stringify(answer.failure)}`, log);
    },
    async find(name, input) {
      const answer = await askSignedIn(name, input);
      return answer.ok ? answer.value : null;
    },
    async until(name, input, isSo) {
      for (;;) {
        let watcher = (): void => {};
        const pushed = new Promise<void>((resolve) => (watcher = resolve));
        watchers.add(watcher);
        try {
          const answer = await desk.ask(name, input);
          if (answer.ok && isSo(answer.value)) return answer.value;
          await pushed;
        } finally {
          watchers.delete(watcher);
        }
      }
    },
    moveClock: async (byMs) => void (await child.ask({ kind: 'move-clock', byMs })),
    moveTo: async (timeZone) => void (await child.ask({ kind: 'move-to', timeZone })),
    leadAstray: async (to) => void (await child.ask({ kind: 'lead-astray', to })),
    kill: async () => {
      child.signal('SIGKILL');
      await child.ended;
    },
    suspend: () => child.signal('SIGSTOP'),
    resume: () => child.signal('SIGCONT'),
    close: async () => {
      await child.ask({ kind: 'close' });
      await child.leave();
    },
  };
  return desk;
}

function isSignedOut(failure: Failure): boolean {
  return failure.code === 'not-permitted' && failure.reason === 'signed-out';
}

export interface DeskPool {
  /** A process that waits to be opened; another one is started in its place. */
  readonly take: () => Promise<DeskChild>;
  readonly close: () => Promise<void>;
}

/** Keeps processes ready, so that a restart costs a scenario a few milliseconds of waiting. */
export function createDeskPool(file: string, size: number): DeskPool {
  const idle: DeskChild[] = [];
  const startAnother = (): void => void idle.push(startChild<DeskAsk, DeskNews>(file));
  for (let count = 0; count < size; count += 1) startAnother();
  return {
    take: async () => {
      const child = idle.shift();
      if (child === undefined) throw new Error('the pool is closed');
      startAnother();
      const hasEnded = await Promise.race([child.ready.then(() => false), child.ended.then(() => true)]);
      if (hasEnded) throw new Error('a process ended before it was used');
      return child;
    },
    close: async () => {
      const children = idle.splice(0);
      await Promise.all(children.map((child) => child.leave()));
    },
  };
}
