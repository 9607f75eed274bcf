// Repeatable chance from a seed (splitmix32): sample data and fault plans are the same for the same seed.
// Never for secrets.

export interface RandomSequence {
  /** In [0, 1). */
  readonly fraction: () => number;
  /** A whole number from `lowest` to `highest`, both inclusive. */
  readonly whole: (lowest: number, highest: number) => number;
  /** True in a share of the cases. */
  readonly happens: (share: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly digits: (count: number) => string;
  readonly uuid: () => string;
}

/** A sequence for one thing of a seed: the same thing always gets the same numbers. */
export function createRandomSequence(seed: number, stream = 0): RandomSequence {
  let state = mix(Math.imul(seed, 0x9e3779b1) ^ mix(stream + 0x632be5ab));

  function next(): number {
    state = (state + 0x9e3779b9) | 0;
    return mix(state) >>> 0;
  }
  const fraction = (): number => next() / 4_294_967_296;
  const whole = (lowest: number, highest: number): number => lowest + Math.floor(fraction() * (highest - lowest + 1));
  const hex = (): string => next().toString(16).padStart(8, '0');
  return {
    fraction,
    whole,
    happens: (share) => fraction() < share,
    pick: (items) => {
      const item = items[Math.floor(fraction() * items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    digits: (count) => Array.from({ length: count }, () => String(whole(0, 9))).join(''),
    uuid: () => {
      const text = hex() + hex() + hex() + hex();
      const variant = '89ab'.charAt(whole(0, 3));
      return [
        text.slice(0, 8),
        text.slice(8, 12),
        `4${text.slice(13, 16)}`,
        `${variant}${text.slice(17, 20)}`,
        text.slice(20, 32),
      ].join('-');
    },
  };
}

function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}
