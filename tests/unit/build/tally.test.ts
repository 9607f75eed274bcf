import { describe, expect, it } from 'vitest';
import { isAtLeast } from '../../../build/setup/version.mjs';
import { heeding, sum, toLine } from '../../../build/test/tally.mjs';

describe('the last line of npm test', () => {
  it('sums all suites', () => {
    const checks = { passed: 4, failed: 1, skipped: 0 };
    const suites = { passed: 120, failed: 0, skipped: 2 };
    expect(toLine(sum([checks, suites]))).toBe('124 passed, 1 failed, 2 skipped');
  });

  it('counts a suite that ended badly without a failed test as one failure', () => {
    expect(heeding({ passed: 3, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(heeding({ passed: 3, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 2, skipped: 0 });
    expect(heeding({ passed: 3, failed: 0, skipped: 0 }, 0)).toEqual({ passed: 3, failed: 0, skipped: 0 });
  });
});

describe('the Node that the tools run under', () => {
  it.each([
    ['v22.14.0', true],
    ['v22.13.1', false],
    ['v20.20.2', false],
    ['v24.0.0', true],
    ['v22.9.9', false],
    ['v26.10.0', true],
  ])('is %s itself, or not, by the floor of 22.14: %s', (version, expected) => {
    expect(isAtLeast(version, '22.14.0')).toBe(expected);
  });
});
