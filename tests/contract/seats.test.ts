import { generateKeyPairSync, sign } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createPinGate, sealPin } from '../../electron/services/evaluation/pins'
import { createPlaces } from '../../electron/services/evaluation/places'
import { readSeatFile, seatBytes } from '../../electron/services/evaluation/seat-bytes'
import { openSeatFile, sealSeat, type Signer } from '../../electron/services/evaluation/seat-envelope'
import { civilDateSchema } from '../../shared/kernel/civil-date'
import { ok } from '../../shared/kernel/result'
import { assessorKind, openEnvelope } from '../../electron/services/sealing'
import { createTranslator } from '../../shared/kernel/texts'
import { sharedCatalogues } from '../../shared/texts'
import { letterhead } from '../documents/samples'
import { seatCodeList, seatFileSchema, type SeatFile } from '../../shared/families/evaluation'
import type { KeyCard } from '../../shared/trust'
import { content, evaluation, fileOf, names, panelTables, staff } from '../families/evaluation/seat-fixture'
import { testHost, valueOf, type TestHost } from './services'

const company = '云岭市分公司'
const context = {
  say: createTranslator(sharedCatalogues, 'zh-CN'),
  language: 'zh-CN' as const,
  letterhead,
  today: civilDateSchema.parse('2026-07-01'),
  packTitle: '',
  example: false
}
const cardOf = (signing: string): KeyCard => ({
  office: 'city',
  code: 'YL',
  name: company,
  signing,
  recipients: [`age1${'q'.repeat(58)}`],
  createdOn: civilDateSchema.parse('2026-01-05')
})
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
type Handed = { name: string; bytes: Uint8Array; code?: string | undefined }
async function handOut(from: TestHost, assessor: string): Promise<Handed> {
  const { delivery, code } = valueOf(await from.host['evaluation.seatFile']({ ...evaluation, assessor }))
  const name = delivery?.name ?? ''
  return { name, bytes: from.delivered.get(name) ?? new Uint8Array(), code: code ?? undefined }
}
async function openSeat(laptop: TestHost, { name, bytes, code }: Handed) {
  return valueOf(await laptop.host['evaluation.openSeat']({ upload: await upload(laptop, name, bytes), code }))
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
    const refused = await laptop.host['evaluation.openSeat']({ upload: await upload(laptop, second.name, second.bytes), code: second.code })
    expect(refused).toMatchObject({ ok: false, fault: { code: 'file.alreadyExists' } })
    expect(readdirSync(join(laptop.folder, 'data', 'seats'))).toEqual([])
    expect((await openSeat(laptop, out)).rowCounts.ratings).toBe(1)
  })

  test('a workspace that the assessor gave a password is asked for it, and goes on', async () => {
    const laptop = testHost()
    const out = await handOut(await mainHost(), 'A1')
    await openSeat(laptop, out)
    valueOf(await laptop.host['password.set']({ current: null, next: '评委的密码 2026', format: 'word' }))
    const again = await laptop.host['evaluation.openSeat']({ upload: await upload(laptop, out.name, out.bytes), code: out.code })
    expect(again).toMatchObject({ fault: { code: 'file.passwordNeeded' } })
    expect(valueOf(await laptop.host['workspace.unlock']({ password: '评委的密码 2026' })).rowCounts.candidates).toBe(2)
  })

  test('that is faulty is told with its way out, and the others are merged all the same', async () => {
    const main = await mainHost()
    const out = await handOut(main, 'A2')
    const broken = out.bytes.map((byte, index) => (index === out.bytes.length - 9 ? byte ^ 1 : byte))
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

describe('the code of an assessor file', () => {
  const previewed = async (main: TestHost, uploads: string[], codes?: string[]) => valueOf(await main.host['evaluation.previewSeats']({ uploads, codes })).files

  test('has eight digits, another one each time, and is told again until the file is handed out anew', async () => {
    const main = await mainHost()
    const first = await handOut(main, 'A1')
    const second = await handOut(main, 'A2')
    expect(first.code).toMatch(/^\d{8}$/)
    expect(second.code).not.toBe(first.code)
    const told = async () => valueOf(await main.host['evaluation.seatCodes']({ ...evaluation })).codes
    expect(await told()).toEqual([
      { assessor: 'A1', name: '张评委', code: first.code, on: '2026-11-23' },
      { assessor: 'A2', name: '李评委', code: second.code, on: '2026-11-23' }
    ])
    const again = await handOut(main, 'A1')
    expect(await told()).toMatchObject([{ code: again.code }, { code: second.code }])
    // What was handed out before still comes back by itself.
    for (const { name, bytes } of [first, again]) expect(await previewed(main, [await upload(main, name, bytes)])).toMatchObject([{ fault: null }])
    const rows = await main.services.call('workspace.rows', { table: 'seatCodes', offset: 0, limit: 9 })
    expect(rows).toMatchObject({ ok: false })
    expect(JSON.stringify(valueOf(await main.host['workspace.history']({ offset: 0, limit: 20 })))).not.toContain(again.code)
  })

  test('opens the file, which shows nothing without it; it goes back under the same code', async () => {
    const main = await mainHost()
    const out = await handOut(main, 'A1')
    expect(Buffer.from(out.bytes).toString('latin1')).toMatch(/^age-encryption.org\/v1\n-> scrypt /)
    expect(Buffer.from(out.bytes).includes('张评委')).toBe(false)
    const laptop = testHost()
    const handle = await upload(laptop, out.name, out.bytes)
    expect(await laptop.host['evaluation.openSeat']({ upload: handle })).toMatchObject({ fault: { code: 'seatFileFault.codeNeeded' } })
    expect(await laptop.host['evaluation.openSeat']({ upload: handle, code: out.code === '00000000' ? '00000001' : '00000000' })).toMatchObject({
      fault: { code: 'seatFileFault.wrongCode' }
    })
    valueOf(await laptop.host['evaluation.openSeat']({ upload: handle, code: out.code }))
    const back = await handOut(laptop, 'A1')
    expect(back.code).toBeUndefined()
    expect(await openSeatFile('x', back.bytes, [out.code ?? ''])).toMatchObject({ ok: true, value: { code: out.code } })
    expect(await previewed(main, [await upload(main, '改了名.hcass', back.bytes)])).toMatchObject([{ assessor: 'A1', fault: null }])
  })

  test('is asked for where the file was handed out by another copy; after five wrong ones there is a wait', async () => {
    const out = await handOut(await mainHost(), 'A1')
    const main = await mainHost()
    const handle = await upload(main, out.name, out.bytes)
    const wrong = (index: number): string => String((Number(out.code) + index) % 1e8).padStart(8, '0')
    expect(await previewed(main, [handle])).toMatchObject([{ fault: { code: 'seatFileFault.codeNeeded' } }])
    for (const index of [1, 2, 3, 4, 5]) expect(await previewed(main, [handle], [wrong(index)])).toMatchObject([{ fault: { code: 'seatFileFault.wrongCode' } }])
    expect(await previewed(main, [handle], [out.code ?? ''])).toMatchObject([{ fault: { code: 'seatFileFault.codeWait', params: { seconds: 30 } } }])
    const other = await mainHost()
    expect(await previewed(other, [await upload(other, out.name, out.bytes)], [wrong(1), out.code ?? ''])).toMatchObject([{ fault: null }])
  })

  test('is not there for files of earlier releases: they open and go back as they came', async () => {
    const main = await mainHost()
    const { bytes, code } = await handOut(main, 'A1')
    const opened = valueOf(await openSeatFile('x', bytes, [code ?? '']))
    const plain = { name: '旧.hcass', bytes: seatBytes(opened.file) }
    const laptop = testHost()
    await openSeat(laptop, plain)
    const back = await handOut(laptop, 'A1')
    expect(valueOf(readSeatFile('x', back.bytes)).issue).toBe(opened.file.issue)
    expect(await previewed(main, [await upload(main, back.name, back.bytes)])).toMatchObject([{ assessor: 'A1', fault: null }])
  })

  test('seals what an office signs, and a signature that is not its own is refused', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const card = cardOf(String(publicKey.export({ format: 'jwk' }).x))
    const file = fileOf(panelTables(), 'A1')
    const by = { code: '12345678', sealedOn: card.createdOn, sealedBy: '周敏' }
    const signed = (bytes: Uint8Array) => Promise.resolve(ok(new Uint8Array(sign(null, bytes, privateKey))))
    const open = async (signer: Signer | null) => openSeatFile('x', valueOf(await sealSeat(file, { ...by, signer })), ['12345678'])
    expect(await open({ card, sign: signed })).toMatchObject({ ok: true })
    expect(await open(null)).toMatchObject({ ok: true })
    const other = cardOf(String(generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x))
    expect(await open({ card: other, sign: signed })).toMatchObject({ fault: { code: 'seatFileFault.damaged' } })
  })

  test('does not keep an office with unlocked keys from signing', async () => {
    const main = await mainHost()
    valueOf(await main.host['keys.make']({ office: 'city', code: 'YL', name: company, passphrase: '一二三四五六七八' }))
    const { bytes, code } = await handOut(main, 'A1')
    const opened = valueOf(await openEnvelope(assessorKind, { name: 'x', bytes }, { passphrase: code ?? '' }))
    expect(opened.manifest).toMatchObject({ signer: { code: 'YL', office: 'city' }, company, round: 1, month: '2026-06' })
    expect(opened.isSignedBy(opened.manifest.signer?.signing ?? '')).toBe(true)
    valueOf(await main.host['keys.lock']({}))
    const locked = await handOut(main, 'A1')
    expect(valueOf(await openEnvelope(assessorKind, { name: 'x', bytes: locked.bytes }, { passphrase: locked.code ?? '' })).manifest.signer).toBeNull()
  })

  test('is printed in a list that is signed for', async () => {
    const main = await mainHost()
    const list = { document: { kind: 'seatCodes', ...evaluation }, format: 'word' } as const
    expect(await main.host['documents.make'](list)).toMatchObject({ fault: { code: 'document.noSeatCodes' } })
    const { code = '' } = await handOut(main, 'A2')
    expect(valueOf(await main.host['documents.make'](list))?.name).toMatch(/评委文件领取码\.docx$/)
    const row = { ...evaluation, assessor: 'A2', name: '李评委', issue: 'i', code, on: civilDateSchema.parse('2026-07-01') }
    const said = JSON.stringify(seatCodeList({ seatCodes: new Map([['i', row]]) }, evaluation, context))
    expect(said).toContain(`${code.slice(0, 4)} ${code.slice(4)}`)
    expect(said).toContain('李评委')
    expect(seatCodeList({ seatCodes: new Map([['i', { ...row, round: 2 }]]) }, evaluation, context)).toBeNull()
  })

  test('keeps out what is no assessor file, and what speaks for somebody else', async () => {
    const file = fileOf(panelTables(), 'A1')
    const seal = async (seat: SeatFile) =>
      valueOf(await sealSeat(seat, { code: '12345678', signer: null, sealedOn: civilDateSchema.parse('2026-07-01'), sealedBy: '' }))
    const codeOf = async (bytes: Uint8Array) => {
      const opened = await openSeatFile('a.hcass', bytes, ['12345678'])
      return opened.ok ? 'good' : opened.fault.code.replace('seatFileFault.', '')
    }
    const sealed = await seal(file)
    expect(await codeOf(sealed)).toBe('good')
    expect(await codeOf(new TextEncoder().encode('工号,姓名\n'))).toBe('notSeatFile')
    expect(await codeOf(sealed.slice(0, sealed.length - 1))).toBe('damaged')
    expect(await codeOf(sealed.slice(0, 90))).toBe('damaged')
    expect(await codeOf(new Uint8Array(16 * 1_048_576 + 1))).toBe('tooLarge')
    const rating = { ...evaluation, staffNo: 'YL001', assessor: 'A2', code: 'O01', level: '3' as const, notObserved: false, seen: [] }
    const foreign = { ...rating, situation: '', task: '', action: '', result: '', edit: 1, origin: 'x' }
    expect(await codeOf(await seal({ ...file, ratings: [foreign] }))).toBe('foreignRows')
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
