/**
 * What one part of the tests came to.
 * @typedef {object} Outcome
 * @property {string} name
 * @property {number} passed
 * @property {number} failed
 * @property {number} seconds
 */

/** @param {unknown} value @param {string} key */
const numberIn = (value, key) => {
  const found = typeof value === 'object' && value !== null && key in value ? /** @type {Record<string, unknown>} */ (value)[key] : 0
  return typeof found === 'number' ? found : 0
}
/** @param {unknown} value @param {string} key @returns {unknown[]} */
const listIn = (value, key) => {
  const found = typeof value === 'object' && value !== null && key in value ? /** @type {Record<string, unknown>} */ (value)[key] : []
  return Array.isArray(found) ? found : []
}

/** A file that could not be loaded has no tests to count, but it failed. @param {unknown} file */
const isBrokenFile = (file) =>
  typeof file === 'object' && file !== null && 'status' in file && file.status === 'failed' && listIn(file, 'assertionResults').length === 0

/**
 * Counts of vitest's json report.
 * @param {unknown} report
 */
export const countVitest = (report) => ({
  passed: numberIn(report, 'numPassedTests'),
  failed: numberIn(report, 'numFailedTests') + listIn(report, 'testResults').filter(isBrokenFile).length
})

/**
 * Counts of Playwright's json report; what passed only on a second try did not pass.
 * @param {unknown} report
 */
export function countPlaywright(report) {
  const stats = typeof report === 'object' && report !== null && 'stats' in report ? report.stats : null
  return { passed: numberIn(stats, 'expected'), failed: numberIn(stats, 'unexpected') + numberIn(stats, 'flaky') + listIn(report, 'errors').length }
}

/**
 * The counts of a part. Whatever its report says, a program that ended badly has at least one failure, and one that
 * ran nothing at all did not pass.
 * @param {{ passed: number, failed: number }} counts
 * @param {boolean} endedWell
 */
export function settle({ passed, failed }, endedWell) {
  if (failed === 0 && (!endedWell || passed === 0)) return { passed, failed: 1 }
  return { passed, failed }
}

/** The last line, the same for machines and people. @param {readonly Outcome[]} outcomes */
export const summary = (outcomes) => `${sum(outcomes, 'passed')} passed, ${sum(outcomes, 'failed')} failed`

/** @param {readonly Outcome[]} outcomes @param {'passed' | 'failed'} key */
const sum = (outcomes, key) => outcomes.reduce((total, outcome) => total + outcome[key], 0)

/** One line of a part. @param {Outcome} outcome */
export const lineOf = ({ name, passed, failed, seconds }) =>
  `${failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(10)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.toFixed(1).padStart(7)} s`
