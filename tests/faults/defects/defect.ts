// A defect that is planted into the sources on their way into the harness's bundle. A text that is not there any more
// fails the bundling, so that none is forgotten.
import type { Invariant } from '../harness/violation.ts';

export interface Defect {
  /** What is wrong with the product then. */
  readonly name: string;
  /** The scenario that catches it, and from which seed on. */
  readonly only: string;
  readonly seed?: number;
  /** What the scenario is narrowed down to, where chance would take long to come there. */
  readonly focus?: string;
  /** Any of these is broken by it. */
  readonly breaks: readonly Invariant[];
  readonly changes: readonly { readonly file: string; readonly find: string; readonly replace: string }[];
}
