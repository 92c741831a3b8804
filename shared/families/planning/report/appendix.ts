import type { Block } from '../../../kernel/document'
import { sayDay } from '../../../kernel/say-dates'
import type { ReportChapter } from '../model'
import { nextTexts as texts } from './next-messages'
import { heading, sourceNote, table, type ReportDesk } from './parts'
import { parametersInUse, provenanceText } from './values'

const described = ['survey', 'positioning', 'posts', 'duties', 'headcount'] as const satisfies readonly ReportChapter[]
/** 方法与参数: how the chapters that are there were computed, and with which figures. */
export function appendixBlocks(desk: ReportDesk, there: readonly ReportChapter[]): Block[] {
  const { say, question, context } = desk
  const methods = described.filter((chapter) => there.includes(chapter))
  return [
    ...(methods.length === 0
      ? []
      : [heading(2, say(texts.ref('methods'))), { kind: 'bullets', items: methods.map((chapter) => say(texts.ref(`method.${chapter}`))) } as const]),
    heading(2, say(texts.ref('parameters'))),
    ...table({
      caption: say(texts.ref('parameters.caption', { day: sayDay(question.plan.asOf, context.language) })),
      columns: [
        [say(texts.ref('parameter')), 4],
        [say(texts.ref('value')), 4.6],
        [say(texts.ref('provenance')), 2, 'centre'],
        [say(texts.ref('source')), 4.4]
      ],
      rows: parametersInUse(question).map(({ title, value, provenance, source }) => [say(title), say(value).trim(), say(provenanceText(provenance)), source]),
      note: sourceNote(desk, 'report', texts.ref('parameters.note', { pack: context.packTitle }))
    })
  ]
}
