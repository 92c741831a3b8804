import { basename } from 'node:path'
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
import { refused, type Console, type ExitCode } from './console'
import { withWorkspace, writeBytes } from './files'
import { askedRound, computeRound, questionIn, type AskedRound } from './round'
import { sayLabels } from './rule'
import { faults, texts } from './texts'

/** Everyone's scores, target and status; how much each component set people apart, and who is so near the line that it might have gone either way. */
export function computeCertification(workspace: OpenWorkspace, asked: AskedRound, console: Console): void {
  const question = questionIn(workspace, asked)
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

/** `export FILE results`: the result workbook of a round. */
export async function exportResultsCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file] = wordsOf(given, ['FILE', 'results'])
  const output = needed(given.options, 'output')
  const asked = await askedRound(given.options)
  return withWorkspace<ExitCode>(file, given.options, 'look', async (workspace): Promise<ExitCode> => {
    const question = questionIn(workspace, asked)
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

/** `why FILE certification STAFFNO`: the working of one person's decision. */
export function whyCertification(workspace: OpenWorkspace, asked: AskedRound, staffNo: string): TraceNode {
  const question = questionIn(workspace, asked)
  const trace = explainRound(workspace.tables, { ...question, staffNo })
  if (!trace) throw refused(faults.make('nobody', { staffNo }, { value: staffNo }))
  return trace
}
