import { mkdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { documentRequestSchema, type DocumentFormat, type DocumentRequest } from '../../shared/contract/documents'
import { modelsIn, newestOf } from '../../shared/families/competency'
import type { Tables } from '../../shared/workspace/tables'
import { makeFiles, type MadeFile, type Making } from '../services/documents/batch'
import { planOf } from '../services/documents/build'
import { documentBuilders } from '../services/documents/builders'
import { contextOf } from '../services/documents/context'
import { cycleOf } from '../services/documents/cycle'
import { gradeKinds } from '../services/documents/grade-plan'
import { planningKinds } from '../services/documents/planning-plan'
import { createBrowserPrinter } from '../services/documents/pdf/browser-printer'
import { loadBuiltInModel } from '../services/evaluation/model'
import { bookOf } from '../services/resources'
import type { OpenWorkspace } from '../services/storage'
import { needed, wordsOf, type Arguments, type Options } from './arguments'
import { refused, wrongUse, type Console, type ExitCode } from './console'
import { withWorkspace, writeBytes } from './files'
import { planYearOf } from './planning'
import { askedPack, packIn } from './round'
import { faults, texts } from './texts'

const kinds = {
  reports: 'personReports',
  'result-sheet': 'resultSheet',
  'paper-form': 'paperForm',
  'seat-codes': 'seatCodes',
  publicity: 'publicity',
  certificates: 'certificates',
  handbook: 'handbook',
  'grade-model': 'gradeModel',
  'grade-approval': 'gradeApproval',
  'grade-publicity': 'gradePublicity',
  'grade-warnings': 'gradeWarnings',
  'grade-notices': 'gradeNotices',
  'planning-report': 'planningReport',
  'duty-books': 'dutyBooks'
} as const satisfies Record<string, DocumentRequest['kind']>
/** What is one file a person or post: it goes to a folder. */
const folderKinds: ReadonlySet<string> = new Set(['reports', 'duty-books'])
const isKind = (word: string): word is keyof typeof kinds => Object.hasOwn(kinds, word)

/** `export FILE reports|result-sheet|…`: documents in Word or PDF. Reports and duty books go to a folder, all else to one file, whose ending says its format. */
export async function documentsCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file, what] = wordsOf(given, ['FILE', 'WHAT'])
  if (!isKind(what)) throw wrongUse(what)
  const output = needed(given.options, 'output')
  const toFolder = folderKinds.has(what)
  const formats = toFolder ? formatsOf(given.options) : [formatOf(output)]
  return withWorkspace<ExitCode>(file, given.options, 'look', async (workspace): Promise<ExitCode> => {
    const request = requestOf(kinds[what], given.options, workspace.tables)
    if (toFolder) await makeFolder(output)
    const written: string[] = []
    const write = async ({ name, bytes }: MadeFile): Promise<void> => {
      const path = toFolder ? join(output, name) : output
      await writeBytes(path, bytes)
      written.push(basename(path))
    }
    await makeAll({ request, formats, workspace, options: given.options, console }, write)
    console.result({ kind: what, formats, files: written }, () => [
      console.translate(toFolder ? texts.ref('exportedMany', { count: written.length, folder: output }) : texts.ref('exported', { file: basename(output) }))
    ])
    return 0
  })
}

type Order = {
  readonly request: DocumentRequest
  readonly formats: readonly DocumentFormat[]
  readonly workspace: OpenWorkspace
  readonly options: Options
  readonly console: Console
}
async function makeAll({ request, formats, workspace, options, console }: Order, write: (file: MadeFile) => Promise<void>): Promise<void> {
  const pack = packIn(workspace.tables, cycleOf(request), await askedPack(options))
  const context = contextOf({ workspace, pack, language: console.language, now: new Date() })
  const plan = planOf(request, { tables: workspace.tables, context, builders: documentBuilders, bookOn: (day) => bookOf(pack, day) })
  if (!plan.ok) throw refused(plan.fault)
  const printer = createBrowserPrinter()
  const job: Making['job'] = { signal: new AbortController().signal, report: ({ stage }) => console.progress(stage) }
  try {
    for (const format of formats) {
      const made = await makeFiles(plan.value, { format, paper: context, printer, job }, write)
      if (!made.ok) throw refused(made.fault)
    }
  } finally {
    await printer.rest()
  }
}

function formatsOf({ format = 'word' }: Options): DocumentFormat[] {
  if (format === 'both') return ['word', 'pdf']
  if (format !== 'word' && format !== 'pdf') throw wrongUse(`--format ${format}`)
  return [format]
}
function formatOf(output: string): DocumentFormat {
  const ending = extname(output).toLowerCase()
  if (ending === '.docx') return 'word'
  if (ending === '.pdf') return 'pdf'
  throw wrongUse(`-o ${output}`)
}

/** What the words ask for, checked as a request of a window is; what does not fit is wrong use and named. */
function requestOf(kind: DocumentRequest['kind'], options: Options, tables: Tables): DocumentRequest {
  const staffNos = options.person === undefined ? null : [options.person]
  const parsed = documentRequestSchema.safeParse({
    kind,
    ...subjectOf(kind, options, tables),
    staffNos,
    together: options.together === true,
    assessor: options.assessor ?? null,
    post: options.post ?? null,
    grade: options.grade ?? null
  })
  if (!parsed.success) throw wrongUse([...new Set(parsed.error.issues.map(({ path }) => `--${path.join('.')}`))].join(' '))
  return parsed.data
}
/** What the document is of: a version of the model, a year, or a round. */
function subjectOf(kind: DocumentRequest['kind'], options: Options, tables: Tables): object {
  if (kind === 'handbook' || kind === 'gradeModel') return modelOf(options, tables)
  if (gradeKinds.some((one) => one === kind)) return { year: Number(needed(options, 'year')) }
  if (planningKinds.some((one) => one === kind)) return { year: options.year === undefined ? planYearOf({ tables }, null) : Number(options.year) }
  return { round: Number(needed(options, 'round')), month: needed(options, 'month') }
}
/** The version asked for; else the newest of the first model in the workspace, else the built-in one. */
function modelOf({ model, 'model-version': version }: Options, tables: Tables): { model: string; version: number } {
  const id = model ?? modelsIn(tables)[0]?.model ?? loadBuiltInModel().model.model
  const newest = newestOf(tables, id)?.version ?? loadBuiltInModel().model.version
  return { model: id, version: version === undefined ? newest : Number(version) }
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true })
  } catch {
    throw refused(faults.make('cannotWrite', { file: path }, { place: { file: basename(path) } }))
  }
}
