// Reads tokens.css as a browser would, as far as colours go: var(), light-dark(), oklch(), and the contrast of two.
import { readFileSync } from 'node:fs';

export type Theme = 'light' | 'dark';
export type Contrast = 'normal' | 'more';

const source = readFileSync(new URL('../../../renderer/design/tokens.css', import.meta.url), 'utf8');

/** The WCAG 2 contrast ratio of two tokens in a theme. */
export function contrastOf(first: string, second: string, theme: Theme, contrast: Contrast): number {
  const values = tokenValues(contrast);
  const [lighter, darker] = [first, second]
    .map((name) => luminance(resolve(`var(${name})`, values, theme)))
    .toSorted((a, b) => b - a);
  if (lighter === undefined || darker === undefined) throw new Error('two colours are needed');
  return (lighter + 0.05) / (darker + 0.05);
}

/** The plain value of a token, for example `36px`. */
export function tokenValue(name: string): string | undefined {
  return tokenValues('normal').get(name);
}

function tokenValues(contrast: Contrast): Map<string, string> {
  const normal = source.slice(0, source.indexOf("[data-contrast='more']"));
  const values = declarations(normal);
  if (contrast === 'normal') return values;
  const more = source.slice(source.indexOf("[data-contrast='more']"), source.indexOf('@media'));
  return new Map([...values, ...declarations(more)]);
}

function declarations(css: string): Map<string, string> {
  const found = css.matchAll(/(--[\w-]+):\s*([^;]+);/g);
  return new Map(Array.from(found, ([, name = '', value = '']) => [name, value.replaceAll(/\s+/g, ' ').trim()]));
}

function resolve(value: string, values: Map<string, string>, theme: Theme): string {
  const variable = /^var\((--[\w-]+)\)$/.exec(value);
  if (variable !== null) {
    const next = values.get(variable[1] ?? '');
    if (next === undefined) throw new Error(`no token ${value}`);
    return resolve(next, values, theme);
  }
  const pair = /^light-dark\((.+), (var\(.+\)|oklch\(.+\))\)$/.exec(value);
  if (pair === null) return value;
  return resolve((theme === 'light' ? pair[1] : pair[2]) ?? '', values, theme);
}

function luminance(colour: string): number {
  const parts = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$|^oklch\(([\d.]+) 0 0\)$/.exec(colour);
  if (parts === null) throw new Error(`not an opaque oklch colour: ${colour}`);
  const [lightness = 0, chroma = 0, hue = 0] = parts.slice(1, 4).map(Number);
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
  return 0.2126 * inGamut(red) + 0.7152 * inGamut(green) + 0.0722 * inGamut(blue);
}

function inGamut(channel: number): number {
  return Math.min(1, Math.max(0, channel));
}
