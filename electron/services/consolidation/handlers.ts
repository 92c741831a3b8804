import type { Acknowledged, AppContract } from '../../../shared/contract'
import { inboxFaults, inboxTexts } from '../../../shared/contract/consolidation-texts'
import type { Handlers } from '../../../shared/contract/define'
import { createTranslator } from '../../../shared/kernel/texts'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { StandardPack } from '../../../shared/standard/pack'
import type { Ports } from '../../ports'
import { createZip } from '../documents/zip'
import type { PreferencesStore } from '../home/preferences'
import type { Job, Jobs } from '../jobs'
import type { KeyRing } from '../keys'
import { localDay } from '../resources'
import type { OpenWorkspace } from '../storage'
import type { Uploads } from '../uploads'
import { companyOf, type Desk } from '../workspace/desk'
import { decideEdit } from './deciding'
import { createInboxes, soundOnes, type Inbox } from './inboxes'
import { inspectPackages, type PackageFile } from './inspect'
import { provinceOf, type Judged } from './judge'
import { asProvince, identitiesOf } from './office'
import { recheckEdit } from './recheck'
import { packEffect } from './pack-effect'
import { sealReplies, type SealedReply } from './replying'
import { takeEdit } from './taking'
import { consolidationFileName, writeConsolidation } from './workbook'

type Parts = {
  readonly desk: Desk
  readonly ports: Ports
  readonly uploads: Uploads
  readonly jobs: Jobs
  readonly preferences: PreferencesStore
  readonly pack: StandardPack
  readonly keys: KeyRing
}
type Names = Extract<keyof AppContract, `consolidation.${string}`> | 'exports.consolidation'
type ConsolidationHandlers = Pick<Handlers<AppContract>, Names>

/** 接收与汇总: what the province does with the cities' packages. Nothing is written before `take`, and each edit is one that undo takes back. */
export function createConsolidationHandlers(parts: Parts): ConsolidationHandlers {
  const { desk, ports, jobs, preferences, pack, keys } = parts
  const current = (): Result<OpenWorkspace> => {
    const open = desk.current()
    return open.ok ? asProvince(open.value) : open
  }
  const today = () => localDay(ports.now())
  const operator = async (): Promise<string> => (await preferences.read()).operator
  return {
    ...inboxHandlers(parts, current, async () => ({ on: today(), by: await operator() })),
    'consolidation.recheck': ({ period, job }) =>
      jobs.run(job, async (running) => {
        const open = current()
        if (!open.ok) return open
        const edit = await recheckEdit(open.value.tables, period, { province: provinceOf(open.value.tables, pack, []), job: running })
        return edit.ok ? desk.commit(edit.value) : edit
      }),
    'consolidation.packEffect': ({ job, ...asked }) =>
      jobs.run(job, async (running) => {
        const open = current()
        if (!open.ok) return open
        return packEffect(open.value.tables, asked, running)
      }),
    async 'exports.consolidation'({ period }) {
      const open = current()
      if (!open.ok) return open
      const { language } = await preferences.read()
      const context = { company: companyOf(open.value), pack, generatedOn: today(), language }
      const bytes = await writeConsolidation(open.value.tables, period, context)
      return bytes.ok ? ok(await ports.deliver(consolidationFileName(period, context), bytes.value)) : bytes
    },
    async 'consolidation.decide'({ decisions }) {
      const open = current()
      if (!open.ok) return open
      const edit = decideEdit(open.value.tables, decisions, { on: today(), by: await operator(), builtIn: pack })
      return edit.ok ? desk.commit(edit.value) : edit
    },
    'consolidation.reply': ({ job, ...request }) =>
      jobs.run(job, async (running) => {
        const open = current()
        if (!open.ok) return open
        const sealed = await sealReplies(open.value.tables, request, { keys, on: today(), by: await operator(), job: running })
        if (!sealed.ok) return sealed
        const delivery = await deliverReplies(sealed.value.replies, ports, (await preferences.read()).language)
        // A reply that was not handed over was not given: nothing is noted.
        const noted = await desk.commit(delivery === null ? { ...sealed.value.edit, changes: [] } : sealed.value.edit)
        return noted.ok ? ok({ acknowledged: noted.value, delivery }) : noted
      })
  }
}

type Who = () => Promise<{ readonly on: ReturnType<typeof localDay>; readonly by: string }>
function inboxHandlers(
  { desk, uploads, jobs, pack, keys }: Parts,
  current: () => Result<OpenWorkspace>,
  who: Who
): Pick<ConsolidationHandlers, 'consolidation.inspect' | 'consolidation.take'> {
  const inboxes = createInboxes()
  async function inspect(handles: readonly string[], job: Job): Promise<Result<Inbox>> {
    const open = current()
    if (!open.ok) return open
    const { tables, path } = open.value
    const identities = await identitiesOf(tables, keys)
    if (!identities.ok) return identities
    const files = filesOf(handles, uploads)
    if (!files.ok) return files
    const judged: Judged[] = []
    const province = provinceOf(tables, pack, identities.value)
    const done = await inspectPackages(files.value, { province, received: tables.receivedPackages.values(), job }, (one, place) => void (judged[place] = one))
    if (!done.ok) return done
    for (const handle of handles) uploads.forget(handle)
    return ok({ workspace: path, judged })
  }
  async function take(open: OpenWorkspace, handle: string, wish: Parameters<typeof soundOnes>[1], job: Job): Promise<Result<Acknowledged>> {
    const inbox = inboxes.find(handle, open.path)
    if (!inbox.ok) return inbox
    const sound = soundOnes(inbox.value, wish, open.tables)
    if (!sound.ok) return sound
    job.report({ stage: inboxTexts.ref('taking', { count: sound.value.length }), fraction: 0.5 })
    const taken = await who()
    return job.signal.aborted ? fail(inboxFaults.make('cancelled', {})) : desk.commit(takeEdit(open.tables, sound.value, taken))
  }
  return {
    'consolidation.inspect': ({ uploads: handles, job }) =>
      jobs.run(job, async (running) => {
        const inbox = await inspect(handles, running)
        return inbox.ok ? ok({ inbox: inboxes.keep(inbox.value), packages: inbox.value.judged.map(({ inspected }) => inspected) }) : inbox
      }),
    'consolidation.take': ({ inbox, job, ...wish }) =>
      jobs.run(job, async (running) => {
        const open = current()
        return open.ok ? take(open.value, inbox, wish, running) : open
      })
  }
}

/** What the store of uploads holds at the most; of more the first ones would be gone before they are read. */
const mostMegabytes = 256
function filesOf(handles: readonly string[], uploads: Uploads): Result<PackageFile[]> {
  const files: PackageFile[] = []
  for (const handle of new Set(handles)) {
    const upload = uploads.find(handle)
    if (!upload.ok) return handles.length > 1 ? fail(inboxFaults.make('tooMany', { limit: mostMegabytes })) : upload
    files.push({ name: upload.value.name, read: async () => ok(upload.value.bytes) })
  }
  return ok(files)
}

/** One file as it is, several in a zip. */
async function deliverReplies(replies: readonly SealedReply[], ports: Ports, language: 'zh-CN' | 'en') {
  const [first] = replies
  if (first && replies.length === 1) return ports.deliver(first.reply.fileName, first.bytes)
  const zip = createZip(ports.now())
  for (const { reply, bytes } of replies) zip.add(reply.fileName, bytes)
  const translate = createTranslator([inboxTexts], language)
  return ports.deliver(translate(inboxTexts.ref('replies', { period: first?.reply.content.period ?? '' })), zip.end())
}
