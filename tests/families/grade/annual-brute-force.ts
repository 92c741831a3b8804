import { grades, type Grade } from '../../../shared/families/roster'

export type Applicant = { readonly staffNo: string; readonly grade: Grade; readonly score: number }
type Counts = Readonly<Record<Grade, number>>

/**
 * Who is promoted, found by trying: of all numbers of promotions into G6 … G2 that take whole groups of equal scores from the top, leave no
 * grade above its upper bound by promotion, the one that fills the highest grade most, then the next. No places are computed.
 * `closed`: grades into which nobody may be promoted.
 */
export function promotedByTrying(heads: Counts, upper: Counts, applicants: readonly Applicant[], closed: ReadonlySet<Grade> = new Set()): ReadonlySet<string> {
  const targets = grades.slice(1).toReversed()
  let best: { readonly sizes: readonly number[]; readonly names: readonly string[] } | null = null
  for (const choice of choices(targets.map((target) => (closed.has(target) ? [[]] : prefixes(applicants, target))))) {
    const sizes = choice.map(({ length }) => length)
    const isLegal = targets.every((target, index) => {
      const gained = sizes[index] ?? 0
      const left = sizes[index - 1] ?? 0
      return gained === 0 || heads[target] - left + gained <= upper[target]
    })
    if (isLegal && (best === null || isGreater(sizes, best.sizes))) best = { sizes, names: choice.flat() }
  }
  return new Set(best?.names)
}

/** Nobody; the best; the best two …: whole groups of equal scores only. */
function prefixes(applicants: readonly Applicant[], target: Grade): string[][] {
  const own = applicants.filter(({ grade }) => grades.indexOf(grade) === grades.indexOf(target) - 1)
  const levels = [...new Set(own.map(({ score }) => score))].toSorted((a, b) => b - a)
  return [[], ...levels.map((level) => own.filter(({ score }) => score >= level).map(({ staffNo }) => staffNo))]
}
function choices(options: readonly (readonly string[][])[]): string[][][] {
  return options.reduce<string[][][]>((all, own) => all.flatMap((sofar) => own.map((one) => [...sofar, one])), [[]])
}
function isGreater(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index])
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0)
}
