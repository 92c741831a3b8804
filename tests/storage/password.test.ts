import { describe, expect, test } from 'vitest'
import {
  createUnlocker,
  createWorkspace,
  listBackups,
  newRecoveryCode,
  openWorkspace,
  restoreBackup,
  type OpenOptions,
  type OpenWorkspace
} from '../../electron/services/storage'
import { encodeLine } from '../../electron/services/storage/lines'
import type { Result } from '../../shared/kernel/result'
import { canonicalJson } from '../../shared/kernel/canonical-json'
import { codes, faultCode, operator, person, put, save, valueOf } from './support/edits'
import { diskError, MemoryDisk, randomFrom } from './support/memory-disk'
import { filePath, optionsOn, quickScrypt, runs, stateOf } from './support/model'

const [first, second] = ['涪江 2026', '嘉陵江 2027']
const name = '张敏敏'
const none = { unlock: createUnlocker() }
const withPassword = (password: string): Partial<OpenOptions> => ({ unlock: createUnlocker({ password }) })
const open = (disk: MemoryDisk, more: Partial<OpenOptions> = none) => openWorkspace(filePath, optionsOn(disk, more))
const dayOf = (day: string): Partial<OpenOptions> => ({ now: () => new Date(`${day}T12:00:00`) })
const set = (workspace: OpenWorkspace, next = first, current: string | null = null) =>
  workspace.setPassword({ current: current === null ? null : { password: current }, next, code: newRecoveryCode() })

const tablesOf = (state: string): unknown => (JSON.parse(state) as unknown[])[1]

/** A file with everything about it that a life leaves there: generations, backups, copies set aside, a death while writing one. */
async function makeOldFile(): Promise<MemoryDisk> {
  const disk = new MemoryDisk()
  for (const day of ['2026-06-01', '2026-06-02', '2026-06-03']) {
    const options = optionsOn(disk, { ...none, ...dayOf(day) })
    const workspace = valueOf(disk.has(filePath) ? await openWorkspace(filePath, options) : await createWorkspace(filePath, { ...options, company: '绵阳' }))
    for (const staffNo of ['1', '2', '3', '4']) await save(workspace, person(staffNo, `${name}${day}`))
    await workspace.close()
  }
  const bytes = disk.bytes(filePath)
  const ready = bytes.indexOf('\nready ')
  disk.place(`${filePath}.format-4`, bytes)
  disk.place(`${filePath}.unfinished`, Buffer.from(`record ${'0'.repeat(64)} {"at":"2026-06-30T10:31:07Z","by":"${name}`))
  disk.place(`${filePath}.damaged`, Buffer.concat([bytes.subarray(0, ready - 40), bytes.subarray(ready)]))
  disk.place(`${filePath}.previous.writing`, bytes.subarray(0, 900))
  return disk
}
const made = makeOldFile()
async function oldFile(): Promise<MemoryDisk> {
  const [disk, model] = [new MemoryDisk(), await made]
  for (const path of model.paths()) disk.place(path, model.bytes(path))
  return disk
}
const showing = (disk: MemoryDisk, text = name): string[] => disk.paths().filter((path) => !path.endsWith('.lock') && disk.bytes(path).includes(text))
/** What the file says, by whichever of the passwords opens it. */
async function readWith(disk: MemoryDisk, ways: Record<string, Partial<OpenOptions>>): Promise<{ way: string; state: string }> {
  for (const [way, more] of Object.entries(ways)) {
    const opened = await open(disk, more)
    if (!opened.ok) expect(opened.fault.code).toMatch(/^file\.password(Needed|Wrong)$/)
    if (!opened.ok) continue
    expect([way, opened.value.readOnly]).toEqual([way, false])
    const state = stateOf(opened.value)
    await opened.value.close()
    return { way, state }
  }
  throw new Error('no password opens it')
}

describe('a password', () => {
  test('hides everything that the file and what lies about it say', async () => {
    const disk = await oldFile()
    expect(showing(disk).length).toBeGreaterThan(6)
    const workspace = valueOf(await open(disk, none))
    const state = stateOf(workspace)
    valueOf(await set(workspace))
    await save(workspace, person('9', name))
    expect([workspace.isProtected, showing(disk), showing(disk, '"people"'), showing(disk, operator)]).toEqual([true, [], [], []])
    // What cannot be rewritten is gone and named; what can is counted.
    expect(workspace.notices.slice(-2)).toMatchObject([
      { code: 'file.copiesEncrypted' },
      { code: 'file.copiesRemoved', params: { count: 2, names: '绵阳.hengcai.unfinished、绵阳.hengcai.damaged' } }
    ])
    valueOf(await workspace.undo(operator))
    await workspace.close()
    expect(showing(disk)).toEqual([])
    const again = valueOf(await open(disk, withPassword(first)))
    expect([again.isProtected, codes(again), again.sequence]).toEqual([true, [], 14])
    expect(JSON.stringify(again.tables.people.get('1'))).toContain(name)
    expect(tablesOf(stateOf(again))).toEqual(tablesOf(state))
    await again.close()
  })

  test('is asked for, and a wrong one is told from none', async () => {
    const disk = await oldFile()
    const workspace = valueOf(await open(disk))
    const code = newRecoveryCode()
    valueOf(await workspace.setPassword({ current: null, next: first, code }))
    await workspace.close()
    const bytes = disk.bytes(filePath)
    expect(await open(disk)).toMatchObject({ fault: { code: 'file.passwordNeeded', params: { name: '绵阳.hengcai' } } })
    expect(faultCode(await open(disk, withPassword('涪江 2025')))).toBe('file.passwordWrong')
    expect(faultCode(await open(disk, { unlock: createUnlocker({ code: newRecoveryCode() }) }))).toBe('file.recoveryCodeWrong')
    expect([disk.bytes(filePath).equals(bytes), disk.has(`${filePath}.lock`)]).toEqual([true, false])
    const reader = valueOf(await open(disk, { ...withPassword('涪江 ２０２６'), readOnly: true }))
    expect(valueOf(await reader.recoveryCode(first))).toEqual(Buffer.from(code))
    expect([faultCode(await reader.recoveryCode(second)), faultCode(await set(reader, second, first))]).toEqual(['file.passwordWrong', 'file.readOnly'])
    const recovered = valueOf(await open(disk, { unlock: createUnlocker({ code }) }))
    valueOf(await recovered.setPassword({ current: { code }, next: second, code }))
    await recovered.close()
    expect([faultCode(await open(disk, withPassword(first))), faultCode(await open(disk, withPassword(second)))]).toEqual(['file.passwordWrong', 'none'])
  })

  test('is changed under a new key, backups too, and taken off again', async () => {
    const disk = await oldFile()
    const workspace = valueOf(await open(disk))
    valueOf(await set(workspace))
    const before = /"check":"([^"]+)"/.exec(disk.bytes(filePath).toString('latin1'))?.[1]
    expect(faultCode(await set(workspace, second))).toBe('file.passwordNeeded')
    expect(faultCode(await set(workspace, second, '涪江'))).toBe('file.passwordWrong')
    valueOf(await set(workspace, second, first))
    const after = disk.bytes(filePath).toString('latin1')
    expect(before && after.includes(before)).toBe(false)
    await workspace.close()
    for (const { name: backup } of valueOf(await listBackups(filePath, disk.files)).slice(0, 2)) {
      const options = optionsOn(disk)
      expect(faultCode(await restoreBackup(filePath, backup, { ...options, ...none }))).toBe('file.passwordNeeded')
      expect(faultCode(await restoreBackup(filePath, backup, { ...options, ...withPassword(first) }))).toBe('file.passwordWrong')
      valueOf(await restoreBackup(filePath, backup, { ...options, ...withPassword(second) }))
    }
    const restored = valueOf(await open(disk, withPassword(second)))
    expect(faultCode(await restored.removePassword(first))).toBe('file.passwordWrong')
    valueOf(await restored.removePassword(second))
    expect(restored.isProtected).toBe(false)
    await restored.close()
    const plain = valueOf(await open(disk))
    await plain.close()
    expect(disk.paths().filter((path) => disk.bytes(path).includes('"encryption":{'))).toEqual([])
    for (const { name: backup } of valueOf(await listBackups(filePath, disk.files)))
      valueOf(await restoreBackup(filePath, backup, { ...optionsOn(disk), ...none }))
  })

  test('hinders no mending of a hurt snapshot, in the generation that brought it either', async () => {
    const disk = await oldFile()
    const workspace = valueOf(await open(disk))
    for (const [current, next] of [
      [null, first],
      [first, second]
    ] as const) {
      valueOf(await set(workspace, next, current))
      const state = stateOf(workspace)
      for (const place of [30, 300, 3000]) {
        const hurt = new MemoryDisk()
        const bytes = disk.bytes(filePath)
        bytes[place] = (bytes[place] ?? 0) ^ 1
        hurt.place(filePath, bytes)
        hurt.place(`${filePath}.previous`, disk.bytes(`${filePath}.previous`))
        expect(faultCode(await open(hurt))).toBe('file.passwordNeeded')
        const mended = valueOf(await open(hurt, withPassword(next)))
        expect([codes(mended), stateOf(mended)]).toEqual([['file.recovered', 'file.notClosed'], state])
      }
    }
  })

  test('is not lost by restoring a backup that a death left without it', async () => {
    const disk = await oldFile()
    const [backup] = valueOf(await listBackups(filePath, disk.files))
    const backupPath = `/disk/绵阳.backups/${backup?.name}`
    const bytes = disk.bytes(backupPath)
    const workspace = valueOf(await open(disk))
    valueOf(await set(workspace))
    await workspace.close()
    disk.place(backupPath, bytes)
    const restore = (more: Partial<OpenOptions>) => restoreBackup(filePath, backup?.name ?? '', { ...optionsOn(disk), ...more })
    expect([faultCode(await restore(none)), faultCode(await restore(withPassword(second)))]).toEqual(['file.passwordNeeded', 'file.passwordWrong'])
    valueOf(await restore(withPassword(first)))
    const restored = valueOf(await open(disk, withPassword(first)))
    expect([restored.isProtected, restored.sequence, showing(disk)]).toEqual([true, 8, []])
  })

  test('goes with a copy', async () => {
    const disk = await oldFile()
    const workspace = valueOf(await open(disk))
    valueOf(await set(workspace))
    valueOf(await workspace.copyTo('/stick/copy.hengcai'))
    expect(showing(disk)).toEqual([])
    const copy = valueOf(await openWorkspace('/stick/copy.hengcai', optionsOn(disk, withPassword(first))))
    expect(stateOf(copy)).toBe(stateOf(workspace))
  })

  test('costs an edit no more calls, and a third more bytes', async () => {
    const disk = await oldFile()
    const workspace = valueOf(await open(disk, { limits: { open: { bytes: 1e9, ratio: 0 }, close: { bytes: 1e9, ratio: 0 } } }))
    valueOf(await set(workspace))
    const calls: string[] = []
    disk.hook = ({ name }) => void calls.push(name)
    const before = disk.bytesWritten
    const record = valueOf(await workspace.commit(put(workspace.tables, person('7', name)), operator))
    expect(calls).toEqual(['stat', 'write', 'fdatasync'])
    expect(disk.bytesWritten - before).toBeLessThanOrEqual(2 * Buffer.byteLength(canonicalJson(record)))
  })
})

describe('a header that somebody wrote', () => {
  /** The file with another header, its chain of hashes put right behind it. */
  async function forged(change: (encryption: Record<string, unknown>) => Record<string, unknown>): Promise<MemoryDisk> {
    const disk = await oldFile()
    const workspace = valueOf(await open(disk))
    valueOf(await set(workspace))
    await workspace.close()
    let hash = ''
    const lines = disk
      .bytes(filePath)
      .toString('latin1')
      .trimEnd()
      .split('\n')
      .map((line, index) => {
        const [kind = '', , ...words] = line.split(' ')
        const text = words.join(' ')
        const header = index === 0 ? (JSON.parse(text) as { encryption: Record<string, unknown> }) : null
        const written = encodeLine(hash, kind as 'rows', header ? canonicalJson({ ...header, encryption: change(header.encryption) }) : text)
        hash = written.hash
        return written.bytes
      })
    const victim = new MemoryDisk()
    victim.place(filePath, Buffer.concat(lines))
    return victim
  }
  test.each<[string, Record<string, unknown>]>([
    ['as much memory as there is', { N: 2 ** 24 }],
    ['large blocks', { r: 1024 }],
    ['many rounds', { p: 4096 }],
    ['a cost that is no power of two', { N: 40_000 }],
    ['hardly any work', { N: 2 }],
    ['another cipher', { cipher: 'rot13' }],
    ['keys without end', { former: Array.from({ length: 5000 }, () => 'AAAA') }],
    ['more than there is', { extra: 1 }]
  ])('cannot ask for %s', async (_what, change) => {
    const started = process.memoryUsage().rss
    expect(faultCode(await open(await forged((encryption) => ({ ...encryption, ...change })), withPassword(first)))).toBe('file.encrypted')
    expect(process.memoryUsage().rss - started).toBeLessThan(200 << 20)
  })
  test('does not pass for the one that the lines were written under', async () => {
    expect(faultCode(await open(await forged((encryption) => encryption), withPassword(first)))).toBe('none')
    expect(faultCode(await open(await forged((encryption) => ({ ...encryption, N: quickScrypt * 2 })), withPassword(first)))).toBe('file.passwordWrong')
    expect(faultCode(await open(await forged((encryption) => ({ ...encryption, sheet: 'AAAA' })), withPassword(first)))).toBe('file.damaged')
  })
})

describe('a death while the password is', () => {
  type Work = (workspace: OpenWorkspace) => Promise<Result<null>>
  type Case = { name: string; from: string | null; ways: Record<string, Partial<OpenOptions>>; work: Work }
  const cases: Case[] = [
    { name: 'set', from: null, ways: { none, first: withPassword(first) }, work: (workspace) => set(workspace) },
    { name: 'changed', from: first, ways: { first: withPassword(first), second: withPassword(second) }, work: (workspace) => set(workspace, second, first) },
    { name: 'taken off', from: first, ways: { none, first: withPassword(first) }, work: (workspace) => workspace.removePassword(first) }
  ]
  async function prepared(from: string | null): Promise<{ disk: MemoryDisk; workspace: OpenWorkspace }> {
    const disk = await oldFile()
    const workspace = valueOf(await open(disk))
    if (from !== null) valueOf(await set(workspace, from))
    return { disk, workspace }
  }
  test.each(cases)(
    '$name leaves the file under the former or the next one, and copies that follow it',
    async ({ from, ways, work }) => {
      const seen = new Set<string>()
      for (let number = 1, done = false; !done; number += runs(2, 1)) {
        const { disk, workspace } = await prepared(from)
        const state = stateOf(workspace)
        const start = disk.calls
        const gone = { is: false }
        disk.hook = (call) => {
          if (call.number < start + number) return
          gone.is = true
          throw new Error('dead')
        }
        await work(workspace).catch((error: unknown) => (gone.is ? undefined : Promise.reject(error)))
        done = !gone.is
        disk.cut(randomFrom(number))
        const read = await readWith(disk, ways)
        seen.add(read.way)
        expect(read.state, `died at call ${number}`).toBe(state)
        if (read.way !== 'none') expect(showing(disk), `died at call ${number}`).toEqual([])
        const unlocked = ways[read.way] ?? none
        for (const { name: backup } of valueOf(await listBackups(filePath, disk.files)))
          expect(faultCode(await restoreBackup(filePath, backup, { ...optionsOn(disk), ...unlocked })), `died at call ${number}: ${backup}`).toBe('none')
      }
      expect(seen).toEqual(new Set(Object.keys(ways)))
    },
    60_000
  )

  test.each(cases)(
    '$name on a disk that fails: what was answered holds',
    async ({ from, ways, work }) => {
      for (const [index, code] of ['ENOSPC', 'EIO'].entries())
        for (let number = 1 + index, done = false; !done; number++) {
          const { disk, workspace } = await prepared(from)
          const state = stateOf(workspace)
          const start = disk.calls
          let failed = false
          disk.hook = (call) => {
            if (call.number !== start + number) return
            failed = true
            throw diskError(code, call.path)
          }
          const answer = await work(workspace)
          done = !failed
          disk.hook = () => undefined
          const sure = faultCode(answer) !== 'file.passwordUnsure'
          if (sure) expect((await workspace.commit(put(workspace.tables, person('8')), operator)).ok, `${code} at ${number}`).toBe(true)
          if (sure) valueOf(await workspace.undo(operator))
          await workspace.close()
          const read = await readWith(disk, ways)
          const [former, next] = formerAndNext(ways, from)
          if (sure) expect(read.way, `${code} at ${number}: ${JSON.stringify(answer)}`).toBe(answer.ok ? next : former)
          expect(tablesOf(read.state), `${code} at ${number}`).toEqual(tablesOf(state))
          if (read.way !== 'none') expect(showing(disk), `${code} at ${number}`).toEqual([])
        }
    },
    60_000
  )
  const formerAndNext = (ways: Record<string, unknown>, from: string | null): [string, string] => {
    const [one = '', other = ''] = Object.keys(ways)
    return from !== null && one === 'none' ? [other, one] : [one, other]
  }
})
