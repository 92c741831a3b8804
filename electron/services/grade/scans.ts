import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { gradeFaults, mostAttachmentBytes, type Attachment } from '../../../shared/families/grade'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { PreparedEdit } from '../../../shared/workspace/command'
import type { RowChange, Tables } from '../../../shared/workspace/tables'
import { fileNameOf } from '../documents/plain-text'

export type ScanType = Attachment['type']
const beginnings: readonly (readonly [ScanType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]]
]
/** Endings that go with a type; the first is given to a name that has none of them. */
const endings: Readonly<Record<ScanType, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg']
}

/** What a file is by its first bytes, whatever it is called; null: no kind of scan. */
export const typeOfScan = (bytes: Uint8Array): ScanType | null =>
  beginnings.find(([, beginning]) => beginning.every((byte, at) => bytes[at] === byte))?.[0] ?? null
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The name under which a scan is kept and handed over: one that every system takes, never with an ending under which it would be run. */
export function nameOfScan(name: string, type: ScanType): string {
  const [usual = ''] = endings[type]
  const ending = extname(name).toLowerCase()
  const [stem, own] = endings[type].includes(ending) ? [name.slice(0, -ending.length), name.slice(-ending.length)] : [name, usual]
  return `${fileNameOf(stem)}${own}`
}

/** The type of a scan that may be kept; else what is wrong with it. */
export function checkScan(name: string, bytes: Uint8Array): Result<ScanType> {
  const type = typeOfScan(bytes)
  const place = { place: { file: name } }
  if (type === null) return fail(gradeFaults.make('attachmentType', { name }, place))
  if (bytes.length <= mostAttachmentBytes) return ok(type)
  const [size, limit] = [bytes.length, mostAttachmentBytes].map((count) => (Math.ceil(count / 10_000) / 100).toFixed(2))
  return fail(gradeFaults.make('attachmentSize', { name, size: size ?? '', limit: limit ?? '' }, place))
}

/** The bytes of a kept scan, if they are still the ones that were attached. */
export function scanOf({ attachments, attachmentContents }: Tables, attachment: string): Result<{ readonly name: string; readonly bytes: Uint8Array }> {
  const row = attachments.get(attachment)
  if (!row) return fail(gradeFaults.make('unknownAttachment', {}))
  const bytes = Buffer.from(attachmentContents.get(row.sha256)?.base64 ?? '', 'base64')
  if (digestOf(bytes) !== row.sha256 || typeOfScan(bytes) !== row.type) return fail(gradeFaults.make('attachmentBroken', { name: row.name }))
  return ok({ name: nameOfScan(row.name, row.type), bytes })
}

/** Refuses an edit whose scans are not what its rows say of them, before anything of it is written: windows send commands too. */
export function checkScansOf({ changes }: Pick<PreparedEdit, 'changes'>, { attachmentContents }: Tables): Result<null> {
  const coming = new Map(changes.filter(isContent).map(({ after }) => [after?.sha256 ?? '', after?.base64 ?? '']))
  const nameOf = (sha256: string): string => changes.filter(isAttachment).find(({ after }) => after?.sha256 === sha256)?.after?.name ?? sha256
  for (const [sha256, base64] of coming)
    if (sha256 !== '' && !isContentOf(sha256, base64)) return fail(gradeFaults.make('attachmentBroken', { name: nameOf(sha256) }))
  for (const { after } of changes.filter(isAttachment)) {
    if (after === null) continue
    const bytes = Buffer.from(coming.get(after.sha256) ?? attachmentContents.get(after.sha256)?.base64 ?? '', 'base64')
    const type = checkScan(after.name, bytes)
    if (!type.ok) return type
    if (type.value !== after.type || bytes.length !== after.bytes) return fail(gradeFaults.make('attachmentBroken', { name: after.name }))
  }
  return ok(null)
}
type ChangeOfTable<T extends RowChange['table']> = Extract<RowChange, { readonly table: T }>
const isContent = (change: RowChange): change is ChangeOfTable<'attachmentContents'> => change.table === 'attachmentContents'
const isAttachment = (change: RowChange): change is ChangeOfTable<'attachments'> => change.table === 'attachments'

/** Whether a text is the one way to write the bytes of a digest. */
function isContentOf(sha256: string, base64: string): boolean {
  const bytes = Buffer.from(base64, 'base64')
  return bytes.toString('base64') === base64 && digestOf(bytes) === sha256
}
