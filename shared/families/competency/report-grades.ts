import type { Block, DocumentContext, PrintCell, PrintDocument } from '../../kernel/document'
import type { TextRef } from '../../kernel/texts'
import { gradeText } from '../roster'
import { placeTexts } from './check-messages'
import type { GradePart } from './checks-profiles'
import type { GradeDescription, ModelContent } from './model'
import { documentFrame, documentHead, inGradeOrder } from './report'
import { reportTexts } from './report-messages'

const say = reportTexts.ref
const stepCount = 6

/** 等级模型与任职资格: the grades on their two axes, the way from one to the next, and what it takes to hold each. */
export function gradeModelDocument(content: ModelContent, context: DocumentContext): PrintDocument {
  const { say: speak } = context
  const inOrder = inGradeOrder(content.grades)
  const body: Block[] =
    inOrder.length === 0
      ? [{ kind: 'paragraph', text: speak(say('gradeModel.none')) }]
      : [
          picture(inOrder, context),
          ...path(inOrder, context),
          { kind: 'heading', level: 2, text: speak(say('gradeModel.qualifications')) },
          ...inOrder.flatMap((description) => gradeBlocks(description, context)),
          ...overview(inOrder, context)
        ]
  return {
    ...documentFrame(content, context, 'gradeModel'),
    orientation: 'portrait',
    blocks: [...documentHead(content, context), { kind: 'paragraph', text: speak(say('gradeModel.intro')) }, ...body]
  }
}

function picture(inOrder: readonly GradeDescription[], { say: speak }: DocumentContext): Block {
  const steps = Array.from({ length: stepCount }, (_, index) => String(index + 1))
  const points: TextRef[] = inOrder.map(({ grade, mastery, complexity }) => say('gradeModel.point', { grade: gradeText(grade), mastery, complexity }))
  return {
    kind: 'picture',
    title: speak(say('gradeModel.picture')),
    alt: speak(say('gradeModel.alt', { points })),
    picture: {
      kind: 'matrix',
      across: { title: speak(say('gradeModel.mastery')), steps },
      up: { title: speak(say('gradeModel.complexity')), steps },
      points: inOrder.map(({ grade, mastery, complexity }) => ({ name: speak(gradeText(grade)), across: mastery - 1, up: complexity - 1 }))
    }
  }
}

/** 职业发展路径 in words: what people of each grade are there for. */
function path(inOrder: readonly GradeDescription[], { say: speak }: DocumentContext): Block[] {
  const empty = speak(say('gradeModel.empty'))
  return [
    { kind: 'heading', level: 2, text: speak(say('gradeModel.path')) },
    { kind: 'paragraph', text: speak(say('gradeModel.path.note')) },
    {
      kind: 'bullets',
      numbered: true,
      items: inOrder.map(({ grade, role }) => speak(say('gradeModel.path.step', { grade: gradeText(grade), role: role || empty })))
    }
  ]
}

function gradeBlocks(description: GradeDescription, { say: speak }: DocumentContext): Block[] {
  const { grade, mastery, masteryText, complexity, complexityText, role, typicalWork, education, experience, performance, certificate } = description
  const empty = speak(say('gradeModel.empty'))
  const axis = (step: number, text: string): string => speak(say('gradeModel.axis', { step, text: text || empty }))
  const row = (part: GradePart, text: string): PrintCell[] => [
    { text: speak(placeTexts.ref(`gradePart.${part}`)), emphasis: 'strong' },
    { text: text || empty, ...(text === '' ? { emphasis: 'dim' as const } : {}) }
  ]
  return [
    { kind: 'heading', level: 3, text: speak(gradeText(grade)) },
    {
      kind: 'table',
      whole: true,
      columns: [
        { heading: speak(say('gradeModel.item')), width: 2 },
        { heading: speak(say('gradeModel.content')), width: 8 }
      ],
      rows: [
        row('role', role),
        row('masteryText', axis(mastery, masteryText)),
        row('complexityText', axis(complexity, complexityText)),
        row('typicalWork', typicalWork.map((work, index) => `${index + 1}. ${work}`).join('\n')),
        row('education', education),
        row('experience', experience),
        row('performance', performance),
        row('certificate', certificate)
      ]
    }
  ]
}

/** What it takes to hold each grade, side by side. */
function overview(inOrder: readonly GradeDescription[], { say: speak }: DocumentContext): Block[] {
  const parts = ['education', 'experience', 'performance', 'certificate'] as const
  return [
    { kind: 'heading', level: 2, text: speak(say('gradeModel.overview')) },
    {
      kind: 'table',
      dense: true,
      whole: true,
      columns: [
        { heading: speak(say('grade')), width: 1.2, align: 'centre' },
        ...parts.map((part) => ({ heading: speak(placeTexts.ref(`gradePart.${part}`)), width: 3 }))
      ],
      rows: inOrder.map((description): PrintCell[] => [
        { text: speak(gradeText(description.grade)), emphasis: 'strong' },
        ...parts.map((part) => ({ text: description[part] || speak(say('gradeModel.empty')) }))
      ])
    }
  ]
}
