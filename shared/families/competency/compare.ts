import { isSame } from '../../kernel/same'
import { gradeParts, type GradePart } from './checks-profiles'
import { inListOrder } from './content'
import {
  levelNumbers,
  type Competency,
  type GradeDescription,
  type Layer,
  type Level,
  type LevelMapping,
  type LevelNumber,
  type ModelContent,
  type Profile,
  type Requirement
} from './model'
import type { WordingPart } from './wording'

/** A text before and after; empty where it was or is not there. Items of a list are told apart by what they say, not by their place. */
export type TextChange = {
  readonly code: string
  readonly part: Exclude<WordingPart, 'name'>
  readonly level?: LevelNumber
  readonly before: string
  readonly after: string
}
export type RequirementChange = {
  readonly post: string
  readonly grade: Profile['grade']
  readonly code: string
  readonly before: Requirement | null
  readonly after: Requirement | null
}
export type GradeChange = {
  readonly grade: GradeDescription['grade']
  readonly part: GradePart | 'mastery' | 'complexity'
  readonly before: string
  readonly after: string
}
/** What differs between two versions of a model, in the order of lists. */
export type ModelComparison = {
  readonly added: readonly Competency[]
  readonly removed: readonly Competency[]
  readonly renamed: readonly { readonly code: string; readonly before: string; readonly after: string }[]
  /** Moved to another of the three layers. */
  readonly moved: readonly { readonly code: string; readonly before: Layer; readonly after: Layer }[]
  readonly texts: readonly TextChange[]
  readonly requirements: readonly RequirementChange[]
  readonly grades: readonly GradeChange[]
}

/** Compares two versions: what is new, gone, renamed, reworded, and asked differently. */
export function compareModels(a: ModelContent, b: ModelContent): ModelComparison {
  const before = new Map(a.competencies.map((one) => [one.code, one]))
  const after = new Map(b.competencies.map((one) => [one.code, one]))
  const pairs = inListOrder(b.competencies).flatMap((now) => {
    const earlier = before.get(now.code)
    return earlier ? [{ code: now.code, earlier, now }] : []
  })
  return {
    added: inListOrder(b.competencies.filter(({ code }) => !before.has(code))),
    removed: inListOrder(a.competencies.filter(({ code }) => !after.has(code))),
    renamed: pairs.flatMap(({ code, earlier, now }) => (earlier.name === now.name ? [] : [{ code, before: earlier.name, after: now.name }])),
    moved: pairs.flatMap(({ code, earlier, now }) => (earlier.layer === now.layer ? [] : [{ code, before: earlier.layer, after: now.layer }])),
    texts: pairs.flatMap(({ earlier, now }) => textChanges(earlier, now)),
    requirements: requirementChanges(a.profiles, b.profiles),
    grades: gradeChanges(a.grades, b.grades)
  }
}

const noLevel: Level = { descriptor: '', indicators: [], questions: [] }
function textChanges(earlier: Competency, now: Competency): TextChange[] {
  const { code } = now
  const one = (part: TextChange['part'], before: string, after: string, level?: LevelNumber): TextChange[] =>
    before === after ? [] : [{ code, part, ...(level === undefined ? {} : { level }), before, after }]
  return [
    ...one('definition', earlier.definition, now.definition),
    ...levelNumbers.flatMap((level) => {
      const [old, fresh] = [earlier.levels[level - 1] ?? noLevel, now.levels[level - 1] ?? noLevel]
      const listed = (part: 'indicators' | 'questions'): TextChange[] =>
        listChanges(old[part], fresh[part]).flatMap(({ before, after }) => one(part, before, after, level))
      return [...one('descriptor', old.descriptor, fresh.descriptor, level), ...listed('indicators'), ...listed('questions')]
    })
  ]
}
/** What is left on both sides is taken as reworded, in order; what is over was added or taken out. */
function listChanges(old: readonly string[], fresh: readonly string[]): { before: string; after: string }[] {
  const gone = without(old, fresh)
  const come = without(fresh, old)
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({ before: gone[index] ?? '', after: come[index] ?? '' }))
}
function without(items: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return items.filter((item) => {
    const at = left.indexOf(item)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function requirementChanges(old: readonly Profile[], fresh: readonly Profile[]): RequirementChange[] {
  const key = ({ post, grade }: Profile): string => `${post}|${grade}`
  const before = new Map(old.map((profile) => [key(profile), profile]))
  const after = new Map(fresh.map((profile) => [key(profile), profile]))
  const all = new Map([...before, ...after])
  return [...all].flatMap(([name, { post, grade }]) => {
    const [then, now] = [requirementsIn(before.get(name)), requirementsIn(after.get(name))]
    const codes = [...new Set([...then.keys(), ...now.keys()])]
    return codes.flatMap((code): RequirementChange[] => {
      const change = { post, grade, code, before: then.get(code) ?? null, after: now.get(code) ?? null }
      return isSame(change.before, change.after) ? [] : [change]
    })
  })
}
const requirementsIn = (profile: Profile | undefined): Map<string, Requirement> =>
  new Map(profile?.requirements.map((requirement) => [requirement.code, requirement]))

function gradeChanges(old: readonly GradeDescription[], fresh: readonly GradeDescription[]): GradeChange[] {
  const all = new Map([...old, ...fresh].map(({ grade }) => [grade, grade]))
  return [...all.keys()].toSorted().flatMap((grade) => {
    const [then, now] = [old, fresh].map((list) => list.find((one) => one.grade === grade))
    return (['mastery', 'complexity', ...gradeParts] as const).flatMap((part): GradeChange[] => {
      const change = { grade, part, before: plain(then?.[part]), after: plain(now?.[part]) }
      return change.before === change.after ? [] : [change]
    })
  })
}
const plain = (value: string | number | readonly string[] | undefined): string =>
  value === undefined ? '' : typeof value === 'object' ? value.join('\n') : String(value)

/**
 * Levels that may be offered as the same in another version: those of competencies with the same code whose five levels say the same, word for word.
 * Everything else is mapped by people.
 */
export function identicalLevels(from: ModelContent, to: ModelContent): LevelMapping[] {
  const there = new Map(to.competencies.map((competency) => [competency.code, competency]))
  return inListOrder(from.competencies).flatMap(({ code, levels }) =>
    isSame(there.get(code)?.levels, levels)
      ? [{ model: from.model.model, from: from.model.version, to: to.model.version, code, toCode: code, levels: { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 }, note: '' }]
      : []
  )
}
