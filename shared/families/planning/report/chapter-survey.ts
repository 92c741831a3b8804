import type { Block } from '../../../kernel/document'
import { baselineText, diagnosisOf, type QuestionResult, type SurveyResult } from '../../survey'
import { comparedIn, type Compared } from './findings-survey'
import { heading, lead, short, sourceNote, strong, table, whole, type Chapter, type ReportDesk } from './parts'
import { chapterLacks } from './readiness'
import { surveyReportTexts as texts } from './survey-messages'

/** 现状调研: what was found, beside the programme's findings, and the answers to each question. */
export function surveyChapter(desk: ReportDesk): Chapter {
  const { survey } = desk.result
  const missing = chapterLacks.survey(desk.result)
  if (survey === null || missing) return { key: 'survey', blocks: [], missing }
  return {
    key: 'survey',
    missing: null,
    blocks: [leadOf(survey, desk), ...diagnosisBlocks(survey, desk), ...comparisonBlocks(survey, desk), ...answersBlocks(survey, desk)]
  }
}

function leadOf({ respondents, answerRate, survey: { population } }: SurveyResult, { say }: ReportDesk): Block {
  const count = whole(respondents)
  if (answerRate === null || population === null) return lead(say(texts.ref('lead.noRate', { respondents: count })))
  return lead(say(texts.ref('lead.rate', { respondents: count, population: whole(population), rate: answerRate })))
}

function diagnosisBlocks(survey: SurveyResult, { say }: ReportDesk): Block[] {
  // What most people answered stands in a table of its own.
  const found = diagnosisOf(survey).filter(({ key, severity }) => severity === 'finding' && !key.endsWith('.most'))
  if (found.length === 0) return []
  return [heading(2, say(texts.ref('diagnosis'))), { kind: 'bullets', numbered: true, items: found.map(({ text }) => say(text)) }]
}

/** Table and picture of what the slides found beside what this survey found. */
function comparisonBlocks(survey: SurveyResult, desk: ReportDesk): Block[] {
  const { say } = desk
  const compared = comparedIn(survey)
  if (compared.length === 0) return []
  const level = String(survey.confidence)
  const rows = compared.map(({ baseline, expected, share, base, verdict }) => [
    say(baselineText(baseline)),
    short(expected),
    share ? share.percent : say(texts.ref('suppressed')),
    share ? say(texts.ref('range', { low: share.low, high: share.high })) : '—',
    whole(base),
    verdict ? strong(say(texts.ref(`verdict.${verdict}`))) : '—'
  ])
  return [
    heading(2, say(texts.ref('comparison'))),
    ...table({
      caption: say(texts.ref('comparison.caption')),
      columns: [
        [say(texts.ref('item')), 4.6],
        [say(texts.ref('expected')), 2.5, 'right'],
        [say(texts.ref('percent')), 2.2, 'right'],
        [say(texts.ref('interval', { level })), 2.6, 'right'],
        [say(texts.ref('base')), 2, 'right'],
        [say(texts.ref('verdict')), 1.6, 'centre']
      ],
      rows,
      note: sourceNote(desk, 'survey', texts.ref('comparison.note', { least: survey.leastCell }))
    }),
    ...pictureOf(compared, level, desk)
  ]
}
function pictureOf(compared: readonly Compared[], level: string, { say }: ReportDesk): Block[] {
  const shown = compared.flatMap((one) => (one.share ? [{ ...one, share: one.share, name: say(baselineText(one.baseline)) }] : []))
  if (shown.length === 0) return []
  const items = shown.map(({ baseline, share, expected }) =>
    texts.ref('picture.item', { name: baselineText(baseline), percent: share.percent, expected: short(expected) })
  )
  return [
    {
      kind: 'picture',
      title: say(texts.ref('picture.caption')),
      alt: say(texts.ref('picture.alt', { level, items })),
      picture: {
        kind: 'intervals',
        maximum: 100,
        legend: {
          value: say(texts.ref('picture.value')),
          interval: say(texts.ref('picture.interval', { level })),
          mark: say(texts.ref('picture.mark'))
        },
        bars: shown.map(({ name, share, expected }) => ({
          name,
          value: Number(share.percent),
          low: Number(share.low),
          high: Number(share.high),
          mark: Number(expected),
          label: `${share.percent}%`
        }))
      }
    }
  ]
}

const counted: readonly QuestionResult['question']['type'][] = ['single', 'multiple']
function answersBlocks(survey: SurveyResult, desk: ReportDesk): Block[] {
  const { say } = desk
  const rows = survey.questions.flatMap((one) => {
    const row = counted.includes(one.question.type) ? answerRow(one, desk) : null
    return row ? [row] : []
  })
  if (rows.length === 0) return []
  const level = String(survey.confidence)
  return [
    heading(2, say(texts.ref('answers'))),
    ...table({
      caption: say(texts.ref('answers.caption')),
      columns: [
        [say(texts.ref('question')), 6],
        [say(texts.ref('base')), 2.1, 'right'],
        [say(texts.ref('answer')), 4],
        [say(texts.ref('percent')), 2.1, 'right'],
        [say(texts.ref('interval', { level })), 2.4, 'right']
      ],
      rows,
      note: sourceNote(desk, 'survey', texts.ref('answers.note'))
    })
  ]
}
/** What most people chose; null where all are too small to be shown, or where telling it would tell of a hidden one. */
function answerRow({ question, base, options }: QuestionResult, { say, context }: ReportDesk): string[] | null {
  const shown = options.flatMap(({ option, share }) => (share ? [{ option, share }] : []))
  const most = Math.max(0, ...shown.map(({ share }) => share.count))
  const first = shown.filter(({ share }) => share.count === most)
  const [top] = first
  if (!top || options.some(({ withheld }) => withheld === 'protects')) return null
  const { percent, low, high } = top.share
  const chosen = first.map(({ option }) => option).join(context.language === 'zh-CN' ? '、' : ', ')
  return [question.title, whole(base), chosen, percent, say(texts.ref('range', { low, high }))]
}
