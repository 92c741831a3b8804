import { randomUUID } from 'node:crypto'
import type { AppContract, HandedOut, SeatFileSummary } from '../../../shared/contract'
import type { Handlers } from '../../../shared/contract/define'
import { uploadFaults } from '../../../shared/contract/host-texts'
import {
  codesOfRound,
  codesToTry,
  handOutEdit,
  mergeEdit,
  mergeSeatFiles,
  seatFaults,
  seatFileOf,
  seatTexts,
  whyNotMerged,
  type SeatCode,
  type SeatFile
} from '../../../shared/families/evaluation'
import type { CivilDate } from '../../../shared/kernel/civil-date'
import { fail, ok, type Fault, type Result } from '../../../shared/kernel/result'
import { createTranslator, type Language } from '../../../shared/kernel/texts'
import { fileFaults } from '../../../shared/workspace/file-faults'
import type { Tables } from '../../../shared/workspace/tables'
import type { Ports } from '../../ports'
import type { PreferencesStore } from '../home/preferences'
import type { KeyRing } from '../keys'
import { localDay } from '../resources'
import type { Uploads } from '../uploads'
import type { Desk } from '../workspace/desk'
import { seatBytes } from './seat-bytes'
import { newCode, sealSeat, signerOf } from './seat-envelope'
import { createSeatOpener } from './seat-opener'
import { createSeatWorkspaces } from './seat-workspaces'

type Parts = { readonly desk: Desk; readonly ports: Ports; readonly uploads: Uploads; readonly preferences: PreferencesStore; readonly keys: KeyRing }
type SeatHandlers = Pick<
  Handlers<AppContract>,
  'evaluation.seatFile' | 'evaluation.seatCodes' | 'evaluation.openSeat' | 'evaluation.previewSeats' | 'evaluation.acceptSeats'
>

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
export function createSeatHandlers({ desk, ports, uploads, preferences, keys }: Parts): SeatHandlers {
  const workspaces = createSeatWorkspaces({ ports, operator: async () => (await preferences.read()).operator })
  const opener = createSeatOpener(() => ports.now())
  const previews = new Map<string, readonly ReadSeat[]>()
  const keep = (files: readonly ReadSeat[]): string => {
    const handle = randomUUID()
    previews.set(handle, files)
    for (const oldest of [...previews.keys()].slice(0, -mostKept)) previews.delete(oldest)
    return handle
  }
  return {
    async 'evaluation.seatFile'({ round, month, assessor }) {
      const open = desk.current()
      if (!open.ok) return open
      const { tables, readOnly } = open.value
      const file = seatFileOf(tables, { round, month, assessor, issue: randomUUID() })
      if (!file.ok) return file
      const { language, operator } = await preferences.read()
      const by = { sealedOn: localDay(ports.now()), sealedBy: operator }
      const own = tables.ownSeat.get('seat')
      if (own) return deliverBack(ports, file.value, seatFileName(file.value, 'back', language), { ...by, code: tables.seatCodes.get(own.issue)?.code ?? null })
      // A code that is not remembered would have to be typed for each file that comes back.
      if (readOnly) return fail(fileFaults.make('readOnly', {}))
      const code = newCode()
      const sealed = await sealSeat(file.value, { ...by, code, signer: await signerOf(tables, keys) })
      if (!sealed.ok) return sealed
      const delivery = await ports.deliver(seatFileName(file.value, 'out', language), sealed.value)
      if (delivery === null) return ok({ delivery, code: null, saved: null })
      const saved = await desk.commit(handOutEdit([codeOf(file.value, code, by.sealedOn)]))
      return saved.ok ? ok({ delivery, code, saved: saved.value }) : saved
    },
    'evaluation.seatCodes'(round) {
      const open = desk.current()
      if (!open.ok) return open
      return ok({ codes: codesOfRound(open.value.tables, round).map(({ assessor, name, code, on }) => ({ assessor, name, code, on })) })
    },
    async 'evaluation.openSeat'({ upload, code }) {
      const found = uploads.find(upload)
      if (!found.ok) return found
      const read = await opener.open(found.value, [], code === undefined ? [] : [code])
      if (!read.ok) return read
      const { language } = await preferences.read()
      const path = await workspaces.pathOf(read.value, seatFileName(read.value.file, 'workspace', language))
      if (!path.ok) return path
      uploads.forget(upload)
      return desk.open(path.value)
    },
    async 'evaluation.previewSeats'({ uploads: handles, codes = [] }) {
      const open = desk.current()
      if (!open.ok) return open
      const files: ReadSeat[] = []
      for (const handle of handles) {
        const found = uploads.find(handle)
        if (!found.ok) return found
        const { name } = found.value
        const opened = await opener.open(found.value, codesToTry(open.value.tables, name), codes)
        files.push({ name, read: opened.ok ? ok(opened.value.file) : opened })
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

/** What is remembered of a file that was handed out. */
export const codeOf = ({ round, month, issue, assessor }: SeatFile, code: string, on: CivilDate): SeatCode => ({
  round,
  month,
  assessor: assessor.assessor,
  name: assessor.name,
  issue,
  code,
  on
})

type Back = { readonly code: string | null; readonly sealedOn: CivilDate; readonly sealedBy: string }
/** It goes back as it came: under its code, or plain where it was handed out by a release that reads no other. */
async function deliverBack(ports: Ports, file: SeatFile, name: string, { code, ...by }: Back): Promise<Result<HandedOut>> {
  const sealed = code === null ? ok(seatBytes(file)) : await sealSeat(file, { ...by, code, signer: null })
  return sealed.ok ? ok({ delivery: await ports.deliver(name, sealed.value), code: null, saved: null }) : sealed
}
