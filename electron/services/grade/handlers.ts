import { randomUUID } from 'node:crypto'
import type { AppContract } from '../../../shared/contract'
import type { Handlers } from '../../../shared/contract/define'
import { gradeFaults } from '../../../shared/families/grade'
import { fail, ok } from '../../../shared/kernel/result'
import type { Ports } from '../../ports'
import type { Uploads } from '../uploads'
import type { Desk } from '../workspace/desk'
import { checkScan, digestOf, nameOfScan, scanOf } from './scans'

type Parts = { readonly desk: Desk; readonly ports: Ports; readonly uploads: Uploads }
type GradeHandlers = Pick<Handlers<AppContract>, Extract<keyof AppContract, `attachments.${string}` | 'exports.grades'>>

/** Scans of signed forms, and the result workbook of a year. */
export function createGradeHandlers({ desk, ports, uploads }: Parts): GradeHandlers {
  return {
    'exports.grades': ({ year }) => fail(gradeFaults.make('unknownYear', { year }, { value: String(year) })),
    async 'attachments.add'({ upload, ...of }) {
      const given = uploads.take(upload)
      if (!given.ok) return given
      const { name, bytes } = given.value
      const type = checkScan(name, bytes)
      if (!type.ok) return type
      const sha256 = digestOf(bytes)
      const attachment = { ...of, attachment: randomUUID(), name: nameOfScan(name, type.value), type: type.value, bytes: bytes.length, sha256 }
      return desk.dispatch('grade.attach', { attachment, content: { sha256, base64: Buffer.from(bytes).toString('base64') } })
    },
    async 'attachments.open'({ attachment }) {
      const open = desk.current()
      if (!open.ok) return open
      const scan = scanOf(open.value.tables, attachment)
      return scan.ok ? ok(await ports.deliver(scan.value.name, scan.value.bytes)) : scan
    }
  }
}
