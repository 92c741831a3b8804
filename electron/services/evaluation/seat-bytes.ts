import { createHash } from 'node:crypto'
import { z } from 'zod'
import { seatFaults, seatFileFormat, seatFileSchema, seatFileVersion, type SeatFile } from '../../../shared/families/evaluation'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { canonicalJson } from '../storage'

const megabyte = 1_048_576
const largest = 16 * megabyte
const header = z.object({ format: z.literal(seatFileFormat), formatVersion: z.int().min(1) })

/** An assessor file as it lies on disk: one line of canonical JSON, and a line with its checksum. */
export function seatBytes(file: SeatFile): Uint8Array {
  const body = canonicalJson(file)
  return new TextEncoder().encode(`${body}\n${sealOf(body)}\n`)
}
const sealOf = (body: string): string => `sha256:${createHash('sha256').update(body).digest('hex')}`

/** Reads it back; one changed byte is noticed. */
export function readSeatFile(name: string, bytes: Uint8Array): Result<SeatFile> {
  const place = { place: { file: name } }
  if (bytes.length > largest)
    return fail(seatFaults.make('tooLarge', { file: name, megabytes: Math.ceil(bytes.length / megabyte), limit: largest / megabyte }, place))
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const body = text.slice(0, text.indexOf('\n'))
  const isWhole = text === `${body}\n${sealOf(body)}\n`
  if (!isWhole) return fail(seatFaults.make(text.includes(seatFileFormat) ? 'damaged' : 'notSeatFile', { file: name }, place))
  const content: unknown = parseJson(body)
  const kind = header.safeParse(content)
  if (!kind.success) return fail(seatFaults.make('notSeatFile', { file: name }, place))
  if (kind.data.formatVersion > seatFileVersion)
    return fail(seatFaults.make('newerVersion', { file: name, version: kind.data.formatVersion }, { ...place, value: String(kind.data.formatVersion) }))
  const parsed = seatFileSchema.safeParse(content)
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.map(String).join('.') || '/'
    return fail(seatFaults.make('unreadable', { file: name, field }, { place: { file: name, field } }))
  }
  return isOwn(parsed.data) ? ok(parsed.data) : fail(seatFaults.make('foreignRows', { file: name, name: parsed.data.assessor.name }, place))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A file speaks for its own assessor and round only. */
const isOwn = ({ seats, ratings, round, month, assessor: { assessor } }: SeatFile): boolean =>
  [...seats, ...ratings].every((row) => row.round === round && row.month === month && row.assessor === assessor)
