// Inputs that were valid until something in them was replaced, removed or added.
import * as fc from 'fast-check';

const quantities = [-1, 0, 1.5, 1e9, Number.NaN, Infinity, '', '12,5', '１２', '10', null, [], {}, true];
const texts = [
  '',
  ' ',
  '\0',
  '\u202Etxt',
  '👩‍🚀',
  'e\u0301',
  '\uD800',
  "'; DROP TABLE accounts; --",
  '<img src=x onerror=alert(1)>',
  '=1+1',
];
const huge = 'x'.repeat(10_000_000);

/** Variations of a valid input; `marker` is put in where a text stands. */
export function spoiled(valid: unknown, marker = ''): fc.Arbitrary<unknown> {
  const paths = pathsOf(valid);
  const replacement = fc.oneof(
    fc.constantFrom(...quantities),
    fc.constantFrom(...texts.map((text) => text + marker)),
    fc.constant(huge + marker),
    fc.anything(),
  );
  const removed = Symbol('removed');
  if (paths.length === 0) return fc.oneof(replacement, fc.constant({ surplus: marker }));
  return fc
    .tuple(fc.constantFrom(...paths), fc.oneof({ arbitrary: replacement, weight: 5 }, fc.constant(removed)))
    .map(([path, value]) =>
      withChange(valid, path, (owner, key) => {
        if (value === removed) Reflect.deleteProperty(owner, key);
        else Reflect.set(owner, key, value);
      }),
    );
}

type Path = readonly string[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [[...path, key], ...pathsOf(inner, [...path, key])]);
}

function withChange(value: unknown, path: Path, change: (owner: object, key: string) => void): unknown {
  const copy: unknown = structuredClone(value);
  let owner: unknown = copy;
  for (const key of path.slice(0, -1))
    owner = typeof owner === 'object' && owner !== null ? Reflect.get(owner, key) : null;
  const last = path.at(-1);
  if (typeof owner === 'object' && owner !== null && last !== undefined) change(owner, last);
  return copy;
}
