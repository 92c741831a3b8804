import { writeSync } from 'node:fs'
import {
  createUnlocker,
  createWorkspace,
  newRecoveryCode,
  nodeFileSystem,
  openWorkspace,
  type FileSystem,
  type OpenFile
} from '../../../electron/services/storage'
import { personSchema } from '../../../shared/families/roster'

/**
 * Run as a program of its own and killed at any moment: edits a workspace and says each number once it was acknowledged.
 * Edit n puts the name n on person n mod 20, so what a file of n edits holds is known.
 */
const [path = '', mode = ''] = process.argv.slice(2)
const planted = mode === 'eager'
const people = 20
const say = (text: string): void => void writeSync(1, `${text}\n`)

/** The planted bug: takes writes for done before they are, and syncs nothing. */
function eager(files: FileSystem): FileSystem {
  let behind: Promise<unknown> = Promise.resolve()
  let size = -1
  const wrap = (file: OpenFile): OpenFile => ({
    ...file,
    write: async (bytes, position) => {
      const copy = Buffer.from(bytes)
      size = position + copy.length
      behind = behind.then(() => new Promise((resolve) => setTimeout(resolve, 5))).then(() => file.write(copy, position))
      return copy.length
    },
    fdatasync: async () => undefined
  })
  return {
    ...files,
    open: async (name, mode) => (name === path && mode === 'write' ? wrap(await files.open(name, mode)) : files.open(name, mode)),
    stat: async (name) => {
      const facts = await files.stat(name)
      return name === path && size >= 0 ? { ...facts, size } : facts
    }
  }
}

const nameOf = (staffNo: number, sequence: number): string => String(sequence - ((sequence - staffNo + people) % people))
function checkState(rows: ReadonlyMap<string, { name: string }>, sequence: number): void {
  for (let staffNo = 0; staffNo < people; staffNo++) {
    const last = Number(nameOf(staffNo, sequence))
    const found = rows.get(String(staffNo))?.name
    if (found !== (last >= 1 ? String(last) : undefined)) say(`wrong ${sequence}: person ${staffNo} is ${found}`)
  }
}

const never = { bytes: 1e9, ratio: 0 }
const limits = planted ? { open: never, close: never } : { open: { bytes: 4000, ratio: 0.3 }, close: never }
const password = '涪江 2026'
const options = {
  unlock: createUnlocker({ password }),
  scryptCost: 2 ** 10,
  by: '王芳',
  now: () => new Date(),
  limits,
  fileSystem: planted ? eager(nodeFileSystem) : nodeFileSystem
}
const found = await openWorkspace(path, options)
const opened = found.ok || found.fault.code !== 'file.notFound' ? found : await createWorkspace(path, { ...options, company: '绵阳' })
if (!opened.ok) {
  say(`fault ${JSON.stringify(opened.fault)}`)
  process.exit(1)
}
const workspace = opened.value
say(`open ${workspace.sequence}${workspace.readOnly ? ' read-only' : ''}`)
checkState(workspace.tables.people, workspace.sequence)
if (mode === 'password' && !workspace.isProtected) {
  const set = await workspace.setPassword({ current: null, next: password, code: newRecoveryCode() })
  if (!set.ok) say(`fault ${JSON.stringify(set.fault)}`)
}
for (;;) {
  const sequence = workspace.sequence + 1
  const key = String(sequence % people)
  const after = personSchema.parse({ staffNo: key, name: String(sequence), county: '涪城', post: '城区客户经理', grade: 'G2' })
  const done = await workspace.commit(
    { command: 'test.put', summary: { key: 'test' }, changes: [{ table: 'people', key, before: workspace.tables.people.get(key) ?? null, after }] },
    '王芳'
  )
  say(done.ok ? `ack ${sequence}` : `fault ${JSON.stringify(done.fault)}`)
}
