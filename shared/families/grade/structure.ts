import type { CivilDate } from '../../kernel/civil-date'
import type { Fault } from '../../kernel/result'
import { computeRule, type RuleBook, type TraceNode } from '../../kernel/rule'
import { spellsByPerson, standingOn, type Person, type Spell } from '../roster'
import { annualBound } from './params'
import { byGrade, totalOf, type Heads } from './rules/bands'
import { distributionRule, type DistributionOutcome } from './rules/distribution'
import { ratesOf, type StructureRates } from './structure-rates'
import { sayDistribution, type StructureSentences } from './structure-sentences'

type StructureTables = { readonly people: ReadonlyMap<string, Person>; readonly spells: ReadonlyMap<string, Spell> }
export type StructureQuestion = {
  /** A county; null: the whole company. */
  readonly unit: string | null
  readonly day: CivilDate
  readonly book: RuleBook
  /** Heads of the whole province, where the bands are to be kept there. */
  readonly pool?: Heads | null
}

/** 等级结构 of the company or of one county on a day. */
export type Structure = {
  readonly unit: string | null
  readonly day: CivilDate
  /** Every county with people, by name. */
  readonly units: readonly string[]
  /** Heads that count. */
  readonly counts: Heads
  /** 待岗: not among the heads. */
  readonly standby: number
  /** Null where nobody counts, or with a fault. */
  readonly distribution: DistributionOutcome | null
  /** Why the rule refused, e.g. a province with fewer people than its city. */
  readonly fault: Fault | null
  readonly sentences: StructureSentences
  /** Which bound limits promotions, as the pack says; null where it has none. */
  readonly bound: 'wholeHead' | 'outward' | null
  /** Of the whole company, whatever the unit: a county alone moves too few people to make a rate of. */
  readonly rates: StructureRates
}

/** The structure of a unit, with what it means in words. Pure; linear in people and records. */
export function structureOf(tables: StructureTables, question: StructureQuestion): Structure {
  const { unit, day, book } = question
  const spells = spellsByPerson(tables)
  const { counts, standby, units } = headsOn(tables, spells, question)
  const found = totalOf(counts) === 0 ? null : computeRule(distributionRule, inputOf(counts, question), book, { trace: false })
  const distribution = found?.ok ? found.value.value : null
  return {
    unit,
    day,
    units,
    counts,
    standby,
    distribution,
    fault: found && !found.ok ? found.fault : null,
    sentences: distribution ? sayDistribution(distribution) : { implied: [], fit: [], pool: [], moves: [] },
    bound: annualBound.schema.safeParse(book.find(annualBound.path)?.value).data ?? null,
    rates: ratesOf(tables, spells, day, book)
  }
}

/** The whole working behind a structure; null where nobody counts or the rule refuses. */
export function explainStructure(tables: StructureTables, question: StructureQuestion): TraceNode | null {
  const { counts } = headsOn(tables, spellsByPerson(tables), question)
  const found = computeRule(distributionRule, inputOf(counts, question), question.book, { trace: true })
  return found.ok ? found.value.trace : null
}

const inputOf = (counts: Heads, { pool }: StructureQuestion): { counts: Heads; pool?: Heads } => (pool ? { counts, pool } : { counts })

function headsOn({ people }: StructureTables, spells: ReadonlyMap<string, readonly Spell[]>, { unit, day }: StructureQuestion) {
  const counts = byGrade(() => 0)
  let standby = 0
  const units = new Set<string>()
  for (const person of people.values()) {
    units.add(person.county)
    if (unit !== null && person.county !== unit) continue
    const standing = standingOn(person, spells.get(person.staffNo) ?? [], day)
    if (standing.standby) standby++
    else counts[standing.grade]++
  }
  return { counts, standby, units: [...units].toSorted() }
}
