// What one language's messages must look like so that they say everything that English says. Holds
// no messages.

/** The keys of a message object, its texts widened: a missing or surplus key is a type error. */
export type MessageShape<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : MessageShape<T[K]>;
};
