import type { Contents } from '../../../shared/families/consolidation'
import { lastDayOf, type CivilDate } from '../../../shared/kernel/civil-date'
import { roundOf } from '../../../shared/families/evaluation'
import type { Language } from '../../../shared/kernel/texts'
import { gradeYearCycle, planCycle, roundCycle, type Cycle } from '../../../shared/standard/model'
import type { StandardPack } from '../../../shared/standard/pack'
import type { Tables } from '../../../shared/workspace/tables'
import { gradeBook, planningBook, resultsBook, writeBook, type Book } from '../excel/write'
import { computeYear } from '../grade/years'
import { computePlan } from '../planning/plans'
import { bookOf } from '../resources'

type Given = { readonly company: string; readonly packOf: (cycle: Cycle) => StandardPack; readonly generatedOn: CivilDate; readonly language: Language }

/**
 * The result workbook of a submission, for people's eyes: the result workbooks of its rounds, years and plans in one book. It is made of the rows
 * that go along, so that nothing is in it that stays home.
 */
export function submissionWorkbook(sent: Tables, contents: Contents, given: Given): Promise<Uint8Array> {
  const { company, packOf, generatedOn, language } = given
  const context = (cycle: Cycle, day: CivilDate) => ({ company, pack: packOf(cycle), day, generatedOn, language })
  const rounds = contents.rounds.map((round): Named => {
    const cycle = roundCycle(round)
    const day = lastDayOf(round.month)
    const result = roundOf(sent, { ...round, book: bookOf(packOf(cycle), day) })
    return { name: `R${round.round} ${round.month}`, book: resultsBook(result, context(cycle, day)) }
  })
  const years = contents.gradeYears.flatMap((key): Named[] => {
    const year = sent.gradeYears.get(String(key))
    if (!year) return []
    const cycle = gradeYearCycle(year)
    return [{ name: String(key), book: gradeBook(year, computeYear(sent, year, packOf(cycle)).result, context(cycle, year.asOf)) }]
  })
  const plans = contents.plans.flatMap((key): Named[] => {
    const plan = sent.plans.get(String(key))
    if (!plan) return []
    const cycle = planCycle(plan)
    return [{ name: `P${key}`, book: planningBook(computePlan(sent, plan, packOf(cycle)), sent, context(cycle, plan.asOf)) }]
  })
  return writeBook(together([...rounds, ...years, ...plans]))
}

type Named = { readonly name: string; readonly book: Book }
const longestSheetName = 31
/** One book of several: a sheet is called after what it is of, where there is more than one. */
function together(parts: readonly Named[]): Book {
  const [first] = parts
  if (!first) throw new Error('nothing to write')
  if (parts.length === 1) return first.book
  return {
    ...first.book,
    sheets: parts.flatMap(({ name, book }) => book.sheets.map((sheet) => ({ ...sheet, name: `${name} ${sheet.name}`.slice(0, longestSheetName) })))
  }
}
