import { basename } from 'node:path'
import { explain, explanationLines } from '../../shared/kernel/explain'
import { computeRule, type RuleBook, type TraceNode } from '../../shared/kernel/rule'
import {
  borderlineRule,
  certificationTexts,
  effectiveWeightsRule,
  statusSchema,
  type PersonResult,
  type RoundResult
} from '../../shared/families/certification'
import { explainRound } from '../../shared/families/evaluation'
import { exportResults } from '../services/exports'
import { companyOf } from '../services/workspace/desk'
import { localDay } from '../services/resources'
import type { OpenWorkspace } from '../services/storage'
import { needed, wordsOf, type Arguments } from './arguments'
import { documentsCommand } from './documents'
import { refused, wrongUse, type Console, type ExitCode } from './console'
import { withWorkspace, writeBytes } from './files'
import { computeCompetency, whyCompetency } from './evaluation'
import { computeRound, roundQuestion, type RoundQuestion } from './round'
import { sayLabels } from './rule'
import { faults, texts } from './texts'

type Compute = (workspace: OpenWorkspace, question: RoundQuestion, console: Console) => void
type Why = (workspace: OpenWorkspace, question: RoundQuestion, staffNo: string) => TraceNode
const families: ReadonlyMap<string, { readonly compute: Compute; readonly why: Why }> = new Map([
  ['certification', { compute: computeCertification, why: whyCertification }],
  ['competency', { compute: computeCompetency, why: whyCompetency }]
])
function familyOf(word: string): { readonly compute: Compute; readonly why: Why } {
  const family = families.get(word)
  if (!family) throw wrongUse(word)
  return family
}

/** `compute FILE certification|competency`: a round's results. Pending people are no failure. */
export async function computeCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file, family] = wordsOf(given, ['FILE', [...families.keys()].join('|')])
  const { compute } = familyOf(family)
  const question = await roundQuestion(given.options)
  return withWorkspace<ExitCode>(file, given.options, 'look', (workspace) => {
    compute(workspace, question, console)
    return 0
  })
}

/** Everyone's scores, target and status; how much each component set people apart, and who is so near the line that it might have gone either way. */
function computeCertification(workspace: OpenWorkspace, question: RoundQuestion, console: Console): void {
  const result = computeRound(workspace, question)
  const people = result.people.map((person) => ({ ...person, borderline: isBorderline(person, question.book) }))
  const weights = computeRule(effectiveWeightsRule, { people: result.people }, question.book, { trace: false })
  const said = { ...result, people, effectiveWeights: weights.ok ? weights.value.value.shares : null }
  console.result(sayLabels(said, console), () => lines(said, console))
}
function isBorderline({ composite, passMark }: PersonResult, book: RuleBook): boolean {
  if (composite === null || passMark === null) return false
  const run = computeRule(borderlineRule, { composite, line: passMark, sem: null }, book, { trace: false })
  return run.ok && run.value.value.borderline
}

type SaidPerson = PersonResult & { readonly borderline: boolean }
type SaidRound = Omit<RoundResult, 'people'> & {
  readonly people: readonly SaidPerson[]
  readonly effectiveWeights: { readonly exam: string; readonly performance: string; readonly supervisor: string } | null
}
function lines(result: SaidRound, console: Console): string[] {
  const { translate } = console
  const pack = `${result.pack.id} ${result.pack.version}`
  const counts = statusSchema.options.map((status) =>
    translate(
      texts.ref('summary', { status: certificationTexts.ref(`status.${status}`), count: result.people.filter((person) => person.status === status).length })
    )
  )
  return [
    translate(texts.ref('computed', { round: result.round, month: result.month, pack, count: result.people.length })),
    ...counts,
    ...(result.effectiveWeights ? [translate(texts.ref('effectiveWeights', result.effectiveWeights))] : []),
    ...result.people.map((person) => row(person, console)),
    ...lacking(result, console)
  ]
}
const row = (
  { staffNo, name, county, grade, exam, performance, supervisor, composite, target, status, borderline }: SaidPerson,
  { translate }: Console
): string =>
  [
    staffNo,
    name,
    county,
    grade,
    exam ?? '—',
    performance ?? '—',
    supervisor ?? '—',
    composite ?? '—',
    target ?? '—',
    translate(certificationTexts.ref(`status.${status}`)),
    ...(borderline ? [translate(texts.ref('borderline'))] : [])
  ].join('\t')
const lacking = ({ people }: SaidRound, { translate }: Console): string[] =>
  people
    .filter(({ missing }) => missing.length > 0)
    .map(({ name, staffNo, missing }) => translate(texts.ref('lacking', { name, staffNo, what: missing.map(({ label }) => label) })))

/** `export FILE results`: the result workbook; everything else is a document. */
export async function exportCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file, what] = wordsOf(given, ['FILE', 'results'])
  if (what !== 'results') return documentsCommand(given, console)
  const output = needed(given.options, 'output')
  const question = await roundQuestion(given.options)
  return withWorkspace<ExitCode>(file, given.options, 'look', async (workspace): Promise<ExitCode> => {
    const bytes = await exportResults(computeRound(workspace, question), {
      company: companyOf(workspace),
      pack: question.pack,
      day: question.book.day,
      generatedOn: localDay(new Date()),
      language: console.language
    })
    await writeBytes(output, bytes)
    console.result({ file: basename(output), bytes: bytes.length }, () => [console.translate(texts.ref('exported', { file: basename(output) }))])
    return 0
  })
}

/** `why FILE certification|competency STAFFNO`: the whole working behind one person's result, or match. */
export async function whyCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file, family, staffNo] = wordsOf(given, ['FILE', [...families.keys()].join('|'), 'STAFFNO'])
  const { why } = familyOf(family)
  const question = await roundQuestion(given.options)
  return withWorkspace<ExitCode>(file, given.options, 'look', (workspace) => {
    const trace = why(workspace, question, staffNo)
    const explained = explain(trace, console.translate, console.sayName)
    const name = workspace.tables.people.get(staffNo)?.name ?? ''
    console.result({ staffNo, name, explanation: explained, output: sayLabels(trace.output, console) }, () => [
      `${staffNo} ${name}`,
      ...explanationLines(explained, console.translate)
    ])
    return 0
  })
}
function whyCertification(workspace: OpenWorkspace, question: RoundQuestion, staffNo: string): TraceNode {
  const trace = explainRound(workspace.tables, { ...question, staffNo })
  if (!trace) throw refused(faults.make('nobody', { staffNo }, { value: staffNo }))
  return trace
}
