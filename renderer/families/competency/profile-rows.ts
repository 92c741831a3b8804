import { byLayer } from './items'
import { profileFor, weightSum, type Competency, type Layer, type ModelContent, type ModelFinding, type Requirement } from '../../../shared/families/competency'
import { grades, type Grade } from '../../../shared/families/roster'
import { compare, exact, showExact, subtract, type DecimalText } from '../../../shared/kernel/decimal'

/** What one competency is asked for at each grade; null where it is not. */
export type ProfileRow = {
  /** Place among all rows. */ readonly row: number
  readonly competency: Competency
  readonly asked: Readonly<Record<Grade, Requirement | null>>
}
export type ProfileGroup = { readonly layer: Layer; readonly rows: readonly ProfileRow[] }
/** What the weights of a grade come to; `lacks` is what is missing to 100, below zero where it is too much. */
export type WeightSum = {
  readonly grade: Grade
  readonly sum: DecimalText
  readonly lacks: DecimalText
  readonly whole: boolean
  readonly count: number
  readonly core: number
}

/** 等级要求 of a post as a grid: competencies by layer, grades across. */
export function profileGroups(content: ModelContent, post: string): ProfileGroup[] {
  const asked = new Map(grades.map((grade) => [grade, new Map(profileFor(content, post, grade)?.requirements.map((one) => [one.code, one]))]))
  const at =
    (code: string) =>
    (grade: Grade): Requirement | null =>
      asked.get(grade)?.get(code) ?? null
  const groups = byLayer(content.competencies).filter(({ competencies }) => competencies.length > 0)
  const order = groups.flatMap(({ competencies }) => competencies.map(({ code }) => code))
  return groups.map(({ layer, competencies }) => ({
    layer,
    rows: competencies.map((competency) => ({ row: order.indexOf(competency.code), competency, asked: ofGrades(at(competency.code)) }))
  }))
}
const ofGrades = <T>(of: (grade: Grade) => T): Record<Grade, T> => ({ G1: of('G1'), G2: of('G2'), G3: of('G3'), G4: of('G4'), G5: of('G5'), G6: of('G6') })

/** The weights of each grade that a post has requirements for. */
export function weightSums(content: ModelContent, post: string): WeightSum[] {
  return grades.flatMap((grade) => {
    const requirements = profileFor(content, post, grade)?.requirements ?? []
    if (requirements.length === 0) return []
    const sum = weightSum(requirements)
    const lacks = subtract(exact(100), exact(sum))
    return [
      {
        grade,
        sum,
        lacks: showExact(lacks),
        whole: compare(exact(sum), exact(100)) === 0,
        count: requirements.length,
        core: requirements.filter(({ core }) => core).length
      }
    ]
  })
}

/** Where a post asks for less than at a lower grade, by grade and code. */
export const fallsOf = (findings: readonly ModelFinding[], post: string): ReadonlyMap<string, ModelFinding> =>
  new Map(
    findings.flatMap((finding) =>
      finding.place.post === post && finding.place.part === 'level' && finding.code.endsWith('.levelFalls')
        ? [[`${finding.place.grade ?? ''}|${finding.place.code ?? ''}`, finding]]
        : []
    )
  )

const usual = { weight: 0, core: false }
/** The requirements after one was set; a patch of null takes it out. The order of the others stays. */
export function withRequirement(requirements: readonly Requirement[], code: string, patch: Partial<Omit<Requirement, 'code'>> | null): Requirement[] {
  const others = requirements.filter((one) => one.code !== code)
  const before = requirements.find((one) => one.code === code)
  if (patch === null) return others
  const { level = before?.level ?? 1, weight = before?.weight ?? usual.weight, core = before?.core ?? usual.core } = patch
  const after = { code, level, weight, core }
  return before ? requirements.map((one) => (one.code === code ? after : one)) : [...others, after]
}

/** What was typed into a cell that holds one level: the level, `core` for the star, `none` for emptied, null for anything else. */
export function readLevelKey(text: string, before: string): 1 | 2 | 3 | 4 | 5 | 'core' | 'none' | null {
  const typed = text.normalize('NFKC').replace(before, '')
  if (/[*★ ]/.test(typed)) return 'core'
  const digit = /[0-5]/.exec(typed)?.[0]
  if (digit === '0' || text.trim() === '') return 'none'
  return digit === '1' ? 1 : digit === '2' ? 2 : digit === '3' ? 3 : digit === '4' ? 4 : digit === '5' ? 5 : null
}
/** A weight as it was typed: 7, 7.5, 7.5%; null where it is none. */
export function readWeight(text: string): number | null {
  const typed = text.normalize('NFKC').replace(/[%\s]/g, '').replace('。', '.')
  return /^\d{1,3}(\.\d{1,6})?$/.test(typed) && Number(typed) <= 100 ? Number(typed) : null
}
