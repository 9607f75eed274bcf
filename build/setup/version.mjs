// Compares versions as `22.14.0`. Knows nothing of ranges and pre-releases.

/**
 * @param {string} version
 * @param {string} floor
 * @returns {boolean} whether version is floor or newer
 */
export function isAtLeast(version, floor) {
  const have = version.replace(/^v/, '').split('.').map(Number);
  const need = floor.split('.').map(Number);
  for (let index = 0; index < need.length; index += 1) {
    const difference = (have[index] ?? 0) - (need[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
