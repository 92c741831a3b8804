import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { unzipSync } from 'fflate'
import { openEnvelope, replyKind } from '../../electron/services/sealing'
import { replyContentSchema, type ProvinceDecision, type ReceivedPackage, type SubmittedPerson } from '../../shared/families/consolidation'
import { replyEntries, type Inspected } from '../../shared/submission'
import type { Client } from '../../shared/contract/define'
import type { AppContract } from '../../shared/contract'
import { readBook } from '../../electron/services/excel/read'
import { allParameters } from '../../shared/families'
import { effectOf } from '../../shared/workspace/pack-effect'
import { valueOf } from '../contract/services'
import { examplePack } from '../rulebook'
import { day, month, period, year } from './city'
import { cityHost, passphrase, provinceHost, type OfficeHost } from './host'
import { builtIn, makeProvince, ownKeyOf, sealCity, trustedKeyOf, type SampleCity, type SampleProvince } from './province'

let province: SampleProvince
let office: OfficeHost
let packages: Awaited<ReturnType<typeof sealCity>>[]
beforeAll(async () => {
  province = await makeProvince({ cities: 3, people: 12 })
  const formula = [...(province.cities[2]?.tables.people.values() ?? [])][0]
  if (formula) province.cities[2]?.tables.people.set(formula.staffNo, { ...formula, name: '=1+1' })
  packages = await Promise.all(province.cities.map((city) => sealCity(city, province.keys)))
  office = await provinceHost(province)
})
beforeEach(() => office.begin())
afterAll(() => office.services.close())
const cityAt = (place: number): SampleCity => {
  const city = province.cities[place]
  if (!city) throw new Error('no such city')
  return city
}
const packageAt = (place: number): Awaited<ReturnType<typeof sealCity>> => {
  const found = packages[place]
  if (!found) throw new Error('no such package')
  return found
}

type Rows = 'receivedPackages' | 'submittedPeople' | 'provinceDecisions' | 'replies'
async function rowsOf<T>(table: Rows): Promise<T[]> {
  const { rows } = valueOf(await office.host['workspace.rows']({ table, offset: 0, limit: 5000 }))
  return rows as T[]
}
type Host = Client<AppContract>
async function inspect(some: readonly { readonly fileName: string; readonly bytes: Uint8Array }[], job?: string): ReturnType<Host['consolidation.inspect']> {
  const uploads: string[] = []
  for (const { fileName, bytes } of some) uploads.push(await office.upload(fileName, bytes))
  return office.host['consolidation.inspect']({ uploads, ...(job ? { job } : {}) })
}
async function take(some: readonly { readonly fileName: string; readonly bytes: Uint8Array; readonly digest: string }[]): Promise<readonly Inspected[]> {
  const found = valueOf(await inspect(some))
  valueOf(await office.host['consolidation.take']({ inbox: found.inbox, digests: some.map(({ digest }) => digest), despitePack: [] }))
  return found.packages
}

describe('what another pack would change', () => {
  it('is computed from the rows that the cities sent, and summed over them', async () => {
    await take(packages)
    const after = examplePack((pack) => {
      const marks = pack.parameters['certification.decision.passMarks']?.values[0]
      if (!marks) throw new Error('no pass marks')
      marks.value = { G1: 99, G2: 99, G3: 99, G4: 99, G5: 99, G6: 99 }
    })
    const { cities, effect } = valueOf(await office.host['consolidation.packEffect']({ before: null, after }))
    const [own] = province.cities.map(({ tables }) => effectOf(tables, { before: null, after, builtIn, parameters: allParameters }).rounds[0])
    const [round] = effect.rounds
    const sums = province.cities.map(
      ({ tables }) => effectOf(tables, { before: null, after, builtIn, parameters: allParameters }).rounds[0]?.statuses.after.pass ?? 0
    )
    expect([cities, round?.people, round?.statuses.after.pass]).toEqual([3, 36, sums.reduce((a, b) => a + b, 0)])
    expect(round?.statuses.before.pass).toBeGreaterThan(round?.statuses.after.pass ?? 0)
    expect(round?.changes[0]?.name).toBe(`${cityAt(0).name} ${own?.changes[0]?.name ?? ''}`)
    const nonsense = { ...after, parameters: {} }
    expect(await office.host['consolidation.packEffect']({ before: null, after: nonsense })).toMatchObject({ ok: false, fault: { code: 'pack.missing' } })
  })
})

describe('taking packages in', () => {
  it('is one edit with people as recomputed; undo takes it back, redo does it again', async () => {
    await take(packages)
    const people = await rowsOf<SubmittedPerson>('submittedPeople')
    expect(people).toHaveLength(36)
    expect(people.find(({ staffNo }) => staffNo === 'C0010001')).toMatchObject({
      city: 'C001',
      period,
      rounds: [
        { round: 1, month },
        { round: 2, month }
      ]
    })
    expect((await rowsOf<ReceivedPackage>('receivedPackages')).map(({ state, by }) => `${state} ${by}`)).toEqual(
      Array.from({ length: 3 }, () => 'current 周敏')
    )
    valueOf(await office.host['workspace.undo']({}))
    expect(await rowsOf('submittedPeople')).toEqual([])
    expect(await rowsOf('receivedPackages')).toEqual([])
    valueOf(await office.host['workspace.redo']({}))
    expect(await rowsOf('submittedPeople')).toHaveLength(36)
  })
  it('keeps the older revision as superseded, whether they come apart or together', async () => {
    const second = await sealCity(cityAt(0), province.keys, { revision: 2, previous: packageAt(0).digest })
    await take([packageAt(0)])
    await take([second])
    const apart = await rowsOf<ReceivedPackage>('receivedPackages')
    expect(apart.map(({ revision, state }) => `${revision} ${state}`)).toEqual(['1 superseded', '2 current'])
    valueOf(await office.host['workspace.undo']({}))
    valueOf(await office.host['workspace.undo']({}))
    await take([second, packageAt(0)])
    expect((await rowsOf<ReceivedPackage>('receivedPackages')).map(({ revision, state }) => `${revision} ${state}`)).toEqual(['1 superseded', '2 current'])
  })
  it('looks at revisions again: what was found before another one came is no longer true', async () => {
    const second = await sealCity(cityAt(0), province.keys, { revision: 2, previous: packageAt(0).digest })
    const early = valueOf(await inspect([packageAt(0)]))
    await take([second])
    const late = await office.host['consolidation.take']({ inbox: early.inbox, digests: [packageAt(0).digest], despitePack: [] })
    expect(late.ok ? null : late.fault.code).toBe('sealed.stale')
  })
  it('leaves nothing when it is cancelled in the middle', async () => {
    const before = await office.bytes()
    const waiting = inspect(packages, 'inbox-1')
    for (let tries = 0; tries < 500; tries++) {
      const progress = valueOf(await office.host['jobs.progress']({ job: 'inbox-1' }))
      if (progress !== null && progress.fraction > 0) break
      await new Promise((done) => void setTimeout(done, 2))
    }
    valueOf(await office.host['jobs.cancel']({ job: 'inbox-1' }))
    const stopped = await waiting
    expect(stopped.ok ? null : stopped.fault.code).toBe('inboxFault.cancelled')
    expect((await office.bytes()).equals(before)).toBe(true)
  })
  it('tells how far it is and what remains', async () => {
    const waiting = inspect(packages, 'inbox-2')
    const seen = new Set<string>()
    for (let done = false; !done;) {
      const progress = valueOf(await office.host['jobs.progress']({ job: 'inbox-2' }))
      if (progress) seen.add(progress.stage.key)
      done = await Promise.race([waiting.then(() => true), new Promise<boolean>((later) => void setTimeout(() => later(false), 3))])
    }
    valueOf(await waiting)
    expect([...seen]).toEqual(expect.arrayContaining(['inboxWork.inspecting']))
  })
  it('is for the province only, and for whoever has the key', async () => {
    valueOf(await office.host['keys.lock']({}))
    const locked = await inspect(packages)
    expect(locked.ok ? null : locked.fault.code).toBe('trust.locked')
    valueOf(await office.host['keys.unlock']({ passphrase }))
  })
  it('names a file of many that was pushed out of memory', async () => {
    const kept = await office.upload('a.hcsub', packageAt(0).bytes)
    const gone = await office.host['consolidation.inspect']({ uploads: [kept, 'never-there'] })
    expect(gone.ok ? null : gone.fault.code).toBe('inboxFault.tooMany')
  })
})

describe('verifying again', () => {
  it('changes nothing where nothing changed', async () => {
    await take(packages)
    const again = valueOf(await office.host['consolidation.recheck']({ period }))
    expect(again.changes).toEqual([])
  })
  it('finds stored people and differences that are not what the package gives', async () => {
    const edited = await sealCity(cityAt(1), province.keys, {
      data: (data) => ({ ...data, results: { ...data.results, rounds: data.results.rounds.map((one) => ({ ...one, people: one.people.slice(1) })) } })
    })
    const [found] = await take([edited])
    expect(found).toMatchObject({ verdict: 'okDiffers' })
    valueOf(await office.host['consolidation.recheck']({ period }))
    const [row] = await rowsOf<ReceivedPackage>('receivedPackages')
    expect(row?.differenceCount).toBe(found?.differenceCount)
  })
  it('refuses a period of which nothing came, and content whose key was lost since', async () => {
    const nothing = await office.host['consolidation.recheck']({ period })
    expect(nothing.ok ? null : nothing.fault.code).toBe('inboxFault.nothingOfPeriod')
    await take([packageAt(2)])
    valueOf(
      await office.host['workspace.dispatch']({
        command: 'trust.retire',
        input: { fingerprint: cityAt(2).keys.fingerprint, why: 'lost', note: '', on: '2026-11-23', by: '周敏' }
      })
    )
    const lost = await office.host['consolidation.recheck']({ period })
    expect(lost.ok ? null : lost.fault.code).toBe('sealed.badSignature')
  })
})

const decisionOf = (person: SubmittedPerson, about: ProvinceDecision['about'], target: ProvinceDecision['target']): ProvinceDecision => ({
  period,
  city: person.city,
  staffNo: person.staffNo,
  about,
  target,
  decision: 'confirmed',
  reason: '',
  document: '省人〔2026〕18号',
  effectiveOn: day('2026-08-01'),
  by: '别人',
  on: day('2026-01-01')
})
const secondRound = { kind: 'certification', round: 2, month } as const

describe('deciding and replying', () => {
  const candidatesOf = (people: readonly SubmittedPerson[]): SubmittedPerson[] =>
    people.filter(({ rounds }) => rounds.some(({ round, target, status }) => round === 2 && (target === 'G5' || target === 'G6') && status !== 'notInRound'))

  it('decides for who waits for the province, for their own target, and for nobody else', async () => {
    await take(packages)
    const people = await rowsOf<SubmittedPerson>('submittedPeople')
    const [candidate] = candidatesOf(people)
    const target = candidate?.rounds.find(({ round }) => round === 2)?.target
    const other = people.find((one) => !candidatesOf(people).includes(one))
    if (!candidate || !target || !other) throw new Error('no candidate')
    const refusals: readonly (readonly [ProvinceDecision, string])[] = [
      [decisionOf(other, secondRound, 'G5'), 'inboxFault.notCandidate'],
      [{ ...decisionOf(candidate, secondRound, target), staffNo: 'NOBODY' }, 'inboxFault.notInList'],
      [decisionOf(candidate, secondRound, target === 'G5' ? 'G6' : 'G5'), 'inboxFault.otherTarget'],
      [decisionOf(candidate, { kind: 'nomination', year: year + 1 }, target), 'inboxFault.notCandidate']
    ]
    for (const [decision, code] of refusals) {
      const refused = await office.host['consolidation.decide']({ decisions: [decisionOf(candidate, secondRound, target), decision] })
      expect(refused.ok ? 'decided' : refused.fault.code).toBe(code)
    }
    expect(await rowsOf('provinceDecisions')).toEqual([])
    valueOf(await office.host['consolidation.decide']({ decisions: [decisionOf(candidate, secondRound, target)] }))
    expect(await rowsOf<ProvinceDecision>('provinceDecisions')).toMatchObject([{ staffNo: candidate.staffNo, by: '周敏', on: '2026-11-23' }])
  })

  it('seals a reply that the city alone can open, signed by the province and bound to its package', async () => {
    await take(packages)
    const people = await rowsOf<SubmittedPerson>('submittedPeople')
    const [candidate] = candidatesOf(people.filter(({ city }) => city === 'C001'))
    const target = candidate?.rounds.find(({ round }) => round === 2)?.target
    if (!candidate || !target) throw new Error('no candidate')
    valueOf(await office.host['consolidation.decide']({ decisions: [decisionOf(candidate, secondRound, target)] }))
    const { delivery } = valueOf(await office.host['consolidation.reply']({ digests: [packageAt(0).digest], outcome: 'decided', note: '请按文件执行' }))
    expect(delivery?.name).toBe(`${cityAt(0).name.replace('分公司', '')}-2026H1-r1-回执1.hcrep`)
    const bytes = office.delivered.get(delivery?.name ?? '') ?? new Uint8Array()
    const file = { name: 'a.hcrep', bytes }
    const opened = valueOf(await openEnvelope(replyKind, file, { identities: cityAt(0).keys.identities }))
    expect(opened.isSignedBy(province.keys.card.signing)).toBe(true)
    expect(opened.manifest).toMatchObject({ package: packageAt(0).digest, number: 1, city: 'C001', recipient: cityAt(0).keys.fingerprint })
    const content = replyContentSchema.parse(JSON.parse(new TextDecoder().decode(opened.contents.get(replyEntries.reply))))
    expect(content).toMatchObject({ outcome: 'decided', note: '请按文件执行', decisions: [{ staffNo: candidate.staffNo, decision: 'confirmed', target }] })
    const stranger = await openEnvelope(replyKind, file, { identities: cityAt(1).keys.identities })
    expect(stranger.ok ? null : stranger.fault.code).toBe('sealed.wrongRecipient')
    expect(await rowsOf('replies')).toMatchObject([{ digest: opened.digest, content: { number: 1 } }])
  })
  it('answers the revision that counts: an older one only once the newer went back', async () => {
    const second = await sealCity(cityAt(0), province.keys, { revision: 2, previous: packageAt(0).digest })
    await take([packageAt(0)])
    await take([second])
    const early = await office.host['consolidation.reply']({ digests: [packageAt(0).digest], outcome: 'received', note: '' })
    expect(early.ok ? null : early.fault.code).toBe('inboxFault.notCurrent')
    valueOf(await office.host['consolidation.reply']({ digests: [second.digest], outcome: 'returned', note: '' }))
    valueOf(await office.host['consolidation.reply']({ digests: [packageAt(0).digest], outcome: 'received', note: '' }))
    expect(valueOf(await office.host['consolidation.recheck']({ period })).changes).toEqual([])
  })
  it('puts several into one zip, numbers them on, and a returned package no longer counts', async () => {
    await take(packages)
    const digests = packages.map(({ digest }) => digest)
    valueOf(await office.host['consolidation.reply']({ digests, outcome: 'received', note: '' }))
    const { delivery } = valueOf(await office.host['consolidation.reply']({ digests: digests.slice(0, 2), outcome: 'returned', note: '请核对差异' }))
    const names = Object.keys(unzipSync(office.delivered.get(delivery?.name ?? '') ?? new Uint8Array()))
    expect(names.map((name) => name.slice(-'r1-回执2.hcrep'.length))).toEqual(['r1-回执2.hcrep', 'r1-回执2.hcrep'])
    expect((await rowsOf<ReceivedPackage>('receivedPackages')).map(({ state }) => state)).toEqual(['returned', 'returned', 'current'])
    expect(await rowsOf('replies')).toHaveLength(5)
    valueOf(await office.host['workspace.undo']({}))
    expect((await rowsOf<ReceivedPackage>('receivedPackages')).every(({ state }) => state === 'current')).toBe(true)
  })
})

describe('the full circle', () => {
  it('goes from the city to the province and back: sealed, taken in, decided, replied, carried out', async () => {
    const city = cityAt(0)
    city.tables.ownKeys.set(city.keys.fingerprint, ownKeyOf(city.keys))
    city.tables.trustedKeys.set(province.keys.fingerprint, trustedKeyOf(province.keys))
    const town = await cityHost(city)
    const contents = {
      rounds: [
        { round: 1 as const, month },
        { round: 2 as const, month }
      ],
      gradeYears: [year],
      plans: []
    }
    const { delivery } = valueOf(await town.host['submission.seal']({ period, contents }))
    const sent = { fileName: delivery?.name ?? '', bytes: town.delivered.get(delivery?.name ?? '') ?? new Uint8Array() }
    const { inbox, packages: found } = valueOf(await inspect([sent]))
    expect(found).toMatchObject([{ verdict: 'ok', city: { code: city.code }, people: 12 }])
    const digests = found.flatMap(({ digest }) => digest ?? [])
    valueOf(await office.host['consolidation.take']({ inbox, digests, despitePack: [] }))
    const people = await rowsOf<SubmittedPerson>('submittedPeople')
    const waiting = people.flatMap((one) =>
      one.rounds.flatMap(({ round, target, status }) => (round === 2 && target !== null && status === 'pass' ? [{ one, target }] : []))
    )
    expect(waiting.length).toBeGreaterThan(0)
    const [refused] = waiting
    const decisions = waiting.map(({ one, target }) => ({
      ...decisionOf(one, secondRound, target),
      ...(one === refused?.one ? { decision: 'refused' as const, reason: '面试材料不全', effectiveOn: null } : {})
    }))
    valueOf(await office.host['consolidation.decide']({ decisions }))
    const reply = valueOf(await office.host['consolidation.reply']({ digests, outcome: 'decided', note: '' })).delivery
    const upload = await town.upload(reply?.name ?? '', office.delivered.get(reply?.name ?? '') ?? new Uint8Array())
    expect(valueOf(await town.host['submission.readReply']({ upload }))).toMatchObject({ known: false, content: { outcome: 'decided' } })
    const taken = valueOf(await town.host['submission.takeReply']({ upload }))
    // Whom the province confirms had passed already; the one whom it refuses is failed, with its words.
    expect(taken.changes.map(({ table }) => table)).toEqual(['replies', 'decisionOverrides'])
    expect(taken.changes[1]?.after).toMatchObject({ staffNo: refused?.one.staffNo, round: 2, status: 'fail', calculated: 'pass' })
    expect(JSON.stringify(taken.changes[1]?.after)).toContain('面试材料不全')
    await town.services.close()
  })
})

describe('the consolidated workbook', () => {
  it('has the list, both views, differences and decisions as real tables; a name that looks like a formula stays text', async () => {
    await take(packages)
    const { name = '' } = valueOf(await office.host['exports.consolidation']({ period })) ?? {}
    const book = valueOf(await readBook(name, office.delivered.get(name) ?? new Uint8Array(), { signal: new AbortController().signal }))
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(['汇总名单', '按地市', '按等级', '差异', '认定', '说明'])
    expect(JSON.stringify(book.sheets[0]?.rows)).toContain('"=1+1"')
    expect(book.sheets[0]?.rows.length).toBe(36 + 4)
  })
})
