import { randomUUID } from 'node:crypto'
import type { AppContract } from '../../../shared/contract'
import type { Handlers } from '../../../shared/contract/define'
import { ok } from '../../../shared/kernel/result'
import { gradeYearCycle } from '../../../shared/standard/model'
import type { StandardPack } from '../../../shared/standard/pack'
import type { Ports } from '../../ports'
import { gradeResultsFileName } from '../excel/write'
import type { PreferencesStore } from '../home/preferences'
import { localDay, packOfCycle } from '../resources'
import type { Uploads } from '../uploads'
import { companyOf, type Desk } from '../workspace/desk'
import { checkScan, digestOf, nameOfScan, scanOf } from './scans'
import { exportGrades, yearIn } from './years'

type Parts = { readonly desk: Desk; readonly ports: Ports; readonly uploads: Uploads; readonly preferences: PreferencesStore; readonly pack: StandardPack }
type GradeHandlers = Pick<Handlers<AppContract>, Extract<keyof AppContract, `attachments.${string}` | 'exports.grades'>>

/** Scans of signed forms, and the result workbook of a year. */
export function createGradeHandlers({ desk, ports, uploads, preferences, pack }: Parts): GradeHandlers {
  return {
    async 'exports.grades'({ year }) {
      const open = desk.current()
      if (!open.ok) return open
      const { language } = await preferences.read()
      const company = companyOf(open.value)
      const own = packOfCycle(open.value.tables, gradeYearCycle({ year }), pack)
      const bytes = await exportGrades(open.value.tables, yearIn(open.value.tables, year), { company, pack: own, generatedOn: localDay(ports.now()), language })
      return ok(await ports.deliver(gradeResultsFileName(year, company, language), bytes))
    },
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
