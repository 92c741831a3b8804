import type { RatingLevel } from '../../../../shared/families/competency'
import { ratingLevels } from '../../../../shared/families/competency'

/** What a key does in interview mode. */
export type InterviewAction =
  | { readonly kind: 'rate'; readonly level: RatingLevel }
  | {
      readonly kind:
        | 'half'
        | 'up'
        | 'down'
        | 'notObserved'
        | 'clear'
        | 'nextCandidate'
        | 'submit'
        | 'previousCompetency'
        | 'nextCompetency'
        | 'timer'
        | 'leave'
        | 'leaveText'
        | 'foldQuestions'
        | 'keys'
        | 'questions'
        | 'region'
    }

type Kind = Exclude<InterviewAction['kind'], 'rate'>
type Keys = ReadonlyMap<string, Kind>
const keys = (named: Readonly<Record<string, Kind>>): Keys => new Map(Object.entries(named))

/** Everywhere in the mode, a text field included. */
const everywhere: Keys = keys({
  'Ctrl+Enter': 'nextCandidate',
  'Ctrl+Shift+Enter': 'submit',
  PageUp: 'previousCompetency',
  PageDown: 'nextCompetency',
  F1: 'keys',
  F2: 'timer',
  F6: 'region'
})
/** Outside a text, or with Alt inside one. A Chinese keyboard gives full-width signs. */
const rating: Keys = keys({
  '.': 'half',
  '。': 'half',
  '．': 'half',
  '+': 'up',
  '=': 'up',
  'Shift++': 'up',
  '-': 'down',
  '0': 'notObserved',
  U: 'notObserved',
  Delete: 'clear'
})
const outsideText: Keys = new Map([...rating, ...keys({ '?': 'keys', 'Shift+?': 'keys', 'Shift+？': 'keys', Q: 'questions' })])

/** Esc goes one step back at a time: whoever is writing or reading questions does not mean to leave the interview. */
const escapeOf = (inText: boolean, asking: boolean): InterviewAction => ({ kind: inText ? 'leaveText' : asking ? 'foldQuestions' : 'leave' })

/** What a key, as `keyName` names it, means here; null where it is nobody's or the text's own. `asking`: the questions are unfolded. */
export function actionOf(name: string, inText: boolean, asking = false): InterviewAction | null {
  if (name === 'Escape') return escapeOf(inText, asking)
  const kind = everywhere.get(name)
  if (kind) return { kind }
  const key = inText ? (name.startsWith('Alt+') ? name.slice(4) : '') : name
  if (/^[1-5]$/.test(key)) return { kind: 'rate', level: levelAt(Number(key)) }
  const meant = (inText ? rating : outsideText).get(key)
  return meant ? { kind: meant } : null
}

const levelAt = (value: number): RatingLevel => ratingLevels.find((level) => Number(level) === value) ?? '1'

/** The level after `.`, `+` or `-`; null where there is none to go to. */
export function stepped(level: RatingLevel | null, step: 'half' | 'up' | 'down'): RatingLevel | null {
  if (level === null) return null
  const value = Number(level)
  const by = step === 'up' ? 0.5 : step === 'down' ? -0.5 : Number.isInteger(value) ? 0.5 : -0.5
  const next = value + by
  return next < 1 || next > 5 ? null : levelAt(next)
}
