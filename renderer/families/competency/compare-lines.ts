import {
  competencyTexts,
  placeTexts,
  weightText,
  type Competency,
  type ModelComparison,
  type ModelContent,
  type Requirement
} from '../../../shared/families/competency'
import { gradeText } from '../../../shared/families/roster'
import type { TextRef } from '../../../shared/kernel/texts'
import { compareTexts as texts } from './compare-texts'

/** One difference: where, and what stood there before and stands there now; null: nothing. A text is either data or said. */
export type CompareLine = { readonly at: TextRef; readonly before: Said; readonly after: Said }
type Said = string | TextRef | null
export const comparedParts = ['competencies', 'texts', 'requirements', 'grades'] as const
export type ComparedPart = (typeof comparedParts)[number]

/** What differs between two versions as lines to read, by part. */
export function comparisonLines(comparison: ModelComparison, older: ModelContent, newer: ModelContent): Record<ComparedPart, CompareLine[]> {
  const names = new Map([...older.competencies, ...newer.competencies].map(({ code, name }) => [code, name]))
  const named = (code: string): TextRef => placeTexts.ref('competency', { name: names.get(code) ?? code, code })
  const whole = ({ name, code }: Pick<Competency, 'name' | 'code'>): TextRef => placeTexts.ref('competency', { name, code })
  const { added, removed, renamed, moved } = comparison
  return {
    competencies: [
      ...added.map((one) => ({ at: texts.ref('added'), before: null, after: whole(one) })),
      ...removed.map((one) => ({ at: texts.ref('removed'), before: whole(one), after: null })),
      ...renamed.map(({ code, before, after }) => ({ at: texts.ref('renamed', { code }), before, after })),
      ...moved.map(({ code, before, after }) => ({
        at: texts.ref('moved', { name: named(code) }),
        before: competencyTexts.ref(`layer.${before}`),
        after: competencyTexts.ref(`layer.${after}`)
      }))
    ],
    texts: comparison.texts.map(({ code, part, level, before, after }) => {
      const of = { name: names.get(code) ?? code, code, part: placeTexts.ref(`part.${part}`) }
      return {
        at: level === undefined ? placeTexts.ref('ofCompetency', of) : placeTexts.ref('ofLevel', { ...of, level }),
        before: before || null,
        after: after || null
      }
    }),
    requirements: comparison.requirements.map(({ post, grade, code, before, after }) => ({
      at: texts.ref('requirement', { post, grade: gradeText(grade), name: named(code) }),
      before: sayRequirement(before),
      after: sayRequirement(after)
    })),
    grades: comparison.grades.map(({ grade, part, before, after }) => ({
      at: texts.ref('grade', {
        grade: gradeText(grade),
        part:
          part === 'mastery' || part === 'complexity'
            ? texts.ref('step', { part: placeTexts.ref(`gradePart.${part}Text`) })
            : placeTexts.ref(`gradePart.${part}`)
      }),
      before: before || null,
      after: after || null
    }))
  }
}
const sayRequirement = (one: Requirement | null): TextRef | null =>
  one === null ? null : texts.ref(one.core ? 'asks.core' : 'asks', { level: one.level, weight: weightText(one.weight) })
