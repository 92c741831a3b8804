import { useEffect, useMemo, useState } from 'react'
import { allParameters } from '../../shared/families'
import { explainGrade, explainPlaces, gradeYearOf, type GradeYear, type GradeYearResult } from '../../shared/families/grade'
import type { Grade } from '../../shared/families/roster'
import type { CivilDate } from '../../shared/kernel/civil-date'
import type { RuleBook, TraceNode } from '../../shared/kernel/rule'
import { gradeYearCycle } from '../../shared/standard/model'
import { ruleBook, type StandardPack } from '../../shared/standard/pack'
import { useDocument } from '.'
import { usePack } from './packs'
import { peopleInWindow, sharedWorker } from './results'
import type { DocumentView } from './workbench'

const books = new WeakMap<StandardPack, Map<string, RuleBook>>()
/** The rule book of a day: the pack's values in force on it. A year is judged by the book of its day of judgement. */
export function bookOn(pack: StandardPack, day: CivilDate): RuleBook {
  const known = books.get(pack) ?? new Map<string, RuleBook>()
  books.set(pack, known)
  const book = known.get(day) ?? ruleBook(pack, day, allParameters)
  known.set(day, book)
  return book
}

/** The years that have been begun, newest first. */
export const yearsOf = ({ gradeYears }: { readonly gradeYears: ReadonlyMap<string, GradeYear> }): GradeYear[] =>
  [...gradeYears.values()].toSorted((a, b) => b.year - a.year)

let latest: { document: DocumentView; pack: StandardPack; year: GradeYear; result: GradeYearResult } | null = null
/** The wizard, its steps and the cockpit ask for the same year: it is computed once a revision. */
function computeHere(document: DocumentView, pack: StandardPack, year: GradeYear): GradeYearResult {
  if (latest?.document === document && latest.pack === pack && latest.year === year) return latest.result
  const result = gradeYearOf(document.tables, { year, book: bookOn(pack, year.asOf) })
  latest = { document, pack, year, result }
  return result
}

/** A year's results, computed from the mirror and never stored; `stale` while newer ones are on their way. */
export function useGradeYear(year: GradeYear | null): { readonly result: GradeYearResult | null; readonly stale: boolean } {
  const document = useDocument()
  const pack = usePack(year && gradeYearCycle(year))
  const large = document.tables.people.size > peopleInWindow
  const here = useMemo(() => (pack && year && !large ? computeHere(document, pack, year) : null), [document, pack, year, large])
  const [there, setThere] = useState<{ document: DocumentView; result: GradeYearResult } | null>(null)
  useEffect(() => {
    if (!pack || !year || !large) return
    let wanted = true
    void sharedWorker()
      .computeYear(pack, year)
      .then((result) => {
        if (wanted) setThere({ document, result })
      })
    return () => {
      wanted = false
    }
  }, [document, pack, year, large])
  if (!large) return { result: here, stale: false }
  const fits = there !== null && there.result.year === year?.year
  return { result: fits ? there.result : null, stale: !fits || there.document !== document }
}

/** The whole working of one person in a year: ladder, eligibility, ranking; computed when asked. */
export function useGradeExplanation(year: GradeYear | null, staffNo: string): TraceNode | null {
  const document = useDocument()
  const pack = usePack(year && gradeYearCycle(year))
  return useMemo(() => (pack && year ? explainGrade(document.tables, { year, staffNo, book: bookOn(pack, year.asOf) }) : null), [document, pack, year, staffNo])
}

/** How the places of one grade come about. */
export function usePlacesExplanation(year: GradeYear | null, grade: Grade): TraceNode | null {
  const document = useDocument()
  const pack = usePack(year && gradeYearCycle(year))
  return useMemo(() => (pack && year ? explainPlaces(document.tables, { year, grade, book: bookOn(pack, year.asOf) }) : null), [document, pack, year, grade])
}
