import type { Period } from '../kernel/civil-date'
import type { Parameter } from '../kernel/parameter'
import type { Difference, SubmittedPerson } from '../families/consolidation'
import type { StandardPack } from '../standard/pack'
import { differencesOf } from './compare'
import type { SubmissionManifest } from './manifest'
import { bookAtOfPackage } from './package-data'
import { isMalformed, parseTables, type Malformed } from './parse'
import { submittedPeopleOf } from './people'
import { resultsOf } from './results'
import { controlTotals, countsDiffer, countsOf, type TotalDifference } from './totals'

type Given = {
  readonly manifest: Pick<SubmissionManifest, 'city' | 'contents' | 'totals'> & { readonly period: Period }
  readonly digest: string
  /** Parsed JSON of `data/tables.json` and `data/results.json`; nothing of it is believed. */
  readonly tables: unknown
  readonly results: unknown
  readonly packs: { readonly pack: StandardPack; readonly others: Readonly<Record<string, StandardPack>> }
  readonly parameters: readonly Parameter[]
}
/** What the data of a package come to by the present program. */
export type Verified = { readonly people: readonly SubmittedPerson[]; readonly differences: readonly Difference[]; readonly differenceCount: number }
export type NotVerified = { readonly malformed: Malformed } | { readonly totals: TotalDifference }

/** 复算: reads the rows of a package, holds its counts against them, computes every result again and compares. Pure. */
export function verifyData({ manifest, digest, tables: json, results: stated, packs, parameters }: Given): Verified | NotVerified {
  const read = parseTables(json)
  if (isMalformed(read)) return { malformed: read }
  const { tables, identities, rows } = read
  const counts = countsOf(tables.people, { ...rows })
  const differs = countsDiffer(manifest.totals, counts)
  if (differs) return { totals: differs }
  const results = resultsOf(tables, manifest.contents, bookAtOfPackage(tables, packs, parameters))
  const totals = { stated: manifest.totals, recomputed: controlTotals(counts, results, tables.customers) }
  const { listed, count } = differencesOf(stated, results, totals)
  const people = submittedPeopleOf({ digest, city: manifest.city.code, period: manifest.period }, { people: tables.people, results, identities })
  return { people, differences: listed, differenceCount: count }
}
