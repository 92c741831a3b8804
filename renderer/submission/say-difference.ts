import type { Difference } from '../../shared/families/consolidation'
import { parseCivilMonth } from '../../shared/kernel/civil-date'
import { sayMonth } from '../../shared/kernel/say-dates'
import type { Language, TextRef } from '../../shared/kernel/texts'
import { differenceTexts as texts } from './difference-texts'

/** What part of a package a difference is in: a round, a year, a plan, or the control totals. */
export function partOf(of: string, language: Language): TextRef | null {
  const [kind, first = '', second = ''] = of.split('|')
  if (kind === 'totals') return texts.ref('of.totals')
  if (kind === 'gradeYear') return texts.ref('of.gradeYear', { year: first })
  if (kind === 'plan') return texts.ref('of.plan', { year: first })
  const month = parseCivilMonth(second)
  return kind === 'round' && month ? texts.ref('of.round', { round: first, month: sayMonth(month, language) }) : null
}

const known = [
  'composite',
  'status',
  'target',
  'exam',
  'performance',
  'supervisor',
  'grade',
  'statuses',
  'compositeSum',
  'movements',
  'proposal',
  'decision',
  'ranked'
] as const
type Known = (typeof known)[number]
/** The value by its name where it has one: the first word of its path that people know. Null: only its path says it. */
export function fieldOf({ field }: Pick<Difference, 'field'>): TextRef | null {
  const words = field.split('.')
  const found = words.map((word) => known.find((one) => one === word)).find((one): one is Known => one !== undefined)
  return found === undefined ? null : texts.ref(`field.${found}`)
}
