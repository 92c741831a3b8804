import { createHash } from 'node:crypto'
import { z } from 'zod'
import { seatFaults, seatFileFormat, seatFileSchema, seatFileVersion, type SeatFile } from '../../../shared/families/evaluation'
import { fail, ok, type Fault, type Result } from '../../../shared/kernel/result'
import { canonicalJson } from '../storage'

const megabyte = 1_048_576
const largest = 16 * megabyte
const header = z.object({ format: z.literal(seatFileFormat), formatVersion: z.int().min(1) })

/** An assessor file as releases until 0.5 wrote it: one line of canonical JSON, and a line with its checksum. */
export function seatBytes(file: SeatFile): Uint8Array {
  const body = canonicalJson(file)
  return new TextEncoder().encode(`${body}\n${sealOf(body)}\n`)
}
const sealOf = (body: string): string => `sha256:${createHash('sha256').update(body).digest('hex')}`

/** Why a file is not even looked into. */
export const tooLarge = (name: string, { length }: Uint8Array): Fault | null =>
  length > largest
    ? seatFaults.make('tooLarge', { file: name, megabytes: Math.ceil(length / megabyte), limit: largest / megabyte }, { place: { file: name } })
    : null

/** Reads it back; one changed byte is noticed. */
export function readSeatFile(name: string, bytes: Uint8Array): Result<SeatFile> {
  const refused = tooLarge(name, bytes)
  if (refused) return fail(refused)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const body = text.slice(0, text.indexOf('\n'))
  const isWhole = text === `${body}\n${sealOf(body)}\n`
  if (!isWhole) return fail(seatFaults.make(text.includes(seatFileFormat) ? 'damaged' : 'notSeatFile', { file: name }, { place: { file: name } }))
  return checkSeat(name, body)
}

/** The seat that a text holds; it must be one of this release or older, and speak for its own assessor only. */
export function checkSeat(name: string, text: string): Result<SeatFile> {
  const place = { place: { file: name } }
  const content: unknown = parseJson(text)
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
