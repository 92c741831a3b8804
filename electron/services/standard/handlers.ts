import type { AppContract } from '../../../shared/contract'
import type { Handlers } from '../../../shared/contract/define'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import { sayPack } from '../../../shared/standard/drafts'
import { adoptEdit, isKnown, takeEdit, whyNotTaken, type ByWhom, type ReadPack } from '../../../shared/standard/edits'
import { standardFaults } from '../../../shared/standard/messages'
import { packKey } from '../../../shared/standard/model'
import type { StandardPack } from '../../../shared/standard/pack'
import type { Tables } from '../../../shared/workspace/tables'
import type { Ports } from '../../ports'
import type { PreferencesStore } from '../home/preferences'
import type { KeyRing } from '../keys'
import { localDay } from '../resources'
import type { Uploads } from '../uploads'
import type { Desk } from '../workspace/desk'
import { issueDraft } from './issue'
import { digestOfPack, packFileBytes, packFileName, readPackFile, storedPackFile } from './pack-file'

type Parts = {
  readonly desk: Desk
  readonly uploads: Uploads
  readonly ports: Ports
  readonly preferences: PreferencesStore
  readonly pack: StandardPack
  readonly keys: Pick<KeyRing, 'sign'>
}
type Names = 'standard.readPack' | 'standard.takePack' | 'standard.adopt' | 'standard.issue' | 'standard.packFile'

/** Standard packs: read, taken in, adopted, issued and handed on. */
export function createStandardHandlers({ desk, uploads, ports, preferences, pack, keys }: Parts): Pick<Handlers<AppContract>, Names> {
  const builtIn = { content: pack, digest: digestOfPack(pack) }
  const byWhom = async (): Promise<ByWhom> => ({ today: localDay(ports.now()), by: (await preferences.read()).operator })
  /** A file that was handed over, read; refused where it may not be taken in beside the packs that are there. */
  const read = (upload: string): Result<{ name: string; read: ReadPack; tables: Tables }> => {
    const open = desk.current()
    if (!open.ok) return open
    const given = uploads.find(upload)
    if (!given.ok) return given
    const { tables } = open.value
    const { name, bytes } = given.value
    const found = readPackFile(name, bytes, { tables })
    if (!found.ok) return found
    const fault = whyNotTaken(tables, found.value, builtIn)
    return fault ? fail({ ...fault, place: { file: name } }) : ok({ name, read: found.value, tables })
  }
  return {
    'standard.readPack'({ upload }) {
      const found = read(upload)
      if (!found.ok) return found
      const { name, read: one, tables } = found.value
      const { issue, trialBecause, signedBy } = one
      return ok({ file: name, pack: one.pack, issue, trialBecause, signedBy, known: isKnown(tables, one, builtIn) })
    },
    async 'standard.takePack'({ upload }) {
      const found = read(upload)
      if (!found.ok) return found
      const edit = takeEdit(found.value.tables, found.value.read, { builtIn, ...(await byWhom()) })
      if (!edit.ok) return edit
      uploads.forget(upload)
      return desk.commit(edit.value)
    },
    async 'standard.adopt'(ref) {
      const open = desk.current()
      if (!open.ok) return open
      const edit = adoptEdit(open.value.tables, { pack: ref, builtIn, ...(await byWhom()) })
      return edit.ok ? desk.commit(edit.value) : edit
    },
    async 'standard.issue'({ draft }) {
      const open = desk.current()
      if (!open.ok) return open
      const issued = await issueDraft(open.value.tables, { draft, builtIn: pack, keys, ...(await byWhom()) })
      if (!issued.ok) return issued
      const acknowledged = await desk.commit(issued.value.edit)
      if (!acknowledged.ok) return acknowledged
      const { file } = issued.value
      return ok({ acknowledged: acknowledged.value, delivery: await ports.deliver(packFileName(file.pack), packFileBytes(file)) })
    },
    async 'standard.packFile'(ref) {
      const open = desk.current()
      if (!open.ok) return open
      const stored = open.value.tables.packs.get(packKey(ref))
      const file = stored?.standing === 'issued' ? storedPackFile(stored) : null
      return file ? ok(await ports.deliver(packFileName(ref), packFileBytes(file))) : fail(standardFaults.make('noFile', { pack: sayPack(ref) }))
    }
  }
}
