// The child's end of the line to the runner: every ask is answered under its number. Knows nothing of what
// is asked.

/** Answers what the runner asks, until the runner is gone: then this process ends as well. */
export function serveAsks(answer: (ask: never) => unknown): void {
  process.on('message', ({ number, ask }: { readonly number: number; readonly ask: never }) => {
    void (async () => {
      try {
        say({ number, answer: (await answer(ask)) ?? null });
      } catch (error) {
        say({ number, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      }
    })();
  });
  process.once('disconnect', () => process.exit(0));
  say({ news: { kind: 'ready' } });
}

/** Tells the runner something; nobody hears it where the runner is gone. */
export function say(message: unknown): void {
  if (process.connected) process.send?.(message, () => {});
}
