import type { Block } from '../../../kernel/document'
import { matrixFindingText } from '../duties/messages'
import { roleLetters } from '../duties/model'
import { matrixFindings, type DutiesResult, type DutyThread } from '../duties/result-model'
import { phaseText, roleText } from '../messages'
import { dutiesReportTexts as texts } from './duties-messages'
import type { MainFinding } from './finding'
import { frameTexts } from './frame-messages'
import { heading, lead, paragraph, sourceNote, strong, table, whole, type Chapter, type ReportDesk } from './parts'
import { chapterLacks } from './readiness'

/** 定责: who does what, what is wrong with it, and what each duty hangs on. */
export function dutiesChapter(desk: ReportDesk, findings: readonly MainFinding[]): Chapter {
  const { duties } = desk.result
  const missing = chapterLacks.duties(desk.result)
  if (missing) return { key: 'duties', blocks: [], missing }
  const said = findings.find(({ key }) => key === 'duties')
  return {
    key: 'duties',
    missing: null,
    blocks: [
      ...(said ? [lead(desk.say(said.text))] : []),
      ...matrixBlocks(duties, desk),
      ...findingBlocks(duties, desk),
      ...postBlocks(duties, desk),
      ...threadBlocks(duties, desk),
      ...orphanBlocks(duties, desk)
    ]
  }
}

function matrixBlocks({ duties, posts, roles }: DutiesResult, desk: ReportDesk): Block[] {
  const { say } = desk
  return [
    heading(2, say(texts.ref('matrix'))),
    ...table({
      caption: say(texts.ref('matrix.caption')),
      columns: [[say(texts.ref('duty')), 4], [say(texts.ref('phase')), 1.8], ...posts.map((post) => [post, 2, 'centre'] as const)],
      rows: duties.map(({ duty, name, phase }) => [name, say(phaseText(phase)), ...posts.map((post) => roles.get(`${duty}|${post}`)?.join(' ') ?? '')]),
      note: sourceNote(desk, 'duties', texts.ref('matrix.note'))
    })
  ]
}

function findingBlocks({ findings, duties }: DutiesResult, desk: ReportDesk): Block[] {
  const { say } = desk
  if (findings.length === 0) return [heading(2, say(texts.ref('findings'))), paragraph(say(texts.ref('sound')))]
  const names = new Map(duties.map(({ duty, name }) => [duty, name]))
  const separator = desk.context.language === 'zh-CN' ? '、' : ', '
  const rows = matrixFindings.flatMap((kind) => {
    const found = findings.filter((finding) => finding.kind === kind)
    const [first] = found
    if (!first) return []
    const about = found.map(({ duty, post }) => post ?? names.get(duty ?? '') ?? duty ?? '').join(separator)
    return [[say(matrixFindingText(kind)), say(texts.ref(`severity.${first.severity}`)), about]]
  })
  return [
    heading(2, say(texts.ref('findings'))),
    ...table({
      caption: say(texts.ref('findings.caption')),
      columns: [
        [say(texts.ref('kind')), 3],
        [say(texts.ref('severity')), 2],
        [say(texts.ref('about')), 8]
      ],
      rows,
      note: sourceNote(desk, 'duties', texts.ref('findings.note'))
    })
  ]
}

function postBlocks({ postRoles }: DutiesResult, desk: ReportDesk): Block[] {
  const { say } = desk
  if (postRoles.length === 0) return []
  return [
    heading(2, say(texts.ref('posts'))),
    ...table({
      caption: say(texts.ref('posts.caption')),
      columns: [
        [say(frameTexts.ref('post')), 4],
        ...roleLetters.map((letter) => [`${letter} ${say(roleText(letter))}`, 2.7, 'right'] as const),
        [say(texts.ref('share')), 2.4, 'right']
      ],
      rows: postRoles.map(({ post, counts, accountableShare }) => [post, ...roleLetters.map((letter) => whole(counts[letter])), accountableShare]),
      note: sourceNote(desk, 'duties')
    })
  ]
}

function threadBlocks({ threads, model }: DutiesResult, desk: ReportDesk): Block[] {
  const { say } = desk
  return [
    heading(2, say(texts.ref('threads'))),
    ...table({
      caption: say(texts.ref('threads.caption')),
      columns: [
        [say(texts.ref('duty')), 3],
        [say(texts.ref('indicators')), 3.4],
        [say(texts.ref('competencies')), 3.4],
        [say(texts.ref('courses')), 3.6]
      ],
      rows: threads.map((thread) => [
        strong(thread.duty.name),
        listOf(thread.indicators),
        listOf(competenciesOf(thread, model !== null, desk)),
        listOf(thread.courses)
      ]),
      note: sourceNote(desk, 'duties', model ? texts.ref('threads.note', { model: model.title, version: model.version }) : texts.ref('threads.noModel'))
    })
  ]
}
const listOf = (items: readonly string[]): string => (items.length === 0 ? '—' : items.join('\n'))
const competenciesOf = ({ competencies }: DutyThread, hasModel: boolean, { say }: ReportDesk): string[] =>
  competencies.map(({ code, name }) => (name === null ? (hasModel ? say(texts.ref('unknownCode', { code })) : code) : `${code} ${name}`))

function orphanBlocks({ orphanCompetencies: orphans }: DutiesResult, { say, context }: ReportDesk): Block[] {
  if (orphans.length === 0) return []
  const names = orphans.map(({ code, name }) => `${code} ${name}`).join(context.language === 'zh-CN' ? '、' : ', ')
  return [paragraph(say(texts.ref('orphans', { count: whole(orphans.length), names })))]
}
