import { lastDayOf, monthsEndingWith, periodOf, type CivilMonth } from '../../kernel/civil-date'
import type { Parameter } from '../../kernel/parameter'
import { computeRule, type RuleBook, type TraceNode } from '../../kernel/rule'
import type { Fault } from '../../kernel/result'
import { disciplinedOn, spellsByPerson, standingOn, type ConductRecord, type Person, type Spell } from '../roster'
import type { Missing, PersonResult, RoundResult } from './assessment-model'
import type { DecisionOverride } from './publication-model'
import {
  papers,
  type ExamResult,
  type Mark,
  type MonthlyPerformance,
  type Paper,
  type Participation,
  type RoundNumber,
  type Satisfaction,
  type SupervisorRating
} from './model'
import { examWeights1, examWeights2, windowMonths } from './params'
import { certifyRule, type CertifyInput, type CertifyOutcome } from './rules/certify'

/** The tables that a round reads, keyed as the workspace keys them. */
export type CertificationTables = {
  readonly people: ReadonlyMap<string, Person>
  readonly spells: ReadonlyMap<string, Spell>
  readonly conductRecords: ReadonlyMap<string, ConductRecord>
  readonly examResults: ReadonlyMap<string, ExamResult>
  readonly monthlyPerformance: ReadonlyMap<string, MonthlyPerformance>
  readonly satisfaction: ReadonlyMap<string, Satisfaction>
  readonly supervisorRatings: ReadonlyMap<string, SupervisorRating>
  readonly participations: ReadonlyMap<string, Participation>
  readonly decisionOverrides: ReadonlyMap<string, DecisionOverride>
}
/** What an on-site evaluation says of one person: marks out of 100 for papers that nobody entered by hand, and the core competencies. */
export type OnSiteFindings = { readonly interview: string | null; readonly presentation: string | null; readonly coreCompetenciesMet: boolean | null }
export type RoundQuestion = {
  readonly round: RoundNumber
  readonly month: CivilMonth
  readonly book: RuleBook
  /** By staff number; a person who is not named was not evaluated on site. */
  readonly onSite?: ReadonlyMap<string, OnSiteFindings>
}

/** Computes a round for everyone on the roster, in staff-number order. Pure; linear in people and ratings. */
export function certifyRound(tables: CertificationTables, question: RoundQuestion): RoundResult {
  const collect = collector(tables, question)
  const people = peopleOn(tables, question)
  return {
    round: question.round,
    month: question.month,
    pack: question.book.pack,
    people: people.map((person) => {
      const decided = tables.decisionOverrides.get(`${question.round}|${question.month}|${person.staffNo}`)
      return resultOf(person, collect(person), question.book, decided ? { status: decided.status, reason: decided.reason, by: decided.by } : null)
    })
  }
}

/** The whole working behind one person's result; null for someone who is not on the roster or whose data a rule refuses. */
export function explainPerson(tables: CertificationTables, { staffNo, ...question }: RoundQuestion & { readonly staffNo: string }): TraceNode | null {
  const found = tables.people.get(staffNo)
  return found ? explainPeople({ ...tables, people: new Map([[staffNo, found]]) }, question)(staffNo) : null
}

/** The same for everyone on the roster: what the round asks is gathered once. */
export function explainPeople(tables: CertificationTables, question: RoundQuestion): (staffNo: string) => TraceNode | null {
  const people = new Map(peopleOn(tables, question).map((person) => [person.staffNo, person]))
  const collect = collector(tables, question)
  return (staffNo) => {
    const person = people.get(staffNo)
    const run = person ? computeRule(certifyRule, collect(person), question.book, { trace: true }) : null
    return run?.ok === true ? run.value.trace : null
  }
}

/** Everyone with the grade of the round's last day, in staff-number order: a promotion that follows from a round must not change it. */
function peopleOn({ people, spells }: Pick<CertificationTables, 'people' | 'spells'>, { month }: Pick<RoundQuestion, 'month'>): Person[] {
  const inOrder = [...people.values()].toSorted((a, b) => (a.staffNo < b.staffNo ? -1 : 1))
  if (spells.size === 0) return inOrder
  const byPerson = spellsByPerson({ spells })
  const day = lastDayOf(month)
  return inOrder.map((person) => {
    const own = byPerson.get(person.staffNo)
    if (!own) return person
    const { grade, since } = standingOn(person, own, day)
    return { ...person, grade, gradeSince: since ?? undefined }
  })
}

const nothing: Omit<CertifyOutcome, 'missing'> = {
  target: null,
  status: 'pending',
  absent: false,
  exam: null,
  performance: null,
  supervisor: null,
  composite: null,
  authority: null,
  passMark: null,
  reasons: [],
  notApplicable: [],
  distances: []
}

function resultOf(
  { staffNo, name, county, post, grade, gradeSince, hireDate }: Person,
  input: CertifyInput,
  book: RuleBook,
  decided: PersonResult['decided']
): PersonResult {
  const run = computeRule(certifyRule, input, book, { trace: false })
  const outcome: CertifyOutcome = run.ok ? run.value.value : { ...nothing, missing: [refusal(run.fault)] }
  const { target, status, absent, exam, performance, supervisor, composite, authority, passMark, reasons, missing, notApplicable, distances } = outcome
  // Named one by one: spreading two objects into one costs more than computing them.
  return {
    staffNo,
    name,
    county,
    post,
    grade,
    gradeSince: gradeSince ?? null,
    hireDate: hireDate ?? null,
    absent,
    exam,
    performance,
    supervisor,
    composite,
    target,
    status,
    authority,
    passMark,
    reasons,
    missing,
    notApplicable,
    distances,
    reweight: input.reweight,
    decided
  }
}
const refusal = ({ code, params, place }: Fault): Missing => ({ code: 'refused', path: place?.field ?? '', label: { key: code, params } })

/** Gathers what the certify rule asks of one person. Dated marks go before those whose sheet named no period. */
function collector(tables: CertificationTables, { round, month, book, onSite }: RoundQuestion): (person: Person) => CertifyInput {
  const period = periodOf(month)
  // A value that the pack lacks for the day is refused by the rule itself, with its path; here it only narrows what is gathered.
  const months = monthsEndingWith(month, inForce(windowMonths, book) ?? 1)
  const asked = inForce(round === 1 ? examWeights1 : examWeights2, book) ?? {}
  const ratings = ratingsByPerson(tables.supervisorRatings, period)
  const scores = scoresByPerson(tables.monthlyPerformance, new Set(months))
  const disciplined = disciplinedOn(tables.conductRecords, lastDayOf(month))
  return ({ staffNo, grade }) => {
    const exam = tables.examResults.get(`${staffNo}|${period}|${round}`) ?? tables.examResults.get(`${staffNo}|-|${round}`)
    const participation = tables.participations.get(`${round}|${month}|${staffNo}`)
    return {
      round,
      month,
      grade,
      ...(participation?.target === undefined ? {} : { stated: participation.target }),
      reweight: participation?.reweight ?? null,
      exam: examOf(exam, onSite?.get(staffNo), asked),
      scores: scores.get(staffNo) ?? [],
      satisfaction: tables.satisfaction.get(`${staffNo}|${period}`)?.score ?? null,
      raters: ratings.get(staffNo) ?? [],
      coreCompetenciesMet: onSite?.get(staffNo)?.coreCompetenciesMet ?? null,
      activeDiscipline: disciplined?.has(staffNo) ?? null
    }
  }
}

const fullOnSite = '100'
/** The marks of the papers that the round asks for. What a person entered goes before what the on-site evaluation came to. */
function examOf(exam: ExamResult | undefined, found: OnSiteFindings | undefined, asked: Partial<Record<Paper, number>>): CertifyInput['exam'] {
  const onSite = (paper: Paper): Mark | null => {
    const raw = exam?.absent ? null : paper === 'interview' ? found?.interview : paper === 'presentation' ? found?.presentation : null
    return raw === null || raw === undefined ? null : { raw, full: fullOnSite }
  }
  const marks = papers.flatMap((paper): [Paper, Mark][] => {
    const mark = asked[paper] === undefined ? null : (exam?.marks[paper] ?? onSite(paper))
    return mark ? [[paper, mark]] : []
  })
  return exam || marks.length > 0 ? { absent: exam?.absent ?? false, marks: Object.fromEntries(marks) } : null
}

function inForce<T>(parameter: Parameter<T>, book: RuleBook): T | null {
  const found = book.find(parameter.path)
  return found ? parameter.schema.parse(found.value) : null
}

type Scores = CertifyInput['scores']
/** One pass over the months instead of a look-up for every person and month; by month, whatever the order of the rows. */
function scoresByPerson(rows: ReadonlyMap<string, MonthlyPerformance>, months: ReadonlySet<CivilMonth>): Map<string, Scores> {
  const byPerson = new Map<string, Scores>()
  for (const { staffNo, month, score } of rows.values()) {
    if (!months.has(month)) continue
    const already = byPerson.get(staffNo)
    if (already) already.push({ month, score })
    else byPerson.set(staffNo, [{ month, score }])
  }
  for (const scores of byPerson.values()) scores.sort((a, b) => (a.month < b.month ? -1 : 1))
  return byPerson
}

type Raters = CertifyInput['raters']
function ratingsByPerson(ratings: ReadonlyMap<string, SupervisorRating>, period: string): Map<string, Raters> {
  const dated = new Map<string, Raters>()
  const undated = new Map<string, Raters>()
  for (const { staffNo, period: of, rater, sheets } of ratings.values()) {
    if (of !== null && of !== period) continue
    const into = of === null ? undated : dated
    const already = into.get(staffNo)
    if (already) already.push({ rater, sheets })
    else into.set(staffNo, [{ rater, sheets }])
  }
  return new Map([...undated, ...dated])
}
