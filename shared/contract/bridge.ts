// What the preload puts into Electron's window: text in, text out, and nothing else of Electron. Both
// sides of it are typed from here.

export interface Bridge {
  /** Asks main: the input as JSON, the Result as JSON. */
  readonly request: (name: string, inputJson: string) => Promise<string>;
  /** Hears all of main's pushes as JSON `{ event, payload }`; the returned function stops it. */
  readonly listen: (listener: (pushJson: string) => void) => () => void;
}

/** The property of `window` that holds the bridge. */
export const bridgeName = 'licenceDesk';
