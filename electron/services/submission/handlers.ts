import type { AppContract } from '../../../shared/contract'
import { sealFaults } from '../../../shared/contract/seal-faults'
import type { Handlers } from '../../../shared/contract/define'
import { allParameters } from '../../../shared/families'
import { fail, ok } from '../../../shared/kernel/result'
import type { StandardPack } from '../../../shared/standard/pack'
import { bookAtOf, carryOut } from '../../../shared/submission'
import type { Tables } from '../../../shared/workspace/tables'
import type { Ports } from '../../ports'
import type { PreferencesStore } from '../home/preferences'
import type { Jobs } from '../jobs'
import type { KeyRing } from '../keys'
import { localDay } from '../resources'
import { sha256 } from '../sealing'
import type { Uploads } from '../uploads'
import { companyOf, type Desk } from '../workspace/desk'
import { readReply } from './replies'
import { prepare, sealSubmission } from './seal'
import { sealedEdit } from './sealed-edit'

type Parts = {
  readonly desk: Desk
  readonly uploads: Uploads
  readonly ports: Ports
  readonly preferences: PreferencesStore
  readonly jobs: Jobs
  readonly pack: StandardPack
  readonly keys: KeyRing
}
type SubmissionHandlers = Pick<Handlers<AppContract>, Extract<keyof AppContract, `submission.${string}`>>

/** 上报 of a city: checked, sealed, compared; and what the province replied. */
export function createSubmissionHandlers({ desk, uploads, ports, preferences, jobs, pack, keys }: Parts): SubmissionHandlers {
  const today = () => localDay(ports.now())
  const replyIn = async (tables: Tables, upload: string) => {
    const given = uploads.find(upload)
    if (!given.ok) return given
    const { operator: by } = await preferences.read()
    const read = await readReply(tables, given.value, { keys, today: today(), by })
    return read.ok ? ok({ ...read.value, name: given.value.name, by }) : read
  }
  return {
    'submission.preflight'(question) {
      const open = desk.current()
      if (!open.ok) return open
      const { items, revision, data } = prepare(open.value.tables, question, { builtIn: pack, today: today() })
      return ok({ items: [...items], revision, people: data.totals.people })
    },
    'submission.seal': ({ job, ...question }) =>
      jobs.run(job, async (running) => {
        const open = desk.current()
        if (!open.ok) return open
        const { operator: by, language } = await preferences.read()
        const working = { builtIn: pack, company: companyOf(open.value), language, today: today(), by, keys, job: running }
        const sealed = await sealSubmission(open.value.tables, question, working)
        if (!sealed.ok) return sealed
        const delivery = await ports.deliver(sealed.value.row.fileName, sealed.value.bytes)
        // A file that was not handed over was not submitted: nothing is noted.
        const noted = await desk.commit(delivery === null ? { ...sealedEdit(sealed.value), changes: [] } : sealedEdit(sealed.value))
        return noted.ok ? ok({ acknowledged: noted.value, delivery }) : noted
      }),
    'submission.compare'({ upload, digest }) {
      const open = desk.current()
      if (!open.ok) return open
      const row = open.value.tables.submissions.get(digest)
      if (!row) return fail(sealFaults.make('unknownPackage', {}))
      const given = uploads.take(upload)
      return given.ok ? ok({ same: sha256(given.value.bytes) === row.fileDigest }) : given
    },
    async 'submission.readReply'({ upload }) {
      const open = desk.current()
      if (!open.ok) return open
      const read = await replyIn(open.value.tables, upload)
      return read.ok ? ok({ file: read.value.name, content: read.value.reply.content, known: read.value.known }) : read
    },
    async 'submission.takeReply'({ upload }) {
      const open = desk.current()
      if (!open.ok) return open
      const { tables } = open.value
      const read = await replyIn(tables, upload)
      if (!read.ok) return read
      const { reply, known, name, by } = read.value
      if (known) return fail(sealFaults.make('knownReply', { file: name }, { place: { file: name } }))
      uploads.forget(upload)
      const bookAt = bookAtOf(tables, { builtIn: pack, parameters: allParameters })
      return desk.commit(carryOut(tables, reply, { bookAt, today: today(), by }).edit)
    }
  }
}
