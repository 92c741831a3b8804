import { randomUUID } from 'node:crypto'
import { mkdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { seatFaults, seatWorkspaceEdit } from '../../../shared/families/evaluation'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { fileFaults } from '../../../shared/workspace/file-faults'
import type { Ports } from '../../ports'
import { localDay } from '../resources'
import { readSmallFile, writeSmallFile } from '../small-files'
import { createWorkspace, openWorkspace } from '../storage'
import type { OpenedSeat } from './seat-envelope'

const knownSchema = z.record(z.string(), z.string())
type Parts = { readonly ports: Pick<Ports, 'dataFolder' | 'placeWorkspace' | 'now'>; operator(): Promise<string> }
/** Where the workspaces made of assessor files lie on this machine. */
export type SeatWorkspaces = {
  /** The workspace of an assessor file: the one that is there already, else a new one. */
  pathOf(seat: OpenedSeat, name: string): Promise<Result<string>>
}

export function createSeatWorkspaces({ ports, operator }: Parts): SeatWorkspaces {
  const list = join(ports.dataFolder, 'seats.json')
  const known = async (): Promise<Record<string, string>> => (await readSmallFile(list, knownSchema)) ?? {}

  /** Looks without a lock and changes nothing. One that its assessor gave a password is believed where it is known to be the one. */
  async function isOf(path: string, issue: string, isKnown = false): Promise<boolean> {
    const opened = await openWorkspace(path, { by: '', now: () => ports.now(), readOnly: true })
    if (!opened.ok) return isKnown && opened.fault.code === 'file.passwordNeeded'
    const found = opened.value.tables.ownSeat.get('seat')?.issue
    await opened.value.close()
    return found === issue
  }

  /** Made aside and put in place whole, so that a power cut leaves no half of it. */
  async function make({ file, code }: OpenedSeat, path: string): Promise<Result<null>> {
    const aside = join(ports.dataFolder, 'seats', randomUUID())
    await mkdir(aside, { recursive: true })
    try {
      const by = (await operator()) || file.assessor.name
      const created = await createWorkspace(join(aside, 'seat.hengcai'), { by, now: () => ports.now(), company: file.company })
      if (!created.ok) return created
      const filled = await created.value.commit(seatWorkspaceEdit(file, code === null ? null : { code, on: localDay(ports.now()) }), by)
      const placed = filled.ok ? await created.value.copyTo(path) : filled
      await created.value.close()
      return placed
    } finally {
      await rm(aside, { recursive: true, force: true })
    }
  }

  return {
    async pathOf(seat, name) {
      const { file } = seat
      const earlier = (await known())[file.issue]
      if (earlier !== undefined && (await isOf(earlier, file.issue, true))) return ok(earlier)
      const path = await ports.placeWorkspace(name)
      if (path === null) return fail(seatFaults.make('notPlaced', {}))
      if (await isThere(path)) {
        if (!(await isOf(path, file.issue))) return fail(fileFaults.make('alreadyExists', { name: basename(path) }))
      } else {
        const made = await make(seat, path)
        if (!made.ok) return made
      }
      await writeSmallFile(list, { ...(await known()), [file.issue]: path })
      return ok(path)
    }
  }
}

const isThere = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false
  )
