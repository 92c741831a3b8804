import { mkdir, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { AppContract } from '../../shared/contract'
import { deskFaults } from '../../shared/contract/host-texts'
import type { Handlers } from '../../shared/contract/define'
import { lastDayOf } from '../../shared/kernel/civil-date'
import { fail, ok, type Result } from '../../shared/kernel/result'
import { roundOf } from '../../shared/families/evaluation'
import { roundCycle } from '../../shared/standard/model'
import type { StandardPack } from '../../shared/standard/pack'
import { forWindows } from '../../shared/workspace/tables'
import type { Ports } from '../ports'
import { createAnalysisHandlers } from './analysis/handlers'
import { createConsolidationHandlers } from './consolidation/handlers'
import { createDocumentHandlers } from './documents/handlers'
import { createEvaluationHandlers } from './evaluation/handlers'
import { loadBuiltInModel } from './evaluation/model'
import { exportResults, exportTemplate, resultsFileName, tablesForTemplate, templateFileName } from './exports'
import { createGradeHandlers } from './grade/handlers'
import type { KeyRing } from './keys'
import { createKeyHandlers } from './keys/handlers'
import { createPlanningHandlers } from './planning/handlers'
import { checkCityEdit } from './standard/city-values'
import { createStandardHandlers } from './standard/handlers'
import { createSubmissionHandlers } from './submission/handlers'
import type { PreferencesStore } from './home/preferences'
import type { RecentFiles } from './home/recent'
import type { Imports } from './imports'
import type { Jobs } from './jobs'
import { applicationVersion, bookOf, localDay, packOfCycle } from './resources'
import { listBackups } from './storage'
import type { Uploads } from './uploads'
import { companyOf, type Desk } from './workspace/desk'
import { createPasswordHandlers } from './workspace/password-handlers'
import { fillFromSample } from './workspace/sample'
import { copyOf } from './workspace/copy'

export type Parts = {
  readonly ports: Ports
  readonly preferences: PreferencesStore
  readonly recent: RecentFiles
  readonly desk: Desk
  readonly uploads: Uploads
  readonly imports: Imports
  readonly jobs: Jobs
  readonly pack: StandardPack
  readonly keys: KeyRing
}

/** The work behind every entry of the contract, the same for every host. */
export const createHandlers = (parts: Parts): Handlers<AppContract> => ({
  ...homeHandlers(parts),
  ...workspaceHandlers(parts),
  ...importHandlers(parts),
  ...exportHandlers(parts),
  ...createEvaluationHandlers(parts),
  ...createDocumentHandlers(parts),
  ...createGradeHandlers(parts),
  ...createPlanningHandlers(parts),
  ...createKeyHandlers(parts),
  ...createStandardHandlers(parts),
  ...createSubmissionHandlers(parts),
  ...createConsolidationHandlers(parts),
  ...createAnalysisHandlers(parts),
  ...createPasswordHandlers(parts)
})

type Some<Prefix extends string> = Pick<Handlers<AppContract>, Extract<keyof AppContract, `${Prefix}.${string}`>>

const homeHandlers = ({
  ports,
  preferences,
  recent,
  pack,
  jobs
}: Parts): Some<'app' | 'preferences' | 'home' | 'jobs'> & Pick<Handlers<AppContract>, 'standard.pack'> => ({
  'app.about': () => ok({ version: applicationVersion(), host: ports.host, workspaceFolder: ports.workspaceFolder }),
  'preferences.read': async () => ok(await preferences.read()),
  'preferences.save': async (patch) => ok(await preferences.save(Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)))),
  'standard.pack': () => ok(pack),
  'home.recent': async () => ok(await recent.list()),
  async 'home.forgetRecent'({ handle }) {
    await recent.forget(handle)
    return ok(await recent.list())
  },
  'jobs.progress': ({ job }) => ok(jobs.progress(job)),
  'jobs.cancel'({ job }) {
    jobs.cancel(job)
    return ok(null)
  }
})

const workspaceHandlers = ({
  ports,
  preferences,
  recent,
  desk,
  uploads,
  pack
}: Parts): Omit<Some<'workspace'>, 'workspace.unlock' | 'workspace.recover' | 'workspace.handOver'> => ({
  'workspace.session': () => ok(desk.session()),
  'workspace.create': ({ company }) => desk.create(company),
  async 'workspace.choose'() {
    const path = await ports.pickWorkspace()
    return path === null ? ok(null) : desk.open(path)
  },
  async 'workspace.open'({ handle, mode }) {
    const path = await recent.pathOf(handle)
    return path === null ? fail(deskFaults.make('unknownFile', {})) : desk.open(path, mode)
  },
  async 'workspace.backups'({ handle }) {
    const path = await recent.pathOf(handle)
    if (path === null) return fail(deskFaults.make('unknownFile', {}))
    const listed = await listBackups(path)
    return listed.ok ? ok(listed.value.map(({ name, day }) => ({ name, day }))) : listed
  },
  async 'workspace.restoreBackup'({ handle, name }) {
    const path = await recent.pathOf(handle)
    return path === null ? fail(deskFaults.make('unknownFile', {})) : desk.restore(path, name)
  },
  async 'workspace.openUploaded'({ upload }) {
    const found = uploads.take(upload)
    if (!found.ok) return found
    const path = await ports.placeWorkspace(found.value.name)
    if (path === null) return fail(deskFaults.make('unknownFile', {}))
    const exists = await stat(path).then(
      () => true,
      () => false
    )
    if (!exists) await writeFile(path, found.value.bytes, { flag: 'wx' })
    return desk.open(path)
  },
  'workspace.openSample': () => desk.openSample(async (workspace) => fillFromSample(workspace, pack, (await preferences.read()).operator)),
  async 'workspace.close'() {
    await desk.close()
    return ok(null)
  },
  async 'workspace.saveCopy'() {
    const open = desk.current()
    if (!open.ok) return open
    const folder = join(ports.dataFolder, 'copies')
    await mkdir(folder, { recursive: true })
    const bytes = await copyOf(open.value, folder)
    return bytes.ok ? ok(await ports.deliver(basename(open.value.path), bytes.value)) : bytes
  },
  'workspace.rows'({ table, offset, limit }) {
    const open = desk.current()
    if (!open.ok) return open
    const rows = [...open.value.tables[table].values()]
    return ok({ sequence: open.value.sequence, total: rows.length, rows: rows.slice(offset, offset + limit) })
  },
  async 'workspace.dispatch'(edit) {
    const open = desk.current()
    const checked = open.ok ? checkCityEdit(edit, open.value.tables, pack) : open
    return checked.ok ? desk.dispatch(edit.command, edit.input) : checked
  },
  'workspace.undo': () => desk.undo(),
  'workspace.redo': () => desk.redo(),
  'workspace.history'({ offset, limit, filter }) {
    const open = desk.current()
    if (!open.ok) return open
    const { total, records } = open.value.history({ offset, limit, filter })
    return ok({ total, records: records.map((record) => ({ ...record, changes: forWindows(record.changes) })) })
  }
})

const importHandlers = ({ imports, ports }: Parts): Some<'imports'> => ({
  'imports.preview': (options) => imports.preview(options),
  'imports.accept': ({ preview, accept }) => imports.accept(preview, accept),
  'imports.discard'({ book }) {
    imports.discard(book)
    return ok(null)
  },
  async 'imports.markedCopy'({ preview }) {
    const copy = await imports.markedCopy(preview)
    return copy.ok ? ok(await ports.deliver(copy.value.name, copy.value.bytes)) : copy
  }
})

const exportHandlers = ({ desk, ports, pack, preferences }: Parts): Pick<Handlers<AppContract>, 'exports.results' | 'exports.template'> => ({
  async 'exports.results'({ round, month }) {
    const open = desk.current()
    if (!open.ok) return open
    const { language } = await preferences.read()
    const day = lastDayOf(month)
    const own = packOfCycle(open.value.tables, roundCycle({ round, month }), pack)
    const result = roundOf(open.value.tables, { round, month, book: bookOf(own, day) })
    const company = companyOf(open.value)
    const bytes = await exportResults(result, { company, pack: own, day, generatedOn: localDay(ports.now()), language })
    return deliver(ports, resultsFileName(result, company, language), bytes)
  },
  async 'exports.template'({ kind, round = 1 }) {
    const { language } = await preferences.read()
    const open = desk.current()
    const tables = tablesForTemplate(open.ok ? open.value.tables : null, loadBuiltInModel)
    const present = open.ok ? packOfCycle(open.value.tables, null, pack) : pack
    return deliver(ports, templateFileName(kind, language), await exportTemplate(kind, { pack: present, day: localDay(ports.now()), language, round, tables }))
  }
})

const deliver = async (ports: Ports, name: string, bytes: Uint8Array): Promise<Result<Awaited<ReturnType<Ports['deliver']>>>> =>
  ok(await ports.deliver(name, bytes))
