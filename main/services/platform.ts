// What truly differs between the hosts, handed to compose. Nothing but types, and the one error that a host may answer with.
import type { Delivery } from '../../shared/contract/documents.ts';

/** Keeps small secrets by name. `isKept` is false where they end with the process. */
export interface Secrets {
  readonly isKept: boolean;
  readonly read: (name: string) => string | null;
  readonly write: (name: string, secret: string) => void;
  readonly forget: (name: string) => void;
}

/** A finished file, with the name that it is to have. */
export interface NamedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Hands files to the user. What cannot be written rejects with the system's error, and leaves nothing behind. */
export interface DocumentPlatform {
  /** Asks where to, and writes the file whole. */
  readonly save: (file: NamedFile) => Promise<Delivery>;
  /** Shows it without asking; rejects with `NoViewer` where nothing can. */
  readonly open: (file: NamedFile) => Promise<Delivery>;
  /** A folder for many files, that exists; null where the user chose none. */
  readonly chooseFolder: () => Promise<string | null>;
}

export class NoViewer extends Error {}

export interface Platform {
  readonly appVersion: string;
  /** BCP 47. */
  readonly systemLocale: () => string;
  /** Hands a checked link to the operating system. */
  readonly openLink: (url: string) => Promise<void>;
  readonly secrets: Secrets;
  readonly documents: DocumentPlatform;
}
