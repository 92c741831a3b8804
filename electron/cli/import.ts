import { basename } from 'node:path'
import { civilMonthSchema, periodSchema } from '../../shared/kernel/civil-date'
import { z } from 'zod'
import type { Finding } from '../../shared/kernel/finding'
import { sayFault, type Fault } from '../../shared/kernel/result'
import { roundNumberSchema } from '../../shared/families/certification'
import { planImport, type ImportPlan } from '../../shared/workspace/import'
import { readBook } from '../services/excel/read'
import { whyNotAccepted } from '../services/imports'
import { bookOf, localDay } from '../services/resources'
import type { OpenWorkspace } from '../services/storage'
import { kindOf, parsed, type Arguments, type Options } from './arguments'
import { describeFault, wrongUse, type Console, type ExitCode, type SaidFault } from './console'
import { operatorOf, readBytes, withWorkspace } from './files'
import { askedPack, packIn, type AskedPack } from './round'
import { texts } from './texts'

const acceptSchema = z.enum(['all', 'good', 'none'])
type Accept = z.infer<typeof acceptSchema>
const yearSchema = z.coerce.number().int().min(1990).max(2100)

/** What became of one book. */
type BookReport = {
  readonly file: string
  readonly outcome: 'imported' | 'unchanged' | 'previewed' | 'refused'
  readonly plan: ImportPlan | null
  readonly fault: Fault | null
}
type Choices = { readonly accept: Accept; readonly asked: AskedPack; readonly question: Omit<Parameters<typeof planImport>[0], 'raw' | 'tables' | 'book'> }

/** `import FILE BOOK...`: each book by itself, whole or not at all. */
export async function importCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file, ...books] = given.words
  if (file === undefined || books.length === 0) throw wrongUse('import FILE BOOK...')
  const choices = await choicesOf(given.options)
  return withWorkspace<ExitCode>(file, given.options, choices.accept === 'none' ? 'look' : 'edit', async (workspace) => {
    const reports: BookReport[] = []
    for (const book of books) reports.push(await importBook(workspace, book, choices, given.options, console))
    console.result(reportOf(reports, console), () => reports.flatMap((report) => linesOf(report, choices.accept, console)))
    if (reports.some(({ outcome }) => outcome === 'refused')) return 3
    return reports.some(({ plan }) => (plan?.counts.leftOut ?? 0) > 0) ? 1 : 0
  })
}

async function choicesOf(options: Options): Promise<Choices> {
  const optional = <T>(schema: z.ZodType<T>, name: 'year' | 'period' | 'month'): T | undefined =>
    options[name] === undefined ? undefined : parsed(schema, options[name], name)
  const round = options.round === undefined ? undefined : parsed(roundNumberSchema, Number(options.round), 'round')
  const asked = await askedPack(options)
  // Kinds are called alike in every pack; a name that none knows is told before a file is opened.
  const named = bookOf(asked.named ?? asked.builtIn, localDay(new Date()))
  const question = {
    kind: options.kind === undefined ? undefined : kindOf(options.kind, named),
    sheet: options.sheet,
    year: optional(yearSchema, 'year'),
    period: optional(periodSchema, 'period'),
    month: optional(civilMonthSchema, 'month'),
    round
  }
  return { accept: parsed(acceptSchema, options.accept ?? 'good', 'accept'), asked, question }
}

async function importBook(
  workspace: OpenWorkspace,
  path: string,
  { accept, asked, question }: Choices,
  options: Options,
  console: Console
): Promise<BookReport> {
  const file = basename(path)
  console.progress(texts.ref('reading', { file }))
  const refuse = (fault: Fault, plan: ImportPlan | null = null): BookReport => ({
    file,
    outcome: 'refused',
    plan,
    fault: { ...fault, place: { ...fault.place, file } }
  })
  const raw = await readBook(file, await readBytes(path))
  if (!raw.ok) return refuse(raw.fault)
  const book = bookOf(packIn(workspace.tables, null, asked), localDay(new Date()))
  const plan = planImport({ ...question, book, raw: raw.value, tables: workspace.tables })
  if (!plan.ok) return refuse(plan.fault)
  if (accept === 'none') return { file, outcome: 'previewed', plan: plan.value, fault: null }
  const refusal = whyNotAccepted(plan.value, accept)
  if (refusal && !refusal.ok) return refuse(refusal.fault, plan.value)
  const saved = await workspace.commit(plan.value.edit, operatorOf(options))
  if (!saved.ok) return refuse(saved.fault, plan.value)
  return { file, outcome: saved.value === null ? 'unchanged' : 'imported', plan: plan.value, fault: null }
}

function reportOf(reports: readonly BookReport[], console: Console): unknown {
  const findings = (severity: Finding['severity']): SaidFault[] =>
    reports.flatMap(({ plan }) =>
      (plan?.findings ?? []).filter((finding) => finding.severity === severity).map((finding) => describeFault(finding, console.translate))
    )
  const refusals = reports.flatMap(({ fault }) => (fault ? [describeFault(fault, console.translate)] : []))
  return {
    books: reports.map(({ file, outcome, plan }) => ({
      file,
      outcome,
      sheet: plan?.sheet.name ?? null,
      kind: plan?.kind.kind ?? null,
      year: plan?.year ?? null,
      period: plan?.period ?? null,
      round: plan?.round ?? null,
      ...plan?.counts
    })),
    problems: [...refusals, ...findings('problem').filter(({ code, file }) => !refusals.some((refusal) => refusal.code === code && refusal.file === file))],
    warnings: findings('warning'),
    passedOver: findings('passedOver')
  }
}

function linesOf({ file, outcome, plan, fault }: BookReport, accept: Accept, { translate }: Console): string[] {
  const { counts, sheet, definition } = plan ?? {}
  const where = { file, sheet: sheet?.name ?? '', kind: definition?.title ?? '' }
  const head =
    outcome === 'refused' || !counts
      ? texts.ref('refusedBook', { file })
      : outcome === 'previewed'
        ? texts.ref('importedNothing', { ...where, accept })
        : texts.ref('imported', { ...where, ...counts })
  const sayFinding = (finding: Fault, severity: Finding['severity']): string => {
    const { message, wayOut } = sayFault(finding, translate)
    return `  [${translate(texts.ref(severity))}] ${message}${severity === 'passedOver' ? '' : ` ${translate(texts.ref('wayOut', { wayOut }))}`}`
  }
  return [
    translate(head),
    ...(fault ? [sayFinding(fault, 'problem')] : []),
    ...(plan?.findings ?? []).filter(({ code }) => code !== fault?.code).map((finding) => sayFinding(finding, finding.severity))
  ]
}
