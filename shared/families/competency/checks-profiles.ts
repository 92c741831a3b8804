import { exact, compare } from '../../kernel/decimal'
import type { TextRef } from '../../kernel/texts'
import { grades, gradeText, type Grade } from '../roster'
import { modelFinding, type ModelFinding } from './check-finding'
import { checkFaults, placeTexts } from './check-messages'
import { postsOf, weightSum } from './content'
import type { GradeDescription, LevelNumber, ModelContent, Profile } from './model'

/** What is wrong with the profiles: codes, weights, core flags, and levels that fall as grades rise. */
export function checkProfiles(content: ModelContent): ModelFinding[] {
  const names = new Map(content.competencies.map(({ code, name }) => [code, name]))
  return postsOf(content).flatMap((post) => {
    const ofPost = grades.flatMap((grade) => content.profiles.filter((profile) => profile.post === post && profile.grade === grade))
    return [...ofPost.flatMap((profile) => checkProfile(profile, names)), ...levelFalls(post, ofPost, names), ...gapsOf(post, ofPost)]
  })
}

function checkProfile({ post, grade, requirements }: Profile, names: ReadonlyMap<string, string>): ModelFinding[] {
  const place = { post, grade }
  const at = placeTexts.ref('profile', { post, grade: gradeText(grade) })
  if (requirements.length === 0) return [modelFinding(checkFaults.make('noRequirements', { at }), 'problem', place)]
  const codes = requirements.map(({ code }) => code)
  const unknown = codes.filter((code) => !names.has(code))
  const repeated = new Set(codes.filter((code, index) => codes.indexOf(code) !== index))
  const sum = weightSum(requirements)
  return [
    ...unknown.map((value) => modelFinding(checkFaults.make('unknownCode', { at, value }), 'problem', { ...place, code: value })),
    ...[...repeated].map((value) => modelFinding(checkFaults.make('repeatedCode', { at, value }), 'problem', { ...place, code: value })),
    ...(compareToWhole(sum) === 0 ? [] : [modelFinding(checkFaults.make('weightsNotWhole', { at, value: sum }), 'problem', { ...place, part: 'weights' })]),
    ...(requirements.some(({ core }) => core) ? [] : [modelFinding(checkFaults.make('noCore', { at }), 'warning', { ...place, part: 'core' })])
  ]
}
/** An endless fraction, shown with its ellipsis, is not 100 either. */
const compareToWhole = (sum: string): number => (/^-?[\d.]+$/.test(sum) ? compare(exact(sum), exact(100)) : 1)

function levelFalls(post: string, profiles: readonly Profile[], names: ReadonlyMap<string, string>): ModelFinding[] {
  const highest = new Map<string, { readonly level: LevelNumber; readonly grade: Grade }>()
  return profiles.flatMap(({ grade, requirements }) =>
    requirements.flatMap(({ code, level }): ModelFinding[] => {
      const below = highest.get(code)
      if (!below || level >= below.level) {
        highest.set(code, { level, grade })
        return []
      }
      const at = placeTexts.ref('competency', { name: names.get(code) ?? code, code })
      const params = { post, at, lower: gradeText(below.grade), before: below.level, grade: gradeText(grade), value: level }
      return [modelFinding(checkFaults.make('levelFalls', params), 'warning', { post, grade, code, part: 'level' })]
    })
  )
}

function gapsOf(post: string, profiles: readonly Profile[]): ModelFinding[] {
  const there = new Set(profiles.map(({ grade }) => grade))
  const ranks = profiles.map(({ grade }) => grades.indexOf(grade))
  return grades
    .slice(Math.min(...ranks), Math.max(...ranks))
    .filter((grade) => !there.has(grade))
    .map((grade) => modelFinding(checkFaults.make('profileGap', { post, grade: gradeText(grade) }), 'warning', { post, grade }))
}

/** Texts of a grade's qualifications, in the order of forms. */
export const gradeParts = ['masteryText', 'complexityText', 'role', 'typicalWork', 'education', 'experience', 'performance', 'certificate'] as const
export type GradePart = (typeof gradeParts)[number]

/** What is missing of the six grades, and grades that do not stand above the one below. */
export function checkGrades({ grades: descriptions }: ModelContent): ModelFinding[] {
  const byGrade = new Map(descriptions.map((one) => [one.grade, one]))
  const missing = grades.filter((grade) => !byGrade.has(grade))
  const inOrder = grades.flatMap((grade) => byGrade.get(grade) ?? [])
  return [
    ...missing.map((grade) => modelFinding(checkFaults.make('gradeMissing', { grade: gradeText(grade) }), 'warning', { grade })),
    ...inOrder.flatMap(holesOf),
    ...inOrder.slice(1).flatMap((one, index) => notAbove(one, inOrder[index] ?? one))
  ]
}
function holesOf(description: GradeDescription): ModelFinding[] {
  const { grade } = description
  const at = placeTexts.ref('grade', { grade: gradeText(grade) })
  return gradeParts
    .filter((part) => description[part].length === 0)
    .map((part) => modelFinding(checkFaults.make('gradeEmpty', { at, part: placeTexts.ref(`gradePart.${part}`) }), 'problem', { grade, part }))
}
function notAbove({ grade, mastery, complexity }: GradeDescription, lower: GradeDescription): ModelFinding[] {
  const falls = mastery < lower.mastery || complexity < lower.complexity
  if (!falls && (mastery > lower.mastery || complexity > lower.complexity)) return []
  const pair = (one: Pick<GradeDescription, 'mastery' | 'complexity'>): string => `${one.mastery}、${one.complexity}`
  const said: Record<'grade' | 'lower', TextRef> = { grade: gradeText(grade), lower: gradeText(lower.grade) }
  return [
    modelFinding(checkFaults.make('gradeNotAbove', { ...said, value: pair({ mastery, complexity }), limit: pair(lower) }), 'warning', {
      grade,
      part: 'mastery'
    })
  ]
}
