import { mkdir, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { replyContentSchema } from '../../shared/families/consolidation'
import { gradeText, grades } from '../../shared/families/roster'
import { periodSchema, type Period } from '../../shared/kernel/civil-date'
import { ok, sayFault, type Result } from '../../shared/kernel/result'
import { submissionTexts, type Inspected } from '../../shared/submission'
import { writeConsolidation } from '../services/consolidation/workbook'
import { inspectPackages, type PackageFile } from '../services/consolidation/inspect'
import { soundOnes } from '../services/consolidation/inboxes'
import { provinceOf, type Judged } from '../services/consolidation/judge'
import { asProvince, identitiesOf } from '../services/consolidation/office'
import { periodView, type PeriodView } from '../services/consolidation/period-view'
import { sealReplies } from '../services/consolidation/replying'
import { takeEdit } from '../services/consolidation/taking'
import { loadBuiltInPack, localDay } from '../services/resources'
import { companyOf } from '../services/workspace/desk'
import { needed, parsed, wordsOf, type Arguments, type Options } from './arguments'
import { describeFault, refused, wrongUse, type Console, type ExitCode } from './console'
import { consolidationFaults, consolidationTexts as texts } from './consolidation-texts'
import { operatorOf, readBytes, withWorkspace, writeBytes } from './files'
import { keysFor } from './keys'

function orRefuse<T>(result: Result<T>): T {
  if (!result.ok) throw refused(result.fault)
  return result.value
}
const jobOf = (console: Console) => ({
  signal: new AbortController().signal,
  report: ({ stage }: { readonly stage: Parameters<Console['progress']>[0] }) => console.progress(stage)
})
const today = () => localDay(new Date())
const periodOf = ({ period }: Options): Period => {
  if (period === undefined) throw wrongUse('--period')
  return parsed(periodSchema, period, 'period')
}

/** The .hcsub files of folders, and files as they are named. */
async function packagesAt(paths: readonly string[]): Promise<PackageFile[]> {
  const files: string[] = []
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false
    )
    const inside = isFolder ? (await readdir(path)).filter((name) => name.toLowerCase().endsWith('.hcsub')).map((name) => join(path, name)) : [path]
    if (inside.length === 0) throw refused(consolidationFaults.make('noFiles', { folder: path }))
    files.push(...inside)
  }
  return files.map((path) => ({ name: basename(path), read: async () => ok(await readBytes(path)) }))
}

/** `receive FILE FOLDER|PACKAGE... [--take]`: exit code 1 where some may not be taken in. */
export async function receiveCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file, ...paths] = given.words
  if (file === undefined || paths.length === 0) throw wrongUse('receive FILE FOLDER|PACKAGE...')
  const isTaking = given.options.take === true
  const files = await packagesAt(paths)
  return withWorkspace<ExitCode>(file, given.options, isTaking ? 'edit' : 'look', async (workspace): Promise<ExitCode> => {
    orRefuse(asProvince(workspace))
    const { tables, path } = workspace
    const identities = orRefuse(await identitiesOf(tables, await keysFor(workspace, given.options)))
    const judged: Judged[] = []
    const province = provinceOf(tables, loadBuiltInPack(), identities)
    orRefuse(
      await inspectPackages(files, { province, received: tables.receivedPackages.values(), job: jobOf(console) }, (one, place) => void (judged[place] = one))
    )
    const good = judged.filter(({ inspected: { verdict } }) => verdict === 'ok' || verdict === 'okDiffers')
    const digests = good.flatMap(({ inspected: { digest } }) => digest ?? [])
    if (isTaking && digests.length > 0) {
      const by = operatorOf(given.options)
      const sound = orRefuse(soundOnes({ workspace: path, judged }, { digests, despitePack: [] }, tables))
      orRefuse(await workspace.commit(takeEdit(tables, sound, { on: today(), by }), by))
    }
    const taken = isTaking ? digests.length : 0
    const packages = judged.map(({ inspected }) => ({ ...inspected, fault: inspected.fault ? describeFault(inspected.fault, console.translate) : null }))
    console.result({ packages, good: good.length, taken }, () => verdictLines(judged, { good: good.length, taken, isTaking }, console))
    return good.length < judged.length ? 1 : 0
  })
}

type Counts = { readonly good: number; readonly taken: number; readonly isTaking: boolean }
const verdictLines = (judged: readonly Judged[], { good, taken, isTaking }: Counts, console: Console): string[] => [
  ...judged.map(({ inspected }) => verdictLine(inspected, console)),
  console.translate(texts.ref('inspected', { count: judged.length, good })),
  ...(isTaking ? [console.translate(taken === 0 ? texts.ref('nothing') : texts.ref('taken', { count: taken }))] : [])
]
function verdictLine({ file, verdict, fault }: Inspected, { translate }: Console): string {
  const said = fault ? sayFault(fault, translate) : null
  return translate(texts.ref('verdict', { file, verdict: submissionTexts.ref(`verdict.${verdict}`), what: said ? ` ${said.message} ${said.wayOut}` : '' }))
}

/** `consolidate FILE --period 2026H1 [-o BOOK.xlsx]` */
export async function consolidateCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file] = wordsOf(given, ['FILE'])
  const period = periodOf(given.options)
  return withWorkspace<ExitCode>(file, given.options, 'look', async (workspace): Promise<ExitCode> => {
    const { tables } = orRefuse(asProvince(workspace))
    const pack = loadBuiltInPack()
    const { output } = given.options
    if (output !== undefined) {
      const context = { company: companyOf(workspace), pack, generatedOn: today(), language: console.language }
      await writeBytes(output, orRefuse(await writeConsolidation(tables, period, context)))
    }
    const view = periodView(tables, period, pack)
    console.result(summaryOf(view), () => summaryLines(view, console))
    return 0
  })
}
const missingIn = ({ cities }: PeriodView) => cities.filter(({ current }) => current === null).map(({ code, name }) => ({ code, name }))
const headsIn = (view: PeriodView) => grades.map((grade) => [grade, view.people.filter((person) => person.grade === grade).length] as const)
const summaryOf = (view: PeriodView) => ({
  period: view.period,
  people: view.people.length,
  grades: Object.fromEntries(headsIn(view)),
  cities: view.cities.map(({ code, name, current, returned }) => ({
    code,
    name,
    returned,
    revision: current?.revision ?? null,
    digest: current?.digest ?? null,
    people: current ? view.peopleIn(code).length : null,
    totals: current?.totals ?? null,
    differences: current?.differenceCount ?? null,
    openPoints: current?.openPoints ?? null
  })),
  missing: missingIn(view),
  differences: view.differences,
  twice: view.merged.twice,
  unreconciled: view.merged.unreconciled,
  candidates: { open: view.candidates.filter(({ decision }) => !decision).length, decided: view.candidates.filter(({ decision }) => decision).length }
})
function summaryLines(view: PeriodView, { translate }: Console): string[] {
  const { period, people, cities, missing, candidates, differences } = summaryOf(view)
  const list = headsIn(view).map(([grade, count]) => texts.ref('grade', { grade: gradeText(grade), count }))
  return [
    translate(texts.ref('period', { period, registered: cities.length, received: cities.length - missing.length, people })),
    ...view.cities.flatMap(({ code, name, current }) =>
      current
        ? [translate(texts.ref('city', { city: name, revision: current.revision, people: view.peopleIn(code).length, differences: current.differenceCount }))]
        : []
    ),
    ...(missing.length > 0 ? [translate(texts.ref('missing', { cities: missing.map(({ name }) => name) }))] : []),
    translate(texts.ref('grades', { grades: list })),
    translate(texts.ref('candidates', candidates)),
    ...differences.map(({ city, ...one }) => translate(texts.ref('difference', { ...one, city: view.cityName(city) }))),
    ...view.findings.map(({ text }) => translate(text))
  ]
}

/** `reply FILE --period 2026H1 -o FOLDER`: written first, noted then. */
export async function replyCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file] = wordsOf(given, ['FILE'])
  const period = periodOf(given.options)
  const folder = needed(given.options, 'output')
  const { code, reason = '', outcome: asked = 'received' } = given.options
  const outcome = parsed(replyContentSchema.shape.outcome, asked, 'outcome')
  return withWorkspace<ExitCode>(file, given.options, 'edit', async (workspace): Promise<ExitCode> => {
    const { tables } = orRefuse(asProvince(workspace))
    const by = operatorOf(given.options)
    const view = periodView(tables, period, loadBuiltInPack())
    const digests = view.cities.flatMap((city) => (city.current && (code === undefined || code === city.code) ? [city.current.digest] : []))
    const keys = await keysFor(workspace, given.options)
    const { replies, edit } = orRefuse(await sealReplies(tables, { digests, outcome, note: reason }, { keys, on: today(), by, job: jobOf(console) }))
    await mkdir(folder, { recursive: true })
    for (const { reply, bytes } of replies) await writeBytes(join(folder, reply.fileName), bytes)
    orRefuse(await workspace.commit(edit, by))
    const said = replies.map(({ reply: { fileName, digest, content } }) => ({
      file: fileName,
      digest,
      city: content.city,
      outcome,
      decisions: content.decisions.length
    }))
    console.result({ period, replies: said }, () => said.map((one) => console.translate(texts.ref('replied', { file: one.file }))))
    return 0
  })
}
