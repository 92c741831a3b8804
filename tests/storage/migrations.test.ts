import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createUnlocker, newRecoveryCode, openWorkspace } from '../../electron/services/storage'
import { canonicalJson } from '../../shared/kernel/canonical-json'
import { encodeLine } from '../../electron/services/storage/lines'
import { formatVersion, migrateWorkspace, migrations, neededRelease, type PlainWorkspace } from '../../shared/workspace/migrations'
import { prepareEdit } from '../../shared/workspace/command'
import { tableNames } from '../../shared/workspace/tables'
import { codes, operator, plain, valueOf } from './support/edits'
import { diskError, MemoryDisk, randomFrom } from './support/memory-disk'
import { filePath, optionsOn, stateOf } from './support/model'

const kept = (version: number): Buffer => readFileSync(new URL(`files/format-${version}.hengcai`, import.meta.url))
const diskWith = (bytes: Buffer): MemoryDisk => {
  const disk = new MemoryDisk()
  disk.place(filePath, bytes)
  return disk
}
const countyOf = (tables: { people: ReadonlyMap<string, { county: string }> }, staffNo: string): string | undefined => tables.people.get(staffNo)?.county

describe('migrations', () => {
  test('are one step each, without gaps, and every one is called by a kept file', () => {
    expect(migrations.map(({ from }) => from)).toEqual(Array.from({ length: formatVersion }, (_, from) => from))
    for (const { from } of migrations) expect(kept(from).toString('utf8')).toContain(`"version":${from}`)
  })

  test('end at the format that this release is the first to read', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
    expect(version.localeCompare(neededRelease, 'en', { numeric: true })).toBeGreaterThanOrEqual(0)
    expect(kept(formatVersion).toString('utf8')).toContain(`"needs":"${neededRelease}","version":${formatVersion}`)
  })

  test('are pure', () => {
    const workspace: PlainWorkspace = {
      header: { version: 0 },
      tables: { people: [{ unit: '涪城' }] },
      records: [{ changes: [{ table: 'people', before: null, after: { unit: '涪城' } }] }]
    }
    const before = structuredClone(workspace)
    const migrated = migrateWorkspace(workspace, 0)
    expect(workspace).toEqual(before)
    expect(migrated).toEqual({
      header: { version: formatVersion, needs: neededRelease, encryption: null },
      tables: { people: [{ county: '涪城' }] },
      records: [{ changes: [{ table: 'people', before: null, after: { county: '涪城' } }] }]
    })
    expect(() => migrateWorkspace(workspace, 0, [])).toThrow('no migration')
  })

  test('a file of format 0 opens as the present one, with its history and undo; the original is kept', async () => {
    const disk = diskWith(kept(0))
    const opened = valueOf(await openWorkspace(filePath, optionsOn(disk)))
    expect(codes(opened)).toEqual(['file.migrated'])
    expect([opened.sequence, countyOf(opened.tables, '1001'), countyOf(opened.tables, '1002')]).toEqual([3, '涪城', '江油'])
    expect(disk.bytes(`${filePath}.format-0`).equals(kept(0))).toBe(true)
    valueOf(await opened.undo(operator))
    valueOf(await opened.undo(operator))
    expect(countyOf(opened.tables, '1002')).toBe('游仙')
    const state = stateOf(opened)
    await opened.close()
    const again = valueOf(await openWorkspace(filePath, optionsOn(disk)))
    expect([stateOf(again), codes(again)]).toEqual([state, []])
    expect(again.history({ offset: 0, limit: 9, filter: '1002' }).total).toBe(3)
  })

  test('a file of format 0 is read without being changed where it is read-only', async () => {
    const disk = diskWith(kept(0))
    const opened = valueOf(await openWorkspace(filePath, optionsOn(disk, { readOnly: true })))
    expect([codes(opened), countyOf(opened.tables, '1002')]).toEqual([['file.migratedInMemory', 'file.readOnlyAsked'], '江油'])
    expect([disk.bytes(filePath).equals(kept(0)), disk.paths()]).toEqual([true, [filePath]])
  })

  test('a death at any call of a migration leaves a file that opens with the same data', async () => {
    for (let number = 1, done = false; !done; number++) {
      const disk = diskWith(kept(0))
      let dead = false
      disk.hook = (call) => {
        if (call.number >= number) {
          dead = true
          throw new Error('dead')
        }
      }
      await openWorkspace(filePath, optionsOn(disk))
        .then((opened) => (opened.ok ? opened.value.close() : undefined))
        .catch(() => undefined)
      done = !dead
      disk.cut(randomFrom(number))
      const opened = valueOf(await openWorkspace(filePath, optionsOn(disk)))
      expect([opened.sequence, countyOf(opened.tables, '1002'), opened.readOnly], `died at ${number}`).toEqual([3, '江油', false])
    }
  })

  test('a full disk at a migration opens read-only, and leaves the original', async () => {
    const disk = diskWith(kept(0))
    disk.hook = ({ name, path }) => {
      if (name === 'write' && !path.endsWith('.lock')) throw diskError('ENOSPC', path)
    }
    const opened = valueOf(await openWorkspace(filePath, optionsOn(disk)))
    expect([opened.readOnly, codes(opened).at(-1), opened.sequence]).toEqual([true, 'file.readOnlyPlace', 3])
    expect([disk.bytes(filePath).equals(kept(0)), disk.has(`${filePath}.lock`)]).toEqual([true, false])
  })

  test.each([
    [1, ['file.migrated']],
    [2, ['file.migrated']]
  ])('the kept file of format %i opens as it did', async (version, said) => {
    const opened = valueOf(await openWorkspace(filePath, optionsOn(diskWith(kept(version)))))
    expect(codes(opened)).toEqual(said)
    expect([opened.sequence, opened.undoState, countyOf(opened.tables, '1002'), plain(opened.tables)['company']]).toEqual([
      4,
      { undoable: [1, 2], redoable: [3] },
      '游仙',
      [['company', { name: '绵阳分公司' }]]
    ])
  })

  test('a file of format 2 has no rows of grade management, and takes them as any other', async () => {
    const opened = valueOf(await openWorkspace(filePath, optionsOn(diskWith(kept(2)))))
    expect(tableNames.filter((name) => opened.tables[name].size > 0)).toEqual(['company', 'people'])
    const opening = prepareEdit('grade.openYear', { year: 2026, resultYear: 2025, asOf: '2026-06-30', round: null, establishment: {} }, opened.tables)
    valueOf(await opened.commit(valueOf(opening), operator))
    expect(opened.tables.gradeYears.get('2026')?.resultYear).toBe(2025)
  })

  test('a file of format 3 opens with its year in force and its scan, redoes what was undone, and takes a plan as any other', async () => {
    expect(kept(3).toString('utf8', 0, 400)).toContain(`"needs":"0.3.0","version":3`)
    const opened = valueOf(await openWorkspace(filePath, optionsOn(diskWith(kept(3)))))
    expect(codes(opened)).toEqual(['file.migrated'])
    const { gradeYears, people, spells, attachments, attachmentContents, whatIfProposals } = opened.tables
    const counts = Object.fromEntries(tableNames.flatMap((name) => (opened.tables[name].size > 0 ? [[name, opened.tables[name].size]] : [])))
    expect(counts).toEqual({
      company: 1,
      people: 2,
      conductRecords: 1,
      spells: 4,
      annualResults: 3,
      selectionScores: 1,
      gradeYears: 1,
      gradeStarts: 2,
      gradeDecisions: 2,
      gradeAppeals: 1,
      attachments: 1,
      attachmentContents: 1
    })
    expect([gradeYears.get('2026')?.inForce?.effectiveOn, people.get('1001')?.grade, people.get('1002')?.grade]).toEqual(['2026-08-01', 'G1', 'G3'])
    expect([...spells.keys()]).toContain('1001|2026-08-01')
    const [scan] = attachments.values()
    expect(scan && Buffer.from(attachmentContents.get(scan.sha256)?.base64 ?? '', 'base64').length).toBe(scan?.bytes)
    valueOf(await opened.redo(operator))
    expect(whatIfProposals.get('what-if-1')?.title).toBe('合格线降 1 分')
    const plan = { year: 2026, asOf: '2026-12-31', posts: [], duties: [], roles: [] }
    valueOf(await opened.commit(valueOf(prepareEdit('planning.open', plan, opened.tables)), operator))
    expect(opened.tables.plans.get('2026')?.asOf).toBe('2026-12-31')
  })

  test('the kept file of format 4 opens with its plan finished, its survey and customers, and redoes what was undone', async () => {
    expect(kept(4).toString('utf8', 0, 400)).toContain(`"needs":"0.4.0","version":4`)
    const opened = valueOf(await openWorkspace(filePath, optionsOn(diskWith(kept(4)))))
    expect(codes(opened)).toEqual(['file.migrated'])
    const { plans, planPeople, customers, surveys, surveyAnswers } = opened.tables
    const counts = Object.fromEntries(tableNames.flatMap((name) => (opened.tables[name].size > 0 ? [[name, opened.tables[name].size]] : [])))
    expect(counts).toEqual({
      company: 1,
      people: 2,
      importMemory: 4,
      surveys: 1,
      surveyAnswers: 3,
      plans: 1,
      planPeople: 2,
      planPosts: 2,
      customers: 3,
      timeRecords: 1,
      duties: 2,
      dutyRoles: 4,
      serviceStandards: 2,
      planScenarios: 1
    })
    expect(plans.get('2026')).toMatchObject({ own: { 'headcount.fixedHours': { value: 24 } }, finished: { on: '2026-06-30', by: operator } })
    expect(customers.get('2026|K2')?.managers).toEqual([
      { staffNo: '1001', share: '60' },
      { staffNo: '1002', share: '40' }
    ])
    expect([surveys.get('2026')?.questions[0]?.title, surveyAnswers.get('2026|2')?.answers]).toEqual(['您如何定位自己的角色？', { q1: ['营销顾问'] }])
    expect(planPeople.get('2026|1002')?.post).toBe('要客经理')
    valueOf(await opened.redo(operator))
    expect([plans.get('2026')?.finished, planPeople.size]).toEqual([null, 0])
  })

  test('the kept file of format 5 opens as it is, with its office and its plan, and redoes what was undone', async () => {
    const opened = valueOf(await openWorkspace(filePath, optionsOn(diskWith(kept(5)))))
    expect([codes(opened), opened.isProtected]).toEqual([[], false])
    expect([opened.tables.office.get('office'), opened.tables.plans.has('2026'), opened.tables.people.get('1001')?.name]).toEqual([
      { office: 'city', code: '510700' },
      true,
      '李伟'
    ])
    valueOf(await opened.redo(operator))
    expect(opened.tables.people.get('1001')?.name).toBe('李伟强')
  })

  test.each([{ password: '涪江 2026' }, { code: Buffer.alloc(32, 7) }])('the kept file of format 5 with a password opens by %o', async (given) => {
    const disk = diskWith(readFileSync(new URL('files/format-5-encrypted.hengcai', import.meta.url)))
    expect(await openWorkspace(filePath, optionsOn(disk, { unlock: createUnlocker() }))).toMatchObject({ fault: { code: 'file.passwordNeeded' } })
    const opened = valueOf(await openWorkspace(filePath, optionsOn(disk, { unlock: createUnlocker(given) })))
    expect([codes(opened), opened.isProtected]).toEqual([[], true])
    valueOf(await opened.undo(operator))
    expect([opened.tables.office.get('office')?.code, opened.tables.people.get('1001')?.name]).toEqual(['510700', '李伟'])
  })

  test('a migration takes no password off', async () => {
    const disk = diskWith(kept(0))
    const set = valueOf(await openWorkspace(filePath, optionsOn(disk)))
    valueOf(await set.setPassword({ current: null, next: '涪江 2026', code: newRecoveryCode() }))
    await set.close()
    const aside = disk.bytes(`${filePath}.format-0`)
    expect([aside.toString('utf8').includes('"version":0'), aside.includes('游仙')]).toEqual([true, false])
    const old = diskWith(aside)
    const opened = valueOf(await openWorkspace(filePath, optionsOn(old, { unlock: createUnlocker({ password: '涪江 2026' }) })))
    expect([codes(opened), opened.isProtected, countyOf(opened.tables, '1002')]).toEqual([['file.migrated'], true, '江油'])
    await opened.close()
    expect(old.paths().filter((path) => old.bytes(path).includes('江油'))).toEqual([])
  })

  test('a file from the future is refused with the version it needs', async () => {
    const header = encodeLine('', 'hengcai', canonicalJson({ format: 'hengcai', version: 7, needs: '3.2.0', encryption: { cipher: 'new' } }))
    const disk = diskWith(Buffer.concat([header.bytes, Buffer.from('something else entirely\n')]))
    expect(await openWorkspace(filePath, optionsOn(disk))).toMatchObject({
      fault: { code: 'file.newerVersion', params: { version: 7, needs: '3.2.0', name: '绵阳.hengcai' } }
    })
    expect(disk.paths()).toEqual([filePath])
  })

  test('a file that is encrypted in a way nobody here knows is refused as such', async () => {
    const header = encodeLine('', 'hengcai', canonicalJson({ format: 'hengcai', version: 1, needs: '0.1.0', encryption: { cipher: 'age' } }))
    expect(await openWorkspace(filePath, optionsOn(diskWith(header.bytes)))).toMatchObject({ fault: { code: 'file.encrypted' } })
  })
})
