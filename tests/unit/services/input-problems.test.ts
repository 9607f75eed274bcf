// What a schema refuses, in stable codes.
import { expect, test } from 'vitest';
import * as z from 'zod';
import { toInputProblems } from '../../../shared/contract/input-problems.ts';

const schema = z.object({
  name: z.string().min(1).max(3),
  code: z.string().min(2),
  quantity: z.int().min(5).max(10).multipleOf(2),
  tags: z.array(z.string()).min(1).max(2),
  kind: z.enum(['a', 'b']),
  change: z.discriminatedUnion('kind', [z.object({ kind: z.literal('x') })]),
  id: z.uuid(),
  iban: z.string().refine(() => false, 'iban-length'),
  limited: z.string().refine(() => false, { params: { problem: 'above-limit', limit: 7 } }),
});
const valid = {
  name: 'abc',
  code: 'ab',
  quantity: 6,
  tags: ['x'],
  kind: 'a',
  change: { kind: 'x' },
  id: '0191d0a0-5b1c-4f7e-9c1d-2a3b4c5d6e7f',
  iban: '',
  limited: '',
};

test.each([
  ['name', undefined, { problem: 'required' }],
  ['name', '', { problem: 'required', limit: 1 }],
  ['name', 'abcd', { problem: 'too-long', limit: 3 }],
  ['name', 7, { problem: 'wrong-type' }],
  ['code', 'a', { problem: 'too-short', limit: 2 }],
  ['quantity', 4, { problem: 'below-minimum', limit: 5 }],
  ['quantity', 12, { problem: 'above-maximum', limit: 10 }],
  ['quantity', 7, { problem: 'not-in-step', limit: 2 }],
  ['quantity', 6.5, { problem: 'not-a-whole-number' }],
  ['quantity', Number.NaN, { problem: 'wrong-type' }],
  ['tags', [], { problem: 'too-few', limit: 1 }],
  ['tags', ['a', 'b', 'c'], { problem: 'too-many', limit: 2 }],
  ['kind', 'c', { problem: 'not-one-of' }],
  ['id', 'x', { problem: 'wrong-format' }],
])('%s: %j', (path, value, problem) => {
  const { error } = schema.safeParse({ ...valid, [path]: value });
  expect(toInputProblems(error?.issues ?? [])).toContainEqual({ path, ...problem });
});

test('a path leads into the input in dots', () => {
  const { error } = schema.safeParse({ ...valid, change: { kind: 'y' }, tags: [1] });
  const paths = toInputProblems(error?.issues ?? []).map(({ path, problem }) => `${path}: ${problem}`);
  expect(paths).toContain('change.kind: wrong-kind');
  expect(paths).toContain('tags.0: wrong-type');
});

test("a schema's own problem keeps its name and limit", () => {
  const { error } = schema.safeParse(valid);
  expect(toInputProblems(error?.issues ?? [])).toEqual([
    { path: 'iban', problem: 'iban-length' },
    { path: 'limited', problem: 'above-limit', limit: 7 },
  ]);
});
