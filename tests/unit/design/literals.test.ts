// Colours, sizes and shadows live in tokens.css alone (design: Tokens).
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tokenValue } from './token-colours.ts';

const renderer = new URL('../../../renderer/', import.meta.url);
const styleSheets = globSync('**/*.css', { cwd: renderer }).filter((path) => !path.endsWith('design/tokens.css'));
const literal = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|oklab|color)\(|\b\d*\.?\d+(?:px|rem|em|pt)\b/i;

test('every style sheet of the renderer is looked at', () => {
  expect(styleSheets.length).toBeGreaterThan(20);
});

test.each(styleSheets)('%s takes colours and sizes from the tokens', (path) => {
  const lines = readFileSync(new URL(path, renderer), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('@'));
  expect(lines.filter((line) => literal.test(line))).toEqual([]);
});

test.each(styleSheets)('%s uses only tokens that exist', (path) => {
  const css = readFileSync(new URL(path, renderer), 'utf8');
  const used = Array.from(css.matchAll(/var\((--[\w-]+)/g), ([, name = '']) => name);
  const local = new Set(['--tone-text', '--tone-tint', '--tone-line', '--tone-mark', '--trigger-width']);
  const unknown = used.filter(
    (name) => !local.has(name) && !name.startsWith('--grid-') && tokenValue(name) === undefined,
  );
  expect(unknown).toEqual([]);
});

test('the grid positions rows at the height that the tokens draw them', () => {
  expect([tokenValue('--row-height'), tokenValue('--row-height-comfortable')]).toEqual(['36px', '44px']);
});
