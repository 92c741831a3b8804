import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createPinGate, sealPin } from '../../electron/services/evaluation/pins'
import { createPlaces } from '../../electron/services/evaluation/places'
import { readSeatFile, seatBytes } from '../../electron/services/evaluation/seat-bytes'
import { seatFileSchema } from '../../shared/families/evaluation'
import { content, evaluation, fileOf, names, panelTables, staff } from '../families/evaluation/seat-fixture'
import { testHost, valueOf, type TestHost } from './services'

const company = '云岭市分公司'
const dispatch = async ({ host }: TestHost, command: string, input: unknown) => valueOf(await host['workspace.dispatch']({ command, input }))
const upload = async ({ services }: TestHost, name: string, bytes: Uint8Array): Promise<string> => valueOf(await services.receiveUpload(name, bytes)).handle

/** A main file with two candidates before three assessors. */
async function mainHost(): Promise<TestHost> {
  const main = testHost()
  valueOf(await main.host['workspace.create']({ company }))
  for (const staffNo of staff)
    await dispatch(main, 'roster.savePerson', { person: { staffNo, name: `候选人${staffNo}`, county: '城区', post: '要客经理', grade: 'G2' } })
  await dispatch(main, 'competency.adoptModel', { content })
  await dispatch(main, 'evaluation.open', { ...evaluation, model: 'trial', version: 1 })
  for (const [assessor, name] of Object.entries(names)) await dispatch(main, 'evaluation.saveAssessor', { assessor, name, unit: '', pin: null })
  await dispatch(main, 'evaluation.savePanel', { ...evaluation, panel: '一组', assessors: Object.keys(names), random: false })
  await dispatch(main, 'evaluation.assignCandidates', { ...evaluation, panel: '一组', staffNos: [...staff] })
  return main
}
async function handOut(from: TestHost, assessor: string): Promise<{ name: string; bytes: Uint8Array }> {
  const { name } = valueOf(await from.host['evaluation.seatFile']({ ...evaluation, assessor })) ?? { name: '' }
  return { name, bytes: from.delivered.get(name) ?? new Uint8Array() }
}
async function openSeat(laptop: TestHost, file: { name: string; bytes: Uint8Array }) {
  return valueOf(await laptop.host['evaluation.openSeat']({ upload: await upload(laptop, file.name, file.bytes) }))
}
const rate = (on: TestHost, assessor: string, code: string, level: string) =>
  dispatch(on, 'evaluation.rate', { ...evaluation, staffNo: 'YL001', assessor, code, patch: { level } })

describe('an assessor file', () => {
  test('goes out, is filled in on another laptop, comes back and is merged once and for all', async () => {
    const main = await mainHost()
    const out = await handOut(main, 'A1')
    expect(out.name).toBe('云岭市分公司-评委-张评委.hcass')
    const laptop = testHost()
    const session = await openSeat(laptop, out)
    expect(session).toMatchObject({
      company,
      fileName: '云岭市分公司-评委-张评委.hengcai',
      rowCounts: { people: 2, assessors: 1, ownSeat: 1, competencies: 2 }
    })
    await rate(laptop, 'A1', 'O01', '3')
    await rate(laptop, 'A1', 'O02', '3.5')
    await dispatch(laptop, 'evaluation.submit', { ...evaluation, staffNo: 'YL001', assessor: 'A1', at: '10:00' })
    const back = await handOut(laptop, 'A1')
    expect(back.name).toBe('云岭市分公司-评委-张评委-交回.hcass')
    const handles = [await upload(main, back.name, back.bytes), await upload(main, back.name, back.bytes)]
    const preview = valueOf(await main.host['evaluation.previewSeats']({ uploads: handles }))
    expect(preview.files).toMatchObject([
      { assessor: 'A1', name: '张评委', candidates: 2, submitted: 1, added: 2, changed: 0, unchanged: 0, conflicts: 0, fault: null },
      { assessor: 'A1', added: 0, unchanged: 2 }
    ])
    const done = valueOf(await main.host['evaluation.acceptSeats']({ preview: preview.preview }))
    expect(done.summary).toMatchObject({ key: 'seatFile.command.merge', params: { added: 2 } })
    const again = valueOf(await main.host['evaluation.acceptSeats']({ preview: preview.preview }))
    expect(again).toMatchObject({ sequence: done.sequence, changes: [] })
    valueOf(await main.host['workspace.undo']({}))
    expect(valueOf(await main.host['workspace.rows']({ table: 'ratings', offset: 0, limit: 10 })).total).toBe(0)
  })

  test('is gone on with where it is opened again, and nothing is overwritten', async () => {
    const main = await mainHost()
    const out = await handOut(main, 'A1')
    const laptop = testHost()
    await openSeat(laptop, out)
    await rate(laptop, 'A1', 'O01', '3')
    valueOf(await laptop.host['workspace.close']({}))
    const again = await openSeat(laptop, out)
    expect(again.rowCounts.ratings).toBe(1)
    expect(readdirSync(laptop.folder).filter((name) => name.endsWith('.hengcai'))).toHaveLength(1)
    // Another handing out wants a place of its own; the one that is taken is refused, not overwritten.
    const second = await handOut(main, 'A1')
    const refused = await laptop.host['evaluation.openSeat']({ upload: await upload(laptop, second.name, second.bytes) })
    expect(refused).toMatchObject({ ok: false, fault: { code: 'file.alreadyExists' } })
    expect(readdirSync(join(laptop.folder, 'data', 'seats'))).toEqual([])
    expect((await openSeat(laptop, out)).rowCounts.ratings).toBe(1)
  })

  test('that is faulty is told with its way out, and the others are merged all the same', async () => {
    const main = await mainHost()
    const out = await handOut(main, 'A2')
    const broken = out.bytes.map((byte, index) => (index === 200 ? byte ^ 1 : byte))
    const wrong = await upload(main, '坏.hcass', broken)
    const preview = valueOf(await main.host['evaluation.previewSeats']({ uploads: [wrong, await upload(main, out.name, out.bytes)] }))
    expect(preview.files).toMatchObject([
      { file: '坏.hcass', assessor: null, fault: { code: 'seatFileFault.damaged' } },
      { assessor: 'A2', fault: null }
    ])
    valueOf(await main.host['evaluation.acceptSeats']({ preview: preview.preview }))
    const alone = valueOf(await main.host['evaluation.previewSeats']({ uploads: [wrong] }))
    expect(await main.host['evaluation.acceptSeats']({ preview: alone.preview })).toMatchObject({ ok: false, fault: { code: 'seatFileFault.nothingToMerge' } })
  })
})

describe('reading an assessor file', () => {
  const file = fileOf(panelTables(), 'A1')
  const bytes = seatBytes(file)
  const codeOf = (content: Uint8Array): string => {
    const read = readSeatFile('a.hcass', content)
    return read.ok ? 'good' : read.fault.code
  }
  const changed = (change: object): Uint8Array => seatBytes({ ...file, ...change })

  test('gives what was written', () => {
    expect(valueOf(readSeatFile('a.hcass', bytes))).toEqual(seatFileSchema.parse(file))
  })
  test('notices every changed byte and every cut', () => {
    for (let at = 0; at < bytes.length; at += 97) expect(codeOf(bytes.map((byte, index) => (index === at ? byte ^ 4 : byte)))).not.toBe('good')
    for (const length of [bytes.length - 1, bytes.length - 80, 500]) expect(codeOf(bytes.slice(0, length))).toBe('seatFileFault.damaged')
    expect(codeOf(Buffer.concat([bytes, Buffer.from('\n')]))).toBe('seatFileFault.damaged')
  })
  test.each([
    ['something else', new TextEncoder().encode('工号,姓名\n'), 'notSeatFile'],
    ['an empty file', new Uint8Array(), 'notSeatFile'],
    ['another format', changed({ format: 'else' }), 'notSeatFile'],
    ['a newer format', changed({ formatVersion: 2 }), 'newerVersion'],
    ['a wrong field', changed({ seats: [{}] }), 'unreadable'],
    ['too much', new Uint8Array(16 * 1024 * 1024 + 1), 'tooLarge']
  ])('refuses %s', (_, content, code) => {
    expect(codeOf(content)).toBe(`seatFileFault.${code}`)
  })
  test('refuses ratings of somebody else', () => {
    const rating = { ...evaluation, staffNo: 'YL001', assessor: 'A2', code: 'O01', level: '3', notObserved: false, seen: [] as string[] }
    const full = { ...rating, situation: '', task: '', action: '', result: '', edit: 1, origin: 'x' }
    expect(codeOf(changed({ ratings: [full] }))).toBe('seatFileFault.foreignRows')
  })
})

describe('PINs and places', () => {
  test('after five wrong PINs there is a wait, even when all come at once', async () => {
    let now = 0
    const gate = createPinGate(() => new Date(now))
    const assessor = { assessor: 'A1', pin: await sealPin('2468') }
    const wrong = await Promise.all(Array.from({ length: 8 }, () => gate.check(assessor, '1111')))
    expect(wrong.map(({ waitSeconds }) => waitSeconds)).toEqual([0, 0, 0, 0, 0, 30, 30, 30])
    expect(await gate.check(assessor, '2468')).toEqual({ right: false, waitSeconds: 30 })
    now = 29_500
    expect(await gate.check(assessor, '2468')).toEqual({ right: false, waitSeconds: 1 })
    now = 30_000
    expect(await gate.check(assessor, '2468')).toEqual({ right: true, waitSeconds: 0 })
    expect(await gate.check(assessor, '1111')).toEqual({ right: false, waitSeconds: 0 })
  })
  test('a PIN is kept sealed, opens by itself only, and is taken away again', async () => {
    const main = await mainHost()
    valueOf(await main.host['evaluation.setPin']({ assessor: 'A1', pin: '2468' }))
    const { rows } = valueOf(await main.host['workspace.rows']({ table: 'assessors', offset: 0, limit: 9 }))
    expect(JSON.stringify(rows)).not.toContain('2468')
    expect(valueOf(await main.host['evaluation.checkPin']({ assessor: 'A1', pin: '1357' }))).toEqual({ right: false, waitSeconds: 0 })
    expect(valueOf(await main.host['evaluation.checkPin']({ assessor: 'A1', pin: '2468' }))).toEqual({ right: true, waitSeconds: 0 })
    valueOf(await main.host['evaluation.setPin']({ assessor: 'A1', pin: null }))
    expect(valueOf(await main.host['evaluation.checkPin']({ assessor: 'A1', pin: '' }))).toEqual({ right: true, waitSeconds: 0 })
  })
  test('a place is on disk before the answer, one for each workspace; an unfinished write leaves the last one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hengcai-places-'))
    const place = { ...evaluation, assessor: 'A1', staffNo: 'YL001', code: 'O01', field: 'action' }
    const places = createPlaces(folder)
    await Promise.all([places.keep('/one', place), places.keep('/two', null), places.keep('/one', { ...place, code: 'O02' })])
    // Whoever starts after a kill reads nothing but the disk.
    expect(await createPlaces(folder).read('/one')).toEqual({ ...place, code: 'O02' })
    expect(await createPlaces(folder).read('/two')).toBeNull()
    const [file = ''] = readdirSync(join(folder, 'places')).filter((name) => readFileSync(join(folder, 'places', name), 'utf8').includes('O02'))
    writeFileSync(join(folder, 'places', `${file}.1.new`), '{"round":1,')
    expect(await createPlaces(folder).read('/one')).toEqual({ ...place, code: 'O02' })
  })
  test('the window gets its place back after the file is opened again', async () => {
    const main = await mainHost()
    const place = { ...evaluation, assessor: 'A1', staffNo: 'YL001', code: null, field: 'level' }
    valueOf(await main.host['evaluation.keepPlace']({ place }))
    const session = valueOf(await main.host['home.recent']({}))
    valueOf(await main.host['workspace.open']({ handle: session[0]?.handle ?? '' }))
    expect(valueOf(await main.host['evaluation.place']({}))).toEqual({ place })
  })
})
