import type { Finding } from '../../../kernel/finding'
import { textOf } from '../../../kernel/sheet/import'
import { compact } from '../../../kernel/sheet/raw'
import type { ReadRow } from '../../../kernel/sheet/reading'
import { customersFaults } from './sheet-messages'
import type { NamedManager } from './sheets-cells'

type People = ReadonlyMap<string, { readonly name: string; readonly county: string }>
/** What a customer list is held against. */
export type Known = {
  readonly people: People
  /** Staff numbers by name, worked out when a sheet names anybody by name alone. */
  byName(): ReadonlyMap<string, readonly string[]>
  /** Counties of the roster by their bare name. */
  readonly counties: ReadonlyMap<string, readonly string[]>
  readonly tiers: readonly string[]
  /** What has been said of a county or a tier once is not said of every row. */
  readonly told: Set<string>
}

const bareCounty = (county: string): string =>
  compact(county)
    .replace(/(?:县区|区县)?分公司$/, '')
    .replace(/(?<=.{2})[县区市]$/, '')
/** Counties of the roster by what is left without 县, 区 and 分公司. */
export function countiesOf(people: People): ReadonlyMap<string, readonly string[]> {
  const counties = new Map<string, string[]>()
  for (const county of new Set([...people.values()].map((person) => person.county))) {
    const bare = bareCounty(county)
    counties.set(bare, [...(counties.get(bare) ?? []), county])
  }
  return counties
}

/** Staff numbers by name, once for a sheet. */
export function namesOf(people: People): () => ReadonlyMap<string, readonly string[]> {
  let names: Map<string, string[]> | null = null
  return () => {
    if (names) return names
    names = new Map()
    for (const [staffNo, { name }] of people) names.set(compact(name), [...(names.get(compact(name)) ?? []), staffNo])
    return names
  }
}

function once(known: Known, key: string, say: () => Finding): Finding[] {
  if (known.told.has(key)) return []
  known.told.add(key)
  return [say()]
}

/** The county as the roster writes it. */
export function countyIn(row: ReadRow, known: Known, findings: Finding[]): string {
  const value = textOf(row, 'county')
  const candidates = known.counties.get(bareCounty(value)) ?? []
  if (known.people.size === 0 || candidates.includes(value)) return value
  const cell = row.cell('county')
  const [county] = candidates
  if (county === undefined || candidates.length > 1) {
    findings.push(
      ...once(known, `county ${value}`, () => cell.finding('warning', customersFaults.make('unknownCounty', { cell: cell.name, value }, cell.details)))
    )
    return value
  }
  findings.push(
    ...once(known, `county ${value}`, () => cell.finding('warning', customersFaults.make('countyTaken', { cell: cell.name, value, county }, cell.details)))
  )
  return county
}

/** The tier as the pack writes it: A1级 is A1. One that it does not have is kept. */
export function tierIn(row: ReadRow, known: Known, findings: Finding[]): string {
  const value = textOf(row, 'tier')
  const found = [value, value.replace(/[级类]$/, ''), `${value}级`, `${value}类`].find((name) => known.tiers.some((tier) => tier.toUpperCase() === name))
  if (found !== undefined) return known.tiers.find((tier) => tier.toUpperCase() === found) ?? value
  const cell = row.cell('tier')
  findings.push(
    ...once(known, `tier ${value}`, () =>
      cell.finding('warning', customersFaults.make('unknownTier', { cell: cell.name, value, known: known.tiers }, cell.details))
    )
  )
  return value
}

/** The staff number of somebody who is named. Losing the customer would be worse than a number nobody knows: it is kept. */
export function whoIsNamed({ staffNo, name }: NamedManager, { row, code }: { row: ReadRow; code: string }, known: Known, findings: Finding[]): string | null {
  const cell = row.cell('managers')
  if (staffNo !== null) {
    if (known.people.size > 0 && !known.people.has(staffNo))
      findings.push(cell.finding('warning', customersFaults.make('unknownManager', { cell: cell.name, value: staffNo, code }, cell.details)))
    return staffNo
  }
  const called = known.byName().get(name ?? '') ?? []
  const [only] = called
  if (only !== undefined && called.length === 1) return only
  findings.push(cell.finding('warning', customersFaults.make('unknownName', { cell: cell.name, value: name ?? '', code }, cell.details)))
  return null
}
