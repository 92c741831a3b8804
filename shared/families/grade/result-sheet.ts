import type { CivilDate } from '../../kernel/civil-date'
import type { Unit } from '../../kernel/parameter'
import {
  column,
  count,
  day,
  list,
  mark,
  said,
  score,
  tableOf,
  text,
  type ResultCell,
  type ResultColumn,
  type ResultTable,
  type Tone
} from '../../kernel/result-table'
import type { RuleBook } from '../../kernel/rule'
import type { TextRef } from '../../kernel/texts'
import { grades, type Grade } from '../roster'
import { promotionGates, type GradeYearResult, type PersonMovement, type Places, type PromotionGate, type Ranked } from './annual-model'
import { kindText, outcomeText, texts } from './messages'
import type { MovementKind } from './model'
import { gradeParameters } from './params'
import { grade, onlyYes } from './result-sheet-cells'
import { decisionText, groundsOf, isBurden, outcomeOf } from './result-sheet-grounds'
import { gradeResultTexts } from './result-sheet-messages'

const ref = gradeResultTexts.ref
const tones: Readonly<Record<MovementKind, Tone>> = {
  none: 'muted',
  warning: 'waiting',
  demotion: 'bad',
  standby: 'bad',
  promotion: 'good',
  nomination: 'good',
  reinstatement: 'good',
  correction: 'waiting'
}

type Column = ResultColumn<PersonMovement>
const who: readonly Column[] = [
  column(ref('staffNo'), 12, 'code', ({ staffNo }) => text(staffNo)),
  column(ref('name'), 10, 'text', ({ name }) => text(name)),
  column(ref('county'), 12, 'text', ({ county }) => text(county)),
  column(ref('post'), 15, 'text', ({ post }) => text(post)),
  column(ref('from'), 9, 'centred', (person) => grade(person.grade))
]
const outcome: readonly Column[] = [
  column(ref('outcome'), 15, 'centred', (person) => mark(kindText(outcomeOf(person).kind), tones[outcomeOf(person).kind])),
  column(ref('to'), 9, 'centred', (person) => grade(outcomeOf(person).to)),
  column(ref('standby'), 7, 'centred', (person) => onlyYes(outcomeOf(person).standby))
]
const decided: readonly Column[] = [
  column(ref('ground'), 46, 'long', (person) => list(groundsOf(person))),
  column(ref('decision'), 24, 'long', (person) => list(decisionText(person))),
  column(ref('reason'), 24, 'long', ({ decision }) => text(decision?.reason ?? '')),
  column(ref('by'), 10, 'text', ({ decision }) => text(decision?.by ?? ''))
]

/** 等级调整结果: a line a person, with the result of each year that the ladder knows. */
function peopleSheet({ people }: GradeYearResult): ResultTable {
  const years = [...new Set(people.flatMap(({ ladder }) => ladder.map(({ year }) => year)))].toSorted((a, b) => a - b)
  const results = years.map((year) =>
    column<PersonMovement>(ref('annual', { year }), 11, 'centred', ({ ladder }) => {
      const step = ladder.find((one) => one.year === year)
      return step ? said(outcomeText(step.outcome)) : null
    })
  )
  const since = column<PersonMovement>(ref('since'), 14, 'day', (person) => day(person.since))
  return tableOf({ name: ref('sheet.people'), columns: [...who, since, ...results, ...outcome, ...decided], rows: people })
}

const eligibilityTones = { eligible: 'good', ineligible: 'muted', pending: 'waiting' } as const satisfies Record<PersonMovement['eligibility']['status'], Tone>
/** 晋级资格: a line a person and a column a condition, each cell with what is and what is asked. */
function gatesSheet({ people }: GradeYearResult): ResultTable {
  const asked = promotionGates.filter((gate) => people.some(({ eligibility }) => eligibility.gates.some((one) => one.gate === gate)))
  const columns: readonly Column[] = [
    ...who,
    column(ref('target'), 10, 'centred', ({ eligibility }) => grade(eligibility.target)),
    column(ref('eligibility'), 11, 'centred', ({ eligibility }) => mark(ref(`status.${eligibility.status}`), eligibilityTones[eligibility.status])),
    ...asked.map((gate) =>
      column<PersonMovement>(ref(`gate.${gate}`), 20, 'long', ({ eligibility }) => gateCell(eligibility.gates.find((one) => one.gate === gate)))
    ),
    column(ref('missing'), 24, 'long', ({ eligibility }) => list(eligibility.missing.map(({ label }) => label)))
  ]
  return tableOf({ name: ref('sheet.gates'), columns, rows: people })
}
/** Only what is not met is marked, so that it is seen among what is. */
function gateCell(gate: PromotionGate | undefined): ResultCell {
  if (!gate) return null
  const both = ref('gateCell', { required: gate.required, actual: gate.actual })
  return gate.met ? said(both) : mark(both, 'bad')
}

type RankedRow = { readonly target: Grade; readonly one: Ranked; readonly person: PersonMovement | undefined }
const stateTones = { within: 'good', tied: 'waiting', waiting: 'muted', incomplete: 'waiting' } as const satisfies Record<Ranked['state'], Tone>
/** 竞聘排名: who stands where for each target grade, the highest first. */
function rankingSheet({ people, places }: GradeYearResult): ResultTable {
  const byNumber = new Map(people.map((person) => [person.staffNo, person]))
  const rows = places.flatMap(({ grade: target, ranking }) => ranking.map((one): RankedRow => ({ target, one, person: byNumber.get(one.staffNo) })))
  const columns: readonly ResultColumn<RankedRow>[] = [
    column(ref('target'), 10, 'centred', ({ target }) => grade(target)),
    column(ref('rank'), 7, 'count', ({ one }) => count(one.rank)),
    column(ref('staffNo'), 12, 'code', ({ one }) => text(one.staffNo)),
    column(ref('name'), 10, 'text', ({ person }) => text(person?.name ?? '')),
    column(ref('county'), 12, 'text', ({ person }) => text(person?.county ?? '')),
    column(ref('from'), 9, 'centred', ({ person }) => grade(person?.grade ?? null)),
    column(ref('ability'), 16, 'score', ({ one }) => score(one.ability)),
    column(ref('competition'), 12, 'score', ({ one }) => score(one.competition)),
    column(ref('score'), 12, 'score', ({ one }) => score(one.score)),
    column(ref('state'), 22, 'centred', ({ one }) => mark(ref(`state.${one.state}`), stateTones[one.state])),
    column(ref('conditional'), 13, 'centred', ({ one }) => onlyYes(one.conditional))
  ]
  return tableOf({ name: ref('sheet.ranking'), frozen: 4, columns, rows })
}

/** 名额: the places of each grade, the highest first, and what becomes of its headcount. */
function placesSheet(result: GradeYearResult): ResultTable {
  const { people, places, before, afterDemotions, after } = result
  const at = (one: Grade): Places | undefined => places.find((place) => place.grade === one)
  const applicants = (one: Grade): number => people.filter(({ eligibility }) => eligibility.target === one && eligibility.status === 'eligible').length
  const proposed = (one: Grade): number => people.filter(({ proposal }) => proposal?.to === one && isRise(proposal.kind)).length
  const columns: readonly ResultColumn<Grade>[] = [
    column(ref('grade'), 9, 'centred', grade),
    column(ref('authority'), 14, 'text', (one) => said(authorityText(at(one)))),
    column(ref('before'), 12, 'count', (one) => count(before[one])),
    column(ref('afterDemotions'), 17, 'count', (one) => count(afterDemotions[one])),
    column(ref('heads'), 15, 'count', (one) => count(at(one)?.heads ?? null)),
    column(ref('upper'), 10, 'count', (one) => count(at(one)?.upper ?? null)),
    column(ref('source'), 14, 'text', (one) => said(sourceText(at(one)))),
    column(ref('vacancies'), 10, 'count', (one) => count(at(one)?.vacancies ?? null)),
    column(ref('ofThemConditional'), 16, 'count', (one) => count(at(one)?.conditional ?? null)),
    column(ref('applicants'), 13, 'count', (one) => count(at(one) ? applicants(one) : null)),
    column(ref('proposed'), 13, 'count', (one) => count(at(one) ? proposed(one) : null)),
    column(ref('after'), 12, 'count', (one) => count(after[one]))
  ]
  const sum = (of: (one: Grade) => number): number => grades.reduce((total, one) => total + of(one), 0)
  const total = columns.map((_, index) => {
    if (index === 0) return said(ref('total'))
    if (index === 2) return count(sum((one) => before[one]))
    if (index === 3) return count(sum((one) => afterDemotions[one]))
    return index === columns.length - 1 ? count(sum((one) => after[one])) : null
  })
  return tableOf({ name: ref('sheet.places'), note: texts.ref('bands.limitOnly'), frozen: 1, columns, rows: grades.toReversed() }, total)
}
const isRise = (kind: MovementKind): boolean => kind === 'promotion' || kind === 'nomination'
const authorityText = (place: Places | undefined): TextRef | null => (place ? ref(`authority.${place.authority}`) : null)
const sourceText = (place: Places | undefined): TextRef | null => (place ? ref(`source.${place.source}`) : null)

/** 警告与降级: everyone about whom one is proposed or decided, those spared by a decision included. */
function warningsSheet({ people }: GradeYearResult): ResultTable {
  const rows = people.filter((person) => isBurden(outcomeOf(person)) || (person.proposal !== null && isBurden(person.proposal)))
  const columns: readonly Column[] = [
    ...who,
    ...outcome,
    column(ref('failures'), 12, 'count', ({ ladder }) => count(ladder.at(-1)?.failures ?? null)),
    column(ref('demotions'), 12, 'count', ({ ladder }) => count(ladder.at(-1)?.demotions ?? null)),
    ...decided,
    column(ref('on'), 12, 'day', ({ decision }) => day(decision?.on ?? null))
  ]
  return tableOf({ name: ref('sheet.warnings'), note: texts.ref('case18'), columns, rows })
}

/** The tables of the result workbook of a year. */
export const gradeResultSheets = (result: GradeYearResult): readonly ResultTable[] => [
  peopleSheet(result),
  gatesSheet(result),
  rankingSheet(result),
  placesSheet(result),
  warningsSheet(result)
]

/** A parameter as the workbook lists it: which value was in force, on what ground, from where. */
export type GradeParameterUse = {
  readonly title: TextRef
  readonly unit: Unit
  readonly value: unknown
  readonly from: CivilDate
  readonly provenance: string
  readonly source: string
}
/** What a year is computed with; what only projections and reminders read is left out. */
export const gradeParametersUsed = (book: RuleBook): readonly GradeParameterUse[] =>
  gradeParameters.flatMap(({ path, title, unit }) => {
    const found = /^grade\.(projection|recertification)\./.test(path) ? null : book.find(path)
    return found ? [{ title, unit, value: found.value, from: found.from, provenance: found.provenance, source: found.source }] : []
  })
