import { describe, expect, test } from 'vitest'
import { countPlaywright, countVitest, lineOf, settle, summary } from '../../build/test-report.mjs'

describe('counting', () => {
  test('of vitest: a file that cannot be loaded is a failure', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
        { status: 'passed', assertionResults: [{}] }
      ]
    }
    expect(countVitest(report)).toEqual({ passed: 3, failed: 2 })
  })
  test('of Playwright: what passed on a second try only is a failure', () => {
    expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] })).toEqual({ passed: 5, failed: 3 })
  })
  test.each([null, 'text', {}, { numPassedTests: 'many', stats: [] }])('of a report that is none: nothing', (report) => {
    expect([countVitest(report), countPlaywright(report)]).toEqual([
      { passed: 0, failed: 0 },
      { passed: 0, failed: 0 }
    ])
  })
  test('a part that ended badly, or ran nothing, has failed', () => {
    expect(settle({ passed: 5, failed: 0 }, true)).toEqual({ passed: 5, failed: 0 })
    expect(settle({ passed: 5, failed: 0 }, false)).toEqual({ passed: 5, failed: 1 })
    expect(settle({ passed: 0, failed: 0 }, true)).toEqual({ passed: 0, failed: 1 })
    expect(settle({ passed: 1, failed: 2 }, false)).toEqual({ passed: 1, failed: 2 })
  })
  test('ends with one plain line', () => {
    const outcomes = [
      { name: 'types', passed: 1, failed: 0, seconds: 2 },
      { name: 'unit', passed: 9, failed: 2, seconds: 3 }
    ]
    expect(summary(outcomes)).toBe('10 passed, 2 failed')
    expect(outcomes.map((outcome) => lineOf(outcome).slice(0, 4))).toEqual(['ok  ', 'FAIL'])
  })
})
