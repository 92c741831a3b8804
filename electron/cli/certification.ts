import { basename } from 'node:path'
import { explain, explanationLines } from '../../shared/kernel/explain'
import { certificationTexts, statusSchema, type PersonResult, type RoundResult } from '../../shared/families/certification'
import { explainRound } from '../../shared/families/evaluation'
import { exportResults } from '../services/exports'
import { companyOf } from '../services/workspace/desk'
import { localDay } from '../services/resources'
import { needed, wordsOf, type Arguments } from './arguments'
import { refused, wrongUse, type Console, type ExitCode } from './console'
import { withWorkspace, writeBytes } from './files'
import { computeRound, roundQuestion } from './round'
import { sayLabels } from './rule'
import { faults, texts } from './texts'

const certificationOnly = (family: string): void => {
  if (family !== 'certification') throw wrongUse(family)
}

/** `compute FILE certification`: everyone's scores, target and status. Pending people are no failure. */
export async function computeCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file, family] = wordsOf(given, ['FILE', 'certification'])
  certificationOnly(family)
  const question = await roundQuestion(given.options)
  return withWorkspace<ExitCode>(file, given.options, 'look', (workspace) => {
    const result = computeRound(workspace, question)
    console.result(sayLabels(result, console), () => lines(result, console))
    return 0
  })
}

function lines(result: RoundResult, console: Console): string[] {
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
    ...result.people.map((person) => row(person, console)),
    ...lacking(result, console)
  ]
}
const row = ({ staffNo, name, county, grade, exam, performance, supervisor, composite, target, status }: PersonResult, { translate }: Console): string =>
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
    translate(certificationTexts.ref(`status.${status}`))
  ].join('\t')
const lacking = ({ people }: RoundResult, { translate }: Console): string[] =>
  people
    .filter(({ missing }) => missing.length > 0)
    .map(({ name, staffNo, missing }) => translate(texts.ref('lacking', { name, staffNo, what: missing.map(({ label }) => label) })))

/** `export FILE results`: the result workbook. */
export async function exportCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file, what] = wordsOf(given, ['FILE', 'results'])
  if (what !== 'results') throw wrongUse(what)
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

/** `why FILE certification STAFFNO`: the whole working behind one person's result. */
export async function whyCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file, family, staffNo] = wordsOf(given, ['FILE', 'certification', 'STAFFNO'])
  certificationOnly(family)
  const question = await roundQuestion(given.options)
  return withWorkspace<ExitCode>(file, given.options, 'look', (workspace) => {
    const trace = explainRound(workspace.tables, { ...question, staffNo })
    if (!trace) throw refused(faults.make('nobody', { staffNo }, { value: staffNo }))
    const explained = explain(trace, console.translate, console.sayName)
    const name = workspace.tables.people.get(staffNo)?.name ?? ''
    console.result({ staffNo, name, explanation: explained, output: sayLabels(trace.output, console) }, () => [
      `${staffNo} ${name}`,
      ...explanationLines(explained, console.translate)
    ])
    return 0
  })
}
