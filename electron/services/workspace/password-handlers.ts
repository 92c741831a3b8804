import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { AppContract, Delivery, DocumentFormat } from '../../../shared/contract'
import type { Handlers } from '../../../shared/contract/define'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { fileFaults } from '../../../shared/workspace/file-faults'
import type { Ports } from '../../ports'
import { makeDelivery } from '../documents/batch'
import type { PreferencesStore } from '../home/preferences'
import type { Job, Jobs } from '../jobs'
import { decodeCode } from '../keys/recovery-code'
import { recoverySheet } from '../keys/recovery-sheet'
import { localDay } from '../resources'
import { newRecoveryCode, type OpenWorkspace } from '../storage'
import { copyOf } from './copy'
import type { Desk } from './desk'
import { handOverSheet } from './hand-over'
import { paperOf, passwordSheet } from './password-sheet'

type Names = Extract<keyof AppContract, `password.${string}`> | 'workspace.unlock' | 'workspace.recover' | 'workspace.handOver'
type Parts = {
  readonly ports: Pick<Ports, 'dataFolder' | 'deliver' | 'now' | 'pdf'>
  readonly preferences: Pick<PreferencesStore, 'read'>
  readonly desk: Desk
  readonly jobs: Jobs
}
type Made = { readonly name: string; readonly bytes: Uint8Array }

/** Passwords of files, and handing a file over to a colleague. */
export const createPasswordHandlers = (parts: Parts): Pick<Handlers<AppContract>, Names> => ({
  ...openingHandlers(parts),
  ...passwordHandlers(parts),
  'workspace.handOver': ({ job, part, format = 'word' }) =>
    parts.jobs.run(job, async (running) => {
      const open = parts.desk.current()
      if (!open.ok) return open
      return deliver(parts, await handOver(parts, open.value, { part, format, running }))
    })
})

const openingHandlers = ({ desk }: Parts): Pick<Handlers<AppContract>, 'workspace.unlock' | 'workspace.recover'> => ({
  'workspace.unlock': ({ password }) => desk.unlock(password),
  async 'workspace.recover'({ code, newPassword }) {
    const typed = decodeCode(code)
    return typed ? desk.recover(typed, newPassword) : fail(fileFaults.make('recoveryCodeMistyped', {}))
  }
})

function passwordHandlers(parts: Parts): Pick<Handlers<AppContract>, Extract<keyof AppContract, `password.${string}`>> {
  const { desk } = parts
  return {
    'password.state'() {
      const open = desk.current()
      return ok({ protected: open.ok && open.value.isProtected, waiting: desk.waiting() })
    },
    async 'password.set'({ current, next, format }) {
      const open = desk.current()
      if (!open.ok) return open
      const code = newRecoveryCode()
      // Made first: no password without a sheet that somebody could print.
      const sheet = await sheetOf(parts, open.value, code, format)
      if (!sheet.ok) return sheet
      const before = open.value.notices.length
      const set = await open.value.setPassword({ current: current === null ? null : { password: current }, next, code })
      if (!set.ok) return set
      const delivered = await deliver(parts, sheet)
      return delivered.ok ? ok({ delivery: delivered.value, notices: open.value.notices.slice(before) }) : delivered
    },
    async 'password.remove'({ current }) {
      const open = desk.current()
      if (!open.ok) return open
      const before = open.value.notices.length
      const removed = await open.value.removePassword(current)
      return removed.ok ? ok({ notices: open.value.notices.slice(before) }) : removed
    },
    async 'password.recoverySheet'({ current, format }) {
      const open = desk.current()
      if (!open.ok) return open
      const code = await open.value.recoveryCode(current)
      return code.ok ? deliver(parts, await sheetOf(parts, open.value, code.value, format)) : code
    }
  }
}

const deliver = async ({ ports }: Parts, made: Result<Made>): Promise<Result<Delivery>> =>
  made.ok ? ok(await ports.deliver(made.value.name, made.value.bytes)) : made

async function sheetOf({ ports, preferences }: Parts, open: OpenWorkspace, code: Uint8Array, format: DocumentFormat): Promise<Result<Made>> {
  const { language } = await preferences.read()
  return recoverySheet(passwordSheet(open, code, localDay(ports.now()), language), { format, paper: paperOf(open, language), printer: ports.pdf })
}

type HandOver = { readonly part: 'copy' | 'sheet'; readonly format: DocumentFormat; readonly running: Job }
async function handOver({ ports, preferences }: Parts, open: OpenWorkspace, { part, format, running }: HandOver): Promise<Result<Made>> {
  const folder = join(ports.dataFolder, 'copies')
  await mkdir(folder, { recursive: true })
  const copy = await copyOf(open, folder)
  if (!copy.ok) return copy
  if (part === 'copy') return ok({ name: basename(open.path), bytes: copy.value })
  const { language } = await preferences.read()
  const document = handOverSheet(open, copy.value, language)
  const making = { format, paper: paperOf(open, language), printer: ports.pdf, job: running }
  return makeDelivery({ name: document.fileName, together: true, pieces: [() => document] }, making, ports.now())
}
