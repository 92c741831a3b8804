import { civilDate, monthOf, type CivilDate } from '../../../shared/kernel/civil-date'
import type { DocumentContext } from '../../../shared/kernel/document'
import { createTranslator, type Language } from '../../../shared/kernel/texts'
import type { AnnualOutcome, GradeDecision, GradeYear, GradeYearResult, LadderStep, Movement, PersonMovement, Ranked } from '../../../shared/families/grade'
import { gradeTables, gradeYearTexts } from '../../../shared/families/grade'
import { ruleTexts } from '../../../shared/families/grade/rule-messages'
import { gradeText, rosterTables, type Grade } from '../../../shared/families/roster'
import { sharedCatalogues } from '../../../shared/texts'
import { usualLetterhead } from '../../../shared/workspace/letterhead'
import { emptyTables, type MutableTables } from '../../../shared/workspace/tables'

export const on = (year: number, month: number, day: number): CivilDate => civilDate(year, month, day)!
export function contextIn(language: Language = 'zh-CN', changes: Partial<DocumentContext> = {}): DocumentContext {
  const say = createTranslator(sharedCatalogues, language)
  const letterhead = { ...usualLetterhead('云岭市分公司', say), contact: '人力资源部 0800-1234567' }
  return { say, language, letterhead, today: on(2026, 7, 20), packTitle: '2026.1', example: true, ...changes }
}
export const year: GradeYear = {
  year: 2026,
  resultYear: 2025,
  asOf: on(2026, 6, 30),
  round: null,
  establishment: {},
  frozen: { on: on(2026, 7, 1), by: '赵敏' },
  publicity: null,
  inForce: null
}

type Given = {
  readonly staffNo: string
  readonly name: string
  readonly county?: string
  readonly grade: Grade
  readonly outcomes?: readonly (AnnualOutcome | null)[]
  readonly ladder?: readonly LadderStep[]
  readonly gates?: Grade
  readonly ranked?: Ranked
  /** What was decided; what the rules proposed is the same unless it is given. */
  readonly decided?: Movement & { readonly reason?: string; readonly proposed?: Movement | null; readonly answer?: GradeDecision['answer'] }
}
export type Made = { readonly tables: MutableTables; readonly result: GradeYearResult }

/** Steps of a ladder from the years and what happened in them. */
export const step = (year: number, action: LadderStep['action'], from: Grade, changes: Partial<LadderStep> = {}): LadderStep => ({
  year,
  outcome: 'unqualified',
  action,
  from,
  to: from,
  standby: false,
  failures: action === 'pass' ? 0 : 1,
  demotions: 0,
  swallowed: 0,
  ...changes
})
export const ranked = (staffNo: string, changes: Partial<Ranked> = {}): Ranked => ({
  staffNo,
  ability: '88.00',
  competition: '90.50',
  score: '89.25',
  rank: 1,
  state: 'within',
  conditional: false,
  ...changes
})

/** A year with some people, as `gradeYearOf` would give it. */
export function yearWith(given: readonly Given[], row: GradeYear = year): Made {
  const tables = emptyTables()
  tables.gradeYears.set(String(row.year), row)
  const people = given.map((one) => personOf(tables, one, row))
  const heads = { G1: 0, G2: 0, G3: 0, G4: 0, G5: 0, G6: 0 }
  const grades = ['G6', 'G5', 'G4', 'G3', 'G2'] as const
  return {
    tables,
    result: {
      year: row.year,
      resultYear: row.resultYear,
      asOf: row.asOf,
      pack: { id: 'example', version: '2026.1' },
      frozen: true,
      inForce: row.inForce !== null,
      counted: people.length,
      before: heads,
      afterDemotions: heads,
      after: heads,
      places: grades.map((grade) => ({
        grade,
        authority: grade === 'G5' || grade === 'G6' ? ('province' as const) : ('city' as const),
        heads: 4,
        upper: 6,
        source: 'band' as const,
        vacancies: 2,
        conditional: 0,
        ranking: people.flatMap((person) => (person.ranked && person.eligibility.target === grade ? [person.ranked] : []))
      })),
      people
    }
  }
}

function personOf(
  tables: MutableTables,
  { staffNo, name, county = '东湖区', grade, outcomes = [], ladder = [], gates, ranked, decided }: Given,
  row: GradeYear
): PersonMovement {
  const since = on(2024, 1, 1)
  const standing = { county, post: '要客经理', grade, since, standby: false }
  tables.people.set(staffNo, { staffNo, name, county, post: '要客经理', grade, gradeSince: since })
  const start = { ...standing, year: row.year, staffNo }
  tables.gradeStarts.set(gradeTables.gradeStarts.key(start), start)
  outcomes.forEach((outcome, index) => {
    if (outcome === null) return
    const result = { staffNo, year: row.resultYear - outcomes.length + 1 + index, outcome }
    tables.annualResults.set(gradeTables.annualResults.key(result), result)
  })
  const decision = decided ? decisionOf(staffNo, grade, decided, row) : null
  if (decision) tables.gradeDecisions.set(gradeTables.gradeDecisions.key(decision), decision)
  const proposed = decision?.proposed ?? null
  return {
    ...standing,
    staffNo,
    name,
    transfer: null,
    ladder: [...ladder],
    eligibility: { target: gates ?? null, status: gates ? 'eligible' : 'ineligible', gates: gates ? gatesOf(gates) : [], missing: [] },
    ranked: ranked ?? null,
    proposal: proposed && { ...proposed, authority: 'city' },
    decision,
    replayed: []
  }
}
function decisionOf(
  staffNo: string,
  from: Grade,
  { kind, to, standby, reason = '', proposed, answer = null }: NonNullable<Given['decided']>,
  row: GradeYear
): GradeDecision {
  const rules = proposed === undefined ? { kind, to, standby } : proposed
  return {
    year: row.year,
    staffNo,
    from,
    kind,
    to,
    standby,
    proposed: rules && { ...rules, rule: 'grade.annual' },
    reason,
    by: '赵敏',
    on: on(2026, 7, 10),
    answer
  }
}
function gatesOf(target: Grade): PersonMovement['eligibility']['gates'] {
  const said = ruleTexts.ref
  const grade = gradeText(target)
  const nothing = said('actual.nothing')
  return [
    { gate: 'topGrade', met: true, required: said('required.topGrade'), actual: gradeText('G3') },
    { gate: 'standby', met: true, required: said('required.standby'), actual: said('actual.inPost') },
    { gate: 'transfer', met: true, required: said('required.noTransfer'), actual: said('actual.noTransfer') },
    { gate: 'warning', met: true, required: said('required.warning'), actual: nothing },
    { gate: 'months', met: true, required: said('required.months', { months: 12 }), actual: said('actual.months', { months: 29, since: '2024-01-01' }) },
    {
      gate: 'annualResults',
      met: true,
      required: said('required.results', { count: 2, least: gradeYearTexts.ref('outcome.qualified') }),
      actual: said('actual.result', { year: 2025, outcome: gradeYearTexts.ref('outcome.good') })
    },
    {
      gate: 'certificate',
      met: false,
      required: said('required.certificate', { grade }),
      actual: said('actual.certificateEnded', { grade, until: '2026-05-31' })
    },
    { gate: 'discipline', met: true, required: said('required.discipline'), actual: nothing }
  ]
}

export function addConduct(tables: MutableTables, staffNo: string, day: CivilDate, content: string, until: CivilDate | null = null): void {
  const record = { staffNo, on: day, kind: until === null ? ('reward' as const) : ('discipline' as const), content, until }
  tables.conductRecords.set(rosterTables.conductRecords.key(record), record)
}
export function addCertificate(tables: MutableTables, staffNo: string, grade: Grade, number: string, until = on(2027, 6, 30)): void {
  tables.certificates.set(number, {
    round: 1,
    month: monthOf(on(2025, 6, 30)),
    number,
    staffNo,
    grade,
    issuedOn: on(2025, 6, 30),
    validUntil: until,
    revoked: null
  })
}

const published = (staffNo: string, name: string, county: string, kind: Movement['kind'], from: Grade, to: Grade) => ({ staffNo, name, county, kind, from, to })
/** One person of every kind of decision, with names and counties of all lengths. */
export function everyKind(row: GradeYear = year): Made {
  const list = [
    published('YL10001', '王芳', '东湖区', 'promotion', 'G3', 'G4'),
    published('YL10002', '欧阳小明', '北川羌族自治县', 'nomination', 'G4', 'G5'),
    published('YL10003', '李强', '东湖区', 'warning', 'G3', 'G3'),
    published('YL10007', '买买提江', '北川羌族自治县', 'reinstatement', 'G2', 'G2')
  ]
  const publicity = { startsOn: on(2026, 7, 13), endsOn: on(2026, 7, 17), workingDays: 5, number: '云移人公示〔2026〕7号', list }
  const made = yearWith(
    [
      {
        staffNo: 'YL10001',
        name: '王芳',
        grade: 'G3',
        outcomes: ['good', 'excellent', 'good'],
        gates: 'G4',
        ranked: ranked('YL10001'),
        decided: { kind: 'promotion', to: 'G4', standby: false }
      },
      {
        staffNo: 'YL10002',
        name: '欧阳小明',
        county: '北川羌族自治县',
        grade: 'G4',
        outcomes: ['good', null, 'excellent'],
        gates: 'G5',
        ranked: ranked('YL10002', { score: '91.00' }),
        decided: { kind: 'nomination', to: 'G5', standby: false }
      },
      {
        staffNo: 'YL10003',
        name: '李强',
        grade: 'G3',
        outcomes: ['good', 'qualified', 'unqualified'],
        ladder: [step(2024, 'pass', 'G3', { outcome: 'qualified' }), step(2025, 'warning', 'G3')],
        decided: { kind: 'warning', to: 'G3', standby: false }
      },
      {
        staffNo: 'YL10004',
        name: '陈一',
        county: '安州区',
        grade: 'G4',
        outcomes: [null, 'unqualified', 'unqualified'],
        ladder: [step(2024, 'warning', 'G4'), step(2025, 'downOne', 'G4', { to: 'G3', failures: 2, demotions: 1 })],
        decided: { kind: 'demotion', to: 'G3', standby: false }
      },
      {
        staffNo: 'YL10005',
        name: '上官婉儿',
        county: '平武县高新技术产业开发区',
        grade: 'G3',
        outcomes: ['unqualified', 'unqualified', 'unqualified'],
        ladder: [
          step(2023, 'warning', 'G4'),
          step(2024, 'downOne', 'G4', { to: 'G3', failures: 2, demotions: 1 }),
          step(2025, 'downTwoAndStandby', 'G3', { to: 'G1', failures: 3, demotions: 2, standby: true })
        ],
        decided: { kind: 'standby', to: 'G1', standby: true }
      },
      {
        staffNo: 'YL10006',
        name: '周涛',
        grade: 'G4',
        outcomes: ['qualified', 'good', 'good'],
        gates: 'G5',
        ranked: ranked('YL10006', { score: '91.00', state: 'tied' }),
        decided: {
          kind: 'none',
          to: 'G4',
          standby: false,
          proposed: { kind: 'nomination', to: 'G5', standby: false },
          reason: '本人书面提出放弃本次申报，所在单位已核实，保留下一年度申报资格。'
        }
      },
      {
        staffNo: 'YL10007',
        name: '买买提江',
        county: '北川羌族自治县',
        grade: 'G2',
        outcomes: ['unqualified', null, null],
        decided: { kind: 'reinstatement', to: 'G2', standby: false, proposed: null, reason: '培训考核合格' }
      },
      {
        staffNo: 'YL10008',
        name: '赵云',
        grade: 'G2',
        outcomes: ['good', 'qualified', 'qualified'],
        decided: { kind: 'correction', to: 'G3', standby: false, proposed: null, reason: '2024 年度考核结果经复核更正' }
      },
      {
        staffNo: 'YL10009',
        name: '何平',
        county: '安州区',
        grade: 'G1',
        outcomes: [null, 'unqualified', 'unqualified'],
        ladder: [step(2024, 'warning', 'G1'), step(2025, 'downOne', 'G1', { failures: 2, demotions: 1, swallowed: 1 })],
        decided: { kind: 'demotion', to: 'G1', standby: false }
      },
      { staffNo: 'YL10010', name: '孙丽', grade: 'G3', outcomes: ['good', 'good', 'good'] },
      { staffNo: 'YL10011', name: '吴敏', grade: 'G3', outcomes: ['good', 'good', 'good'], decided: { kind: 'none', to: 'G3', standby: false, proposed: null } }
    ],
    { ...row, publicity }
  )
  addCertificate(made.tables, 'YL10001', 'G4', '云岭证2025-0012')
  addConduct(made.tables, 'YL10001', on(2025, 11, 3), '市分公司季度服务之星')
  addConduct(made.tables, 'YL10004', on(2026, 3, 1), '通报批评：客户投诉处理超时', on(2026, 8, 31))
  return made
}
export const inForce: NonNullable<GradeYear['inForce']> = { effectiveOn: on(2026, 8, 1), on: on(2026, 7, 20), by: '赵敏', document: '云移人〔2026〕31号' }
