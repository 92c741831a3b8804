import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import * as XLSX from 'xlsx'
import { civilMonthSchema } from '../../shared/kernel/civil-date'
import { mianyang } from '../cli/run'
import { testHost, valueOf, type TestHost } from './services'

const hosts: TestHost[] = []
const start = (folder?: string): TestHost => {
  const made = testHost(folder)
  hosts.push(made)
  return made
}
afterEach(async () => {
  for (const { services } of hosts.splice(0)) await services.close()
})
const month = civilMonthSchema.parse('2026-06')

async function upload({ services }: TestHost, name: string, bytes: Uint8Array = readFileSync(mianyang(name))): Promise<string> {
  return valueOf(await services.receiveUpload(name, bytes)).handle
}

describe('a workspace through the contract', () => {
  it('is created, closed, found among recent files and opened again', async () => {
    const { host } = start()
    expect(valueOf(await host['workspace.create']({ company: '绵阳/分公司' }))).toMatchObject({
      company: '绵阳/分公司',
      fileName: '绵阳分公司.hengcai',
      sequence: 0,
      canUndo: false
    })
    valueOf(await host['workspace.close']({}))
    expect(valueOf(await host['workspace.session']({}))).toBeNull()
    const [recent] = valueOf(await host['home.recent']({}))
    expect(recent).toMatchObject({ company: '绵阳/分公司', exists: true })
    expect(valueOf(await host['workspace.open']({ handle: recent?.handle ?? '' })).company).toBe('绵阳/分公司')
    expect(valueOf(await host['home.forgetRecent']({ handle: recent?.handle ?? '' }))).toEqual([])
  })
  it('asks for one where none is open', async () => {
    const { host } = start()
    for (const reply of [
      await host['workspace.undo']({}),
      await host['workspace.saveCopy']({}),
      await host['exports.results']({ round: 1, month }),
      await host['workspace.history']({ offset: 0, limit: 1 })
    ])
      expect(reply).toMatchObject({ ok: false, fault: { code: 'desk.nothingOpen' } })
  })
  it('takes an import back whole by one undo, and brings it again by redo', async () => {
    const made = start()
    const { host } = made
    valueOf(await host['workspace.create']({ company: '绵阳' }))
    const { preview, counts } = valueOf(await host['imports.preview']({ book: await upload(made, '1-花名册.xlsx') }))
    expect(counts).toMatchObject({ good: 133, added: 132, leftOut: 0 })
    const accepted = valueOf(await host['imports.accept']({ preview, accept: 'all' }))
    expect(accepted).toMatchObject({ sequence: 1, canUndo: true })
    expect(accepted.changes).toHaveLength(132)
    expect(valueOf(await host['workspace.undo']({})).changes).toHaveLength(132)
    expect(valueOf(await host['workspace.rows']({ table: 'people', offset: 0, limit: 10 })).total).toBe(0)
    valueOf(await host['workspace.redo']({}))
    expect(valueOf(await host['workspace.rows']({ table: 'people', offset: 130, limit: 10 }))).toMatchObject({ total: 132, sequence: 3 })
    const { records } = valueOf(await host['workspace.history']({ offset: 0, limit: 10 }))
    expect(records.map(({ command }) => command)).toEqual(['workspace.redo', 'workspace.undo', 'import'])
  })
  it('refuses an import that was to be whole and is not, and writes nothing', async () => {
    const made = start()
    const { host } = made
    valueOf(await host['workspace.create']({ company: '绵阳' }))
    const roster = valueOf(await host['imports.preview']({ book: await upload(made, '1-花名册.xlsx') }))
    valueOf(await host['imports.accept']({ preview: roster.preview, accept: 'good' }))
    const exam = valueOf(await host['imports.preview']({ book: await upload(made, '2-考试成绩.csv') }))
    expect(await host['imports.accept']({ preview: exam.preview, accept: 'all' })).toMatchObject({ ok: false, fault: { code: 'import.problemsRemain' } })
    expect(valueOf(await host['workspace.session']({}))?.sequence).toBe(1)
    const corrected = valueOf(await host['imports.preview']({ book: await upload(made, '2-考试成绩.csv'), corrections: { B135: 'MY10004' } }))
    expect(corrected.findings.filter(({ severity }) => severity === 'problem').map(({ code }) => code)).toEqual(['import.duplicateDiffers'])
  })
  it('asks for the year, and remembers it', async () => {
    const made = start()
    const { host } = made
    valueOf(await host['workspace.create']({ company: '绵阳' }))
    const roster = valueOf(await host['imports.preview']({ book: await upload(made, '1-花名册.xlsx') }))
    valueOf(await host['imports.accept']({ preview: roster.preview, accept: 'good' }))
    const book = await upload(made, '3-月度绩效.xls')
    const asked = valueOf(await host['imports.preview']({ book }))
    expect(asked.asks).toEqual(['year'])
    expect(await host['imports.accept']({ preview: asked.preview, accept: 'good' })).toMatchObject({ ok: false, fault: { code: 'import.yearNeeded' } })
    const given = valueOf(await host['imports.preview']({ book, year: 2026 }))
    valueOf(await host['imports.accept']({ preview: given.preview, accept: 'good' }))
    const again = valueOf(await host['imports.preview']({ book }))
    expect(again).toMatchObject({ asks: [], year: 2026, counts: { unchanged: 132, added: 0, changed: 0 } })
  })
  it('gives the sample, a result workbook, templates, a marked copy and a copy of itself', async () => {
    const made = start()
    const { host, delivered } = made
    expect(valueOf(await host['workspace.openSample']({}))).toMatchObject({ sample: true, company: expect.stringContaining('云岭市') })
    valueOf(await host['exports.results']({ round: 1, month }))
    for (const kind of ['roster', 'exam', 'performance', 'supervisor'] as const) valueOf(await host['exports.template']({ kind }))
    const preview = valueOf(await host['imports.preview']({ book: await upload(made, '2-考试成绩.csv') }))
    valueOf(await host['imports.markedCopy']({ preview: preview.preview }))
    valueOf(await host['workspace.saveCopy']({}))
    expect(delivered.size).toBe(7)
    for (const [name, bytes] of delivered) if (name.endsWith('.xlsx')) expect(XLSX.read(bytes).SheetNames.length, name).toBeGreaterThan(0)
    const copy = [...delivered].find(([name]) => name.endsWith('.hengcai'))
    expect(copy && new TextDecoder().decode(copy[1].subarray(0, 200))).toContain('hengcai')
  }, 90_000)
  it('opens the same sample again with the edits that were made to it', async () => {
    const made = start()
    const { host } = made
    valueOf(await host['workspace.openSample']({}))
    valueOf(await host['workspace.dispatch']({ command: 'certification.openRound', input: { round: 2, month: '2026-06' } }))
    valueOf(await host['workspace.close']({}))
    valueOf(await host['workspace.openSample']({}))
    expect(valueOf(await host['workspace.rows']({ table: 'rounds', offset: 0, limit: 10 })).total).toBe(2)
  })
  it('is kept from a second host, which may look at it', async () => {
    const first = start()
    valueOf(await first.host['workspace.create']({ company: '绵阳' }))
    const second = start(first.folder)
    expect(await second.services.openPath(join(first.folder, '绵阳.hengcai'))).toMatchObject({ ok: false, fault: { code: 'file.locked' } })
    const [recent] = valueOf(await second.host['home.recent']({}))
    expect(valueOf(await second.host['workspace.open']({ handle: recent?.handle ?? '', mode: 'look' })).notices.map(({ code }) => code)).toContain(
      'file.readOnlyAsked'
    )
    expect(await second.host['workspace.dispatch']({ command: 'certification.openRound', input: { round: 1, month } })).toMatchObject({
      ok: false,
      fault: { code: 'file.readOnly' }
    })
  })
  it('comes back from a daily backup', async () => {
    const { host, folder } = start()
    valueOf(await host['workspace.create']({ company: '绵阳' }))
    valueOf(await host['workspace.dispatch']({ command: 'certification.openRound', input: { round: 1, month } }))
    valueOf(await host['workspace.close']({}))
    const [recent] = valueOf(await host['home.recent']({}))
    const handle = recent?.handle ?? ''
    valueOf(await host['workspace.open']({ handle }))
    valueOf(await host['workspace.close']({}))
    const path = join(folder, '绵阳.hengcai')
    writeFileSync(path, readFileSync(path).fill(0, 200, 400))
    writeFileSync(`${path}.previous`, 'nothing')
    expect(await host['workspace.open']({ handle })).toMatchObject({ ok: false, fault: { code: expect.stringMatching(/^file\.damaged/) } })
    const [backup] = valueOf(await host['workspace.backups']({ handle }))
    expect(valueOf(await host['workspace.restoreBackup']({ handle, name: backup?.name ?? '' })).sequence).toBe(1)
    expect(await host['workspace.restoreBackup']({ handle, name: '../x' })).toMatchObject({ ok: false, fault: { code: 'file.noBackup' } })
  })
})
