// Counts what passed, failed and was skipped, over everything that `npm test` runs.

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @type {Tally} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return tallies.reduce(
    (total, tally) => ({
      passed: total.passed + tally.passed,
      failed: total.failed + tally.failed,
      skipped: total.skipped + tally.skipped,
    }),
    nothing,
  );
}

/**
 * A run that reported no failed test and yet ended badly has failed all the same.
 * @param {Tally} tally
 * @param {number} exitCode
 * @returns {Tally}
 */
export function heeding(tally, exitCode) {
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/**
 * The last line of `npm test`.
 * @param {Tally} tally
 * @returns {string}
 */
export function toLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
