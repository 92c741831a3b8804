import { inListOrder } from './content'
import type { CityCompetency, Competency, LevelNumber, ModelContent } from './model'

/** How the city's own model stands against the province's: what has no counterpart, what has two, and levels that fall. */
export type CityCoverage = {
  /** Provincial competencies that no city item is mapped onto. */
  readonly uncovered: readonly Competency[]
  /** City items without a provincial competency: said by people, or a code that this version does not have. */
  readonly unmapped: readonly { readonly item: CityCompetency; readonly unknownCode: string | null }[]
  /** Provincial competencies that several city items are mapped onto. */
  readonly doubled: readonly { readonly competency: Competency; readonly items: readonly CityCompetency[] }[]
  /** City levels that are mapped below a lower one of the same item. */
  readonly falling: readonly {
    readonly item: CityCompetency
    readonly name: string
    readonly to: LevelNumber
    readonly below: { readonly name: string; readonly to: LevelNumber }
  }[]
  /** City levels of a mapped item that have no provincial level yet. */
  readonly open: readonly { readonly item: CityCompetency; readonly name: string }[]
}

/** Compares the city's own model with a version of the province's. */
export function cityCoverage({ competencies }: Pick<ModelContent, 'competencies'>, items: readonly CityCompetency[]): CityCoverage {
  const known = new Set(competencies.map(({ code }) => code))
  const inOrder = items.toSorted((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
  const mapped = inListOrder(competencies).map((competency) => ({ competency, items: inOrder.filter(({ toCode }) => toCode === competency.code) }))
  const counterparts = inOrder.filter(({ toCode }) => toCode !== null && known.has(toCode))
  return {
    uncovered: mapped.flatMap(({ competency, items: of }) => (of.length === 0 ? [competency] : [])),
    unmapped: inOrder.flatMap((item) => (item.toCode !== null && known.has(item.toCode) ? [] : [{ item, unknownCode: item.toCode }])),
    doubled: mapped.filter(({ items: of }) => of.length > 1),
    falling: inOrder.flatMap(fallsOf),
    open: counterparts.flatMap((item) => item.levels.flatMap(({ name, to }) => (to === null ? [{ item, name }] : [])))
  }
}

function fallsOf(item: CityCompetency): CityCoverage['falling'][number][] {
  let highest: { name: string; to: LevelNumber } | null = null
  const falls: CityCoverage['falling'][number][] = []
  for (const { name, to } of item.levels) {
    if (to === null) continue
    if (highest !== null && to < highest.to) falls.push({ item, name, to, below: highest })
    else highest = { name, to }
  }
  return falls
}
