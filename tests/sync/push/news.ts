// Lets a test wait for a fact: looked at each time that something is told, never by a timer.

export interface News {
  readonly tell: () => void;
  readonly until: (isSo: () => boolean) => Promise<void>;
}

export function createNews(): News {
  const watchers = new Set<() => void>();
  return {
    tell: () => {
      for (const watcher of watchers) watcher();
    },
    until: (isSo) =>
      new Promise((resolve) => {
        const watcher = (): void => {
          if (!isSo()) return;
          watchers.delete(watcher);
          resolve();
        };
        watchers.add(watcher);
        watcher();
      }),
  };
}
