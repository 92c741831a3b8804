import type { Difference, SubmittedPerson } from '../../../shared/families/consolidation'
import { allParameters } from '../../../shared/families'
import { fail, ok, type Fault, type Result } from '../../../shared/kernel/result'
import type { RuleBook } from '../../../shared/kernel/rule'
import type { StandardPack } from '../../../shared/standard/pack'
import {
  bookAtOfPackage,
  controlTotals,
  countsDiffer,
  countsOf,
  differencesOf,
  isMalformed,
  parseTables,
  resultsOf,
  submissionEntries,
  submissionFaults,
  submittedPeopleOf,
  type BookAt,
  type PackageTables,
  type StatedResults,
  type SubmissionManifest
} from '../../../shared/submission'
import { jsonEntry, type Opened } from '../sealing'
import { breathe } from '../breathe'
import type { PackagePacks } from './package-packs'

/** What the data of a package give by the present program, and where they do not bear out what it states. */
export type Recomputed = { readonly people: readonly SubmittedPerson[]; readonly differences: readonly Difference[]; readonly differenceCount: number }

/** 复算: what `verifyData` gives, in steps between which the host attends to its windows. */
export async function recompute(file: string, { manifest, digest, contents }: Opened<SubmissionManifest>, packs: PackagePacks): Promise<Result<Recomputed>> {
  const json = jsonEntry(contents, submissionEntries.tables)
  if (json === undefined) return malformed(file, submissionEntries.tables, 'JSON')
  await breathe()
  const read = parseTables(json)
  if (isMalformed(read)) return malformed(file, submissionEntries.tables, read.field)
  const counts = countsOf(read.tables.people, { ...read.rows })
  const differs = countsDiffer(manifest.totals, counts)
  if (differs) return fail(submissionFaults.make('totalsDiffer', { file, ...differs }, { place: { file, field: differs.total }, value: differs.stated }))
  const results = await resultsInSteps(read, manifest, booksOf(read, packs))
  const stated = jsonEntry(contents, submissionEntries.results)
  if (stated === undefined) return malformed(file, submissionEntries.results, 'JSON')
  await breathe()
  const totals = { stated: manifest.totals, recomputed: controlTotals(counts, results, read.tables.customers) }
  const { listed, count } = agrees(stated, results) && agrees(totals.stated, totals.recomputed) ? borneOut : differencesOf(stated, results, totals)
  const of = { digest, city: manifest.city.code, period: manifest.period }
  const people = submittedPeopleOf(of, { people: read.tables.people, results, identities: read.identities })
  return ok({ people, differences: listed, differenceCount: count })
}

const borneOut = { listed: [], count: 0 } as const

const longestField = 80
const faultOf = (file: string, entry: string, field: string): Fault =>
  submissionFaults.make('malformed', { file, entry, field: field.slice(0, longestField) }, { place: { file, field: entry } })
const malformed = (file: string, entry: string, field: string): Result<never> => fail(faultOf(file, entry, field))

/** Cycle by cycle: one of them is the longest that anything else has to wait. */
async function resultsInSteps({ tables }: PackageTables, { contents }: SubmissionManifest, bookAt: BookAt): Promise<StatedResults> {
  const nothing = { rounds: [], gradeYears: [], plans: [] }
  const results: { -readonly [K in keyof StatedResults]: StatedResults[K][number][] } = { rounds: [], gradeYears: [], plans: [] }
  for (const round of contents.rounds) {
    await breathe()
    results.rounds.push(...resultsOf(tables, { ...nothing, rounds: [round] }, bookAt).rounds)
  }
  for (const year of contents.gradeYears) {
    await breathe()
    results.gradeYears.push(...resultsOf(tables, { ...nothing, gradeYears: [year] }, bookAt).gradeYears)
  }
  for (const year of contents.plans) {
    await breathe()
    results.plans.push(...resultsOf(tables, { ...nothing, plans: [year] }, bookAt).plans)
  }
  return results
}

const known = new WeakMap<StandardPack, Map<string, RuleBook>>()
/** The rules of a package's cycles. Cities use the same packs, so that a book without values of a city's own is made once for all of them. */
function booksOf({ tables }: PackageTables, packs: PackagePacks): BookAt {
  const bookAt = bookAtOfPackage(tables, packs, allParameters)
  if (tables.cityValues.size > 0) return bookAt
  return (cycle, day) => {
    const pack = packs.others[cycle] ?? packs.pack
    const books = known.get(pack) ?? new Map<string, RuleBook>()
    known.set(pack, books)
    const book = books.get(day) ?? bookAt(cycle, day)
    books.set(day, book)
    return book
  }
}

/**
 * Whether what was stated is what was computed, where a key without a value counts as absent. Nearly every package is borne out, and
 * this finds it out in a fraction of the time that it takes to name differences.
 */
export function agrees(stated: unknown, computed: unknown): boolean {
  if (stated === computed) return true
  if (typeof stated !== 'object' || typeof computed !== 'object' || stated === null || computed === null) return false
  if (Array.isArray(stated) || Array.isArray(computed)) return Array.isArray(stated) && Array.isArray(computed) && agreesInOrder(stated, computed)
  const theirs = new Map(Object.entries(stated))
  let found = 0
  for (const [key, value] of Object.entries(computed)) {
    if (value === undefined) continue
    found++
    if (!theirs.has(key) || !agrees(theirs.get(key), value)) return false
  }
  return found === theirs.size
}
const agreesInOrder = (stated: readonly unknown[], computed: readonly unknown[]): boolean =>
  stated.length === computed.length && computed.every((value, index) => agrees(stated[index], value))
