import { beforeAll, describe, expect, it } from 'vitest'
import { allParameters } from '../../shared/families'
import { homeTables, parseTables, sentTables, sentTableNames, usualContents, verifyData, type PackageData, type Verified } from '../../shared/submission'
import { canonicalJson } from '../../shared/kernel/canonical-json'
import { tableNames, type Tables } from '../../shared/workspace/tables'
import { builtIn, contents, dataOf, period, sampleCity } from './city'

let tables: Tables
let data: PackageData
beforeAll(async () => {
  tables = await sampleCity()
  data = dataOf(tables)
}, 60_000)

type Json = { tables: Record<string, Record<string, unknown>[]>; identities: Record<string, string> }
const asJson = (one: PackageData = data): Json => JSON.parse(canonicalJson({ tables: one.rows, identities: {} })) as Json
const verify = (json: Json, results: unknown = JSON.parse(canonicalJson(data.results)), totals = data.totals) =>
  verifyData({
    manifest: { city: { code: 'YL', name: '云岭' }, period, contents, totals },
    digest: 'a'.repeat(64),
    tables: json,
    results,
    packs: { pack: builtIn, others: {} },
    parameters: allParameters
  })
const verified = (...given: Parameters<typeof verify>): Verified => {
  const found = verify(...given)
  if (!('people' in found)) throw new Error(JSON.stringify(found))
  return found
}

describe('what a submission holds', () => {
  it('is settled for every table: sent, or kept at home', () => {
    const known = [...Object.keys(sentTables), ...Object.keys(homeTables)]
    expect(known.toSorted()).toEqual([...tableNames].toSorted())
  })
  it('is proposed by the period', () => {
    const year = tables.gradeYears.get('2026')
    expect(usualContents(tables, period)).toEqual({ rounds: contents.rounds, gradeYears: year?.asOf.startsWith('2026-0') ? [2026] : [], plans: [] })
  })
  it('says nothing that stays home: identity numbers, evidence, PINs, names of customers, words of punishments', () => {
    const text = canonicalJson(data.rows)
    const secrets = [
      ...[...tables.people.values()].flatMap(({ identityNumber }) => identityNumber ?? []),
      ...[...tables.ratings.values()].flatMap(({ situation, task, action, result }) => [situation, task, action, result]),
      ...[...tables.customers.values()].map(({ name }) => name),
      ...[...tables.conductRecords.values()].map(({ content }) => content)
    ].filter((secret) => secret.length > 3)
    expect(secrets.length).toBeGreaterThan(100)
    expect(secrets.filter((secret) => text.includes(JSON.stringify(secret).slice(1, -1)))).toEqual([])
    expect(canonicalJson(dataOf(tables, { identityNumbers: 'send', evidence: 'send' }).rows)).toContain(
      [...tables.ratings.values()].find(({ action }) => action !== '')?.action ?? '?'
    )
  })
})

describe('the recomputation', () => {
  it('of what was sent bears everything out: leaving words at home changes no result', () => {
    const { differences, differenceCount, people } = verified(asJson())
    expect([differences, differenceCount]).toEqual([[], 0])
    expect(people.length).toBe(tables.people.size)
    expect(people.filter(({ rounds }) => rounds[0]?.status === 'pass').length).toBe(data.totals.rounds[0]?.statuses.pass)
    expect(data.results.plans[0]?.headcount.ok && data.results.gradeYears[0]?.people.length).toBe(tables.people.size)
  })
  it.each([
    ['a grade year alone', { rounds: [], gradeYears: [2026], plans: [] }],
    ['a plan alone', { rounds: [], gradeYears: [], plans: [2026] }]
  ])('of %s bears everything out, too', (_, part) => {
    const own = dataOf(tables, undefined, part)
    const manifest = { city: { code: 'YL', name: '云岭' }, period, contents: part, totals: own.totals }
    const results: unknown = JSON.parse(canonicalJson(own.results))
    const found = verifyData({
      manifest,
      digest: 'a'.repeat(64),
      tables: asJson(own),
      results,
      packs: { pack: builtIn, others: {} },
      parameters: allParameters
    })
    expect('differences' in found ? [found.differences, found.differenceCount] : found).toEqual([[], 0])
  })
  it('finds a score that was edited by hand, by person and field', () => {
    const results = JSON.parse(canonicalJson(data.results)) as { rounds: { people: { staffNo: string; composite: string | null; status: string }[] }[] }
    const person = results.rounds[0]?.people.find(({ composite }) => composite !== null)
    if (!person) throw new Error('nobody has a score')
    const before = person.composite
    person.composite = '99.99'
    const { differences, differenceCount } = verified(asJson(), results)
    expect([differences, differenceCount]).toEqual([
      [{ of: 'round|1|2026-06', subject: person.staffNo, field: 'composite', stated: '99.99', recomputed: before }],
      1
    ])
  })
  it('finds a mark that was edited in the data', () => {
    const json = asJson()
    const mark = json.tables['examResults']?.find((row) => row['absent'] === false && 'knowledge' in (row['marks'] as object)) as {
      staffNo: string
      marks: Record<string, { raw: string; full: string }>
    }
    const { knowledge } = mark.marks
    if (!knowledge) throw new Error('no mark')
    knowledge.raw = knowledge.raw === '0' ? '1' : '0'
    const { differences } = verified(json)
    expect(new Set(differences.map(({ subject }) => subject)).has(mark.staffNo)).toBe(true)
    expect(differences.some(({ of }) => of === 'totals')).toBe(true)
  })
  it('finds people and figures that were added or left out', () => {
    const results = JSON.parse(canonicalJson(data.results)) as { rounds: { people: unknown[] }[]; plans: { headcount: { city: { required: number } } }[] }
    results.rounds[0]?.people.pop()
    const plan = results.plans[0]
    if (!plan) throw new Error('no plan')
    plan.headcount.city.required += 1
    const found = verified(asJson(), results).differences
    expect(found.map(({ of }) => of).toSorted()).toEqual(['plan|2026', 'round|1|2026-06'])
    expect(verified(asJson(), null).differenceCount).toBeGreaterThan(0)
  })
  it('refuses data that are not as many as the totals state, and rows that are not of their table', () => {
    const fewer = asJson()
    fewer.tables['people']?.pop()
    expect(verify(fewer)).toMatchObject({ totals: { total: 'people' } })
    const odd = asJson()
    const [first] = odd.tables['people'] ?? []
    if (first) first['grade'] = 'G9'
    expect(verify(odd)).toEqual({ malformed: { field: 'tables.people.0.grade' } })
    const twice = asJson()
    twice.tables['people']?.push({ ...twice.tables['people'][0] })
    expect(verify(twice)).toMatchObject({ malformed: {} })
    expect(parseTables({ tables: { company: [{ name: 'x' }] }, identities: {} })).toEqual({ field: 'tables.company' })
    expect(parseTables({ tables: {}, identities: {} })).toEqual({ field: `tables.${sentTableNames[0]}` })
    expect(parseTables(null)).toEqual({ field: '/' })
  })
})
