import { computeRule, type Rule, type RuleBook, type TraceNode, type TraceStep } from '../../kernel/rule'
import type { TextRef } from '../../kernel/texts'
import { performanceRule } from '../certification'
import { gradeText, type Grade, type Person } from '../roster'
import { annualInput, gradeYearOf } from './annual'
import { ladderYears } from './annual-history'
import type { GradeYearResult, PersonMovement } from './annual-model'
import { eligibilityInput, gather, performanceInput, personYear, selectionInputOf, transferInput, type Gathered, type PersonYear } from './annual-person'
import type { GradeQuestion, GradeTables } from './annual-standing'
import { kindText } from './messages'
import type { Movement } from './model'
import { ruleTexts } from './rule-messages'
import { annualRule } from './rules/annual'
import { demotionRule } from './rules/demotion'
import { eligibilityRule } from './rules/eligibility'
import { placesRule } from './rules/places'
import { scoreRule } from './rules/score'
import { transferRule } from './rules/transfer'

/** The whole working of one person's year: ladder, gates, selection, rank; null for someone who is not on the roster. */
export const explainGrade = (tables: GradeTables, { staffNo, ...question }: GradeQuestion & { readonly staffNo: string }): TraceNode | null =>
  explainGrades(tables, question, new Set([staffNo]))(staffNo)

/** The same for many people: the year is computed and its records are gathered once. `staffNos` says of whom it will be asked; none: of anybody. */
export function explainGrades(tables: GradeTables, question: GradeQuestion, staffNos?: ReadonlySet<string>): (staffNo: string) => TraceNode | null {
  const result = gradeYearOf(tables, question)
  const movements = new Map(result.people.map((one) => [one.staffNo, one]))
  const gathered = gather(tables, question, staffNos)
  return (staffNo) => {
    const person = tables.people.get(staffNo)
    const movement = movements.get(staffNo)
    return person && movement ? explainMovement(personYear(person, gathered), movement, result, gathered) : null
  }
}

function explainMovement(own: PersonYear, movement: PersonMovement, result: GradeYearResult, gathered: Gathered): TraceNode {
  const { year, book } = gathered.question
  const { staffNo } = own.person
  const steps = [
    ...callsOf(own, gathered),
    ...movement.replayed.map(replayedStep),
    ...rankSteps(movement, result),
    proposalStep(movement.proposal, movement.grade)
  ]
  return {
    rule: 'grade.annual',
    title: ruleTexts.ref('rule.person'),
    source: ruleTexts.ref('source.slides'),
    pack: book.pack,
    day: book.day,
    input: { year: year.year, staffNo },
    steps,
    output: movement.proposal
  }
}

/** The workings of the rules that look at the person alone. */
function callsOf({ person, start, transfer, movement, candidate }: PersonYear, gathered: Gathered): TraceStep[] {
  const { year, book } = gathered.question
  const years = ladderYears(person, year, gathered.past)
  const transferred = transferInput(person, gathered)
  const { staffNo } = person
  return [
    ...traced(demotionRule, { grade: years[0]?.grade ?? start.grade, standby: false, failures: 0, demotions: 0, years }, book),
    ...(transferred ? traced(transferRule, transferred, book) : []),
    ...traced(eligibilityRule, eligibilityInput(person, { start, transfer, movement }, gathered), book),
    ...(candidate
      ? [...traced(scoreRule, selectionInputOf(staffNo, gathered), book), ...traced(performanceRule, performanceInput(staffNo, gathered), book)]
      : [])
  ]
}
function traced<I, O>(rule: Rule<I, O>, input: I, book: RuleBook): TraceStep[] {
  const run = computeRule(rule, input, book, { trace: true })
  // What a rule refuses is said among the person's missing inputs.
  return run.ok && run.value.trace ? [{ kind: 'call', node: run.value.trace }] : []
}

const movementText = ({ kind, to }: Movement): TextRef => ruleTexts.ref('step.movementTo', { kind: kindText(kind), grade: gradeText(to) })
const replayedStep = ({ year, decided, replayed }: PersonMovement['replayed'][number]): TraceStep => ({
  kind: 'condition',
  label: ruleTexts.ref('step.replayed', { year, decided: movementText(decided), replayed: movementText(replayed) }),
  held: false
})

function rankSteps({ ranked, eligibility: { target } }: PersonMovement, { places }: GradeYearResult): TraceStep[] {
  const found = places.find(({ grade }) => grade === target)
  if (!ranked || !found) return []
  const label = ruleTexts.ref('step.rankOf', { count: found.ranking.length, grade: gradeText(found.grade) })
  const formula = ruleTexts.ref('step.rankState', { quota: found.vacancies, state: ruleTexts.ref(`state.${ranked.state}`) })
  return [{ kind: 'value', label, formula, value: ranked.rank === null ? '—' : String(ranked.rank), unit: 'none' }]
}
const proposalStep = (proposal: PersonMovement['proposal'], grade: Grade): TraceStep => ({
  kind: 'value',
  label: proposal ? ruleTexts.ref('step.proposal', { kind: kindText(proposal.kind) }) : ruleTexts.ref('step.noProposal'),
  value: proposal?.to ?? grade,
  unit: 'grades'
})

/** The working of the places of one grade: bound, heads, ranking; null for a grade into which nobody is promoted. */
export function explainPlaces(tables: GradeTables, question: GradeQuestion & { readonly grade: Grade }): TraceNode | null {
  const { year, book, grade } = question
  const gathered = gather(tables, { year, book })
  const people = [...tables.people.values()].map((person: Person) => personYear(person, gathered))
  const run = computeRule(annualRule, annualInput(people, year), book, { trace: true })
  const steps = run.ok && run.value.trace ? run.value.trace.steps : []
  for (const step of steps) {
    if (step.kind !== 'call' || step.node.rule !== placesRule.id) continue
    const input = placesRule.input.safeParse(step.node.input)
    if (input.success && input.data.grade === grade) return step.node
  }
  return null
}
