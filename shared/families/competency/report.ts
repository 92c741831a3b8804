import type { Block, DocumentContext, PrintCell, PrintColumn, PrintDocument } from '../../kernel/document'
import { grades, gradeText, type Grade } from '../roster'
import { inListOrder, postsOf, weightSum, weightText } from './content'
import { texts } from './messages'
import { layers, levelNumbers, type Competency, type Layer, type ModelContent, type Profile } from './model'
import { reportTexts } from './report-messages'

const say = reportTexts.ref
const nothing = '—'

/** Small print of a document that was made with the built-in example pack. */
const footerOf = ({ say: speak, example, packTitle }: DocumentContext): Pick<PrintDocument, 'footer'> =>
  example ? { footer: speak(say('example', { pack: packTitle })) } : {}

/** What stands at the head of every document about a model: which version, by whom, of which day. */
export function documentHead({ model, competencies, profiles, grades: descriptions }: ModelContent, context: DocumentContext): Block[] {
  const { say: speak, letterhead, today } = context
  const counts = say('counts.shown', { competencies: competencies.length, profiles: profiles.length, grades: descriptions.length })
  const pairs = [
    { name: speak(say('name')), value: model.title },
    { name: speak(say('versionName')), value: speak(say('version', { version: model.version })) },
    { name: speak(say('state')), value: speak(say(model.locked ? 'state.locked' : 'state.draft')) },
    { name: speak(say('counts')), value: speak(counts) },
    ...(letterhead.organisation === '' ? [] : [{ name: speak(say('issuer')), value: letterhead.organisation }]),
    { name: speak(say('madeOn')), value: today }
  ]
  return [{ kind: 'facts', columns: 2, pairs }, ...(model.note === '' ? [] : [{ kind: 'paragraph', text: model.note, style: 'quote' } as const])]
}
/** The frame of a document about a model. */
export const documentFrame = (
  { model }: ModelContent,
  context: DocumentContext,
  title: 'handbook' | 'gradeModel'
): Pick<PrintDocument, 'fileName' | 'title' | 'subtitle' | 'footer'> => ({
  fileName: context.say(say(`${title}.file`, { title: model.title })),
  title: context.say(say(`${title}.title`)),
  subtitle: `${model.title} · ${context.say(say('version', { version: model.version }))}`,
  ...footerOf(context)
})

/** 能力标准手册: every competency with its levels and questions, by layer; what each post asks for at each grade; a list of all. */
export function handbookDocument(content: ModelContent, context: DocumentContext): PrintDocument {
  const { say: speak } = context
  const use = ['handbook.use.1', 'handbook.use.2', 'handbook.use.3', 'handbook.use.4'] as const
  return {
    ...documentFrame(content, context, 'handbook'),
    orientation: 'portrait',
    blocks: [
      ...documentHead(content, context),
      { kind: 'heading', level: 2, text: speak(say('handbook.use')) },
      { kind: 'bullets', numbered: true, items: use.map((key) => speak(say(key))) },
      ...contentsBlocks(content, context),
      ...layers.flatMap((layer) => layerBlocks(layer, content, context)),
      ...profileBlocks(content, context),
      ...appendixBlocks(content, context)
    ]
  }
}

/** What the handbook holds, in its order. */
function contentsBlocks(content: ModelContent, { say: speak }: DocumentContext): Block[] {
  const listed = (items: readonly string[]): string => items.join('\n') || nothing
  const ofLayer = (layer: Layer): string[] => inListOrder(content.competencies.filter((one) => one.layer === layer)).map(({ code, name }) => `${code} ${name}`)
  return [
    { kind: 'heading', level: 2, text: speak(say('handbook.contents')) },
    {
      kind: 'table',
      whole: true,
      columns: layers.map((layer) => ({ heading: speak(texts.ref(`layer.${layer}`)), width: 1 })),
      rows: [layers.map((layer) => ({ text: listed(ofLayer(layer)) }))]
    },
    { kind: 'facts', columns: 1, pairs: [{ name: speak(say('handbook.profiles')), value: listed(postsOf(content)) }] }
  ]
}

function layerBlocks(layer: Layer, { competencies }: ModelContent, context: DocumentContext): Block[] {
  const { say: speak } = context
  const ofLayer = inListOrder(competencies.filter((one) => one.layer === layer))
  const none: Block[] = [{ kind: 'paragraph', text: speak(say('handbook.layer.none')) }]
  return [
    { kind: 'newPage' },
    { kind: 'heading', level: 1, text: speak(texts.ref(`layer.${layer}`)) },
    ...(ofLayer.length === 0
      ? none
      : ofLayer.flatMap((competency, index): Block[] => [...(index === 0 ? [] : [{ kind: 'newPage' } as const]), ...competencyBlocks(competency, context)]))
  ]
}

function competencyBlocks({ code, name, definition, levels }: Competency, { say: speak }: DocumentContext): Block[] {
  const column = (key: 'level' | 'descriptor' | 'indicators', width: number): PrintColumn => ({
    heading: speak(say(`handbook.${key}`)),
    width,
    ...(key === 'level' ? { align: 'centre' as const } : {})
  })
  const asked = levelNumbers.flatMap((level) => {
    const questions = levels[level - 1]?.questions ?? []
    return questions.length === 0 ? [] : [{ level, questions }]
  })
  return [
    { kind: 'heading', level: 2, text: `${code} ${name}` },
    { kind: 'paragraph', text: speak(say('handbook.definition', { definition: definition || nothing })), style: 'lead' },
    {
      kind: 'table',
      dense: true,
      whole: true,
      columns: [column('level', 1.2), column('descriptor', 4), column('indicators', 6)],
      rows: levelNumbers.map((level): PrintCell[] => {
        const { descriptor, indicators } = levels[level - 1] ?? { descriptor: '', indicators: [] }
        const listed = indicators.map((indicator, index) => `${index + 1}. ${indicator}`).join('\n')
        return [{ text: speak(say('handbook.levelShown', { level })), emphasis: 'strong' }, { text: descriptor || nothing }, { text: listed || nothing }]
      })
    },
    ...(asked.length === 0 ? [] : [{ kind: 'heading', level: 3, text: speak(say('handbook.questions')) } as const]),
    ...asked.flatMap(({ level, questions }): Block[] => [
      { kind: 'paragraph', text: speak(say('handbook.levelShown', { level })), style: 'small', withNext: true },
      { kind: 'bullets', items: questions }
    ])
  ]
}

/** One table a post: competencies down, grades across. */
function profileBlocks(content: ModelContent, { say: speak }: DocumentContext): Block[] {
  const posts = postsOf(content)
  const title: Block[] = [{ kind: 'newPage' }, { kind: 'heading', level: 1, text: speak(say('handbook.profiles')) }]
  if (posts.length === 0) return [...title, { kind: 'paragraph', text: speak(say('handbook.profiles.none')) }]
  return [
    ...title,
    { kind: 'paragraph', text: speak(say('handbook.profiles.note')), style: 'small' },
    ...posts.flatMap((post): Block[] => {
      const ofPost = grades.flatMap((grade) => content.profiles.find((profile) => profile.post === post && profile.grade === grade) ?? [])
      return [
        { kind: 'heading', level: 2, text: post },
        {
          kind: 'table',
          dense: true,
          whole: true,
          columns: [
            { heading: speak(say('handbook.competency')), width: 4 },
            ...ofPost.map(({ grade }): PrintColumn => ({ heading: speak(gradeText(grade)), width: 2, align: 'centre' }))
          ],
          rows: profileRowsOf(ofPost, content.competencies, speak)
        }
      ]
    })
  ]
}
function profileRowsOf(profiles: readonly Profile[], competencies: readonly Competency[], speak: DocumentContext['say']): PrintCell[][] {
  const asked = new Set(profiles.flatMap(({ requirements }) => requirements.map(({ code }) => code)))
  const rows = inListOrder(competencies.filter(({ code }) => asked.has(code))).map(({ code, name }): PrintCell[] => [
    { text: `${code} ${name}` },
    ...profiles.map(({ requirements }) =>
      requirementCell(
        requirements.find((requirement) => requirement.code === code),
        speak
      )
    )
  ])
  const sums = profiles.map(({ requirements }): PrintCell => ({ text: `${weightSum(requirements)}%`, emphasis: 'strong' }))
  return [...rows, [{ text: speak(say('handbook.total')), emphasis: 'strong' }, ...sums]]
}
const requirementCell = (requirement: Profile['requirements'][number] | undefined, speak: DocumentContext['say']): PrintCell => {
  if (!requirement) return { text: nothing, emphasis: 'dim' }
  const { level, weight, core } = requirement
  const text = speak(say(core ? 'handbook.coreRequirement' : 'handbook.requirement', { level, weight: weightText(weight) }))
  return { text, ...(core ? { emphasis: 'strong' as const } : {}) }
}

function appendixBlocks({ competencies }: ModelContent, { say: speak }: DocumentContext): Block[] {
  return [
    { kind: 'newPage' },
    { kind: 'heading', level: 1, text: speak(say('handbook.appendix')) },
    {
      kind: 'table',
      dense: true,
      columns: [
        { heading: speak(say('handbook.code')), width: 2 },
        { heading: speak(say('handbook.competency')), width: 4 },
        { heading: speak(say('handbook.layer')), width: 4 }
      ],
      rows: layers.flatMap((layer) =>
        inListOrder(competencies.filter((one) => one.layer === layer)).map(({ code, name }): PrintCell[] => [
          { text: code },
          { text: name },
          { text: speak(texts.ref(`layer.${layer}`)) }
        ])
      )
    }
  ]
}

/** Grades in their order, with their descriptions where there are any. */
export const inGradeOrder = <R extends { readonly grade: Grade }>(rows: readonly R[]): R[] =>
  grades.flatMap((grade) => rows.find((row) => row.grade === grade) ?? [])
