import { assessOnSite, roundOf } from '../evaluation'
import type { GradeQuestion, GradeTables } from './annual-standing'
import { gradeTables } from './model'
import { abilitySource } from './params'

/** 能力及潜力评价 of somebody; null: there is none. */
export type AbilityOf = (staffNo: string) => string | null

/** Where the ability evaluation comes from, as the pack says: a sheet of the year, or the round that the year names. */
export function abilitiesOf(tables: GradeTables, { year, book }: GradeQuestion, staffNos?: ReadonlySet<string>): AbilityOf {
  const found = book.find(abilitySource.path)
  // Without a value in force the rule of scores says so itself.
  const source = found ? abilitySource.schema.parse(found.value) : 'sheet'
  if (source === 'sheet') return (staffNo) => tables.selectionScores.get(gradeTables.selectionScores.key({ staffNo, year: year.year }))?.ability ?? null
  const { round } = year
  if (round === null) return () => null
  const question = { ...round, book }
  const people =
    source === 'composite'
      ? roundOf(tables, question).people.map(({ staffNo, composite }): [string, string | null] => [staffNo, composite])
      : assessOnSite(tables, { ...question, ...(staffNos ? { staffNos } : {}) }).people.map(({ staffNo, match }): [string, string | null] => [staffNo, match])
  const byNumber = new Map(people)
  return (staffNo) => byNumber.get(staffNo) ?? null
}
