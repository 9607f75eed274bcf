// What truly differs between the hosts, handed to compose. Types only.

/** Keeps small secrets by name. `isKept` is false where they end with the process. */
export interface Secrets {
  readonly isKept: boolean;
  readonly read: (name: string) => string | null;
  readonly write: (name: string, secret: string) => void;
  readonly forget: (name: string) => void;
}

export interface Platform {
  readonly appVersion: string;
  /** BCP 47. */
  readonly systemLocale: () => string;
  /** Hands a checked link to the operating system. */
  readonly openLink: (url: string) => Promise<void>;
  readonly secrets: Secrets;
}
