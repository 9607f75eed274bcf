// A process of the harness as the runner holds it: asks it, hears it, ends it. Knows nothing of what it does.
import { fork, type ChildProcess, type ForkOptions } from 'node:child_process';

/** The process ended while it was being asked, or before. */
export class ProcessEnded extends Error {
  constructor() {
    super('the process has ended');
    this.name = 'ProcessEnded';
  }
}

export interface Child<Ask, News> {
  readonly ask: (ask: Ask) => Promise<unknown>;
  /** One listener hears everything that the process says by itself. */
  readonly hear: (listener: (news: News) => void) => void;
  readonly signal: (signal: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT') => void;
  /** Ends it in good order. */
  readonly leave: () => Promise<void>;
  readonly ready: Promise<void>;
  /** Answers with the signal that ended it, null for none. */
  readonly ended: Promise<string | null>;
}

interface Said<News> {
  readonly number?: number;
  readonly answer?: unknown;
  readonly error?: string;
  readonly news?: News;
}

/** Starts a process; `program` says under which program, and as whom, where that is not as usual. */
export function startChild<Ask, News extends { readonly kind: string }>(
  file: string,
  program: Pick<ForkOptions, 'execPath' | 'execArgv' | 'uid' | 'gid'> = {},
): Child<Ask, News> {
  const child: ChildProcess = fork(file, { ...program, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const asked = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
  let lastNumber = 0;
  let isEnded = false;
  let isLeaving = false;
  let listener: (news: News) => void = () => {};
  let tellReady = (): void => {};
  const ready = new Promise<void>((resolve) => (tellReady = resolve));

  child.on('message', ({ number, answer, error, news }: Said<News>) => {
    if (news !== undefined) {
      if (news.kind === 'ready') tellReady();
      else listener(news);
      return;
    }
    const waiting = asked.get(number ?? 0);
    asked.delete(number ?? 0);
    if (error === undefined) waiting?.resolve(answer);
    else waiting?.reject(new Error(error));
  });
  const ended = new Promise<string | null>((resolve) => {
    const end = (signal: string | null): void => {
      isEnded = true;
      for (const { reject } of asked.values()) reject(new ProcessEnded());
      asked.clear();
      resolve(signal);
    };
    // What it said before it ended is still on its way at `exit`, but there is no `close` after `disconnect()`.
    child.once('close', (_code, signal) => end(signal));
    child.once('exit', (_code, signal) => {
      if (isLeaving) end(signal);
    });
  });

  return {
    ask: (ask) =>
      new Promise((resolve, reject) => {
        if (isEnded || !child.connected) {
          reject(new ProcessEnded());
          return;
        }
        lastNumber += 1;
        asked.set(lastNumber, { resolve, reject });
        child.send({ number: lastNumber, ask }, () => {});
      }),
    hear: (hears) => {
      listener = hears;
    },
    signal: (signal) => void child.kill(signal),
    leave: async () => {
      isLeaving = true;
      if (child.connected) child.disconnect();
      await ended;
    },
    ready,
    ended,
  };
}
