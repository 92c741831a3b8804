import { gradeYearOf, usualYear, type GradeYear, type GradeYearResult } from '../../../shared/families/grade'
import type { RuleBook } from '../../../shared/kernel/rule'
import type { StandardPack } from '../../../shared/standard/pack'
import type { Tables } from '../../../shared/workspace/tables'
import { writeGradeResults, type ResultsContext } from '../excel/write'
import { bookOf } from '../resources'

/** A year as the file has it, else as it would begin. */
export const yearIn = ({ gradeYears }: Tables, year: number): GradeYear => gradeYears.get(String(year)) ?? usualYear(year)

export type ComputedYear = { readonly year: GradeYear; readonly book: RuleBook; readonly result: GradeYearResult }
/** A year computed by the rules of its day of judgement. */
export function computeYear(tables: Tables, year: GradeYear, pack: StandardPack): ComputedYear {
  const book = bookOf(pack, year.asOf)
  return { year, book, result: gradeYearOf(tables, { year, book }) }
}

type BookContext = Omit<ResultsContext, 'day'>
/** The result workbook of a year, opened in the file or not. */
export const exportGrades = (tables: Tables, year: GradeYear, context: BookContext): Promise<Uint8Array> =>
  writeGradeResults(year, computeYear(tables, year, context.pack).result, { ...context, day: year.asOf })
