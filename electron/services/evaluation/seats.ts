import { randomUUID } from 'node:crypto'
import type { AppContract, SeatFileSummary } from '../../../shared/contract'
import type { Handlers } from '../../../shared/contract/define'
import { uploadFaults } from '../../../shared/contract/host-texts'
import { mergeEdit, mergeSeatFiles, seatFaults, seatFileOf, seatTexts, whyNotMerged, type SeatFile } from '../../../shared/families/evaluation'
import { fail, ok, type Fault, type Result } from '../../../shared/kernel/result'
import { createTranslator, type Language } from '../../../shared/kernel/texts'
import type { Tables } from '../../../shared/workspace/tables'
import type { Ports } from '../../ports'
import type { PreferencesStore } from '../home/preferences'
import type { Uploads } from '../uploads'
import type { Desk } from '../workspace/desk'
import { readSeatFile, seatBytes } from './seat-bytes'
import { createSeatWorkspaces } from './seat-workspaces'

type Parts = { readonly desk: Desk; readonly ports: Ports; readonly uploads: Uploads; readonly preferences: PreferencesStore }
type SeatHandlers = Pick<Handlers<AppContract>, 'evaluation.seatFile' | 'evaluation.openSeat' | 'evaluation.previewSeats' | 'evaluation.acceptSeats'>

/** Characters that a file name may not have on some system. */
const forFileName = (text: string): string => text.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim() || '—'
/** The name of an assessor's file on its way out or back, or of the workspace made of it. */
export function seatFileName(file: SeatFile, use: 'out' | 'back' | 'workspace', language: Language): string {
  const params = { company: forFileName(file.company), name: forFileName(file.assessor.name) }
  return createTranslator([seatTexts], language)(seatTexts.ref(`file.${use}`, params))
}

/** One file as it was read, or why it was not. */
export type ReadSeat = { readonly name: string; readonly read: Result<SeatFile> }
/** What each file would bring, one after the other; a faulty one does not keep the others out. */
export function summariesOf(tables: Tables, files: readonly ReadSeat[]): { summaries: SeatFileSummary[]; good: SeatFile[] } {
  const checked = files.map(({ name, read }) => ({ name, read: read.ok ? passed(read.value, whyNotMerged(tables, read.value, name)) : read }))
  const good = checked.flatMap(({ read }) => (read.ok ? [read.value] : []))
  const counts = mergeSeatFiles(tables, good).counts.values()
  const summaries = checked.map(({ name, read }): SeatFileSummary => {
    const count = read.ok ? counts.next().value : undefined
    return count ? { file: name, ...count, fault: null } : refusedSummary(name, read.ok ? null : read.fault)
  })
  return { summaries, good }
}
const passed = (file: SeatFile, fault: Fault | null): Result<SeatFile> => (fault ? fail(fault) : ok(file))
const refusedSummary = (file: string, fault: Fault | null): SeatFileSummary => ({
  file,
  assessor: null,
  name: '',
  candidates: 0,
  submitted: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  conflicts: 0,
  fault
})

const mostKept = 8
/** Assessor files: made, opened on the assessor's laptop, looked at and merged. */
export function createSeatHandlers({ desk, ports, uploads, preferences }: Parts): SeatHandlers {
  const workspaces = createSeatWorkspaces({ ports, operator: async () => (await preferences.read()).operator })
  const previews = new Map<string, readonly ReadSeat[]>()
  const keep = (files: readonly ReadSeat[]): string => {
    const handle = randomUUID()
    previews.set(handle, files)
    for (const oldest of [...previews.keys()].slice(0, -mostKept)) previews.delete(oldest)
    return handle
  }
  const readUpload = (handle: string): Result<ReadSeat> => {
    const found = uploads.find(handle)
    return found.ok ? ok({ name: found.value.name, read: readSeatFile(found.value.name, found.value.bytes) }) : found
  }
  return {
    async 'evaluation.seatFile'({ round, month, assessor }) {
      const open = desk.current()
      if (!open.ok) return open
      const file = seatFileOf(open.value.tables, { round, month, assessor, issue: randomUUID() })
      if (!file.ok) return file
      const { language } = await preferences.read()
      const name = seatFileName(file.value, open.value.tables.ownSeat.size > 0 ? 'back' : 'out', language)
      return ok(await ports.deliver(name, seatBytes(file.value)))
    },
    async 'evaluation.openSeat'({ upload }) {
      const found = readUpload(upload)
      if (!found.ok) return found
      const { read } = found.value
      if (!read.ok) return read
      const { language } = await preferences.read()
      const path = await workspaces.pathOf(read.value, seatFileName(read.value, 'workspace', language))
      if (!path.ok) return path
      uploads.forget(upload)
      return desk.open(path.value)
    },
    'evaluation.previewSeats'({ uploads: handles }) {
      const open = desk.current()
      if (!open.ok) return open
      const files: ReadSeat[] = []
      for (const handle of handles) {
        const read = readUpload(handle)
        if (!read.ok) return read
        files.push(read.value)
      }
      return ok({ preview: keep(files), files: summariesOf(open.value.tables, files).summaries })
    },
    async 'evaluation.acceptSeats'({ preview }) {
      const open = desk.current()
      if (!open.ok) return open
      const files = previews.get(preview)
      if (!files) return fail(uploadFaults.make('gone', {}))
      // As of now: the document may have changed since the preview was shown.
      const { good } = summariesOf(open.value.tables, files)
      if (good.length === 0) return fail(seatFaults.make('nothingToMerge', {}))
      return desk.commit(mergeEdit(open.value.tables, good))
    }
  }
}
