// Text and controls can be read in every theme (design: Tokens): 4.5:1, in high contrast 7:1, controls 3:1.
import { describe, expect, test } from 'vitest';
import { contrastOf } from './token-colours.ts';

const surfaces = [
  '--surface-canvas',
  '--surface-panel',
  '--surface-raised',
  '--surface-sunken',
  '--surface-field',
  '--surface-hover',
  '--surface-pressed',
  '--surface-selected',
];
const meanings = ['positive', 'warning', 'danger', 'info'];
const textPairs = [
  ...surfaces.flatMap((surface) => ['--text', '--text-muted'].map((text) => [text, surface] as const)),
  ...meanings.map((meaning) => [`--${meaning}-text`, `--${meaning}-tint`] as const),
  ...meanings.map((meaning) => ['--text', `--${meaning}-tint`] as const),
  ...meanings.map((meaning) => [`--${meaning}-text`, '--surface-panel'] as const),
  ['--text-muted', '--neutral-tint'],
  ['--accent-text', '--accent-tint'],
  ['--accent-text', '--surface-panel'],
  ['--accent-text', '--surface-canvas'],
  ['--text-on-solid', '--accent'],
  ['--text-on-solid', '--accent-hover'],
  ['--text-on-solid', '--accent-pressed'],
  ['--text-on-solid', '--danger-solid'],
  ['--text-on-solid', '--danger-solid-hover'],
  ['--text-on-solid', '--danger-solid-pressed'],
  ['--text-on-tooltip', '--surface-tooltip'],
  ['--text-muted-on-tooltip', '--surface-tooltip'],
] as const;
const controlPairs = [
  ...['--surface-canvas', '--surface-panel', '--surface-raised', '--surface-field'].flatMap((surface) => [
    ['--line-control', surface] as const,
    ['--focus-ring', surface] as const,
    ['--accent', surface] as const,
    ['--danger-control-line', surface] as const,
  ]),
  ...meanings.map((meaning) => [`--${meaning}-mark`, '--surface-panel'] as const),
  ['--neutral-mark', '--surface-panel'],
  ['--focus-ring', '--surface-selected'],
] as const;

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(textPairs)('%s can be read on %s', (text, surface) => {
    expect(contrastOf(text, surface, theme, 'normal')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(textPairs)('%s can be read on %s at high contrast', (text, surface) => {
    expect(contrastOf(text, surface, theme, 'more')).toBeGreaterThanOrEqual(7);
  });

  test.each(controlPairs)('%s stands out from %s', (control, surface) => {
    expect(contrastOf(control, surface, theme, 'normal')).toBeGreaterThanOrEqual(3);
    expect(contrastOf(control, surface, theme, 'more')).toBeGreaterThanOrEqual(3);
  });
});
