import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { loadBuiltInModel } from '../../../electron/services/evaluation/model'
import {
  dutiesOf,
  dutiesOfPlan,
  explainMatrix,
  matrixFindingText,
  matrixRule,
  rolesOfPlan,
  usualPlan,
  usualStart,
  type DutyRoleContent,
  type MatrixInput,
  type MatrixOutcome,
  type RoleLetter
} from '../../../shared/families/planning'
import { competencyTables } from '../../../shared/families/competency'
import { civilDate } from '../../../shared/kernel/civil-date'
import { createTranslator } from '../../../shared/kernel/texts'
import { sharedCatalogues } from '../../../shared/texts'
import { emptyTables, type MutableTables } from '../../../shared/workspace/tables'
import { exampleBook, faultOf, run } from '../../rulebook'
import { done, refused, snapshot, undo } from '../grade/edits'

const duty = (code: string, more: Partial<MatrixInput['duties'][number]> = {}): MatrixInput['duties'][number] => ({
  duty: code,
  name: `职责${code}`,
  indicators: ['指标'],
  competencies: ['S01'],
  courses: ['课程'],
  ...more
})
const role = (code: string, post: string, letters: string): DutyRoleContent => ({ duty: code, post, roles: [...letters] as RoleLetter[] })
const outcome = (duties: MatrixInput['duties'], posts: string[], roles: DutyRoleContent[]): MatrixOutcome => run(matrixRule, { duties, posts, roles })
const said = ({ findings }: MatrixOutcome): string[] => findings.map((one) => [one.kind, one.duty ?? one.post, ...one.names].join(' '))

describe('the matrix of duties', () => {
  it('is sound where each duty has one A, at least one R and all links', () => {
    const result = outcome(
      [duty('D01'), duty('D02'), duty('D03')],
      ['甲', '乙', '丙'],
      [role('D01', '甲', 'RA'), role('D02', '乙', 'RA'), role('D03', '丙', 'RA'), role('D01', '乙', 'C')]
    )
    expect(result.findings).toEqual([])
    expect(result.posts).toContainEqual({ post: '乙', counts: { R: 1, A: 1, C: 1, I: 0 }, accountableShare: '33.33' })
  })
  it('says what is broken', () => {
    const result = outcome(
      [duty('D01'), duty('D02'), duty('D03'), duty('D04')],
      ['甲', '乙', '丙'],
      [role('D01', '甲', 'R'), role('D02', '甲', 'A'), role('D02', '乙', 'AR'), role('D03', '丙', 'A')]
    )
    expect(said(result)).toEqual(['noAccountable D01', 'noAccountable D04', 'severalAccountable D02 乙 甲', 'noResponsible D03', 'noResponsible D04'])
    expect(result.findings.every(({ severity }) => severity === 'broken')).toBe(true)
  })
  it('points out what is thin', () => {
    const result = outcome(
      [duty('D01', { indicators: [] }), duty('D02', { competencies: [], courses: [] })],
      ['甲', '乙', '丙', '丁', '戊'],
      [role('D01', '甲', 'RA'), role('D01', '乙', 'R'), role('D01', '丙', 'R'), role('D01', '丁', 'R'), role('D02', '乙', 'RA'), role('D02', '戊', 'CI')]
    )
    expect(said(result)).toEqual([
      'manyResponsible D01 丁 丙 乙 甲',
      'postWithoutRole 戊',
      'tooManyAccountable 乙 50.00 40',
      'tooManyAccountable 甲 50.00 40',
      'noIndicator D01',
      'noCompetency D02',
      'noCourse D02'
    ])
    expect(result.findings.every(({ severity }) => severity === 'thin')).toBe(true)
  })
  it('leaves 40% and three posts unremarked, and points out more', () => {
    const codes = ['D01', 'D02', 'D03', 'D04', 'D05']
    const posts = ['甲', '乙', '丙', '丁']
    const roles = (accountable: readonly string[]) => codes.map((code, index) => role(code, accountable[index]!, 'RA'))
    const three = [role('D01', '乙', 'R'), role('D01', '丙', 'R')]
    expect(
      said(
        outcome(
          codes.map((code) => duty(code)),
          posts,
          [...roles(['甲', '甲', '乙', '丙', '丁']), ...three]
        )
      )
    ).toEqual([])
    expect(
      said(
        outcome(
          codes.map((code) => duty(code)),
          posts,
          [...roles(['甲', '甲', '甲', '丙', '丁']), ...three, role('D01', '丁', 'R')]
        )
      )
    ).toEqual(['manyResponsible D01 丁 丙 乙 甲', 'tooManyAccountable 甲 60.00 40'])
  })
  it('says so where nobody answers for anything', () => {
    expect(outcome([duty('D01')], ['甲'], []).posts).toEqual([{ post: '甲', counts: { R: 0, A: 0, C: 0, I: 0 }, accountableShare: '0.00' }])
  })
  it.each<[string, unknown, string]>([
    ['a duty twice', { duties: [duty('D01'), duty('D01')], posts: [], roles: [] }, 'dutiesFault.dutyTwice'],
    ['a post twice', { duties: [], posts: ['甲', '甲'], roles: [] }, 'dutiesFault.postTwice'],
    ['an unknown duty', { duties: [], posts: ['甲'], roles: [role('D01', '甲', 'R')] }, 'dutiesFault.unknownDuty'],
    ['an unknown post', { duties: [duty('D01')], posts: [], roles: [role('D01', '甲', 'R')] }, 'dutiesFault.unknownPost'],
    ['a cell twice', { duties: [duty('D01')], posts: ['甲'], roles: [role('D01', '甲', 'R'), role('D01', '甲', 'A')] }, 'dutiesFault.cellTwice']
  ])('refuses %s', (_, input, code) => {
    expect(faultOf(matrixRule, input)).toMatchObject({ code })
  })
})

const codes = ['D01', 'D02', 'D03', 'D04', 'D05', 'D06']
const posts = ['甲', '乙', '丙', '丁']
const cells = codes.flatMap((code) => posts.map((post) => [code, post] as const))
const anyMatrix = fc
  .array(fc.subarray(['R', 'A', 'C', 'I']), { minLength: cells.length, maxLength: cells.length })
  .map((letters) => cells.flatMap(([code, post], index) => (letters[index]!.length > 0 ? [role(code, post, letters[index]!.join(''))] : [])))
const duties = codes.map((code, index) => duty(code, index === 0 ? { courses: [] } : {}))
const shuffle = <T>(values: readonly T[], seed: number): T[] =>
  fc.sample(fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length }), { numRuns: 1, seed })[0]!

describe('any matrix', () => {
  it('is judged alike in whatever order it is given', () => {
    fc.assert(
      fc.property(anyMatrix, fc.integer(), (roles, seed) => {
        const turned = roles.map((one) => ({ ...one, roles: one.roles.toReversed() }))
        expect(outcome(shuffle(duties, seed), shuffle(posts, seed), shuffle(turned, seed))).toEqual(outcome(duties, posts, roles))
      })
    )
  })
  it('has nothing broken once each duty has one A and an R, and something broken before', () => {
    fc.assert(
      fc.property(anyMatrix, fc.array(fc.nat({ max: 3 }), { minLength: codes.length, maxLength: codes.length }), (roles, chosen) => {
        const isSound = codes.every((code) => {
          const own = roles.filter((one) => one.duty === code)
          return own.filter((one) => one.roles.includes('A')).length === 1 && own.some((one) => one.roles.includes('R'))
        })
        const broken = (given: DutyRoleContent[]): number => outcome(duties, posts, given).findings.filter(({ severity }) => severity === 'broken').length
        expect(broken(roles) === 0).toBe(isSound)
        const repaired = codes.flatMap((code, index) => {
          const post = posts[chosen[index]!]!
          const others = roles
            .filter((one) => one.duty === code && one.post !== post)
            .map((one) => ({ ...one, roles: one.roles.filter((letter) => letter !== 'A') }))
          return [role(code, post, 'RA'), ...others.filter((one) => one.roles.length > 0)]
        })
        expect(broken(repaired)).toBe(0)
      })
    )
  })
})

const book = exampleBook()
const planDay = civilDate(2026, 6, 30)!
const question = { plan: usualPlan(2026, planDay), book }
function withModel(tables: MutableTables): MutableTables {
  const content = loadBuiltInModel()
  tables.models.set(competencyTables.models.key(content.model), content.model)
  for (const one of content.competencies) tables.competencies.set(competencyTables.competencies.key(one), one)
  return tables
}
let tables: MutableTables
beforeEach(() => {
  tables = emptyTables()
  done(tables, 'planning.open', { year: 2026, asOf: planDay, ...usualStart(book) })
})

describe('the duties of a plan', () => {
  it('are those with which it would begin while it is not open, and then its own', () => {
    const usual = dutiesOf(emptyTables(), question)
    expect(usual.duties.map(({ name }) => name).slice(0, 2)).toEqual(['客户需求信息挖掘', '商机管理'])
    expect(dutiesOf(tables, question)).toEqual(usual)
    expect([dutiesOfPlan(emptyTables(), question).length, rolesOfPlan(emptyTables(), question).length]).toEqual([11, usualStart(book).roles.length])
    done(tables, 'planning.removeDuty', { year: 2026, duty: 'D11' })
    expect(dutiesOfPlan(tables, question).map((one) => one.duty)).not.toContain('D11')
  })
  it('begin without anything broken', () => {
    const { findings, posts: named, postRoles } = dutiesOf(tables, question)
    expect(findings.filter(({ severity }) => severity === 'broken')).toEqual([])
    expect(named).toEqual(['要客经理', '城区客户经理', '集团客户部主管', '行业解决方案经理', '交付与客户响应岗'])
    expect(postRoles.map(({ post }) => post)).toEqual(named)
    expect(postRoles.reduce((sum, { counts }) => sum + counts.A, 0)).toBe(11)
  })
  it('are threaded to indicators, competencies and courses, with what no duty asks for', () => {
    expect(dutiesOf(tables, question)).toMatchObject({ model: null, orphanCompetencies: [] })
    const result = dutiesOf(withModel(tables), question)
    const content = loadBuiltInModel()
    const nameOf = (code: string) => content.competencies.find((one) => one.code === code)?.name
    expect(result.threads[0]).toMatchObject({
      indicators: ['需求信息有效录入率'],
      competencies: [
        { code: 'S02', name: nameOf('S02') },
        { code: 'P01', name: nameOf('P01') }
      ],
      courses: ['行业客户洞察与需求访谈'],
      responsible: ['要客经理', '城区客户经理'],
      accountable: ['集团客户部主管']
    })
    const asked = new Set(usualStart(book).duties.flatMap(({ competencies }) => competencies))
    expect(result.orphanCompetencies.map(({ code }) => code)).toEqual(content.competencies.map(({ code }) => code).filter((code) => !asked.has(code)))
    done(tables, 'planning.saveDuty', { ...tables.duties.get('2026|D01'), competencies: ['S02', 'ZZ9'] })
    expect(dutiesOf(tables, question).threads[0]?.competencies[1]).toEqual({ code: 'ZZ9', name: null })
  })
  it('keep a post that the matrix names and the plan does not', () => {
    tables.dutyRoles.set('2026|D01|外包岗', { year: 2026, duty: 'D01', post: '外包岗', roles: ['I'] })
    expect(dutiesOf(tables, question).posts.at(-1)).toBe('外包岗')
  })
  it('have their working in words of both languages', () => {
    const node = explainMatrix(tables, question)!
    for (const language of ['zh-CN', 'en'] as const) {
      const say = createTranslator(sharedCatalogues, language)
      const texts = node.steps.flatMap((step) => (step.kind === 'call' ? [] : [say(step.label)]))
      expect(texts.filter((text) => /[{}]|^duties\./.test(text))).toEqual([])
      expect(say(matrixFindingText('noAccountable'))).not.toContain('duties.')
    }
    expect(node.output).toMatchObject({ findings: dutiesOf(tables, question).findings })
  })
})

describe('edits of duties', () => {
  it('save and remove a duty with its roles, and can be undone', () => {
    const before = snapshot(tables)
    const changes = done(tables, 'planning.removeDuty', { year: 2026, duty: 'D01' })
    expect([...tables.dutyRoles.values()].some((one) => one.duty === 'D01')).toBe(false)
    undo(tables, changes)
    expect(tables).toEqual(before)
    done(tables, 'planning.saveDuty', { ...tables.duties.get('2026|D01'), duty: 'X01', name: '党建联建' })
    expect(
      dutiesOf(tables, question)
        .findings.filter((one) => one.duty === 'X01')
        .map(({ kind }) => kind)
    ).toEqual(['noAccountable', 'noResponsible'])
  })
  it('refuse to remove a duty for which people recorded time, and say of how many', () => {
    tables.timeRecords.set('2026|A1', { year: 2026, staffNo: 'A1', unit: 'hours', values: { D01: '3' } })
    tables.timeRecords.set('2026|A2', { year: 2026, staffNo: 'A2', unit: 'hours', values: { D01: '0', D02: '1' } })
    tables.timeRecords.set('2025|A2', { year: 2025, staffNo: 'A2', unit: 'hours', values: { D03: '1' } })
    expect(refused(tables, 'planning.removeDuty', { year: 2026, duty: 'D01' })).toBe('dutiesFault.hasTime')
    expect(refused(tables, 'planning.removeDuty', { year: 2026, duty: 'D03' })).toBeNull()
    expect(refused(tables, 'planning.removeDuty', { year: 2026, duty: 'D99' })).toBe('planningFault.unknownDuty')
  })
  it('set letters in their order, each once, and take them away', () => {
    const cell = { year: 2026, duty: 'D01', post: '要客经理' }
    done(tables, 'planning.setRoles', { ...cell, roles: ['A', 'R', 'A'] })
    expect(tables.dutyRoles.get('2026|D01|要客经理')?.roles).toEqual(['R', 'A'])
    expect(dutiesOf(tables, question).findings).toContainEqual({
      kind: 'severalAccountable',
      duty: 'D01',
      post: null,
      names: ['要客经理', '集团客户部主管'],
      severity: 'broken'
    })
    done(tables, 'planning.setRoles', { ...cell, roles: [] })
    expect(tables.dutyRoles.has('2026|D01|要客经理')).toBe(false)
    expect(refused(tables, 'planning.setRoles', { ...cell, duty: 'D99', roles: ['R'] })).toBe('planningFault.unknownDuty')
    expect(refused(tables, 'planning.setRoles', { ...cell, post: '无此岗', roles: ['R'] })).toBe('planningFault.unknownPost')
    expect(refused(tables, 'planning.setRoles', { ...cell, post: '无此岗', roles: [] })).toBeNull()
  })
  it('do nothing to a finished plan', () => {
    tables.plans.set('2026', { ...tables.plans.get('2026')!, finished: { on: planDay, by: '赵敏' } })
    expect(refused(tables, 'planning.saveDuty', tables.duties.get('2026|D01'))).toBe('planningFault.finished')
    expect(refused(tables, 'planning.removeDuty', { year: 2026, duty: 'D01' })).toBe('planningFault.finished')
    expect(refused(tables, 'planning.setRoles', { year: 2026, duty: 'D01', post: '要客经理', roles: ['I'] })).toBe('planningFault.finished')
  })
})
