import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assessors, candidates, panels, ratingStories } from '../../../build/samples/evaluation.mjs'
import { bookOf, loadBuiltInPack } from '../../../electron/services/resources'
import { createWorkspace, type OpenWorkspace } from '../../../electron/services/storage'
import { fillFromSample } from '../../../electron/services/workspace/sample'
import { certifyRound, type RoundResult } from '../../../shared/families/certification'
import { assessOnSite, panelView, roundOf } from '../../../shared/families/evaluation'
import { day } from '../../rulebook'
import { month } from './seat-fixture'

const pack = loadBuiltInPack()
const question = { round: 1, month, book: bookOf(pack, day) } as const
let workspace: OpenWorkspace
beforeAll(async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'hengcai-sample-')), '示例.hengcai')
  const created = await createWorkspace(path, { by: '王芳', now: () => new Date(2026, 6, 1), company: '云岭市分公司（示例）' })
  if (!created.ok) throw new Error(created.fault.code)
  workspace = created.value
  const filled = await fillFromSample(workspace, pack, '王芳')
  if (!filled.ok) throw new Error(filled.fault.code)
}, 60_000)
afterAll(() => workspace.close())

describe('the on-site evaluation of the sample city', () => {
  test('has two panels of three, twelve candidates each, all sheets submitted', () => {
    const { people } = assessOnSite(workspace.tables, question)
    expect(people.map(({ staffNo }) => staffNo).toSorted()).toEqual(candidates().map(({ staffNo }) => staffNo))
    expect(workspace.tables.assessors.size).toBe(assessors.length)
    for (const panel of panels) expect(people.filter((one) => one.panel === panel)).toHaveLength(12)
    expect(people.every(({ state, seats }) => state === 'done' && seats.length === 3)).toBe(true)
    expect(people.flatMap(({ missing }) => missing)).toEqual([])
    expect(new Set(people.map(({ verdict }) => verdict))).toEqual(new Set(['competent', 'basic', 'developing']))
  })
  test('tells its stories: a wide disagreement, what was not observed, one lenient assessor', () => {
    const { people } = assessOnSite(workspace.tables, question)
    const outcome = (staffNo: string, code: string) => people.find((one) => one.staffNo === staffNo)?.outcomes.find((one) => one.code === code)
    const { disagreement, notObserved } = ratingStories
    expect(outcome(disagreement.staffNo, disagreement.code)?.flags).toContain('wideRange')
    for (const { staffNo, code, assessors: blind } of notObserved) expect(outcome(staffNo, code)?.observed).toBe(3 - blind.length)
    const lenient = panels.flatMap((panel) => panelView(workspace.tables, { ...question, panel }).assessors.filter(({ leniency }) => leniency.flagged))
    expect(lenient.map(({ assessor }) => assessor)).toEqual(['B3'])
  })
  test('changes of the round only that two fail by a core competency', () => {
    const without = certifyRound(workspace.tables, question)
    const result = roundOf(workspace.tables, question)
    const count = ({ people }: RoundResult, status: string): number => people.filter((one) => one.status === status).length
    const counts = (of: RoundResult) => Object.fromEntries(['pass', 'fail', 'pending', 'notInRound'].map((status) => [status, count(of, status)]))
    expect(counts(without)).toEqual({ pass: 40, fail: 11, pending: 3, notInRound: 8 })
    expect(counts(result)).toEqual({ pass: 38, fail: 13, pending: 3, notInRound: 8 })
    const before = new Map(without.people.map(({ staffNo, status }) => [staffNo, status]))
    const changed = result.people.filter(({ staffNo, status }) => before.get(staffNo) !== status)
    expect(changed.map(({ staffNo, reasons }) => [staffNo, reasons.map(({ code }) => code)])).toEqual(
      ratingStories.coreGaps.map(({ staffNo }) => [staffNo, ['coreCompetencyGap']])
    )
  })
})
