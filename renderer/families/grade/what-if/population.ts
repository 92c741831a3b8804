import type { Round, RoundResult } from '../../../../shared/families/certification'
import {
  packReweightReasons,
  packRules,
  packValues,
  whatIfColumns,
  type GradeYear,
  type WhatIfColumns,
  type WhatIfRules,
  type WhatIfValues
} from '../../../../shared/families/grade'
import { grades, spellsByPerson, standingOn, type Grade, type Person, type Spell } from '../../../../shared/families/roster'
import { lastDayOf } from '../../../../shared/kernel/civil-date'
import type { RuleBook } from '../../../../shared/kernel/rule'
import { roundKey } from '../../../state/rounds'

/** Who a row of the columns is. */
export type WhatIfPerson = { readonly staffNo: string; readonly name: string; readonly county: string }
/** Everything that a what-if starts from: the people as columns, what the pack says, and names for rows. */
export type Population = {
  readonly columns: WhatIfColumns
  readonly rules: WhatIfRules
  readonly pack: WhatIfValues
  /** People over whose result somebody decided otherwise; a what-if does not follow that. */
  readonly overridden: number
  personAt(row: number): WhatIfPerson | undefined
}
type Tables = {
  readonly people: ReadonlyMap<string, Person>
  readonly spells: ReadonlyMap<string, Spell>
  readonly gradeYears: ReadonlyMap<string, GradeYear>
}

/** The population of a computed round; null where the pack lacks a value for its day. */
export function populationOf(tables: Tables, result: RoundResult, book: RuleBook): Population | null {
  const pack = packValues(book)
  if (!pack) return null
  const standby = standbyOn(tables, result)
  const columns = whatIfColumns(result, { counted: (staffNo) => !standby.has(staffNo), reweightReasons: packReweightReasons(book) })
  return {
    columns,
    rules: packRules(book, establishmentFor(tables, result)),
    pack,
    overridden: result.people.filter(({ decided, status }) => decided !== null && decided.status !== status).length,
    personAt: (row) => result.people[row]
  }
}

/** Who is on standby on the round's last day: no head, and no place to take. */
function standbyOn({ people, spells }: Tables, { month }: Round): ReadonlySet<string> {
  const day = lastDayOf(month)
  const found = new Set<string>()
  for (const [staffNo, own] of spellsByPerson({ spells })) {
    const person = people.get(staffNo)
    if (person && standingOn(person, own, day).standby) found.add(staffNo)
  }
  return found
}

/** 核定编制 of the newest year of adjustment that looks at this round. */
function establishmentFor({ gradeYears }: Tables, round: Round): WhatIfRules['establishment'] {
  const years = [...gradeYears.values()].filter((year) => year.round !== null && roundKey(year.round) === roundKey(round))
  return years.toSorted((a, b) => b.year - a.year)[0]?.establishment ?? {}
}

/** The target grades that somebody of the population has, lowest first. */
export function targetsOf({ columns }: Pick<Population, 'columns'>): Grade[] {
  const found = new Set(columns.target)
  return grades.filter((_, index) => found.has(index))
}
