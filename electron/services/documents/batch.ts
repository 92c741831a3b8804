import { documentFaults, documentTexts } from '../../../shared/contract/document-texts'
import type { DocumentFormat } from '../../../shared/contract/documents'
import type { PrintDocument } from '../../../shared/kernel/document'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { PdfPrinter } from '../../ports'
import { breathe } from '../breathe'
import type { Job } from '../jobs'
import type { DocumentPlan } from './plan'
import { printable } from './page'
import type { Paper } from './paper'
import { fileNameOf } from './plain-text'
import { createWordWriter, type WordWriter } from './word/writer'
import { createZip } from './zip'

export type MadeFile = { readonly name: string; readonly bytes: Uint8Array }
export type Making = {
  readonly format: DocumentFormat
  readonly paper: Paper
  readonly printer: PdfPrinter
  readonly job: Job
  /** Who writes Word; a thread of its own by default. */
  readonly writer?: WordWriter
}
type Some = readonly [PrintDocument, ...PrintDocument[]]
/** One file's worth of documents, and its name without ending. */
type Part = { readonly name: string; readonly documents: Some }

const endings = { word: 'docx', pdf: 'pdf' } as const satisfies Record<DocumentFormat, string>

/**
 * Makes the files of a plan and hands each over as soon as it is there. Between two people a cancellation is heeded. Answers how many files were made.
 */
export async function makeFiles(plan: DocumentPlan, making: Making, take: (file: MadeFile) => Promise<void> | void): Promise<Result<number>> {
  const { format, printer, job, writer = createWordWriter() } = making
  if (format === 'pdf' && !printer.isThere()) return fail(documentFaults.make('noBrowser', {}))
  const stop = (): void => void writer.end()
  job.signal.addEventListener('abort', stop, { once: true })
  try {
    let made = 0
    for await (const part of partsOf(plan, job)) {
      const bytes = await bytesOf(part.documents, { ...making, writer })
      if (!bytes.ok) return bytes
      await take({ name: `${part.name}.${endings[format]}`, bytes: bytes.value })
      made++
    }
    if (job.signal.aborted) return fail(documentFaults.make('cancelled', {}))
    return made === 0 ? fail(documentFaults.make('nobody', {})) : ok(made)
  } finally {
    job.signal.removeEventListener('abort', stop)
    await writer.end()
  }
}

/** The plan's documents in the portions that become files; ends early when nobody waits any more. */
async function* partsOf({ name, together, pieces }: DocumentPlan, job: Job): AsyncGenerator<Part> {
  const collected: PrintDocument[] = []
  for (const [index, make] of pieces.entries()) {
    await breathe()
    if (job.signal.aborted) return
    job.report({ stage: documentTexts.ref('making', { done: index + 1, total: pieces.length }), fraction: index / pieces.length })
    const document = make()
    if (!document) continue
    if (together) collected.push(document)
    else yield { name: fileNameOf(pieces.length === 1 ? document.fileName : numbered(document.fileName, index, pieces.length)), documents: [document] }
  }
  const [first, ...rest] = collected
  if (!first || job.signal.aborted) return
  job.report({ stage: documentTexts.ref('finishing'), fraction: 0.9 })
  yield { name: fileNameOf(name), documents: [first, ...rest] }
}
/** Numbers keep the files in order and their names apart, whatever people are called. */
const numbered = (name: string, index: number, count: number): string => `${String(index + 1).padStart(Math.max(3, String(count).length), '0')}-${name}`

async function bytesOf(documents: Some, { format, paper, printer, job, writer }: Making & { readonly writer: WordWriter }): Promise<Result<Uint8Array>> {
  try {
    return ok(format === 'word' ? await writer.write({ documents, paper }) : await printer.print(await printable(documents, paper, breathe)))
  } catch (thrown) {
    if (job.signal.aborted) return fail(documentFaults.make('cancelled', {}))
    if (format === 'word') throw thrown
    return fail(documentFaults.make('printFailed', {}))
  }
}

/** The files of a plan as one file to hand over: the file itself, or a zip of several. */
export async function makeDelivery(plan: DocumentPlan, making: Making, now: Date): Promise<Result<MadeFile>> {
  if (plan.together || plan.pieces.length === 1) {
    const files: MadeFile[] = []
    const made = await makeFiles(plan, making, (file) => void files.push(file))
    const [only] = files
    return made.ok && only ? ok(only) : made.ok ? fail(documentFaults.make('nobody', {})) : made
  }
  const zip = createZip(now)
  const made = await makeFiles(plan, making, ({ name, bytes }) => zip.add(name, bytes))
  return made.ok ? ok({ name: `${fileNameOf(plan.name)}.zip`, bytes: zip.end() }) : made
}
