import { yearSchema, type GradeYear, type Headcounts } from '../../../../shared/families/grade'
import { grades, type Grade } from '../../../../shared/families/roster'
import { parseCivilDate } from '../../../../shared/kernel/civil-date'
import { readRound, roundKey } from '../../../state/rounds'

/** What is asked when a year is begun; the rest comes as the year goes on. */
export type YearInput = Pick<GradeYear, 'year' | 'resultYear' | 'asOf' | 'round' | 'establishment'>
/** The same as it stands in the form. */
export type YearDraft = {
  readonly year: string
  readonly resultYear: string
  readonly asOf: string
  readonly round: string
  readonly establishment: Readonly<Record<Grade, string>>
}
/** The fields that cannot be read as they stand. */
export type DraftProblem = 'year' | 'resultYear' | 'resultYearAfter' | 'asOf' | 'establishment'

export function draftOf({ year, resultYear, asOf, round, establishment }: YearInput): YearDraft {
  const heads = (grade: Grade): string => establishment[grade]?.toString() ?? ''
  return {
    year: String(year),
    resultYear: String(resultYear),
    asOf,
    round: round ? roundKey(round) : '',
    establishment: { G1: heads('G1'), G2: heads('G2'), G3: heads('G3'), G4: heads('G4'), G5: heads('G5'), G6: heads('G6') }
  }
}

const readNumber = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text.normalize('NFKC').trim()))

/** Reads the form; a problem for each field that says nothing usable. */
export function readDraft(draft: YearDraft): { readonly input: YearInput | null; readonly problems: readonly DraftProblem[] } {
  const year = yearSchema.safeParse(readNumber(draft.year)).data
  const resultYear = yearSchema.safeParse(readNumber(draft.resultYear)).data
  const asOf = parseCivilDate(draft.asOf)
  const establishment = readHeadcounts(draft.establishment)
  const [round, month] = draft.round.split('|')
  const isAfter = year !== undefined && resultYear !== undefined && resultYear > year
  const problems: DraftProblem[] = [
    ...(year === undefined ? (['year'] as const) : []),
    ...(resultYear === undefined ? (['resultYear'] as const) : isAfter ? (['resultYearAfter'] as const) : []),
    ...(asOf === null ? (['asOf'] as const) : []),
    ...(establishment === null ? (['establishment'] as const) : [])
  ]
  if (year === undefined || resultYear === undefined || asOf === null || establishment === null || isAfter) return { input: null, problems }
  return { input: { year, resultYear, asOf, round: readRound(round, month), establishment }, problems }
}

/** Whole heads; an empty field sets nothing. Null where a field is no number of people. */
function readHeadcounts(texts: YearDraft['establishment']): Headcounts | null {
  const counts: Headcounts = {}
  for (const grade of grades) {
    const text = texts[grade].normalize('NFKC').trim()
    if (text === '') continue
    if (!/^\d{1,6}$/.test(text)) return null
    counts[grade] = Number(text)
  }
  return counts
}
