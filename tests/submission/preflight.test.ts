import { beforeAll, describe, expect, it } from 'vitest'
import { allParameters } from '../../shared/families'
import { civilDateSchema } from '../../shared/kernel/civil-date'
import { createTranslator, languages } from '../../shared/kernel/texts'
import { sharedCatalogues } from '../../shared/texts'
import { bookAtOf, openPointsIn, preflightOf, type PreflightItem } from '../../shared/submission'
import { emptyTables, type MutableTables, type Tables } from '../../shared/workspace/tables'
import type { KeyCard, OwnKey, TrustedKey } from '../../shared/trust'
import type { StoredPack } from '../../shared/standard/model'
import { builtIn, contents, dataOf, given, period, sampleCity } from './city'

const today = civilDateSchema.parse('2026-07-10')
const day = (text: string) => civilDateSchema.parse(text)
let city: Tables
beforeAll(async () => {
  city = await sampleCity()
}, 90_000)

const card = (office: KeyCard['office'], code: string): KeyCard => ({
  office,
  code,
  name: code,
  signing: 'A'.repeat(43),
  recipients: [`age1${'q'.repeat(58)}`],
  createdOn: today
})
const own: OwnKey = { fingerprint: '1'.repeat(24), card: card('city', 'YL'), by: '王芳', recoveryOn: today, retired: null }
const province: TrustedKey = {
  fingerprint: '2'.repeat(24),
  card: card('province', 'SC'),
  compared: { on: today, by: '王芳', how: 'telephone', with: '李省' },
  retired: null
}
const pack = (version: string, sequence: number, more: Partial<NonNullable<StoredPack['issue']>> = {}): StoredPack => ({
  id: 'province',
  version,
  digest: 'a'.repeat(64),
  content: { ...builtIn, id: 'province', version, example: false },
  standing: 'issued',
  issue: { sequence, issuedOn: today, validFrom: day('2026-01-01'), expiresOn: null, previous: null, issuer: '省公司', note: '', ...more },
  signedBy: province.fingerprint,
  takenInOn: today,
  by: '王芳'
})
/** The sample city with an office, keys and a compared province, and what a test changes of it. */
function tablesWith(change: (tables: MutableTables) => void = () => undefined): Tables {
  const tables: MutableTables = { ...emptyTables(), ...(city as MutableTables) }
  const copy = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, new Map(rows as Map<string, never>)])) as unknown as MutableTables
  copy.office.set('office', { office: 'city', code: 'YL' })
  copy.ownKeys.set(own.fingerprint, own)
  copy.trustedKeys.set(province.fingerprint, province)
  change(copy)
  return copy
}
function itemsOf(tables: Tables, wanted = contents): PreflightItem[] {
  const bookAt = bookAtOf(tables, given)
  const { results, totals } = dataOf(tables)
  return preflightOf(tables, { period, contents: wanted, today, builtIn, bookAt, results, totals })
}
const keys = (items: readonly PreflightItem[], severity: PreflightItem['severity']): string[] =>
  items.filter((one) => one.severity === severity).map(({ key }) => key)

describe('the list before sealing', () => {
  it('stops for nobody who has keys, a compared province and something to submit', () => {
    const items = itemsOf(tablesWith())
    expect(keys(items, 'stop')).toEqual([])
    expect(keys(items, 'warning')).toEqual(
      expect.arrayContaining(['round.1.2026-06.pending', 'round.1.2026-06.noPublicity', 'gradeYear.2026.undecided', 'plan.2026.open', 'plan|2026.example'])
    )
    expect(keys(items, 'note')).toEqual(['assumptions'])
    expect(openPointsIn(items)).toBe(keys(items, 'warning').length)
    expect(items.map(({ severity }) => severity)).toEqual(
      items.map(({ severity }) => severity).toSorted((a, b) => ['stop', 'warning', 'note'].indexOf(a) - ['stop', 'warning', 'note'].indexOf(b))
    )
  })
  it.each([
    ['noOffice', (tables: MutableTables) => tables.office.clear()],
    ['notCity', (tables: MutableTables) => tables.office.set('office', { office: 'province', code: 'SC' })],
    ['noKeys', (tables: MutableTables) => tables.ownKeys.clear()],
    ['noProvince', (tables: MutableTables) => tables.trustedKeys.set(province.fingerprint, { ...province, compared: null })],
    ['nobody', (tables: MutableTables) => tables.people.clear()]
  ] as const)('stops: %s', (key, change) => {
    expect(keys(itemsOf(tablesWith(change)), 'stop')).toContain(key)
  })
  it('stops for contents that are empty or gone', () => {
    expect(keys(itemsOf(tablesWith(), { rounds: [], gradeYears: [], plans: [] }), 'stop')).toEqual(['nothing'])
    expect(keys(itemsOf(tablesWith((tables) => tables.plans.clear())), 'stop')).toEqual(['missingCycle.0'])
  })
  it('stops for an expired pack, and warns of a newer one that was not adopted', () => {
    const withPack =
      (stored: StoredPack, others: readonly StoredPack[] = []) =>
      (tables: MutableTables) => {
        for (const one of [stored, ...others]) tables.packs.set(`${one.id}|${one.version}`, one)
        tables.packChoice.set('choice', { id: stored.id, version: stored.version, since: today, by: '王芳' })
      }
    expect(keys(itemsOf(tablesWith(withPack(pack('1', 1, { expiresOn: day('2026-05-31') })))), 'stop')).toEqual([
      'round|1|2026-06.expired',
      'gradeYear|2026.expired',
      'plan|2026.expired'
    ])
    expect(keys(itemsOf(tablesWith(withPack(pack('1', 1, { expiresOn: day('2026-12-31') })))), 'stop')).toEqual([])
    const warned = keys(itemsOf(tablesWith(withPack(pack('1', 1), [pack('2', 2)]))), 'warning')
    expect(warned).toContain('round|1|2026-06.outdated')
    expect(warned).not.toContain('round|1|2026-06.example')
    expect(keys(itemsOf(tablesWith(withPack(pack('1', 1), [pack('2', 2, { validFrom: day('2026-07-01') })]))), 'warning')).not.toContain(
      'round|1|2026-06.outdated'
    )
  })
  it('warns of open objections and conflicts, a publicity that runs, decisions without a reason, a sheet never printed', () => {
    const items = itemsOf(
      tablesWith((tables) => {
        tables.ownKeys.set(own.fingerprint, { ...own, recoveryOn: null })
        const [round] = contents.rounds
        if (!round) throw new Error('no round')
        tables.publicities.set('1|2026-06', { ...round, startsOn: day('2026-07-06'), endsOn: today, workingDays: 5, number: '', list: [] })
        tables.appeals.set('1|2026-06|1', {
          ...round,
          appeal: 1,
          staffNo: 'YL10001',
          by: '',
          receivedOn: today,
          ground: '有异议',
          state: 'open',
          answer: '',
          answeredOn: null,
          handler: ''
        })
        const person = [...tables.people.values()].find(({ grade }) => grade === 'G3')
        if (!person) throw new Error('nobody')
        tables.gradeDecisions.set(`2026|${person.staffNo}`, {
          year: 2026,
          staffNo: person.staffNo,
          from: 'G3',
          kind: 'warning',
          to: 'G3',
          standby: false,
          proposed: null,
          reason: '',
          by: '王芳',
          on: today,
          answer: null
        })
      })
    )
    expect(keys(items, 'warning')).toEqual(
      expect.arrayContaining(['noRecovery', 'round.1.2026-06.publicity', 'round.1.2026-06.appeals', 'gradeYear.2026.noReason'])
    )
    expect(items.find(({ key }) => key === 'round.1.2026-06.appeals')).toMatchObject({ count: 1, address: '/certification/1/2026-06/publicity' })
  })
  it('notes the city’s own values, and that nothing changed since the last revision', () => {
    const path = allParameters.find(({ citySettable }) => citySettable)?.path ?? ''
    const { totals } = dataOf(city)
    const items = itemsOf(
      tablesWith((tables) => {
        tables.cityValues.set(`${path}|2030-01-01`, { path, from: day('2030-01-01'), value: 1, reason: '本市', by: '王芳', on: today })
        const sealed = {
          digest: 'b'.repeat(64),
          period,
          revision: 3,
          previous: null,
          sealedOn: today,
          by: '王芳',
          fileName: 'x',
          fileDigest: 'c'.repeat(64),
          pack: { id: 'x', version: '1', digest: 'd'.repeat(64) }
        }
        tables.submissions.set(sealed.digest, { ...sealed, contents, totals, recipient: province.fingerprint, openPoints: 0 })
      })
    )
    expect(keys(items, 'note')).toEqual(['assumptions', 'cityValues'])
    const without = itemsOf(
      tablesWith(
        (tables) =>
          void tables.submissions.set('b', {
            digest: 'b'.repeat(64),
            period,
            revision: 3,
            previous: null,
            sealedOn: today,
            by: '',
            fileName: 'x',
            fileDigest: 'c'.repeat(64),
            pack: { id: 'x', version: '1', digest: 'd'.repeat(64) },
            contents,
            totals,
            recipient: province.fingerprint,
            openPoints: 0
          })
      )
    )
    expect(keys(without, 'note')).toEqual(['assumptions', 'unchanged'])
  })
  it('says every line in both languages, with nothing left to fill in', () => {
    const items = itemsOf(tablesWith((tables) => tables.ownKeys.set(own.fingerprint, { ...own, recoveryOn: null })))
    for (const language of languages) {
      const say = createTranslator(sharedCatalogues, language)
      for (const { text, key } of items) expect(say(text), `${language} ${key}`).not.toMatch(/\{|\}|preflight\./)
    }
  })
})
