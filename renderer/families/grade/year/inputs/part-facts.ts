import type { GradeYear, GradeYearResult } from '../../../../../shared/families/grade'
import type { Tables } from '../../../../../shared/workspace/tables'
import { lackingInputs } from '../year-facts'
import type { InputPart } from './kinds'

/** How a part of the inputs stands: a tick, a clock where people lack something, nothing where it has not begun or asks for nothing. */
export type PartFact = { readonly state: 'done' | 'lacks' | 'none'; readonly count: number | null }
type Used = Pick<Tables, 'people' | 'annualResults' | 'conductRecords' | 'spells' | 'certificates' | 'selectionScores'>

const some = (count: number): PartFact => ({ state: count > 0 ? 'done' : 'none', count })

export function factsOfParts(tables: Used, year: GradeYear, result: GradeYearResult): Record<InputPart, PartFact> {
  const { withResult, noSince, differs } = lackingInputs(tables, year, result)
  const unjudged = result.people.some(({ eligibility }) => eligibility.missing.some(({ code }) => code === 'annualResult'))
  const scored = [...tables.selectionScores.values()].filter((score) => score.year === year.year).length
  return {
    annualResults: withResult === 0 ? some(0) : { state: unjudged ? 'lacks' : 'done', count: withResult },
    conduct: some(tables.conductRecords.size),
    roster: tables.people.size === 0 ? some(0) : { state: noSince.length > 0 ? 'lacks' : 'done', count: tables.people.size },
    gradeHistory: differs.length > 0 ? { state: 'lacks', count: tables.spells.size } : some(tables.spells.size),
    certificates: some(tables.certificates.size),
    selection: some(scored),
    freeze: { state: 'none', count: null },
    settings: { state: 'none', count: null }
  }
}
