import type { Block, PrintCell } from '../../../kernel/document'
import { requirementsOf, type GradeDescription } from '../../competency'
import type { DutyBookDesk } from './duty-book-desk'
import { dutyBookTexts as texts } from './duty-book-messages'

const descriptionOf = ({ content, grade }: DutyBookDesk): GradeDescription | null => content?.grades.find((one) => one.grade === grade) ?? null

/** What people of the grade are there for, what they typically do, and how hard it is. */
export function workBlocks(desk: DutyBookDesk): Block[] {
  const description = descriptionOf(desk)
  if (!description) return []
  const { say } = desk.context
  const { role, typicalWork, mastery, masteryText, complexity, complexityText } = description
  const axis = (step: number, text: string): string => say(texts.ref('step', { step, text }))
  const row = (name: 'role' | 'typicalWork' | 'mastery' | 'complexity', text: string): PrintCell[][] =>
    text === '' ? [] : [[{ text: say(texts.ref(name)), emphasis: 'strong' }, { text }]]
  return itemTable(
    [
      ...row('role', role),
      ...row('typicalWork', typicalWork.map((work, index) => `${index + 1}. ${work}`).join('\n')),
      ...row('mastery', masteryText === '' ? '' : axis(mastery, masteryText)),
      ...row('complexity', complexityText === '' ? '' : axis(complexity, complexityText))
    ],
    'details',
    desk
  )
}
/** What it takes to hold the grade. */
export function qualificationBlocks(desk: DutyBookDesk): Block[] {
  const description = descriptionOf(desk)
  if (!description) return []
  const parts = ['education', 'experience', 'performance', 'certificate'] as const
  const rows = parts.filter((part) => description[part] !== '')
  return itemTable(
    rows.map((part): PrintCell[] => [{ text: desk.context.say(texts.ref(part)), emphasis: 'strong' }, { text: description[part] }]),
    'requirement',
    desk
  )
}
const itemTable = (rows: readonly (readonly PrintCell[])[], heading: 'details' | 'requirement', { context: { say } }: DutyBookDesk): Block[] =>
  rows.length === 0
    ? []
    : [
        {
          kind: 'table',
          whole: true,
          columns: [
            { heading: say(texts.ref('item')), width: 2 },
            { heading: say(texts.ref(heading)), width: 8 }
          ],
          rows
        }
      ]

/** What the post asks of each competency at the grade. */
export function competencyBlocks({ content, post, grade, context: { say } }: DutyBookDesk): Block[] {
  const requirements = content ? requirementsOf(content, post.post, grade) : []
  if (!content || requirements.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [
        { heading: say(texts.ref('competency')), width: 2.4 },
        { heading: say(texts.ref('level')), width: 1.2, align: 'centre' },
        { heading: say(texts.ref('descriptor')), width: 6 }
      ],
      rows: requirements.map(({ competency, level, core }): PrintCell[] => [
        { text: core ? `${competency.name} ★` : competency.name, emphasis: 'strong' },
        { text: say(texts.ref('level.of', { level })) },
        { text: competency.levels[level - 1]?.descriptor ?? '' }
      ])
    },
    { kind: 'paragraph', style: 'small', text: say(texts.ref('competencies.note', { model: content.model.title, version: content.model.version })) }
  ]
}
