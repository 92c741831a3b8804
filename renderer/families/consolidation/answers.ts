import type { ReceivedPackage, Reply } from '../../../shared/families/consolidation'
import type { Period } from '../../../shared/kernel/civil-date'
import { sealingKeys } from '../../../shared/trust'
import type { Tables } from '../../../shared/workspace/tables'

/** A package that may be answered, with what was decided for its city, what was replied, and whether its city can be written to. */
export type Answerable = {
  readonly row: ReceivedPackage
  readonly decisions: number
  readonly replies: readonly Reply[]
  readonly hasKey: boolean
}
type Known = Pick<Tables, 'cities' | 'receivedPackages' | 'provinceDecisions' | 'replies' | 'trustedKeys'>

/** The packages of a period that count or were sent back, in the order of the register. */
export function answerableOf(tables: Known, period: Period): Answerable[] {
  const place = (code: string): number => tables.cities.get(code)?.order ?? 10_000
  const decided = [...tables.provinceDecisions.values()].filter((one) => one.period === period)
  return [...tables.receivedPackages.values()]
    .filter((row) => row.period === period && row.state !== 'superseded')
    .map((row) => ({
      row,
      decisions: decided.filter(({ city }) => city === row.city).length,
      replies: [...tables.replies.values()].filter(({ content }) => content.package === row.digest).toSorted((a, b) => a.content.number - b.content.number),
      hasKey: sealingKeys(tables, 'city', row.city).length > 0
    }))
    .toSorted((a, b) => place(a.row.city) - place(b.row.city) || (a.row.city < b.row.city ? -1 : 1))
}
