import type { Fault } from '../../kernel/result'
import { shorten } from '../../kernel/sheet/raw'
import type { TextRef } from '../../kernel/texts'
import { modelFinding, sayPlace, type ModelFinding, type ModelPlace } from './check-finding'
import { checkFaults, placeTexts } from './check-messages'
import { checkGrades, checkProfiles } from './checks-profiles'
import { levelNumbers, type Competency, type LevelNumber, type ModelContent } from './model'
import { bareWords, bigramsOf, isAlike, withoutDegree, wordingOf, type Bigrams, type Wording, type WordingPart } from './wording'

/** Fewer indicators or questions than these leave an assessor with too little to go by. */
export const fewestItems = 3
/** Two texts whose pairs of characters agree this far say the same. */
const alike = 0.85

/** Everything that is missing, said twice or contradictory in a version of a model. */
export function checkModel(content: ModelContent): ModelFinding[] {
  const asked = new Set(content.profiles.flatMap(({ requirements }) => requirements.map(({ code }) => code)))
  const first = new Map<string, TextRef>()
  return [
    ...content.competencies.flatMap((competency) => [...checkHoles(competency, asked), ...checkWording(competency, first)]),
    ...checkProfiles(content),
    ...checkGrades(content)
  ]
}

/** What is not there: texts, indicators, questions, and a profile that asks for it. */
function checkHoles(competency: Competency, asked: ReadonlySet<string>): ModelFinding[] {
  const { code, name, definition, levels } = competency
  const at = placeTexts.ref('competency', { name, code })
  const hasQuestions = levels.some(({ questions }) => questions.length > 0)
  const found = levelNumbers.flatMap((level): ModelFinding[] => {
    const { descriptor, indicators, questions } = levels[level - 1] ?? { descriptor: '', indicators: [], questions: [] }
    return [
      ...(descriptor === '' ? [emptyAt(competency, 'descriptor', level)] : []),
      ...fewAt(competency, 'indicators', level, indicators.length),
      // Said once for the competency, not at each of its levels.
      ...(hasQuestions ? fewAt(competency, 'questions', level, questions.length) : [])
    ]
  })
  return [
    ...(definition === '' ? [emptyAt(competency, 'definition')] : []),
    ...found,
    ...(hasQuestions ? [] : [modelFinding(checkFaults.make('noQuestions', { at, limit: fewestItems }), 'problem', { code, part: 'questions' })]),
    ...(asked.has(code) ? [] : [modelFinding(checkFaults.make('inNoProfile', { at }), 'warning', { code })])
  ]
}
function emptyAt(competency: Competency, part: WordingPart, level?: LevelNumber): ModelFinding {
  const place = { code: competency.code, part, ...(level === undefined ? {} : { level }) }
  return modelFinding(checkFaults.make('emptyText', { at: sayPlace(competency, place) }), 'problem', place)
}
function fewAt(competency: Competency, part: 'indicators' | 'questions', level: LevelNumber, count: number): ModelFinding[] {
  if (count >= fewestItems) return []
  const place = { code: competency.code, part, level }
  const at = sayPlace(competency, place)
  return [
    count === 0
      ? modelFinding(checkFaults.make('noItems', { at, limit: fewestItems }), 'problem', place)
      : modelFinding(checkFaults.make('fewItems', { at, count, limit: fewestItems }), 'warning', place)
  ]
}

type Seen = { readonly wording: Wording; readonly words: string; readonly degreeless: string; readonly bigrams: Bigrams }
/** What is said twice anywhere, almost twice in one competency, and levels that only words of degree tell apart. */
function checkWording(competency: Competency, first: Map<string, TextRef>): ModelFinding[] {
  const found: ModelFinding[] = []
  const seen: Seen[] = []
  for (const wording of wordingOf(competency)) {
    const words = bareWords(wording.text)
    if (words === '') continue
    const place = { code: competency.code, part: wording.part, ...levelOf(wording) }
    const one: Seen = { wording, words, degreeless: withoutDegree(words), bigrams: bigramsOf(words) }
    const at = sayPlace(competency, wording)
    const value = shorten(wording.text)
    const fault = notAbove(one, seen, at, value) ?? duplicateOf(one, first, at, value) ?? similarTo(one, seen, competency, at, value)
    if (fault) found.push(modelFinding(fault, fault.code.endsWith('similar') ? 'warning' : 'problem', place))
    const key = keyOf(one)
    if (!first.has(key)) first.set(key, at)
    seen.push(one)
  }
  return found
}
const levelOf = ({ level, index }: Wording): Pick<ModelPlace, 'level' | 'index'> => ({
  ...(level === undefined ? {} : { level }),
  ...(index === undefined ? {} : { index })
})
// A competency may be called what another one's text says; two of one name are one too many.
const keyOf = ({ wording, words }: Seen): string => `${wording.part === 'name' ? 'name' : 'text'}|${words}`

/** A description that is no step up from the level below; an indicator that only a word of degree sets apart. */
function notAbove({ wording, words, degreeless, bigrams }: Seen, seen: readonly Seen[], at: TextRef, value: string): Fault | null {
  const { part, level } = wording
  if (level === undefined || level === 1 || (part !== 'descriptor' && part !== 'indicators')) return null
  const below = seen.filter((other) => other.wording.part === part && other.wording.level === level - 1)
  const params = { at, below: level - 1, value }
  if (degreeless !== '' && below.some((other) => other.degreeless === degreeless && other.words !== words)) return checkFaults.make('levelByDegree', params)
  if (part !== 'descriptor') return null
  return below.some((other) => other.words === words || isAlike(other.bigrams, bigrams, alike)) ? checkFaults.make('levelNotAbove', params) : null
}
function duplicateOf(one: Seen, first: ReadonlyMap<string, TextRef>, at: TextRef, value: string): Fault | null {
  const before = first.get(keyOf(one))
  return before ? checkFaults.make('duplicate', { at, other: before, value }) : null
}
function similarTo({ wording, bigrams }: Seen, seen: readonly Seen[], competency: Competency, at: TextRef, value: string): Fault | null {
  if (wording.part !== 'indicators' && wording.part !== 'questions') return null
  const other = seen.find((before) => before.wording.part === wording.part && isAlike(before.bigrams, bigrams, alike))
  return other ? checkFaults.make('similar', { at, other: sayPlace(competency, other.wording), value }) : null
}
