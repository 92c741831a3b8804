import { periodOf } from '../../kernel/civil-date'
import type { Block, DocumentContext, PrintCell, PrintDocument } from '../../kernel/document'
import { explain, explanationLines } from '../../kernel/explain'
import type { RuleBook } from '../../kernel/rule'
import { sayPeriod } from '../../kernel/say-dates'
import type { TextRef } from '../../kernel/texts'
import {
  certificationTexts,
  components,
  compositeWeightsOf,
  type Component,
  statusText,
  whyTexts,
  type PersonResult,
  type Round,
  type RoundResult
} from '../certification'
import { contentOf } from '../competency'
import { gradeText } from '../roster'
import { assessOnSite } from './assessment'
import type { OnSiteResult } from './assessment-model'
import { competencyBlocks, nextBlocks, wordBlocks, type Subject } from './report-competencies'
import { texts } from './report-messages'
import { explainRound, roundOf, type RoundTables } from './round'

export type ReportQuestion = Round & { readonly book: RuleBook }
/** A round made ready for many reports: computed once, however many people are reported on. */
export type PreparedReports = {
  /** Who gets a report, in staff-number order. */
  readonly people: readonly string[]
  report(staffNo: string, context: DocumentContext): PrintDocument | null
}

/** Whoever is in the round gets a report, and whoever is not but has scores in it: they too want to know where they stand. */
export const isReported = ({ status, exam, performance, supervisor }: Pick<PersonResult, 'status' | 'exam' | 'performance' | 'supervisor'>): boolean =>
  status !== 'notInRound' || exam !== null || performance !== null || supervisor !== null

/** Computes a round once for all its reports. */
export function prepareReports(tables: RoundTables, question: ReportQuestion): PreparedReports {
  const result: RoundResult = roundOf(tables, question)
  const onSite: OnSiteResult = assessOnSite(tables, question)
  const evaluation = tables.evaluations.get(`${question.round}|${question.month}`)
  const content = evaluation ? contentOf(tables, evaluation) : null
  const results = new Map(result.people.map((person) => [person.staffNo, person]))
  const evaluated = new Map(onSite.people.map((person) => [person.staffNo, person]))
  return {
    people: result.people.filter(isReported).map(({ staffNo }) => staffNo),
    report(staffNo, context) {
      const found = results.get(staffNo)
      if (!found) return null
      const { round, month, book } = question
      return reportOf(
        {
          result: found,
          onSite: evaluated.get(staffNo) ?? null,
          content,
          choice: tables.reportChoices.get(`${round}|${month}|${staffNo}`) ?? null,
          round: { round, month },
          book,
          trace: () => explainRound(tables, { ...question, staffNo })
        },
        context
      )
    }
  }
}

/** Who gets a report in a round. */
export const reportPeople = (tables: RoundTables, question: ReportQuestion): readonly string[] => prepareReports(tables, question).people
/** 反馈报告 of one person; null for someone who is not on the roster. For many people use `prepareReports`. */
export const personReport = (
  tables: RoundTables,
  { staffNo, ...question }: ReportQuestion & { readonly staffNo: string },
  context: DocumentContext
): PrintDocument | null => prepareReports(tables, question).report(staffNo, context)

function reportOf(subject: Subject, context: DocumentContext): PrintDocument {
  const { say, example, packTitle } = context
  const { staffNo, name } = subject.result
  return {
    fileName: say(texts.ref('person.file', { staffNo, name })),
    title: say(texts.ref('person.title')),
    subtitle: say(texts.ref('person.subtitle', { round: subject.round.round, period: sayPeriod(periodOf(subject.round.month), context.language) })),
    orientation: 'portrait',
    blocks: [
      facts(subject, context),
      ...numbered(
        [...resultBlocks(subject, context), ...competencyBlocks(subject, context), ...wordBlocks(subject, context), ...nextBlocks(subject, context)],
        say
      ),
      { kind: 'signatures', lines: [say(texts.ref('sign.person')), say(texts.ref('sign.supervisor'))] },
      ...appendix(subject, context)
    ],
    ...(example ? { footer: say(texts.ref('example', { pack: packTitle })) } : {})
  }
}

/** Numbers the sections that are there: someone without interviews has fewer. */
function numbered(blocks: readonly Block[], say: DocumentContext['say']): Block[] {
  const numerals = say(texts.ref('numerals'))
  let count = 0
  return blocks.map((block) =>
    block.kind === 'heading' && block.level === 2
      ? { ...block, text: say(texts.ref('section', { number: numerals.charAt(count++), title: block.text })) }
      : block
  )
}

function facts({ result }: Subject, { say, today }: DocumentContext): Block {
  const { staffNo, name, county, post, grade, target } = result
  const pair = (key: 'name' | 'staffNo' | 'county' | 'post' | 'grade' | 'target' | 'date', value: string) => ({ name: say(texts.ref(key)), value })
  return {
    kind: 'facts',
    columns: 4,
    pairs: [
      pair('name', name),
      pair('staffNo', staffNo),
      pair('county', county),
      pair('post', post),
      pair('grade', say(gradeText(grade))),
      pair('target', target === null ? '—' : say(gradeText(target))),
      pair('date', today)
    ]
  }
}

function conclusion({ result }: Subject): TextRef {
  const { status, composite, target, passMark } = result
  const grade = target === null ? '—' : gradeText(target)
  if (status === 'notInRound') return texts.ref('result.notInRound')
  if (status === 'pending') return texts.ref('result.pending', { missing: result.missing.map(({ label }) => label) })
  if (composite === null) return texts.ref('result.failScoreless', { target: grade, reasons: whyTexts(result) })
  return status === 'pass'
    ? texts.ref('result.pass', { composite, target: grade, passMark: passMark ?? '—' })
    : texts.ref('result.fail', { composite, target: grade, reasons: whyTexts(result) })
}

function resultBlocks(subject: Subject, { say }: DocumentContext): Block[] {
  const { decided, status, distances } = subject.result
  const words = [conclusion(subject), ...(decided ? [texts.ref('result.decided', { ...decided, status: statusText(decided.status) })] : [])]
  const near = status === 'fail' ? distances.flatMap(({ component, required, actual }) => (required === null ? [] : [{ component, required, actual }])) : []
  return [
    { kind: 'heading', level: 2, text: say(texts.ref('result.title')) },
    { kind: 'box', lines: words.map(say) },
    scoreTable(subject, say),
    ...near.map(({ component, required, actual }): Block => ({
      kind: 'paragraph',
      style: 'small',
      text: say(texts.ref('result.distance', { component: certificationTexts.ref(`component.${component}`), required, actual }))
    }))
  ]
}

function scoreTable({ result, book }: Subject, say: DocumentContext['say']): Block {
  const weights = compositeWeightsOf(book)
  const numbers = (name: 'score' | 'weight', of: (component: Component) => string, composite: string, line: string): PrintCell[] => [
    { text: say(texts.ref(name)) },
    ...components.map((component) => ({ text: of(component) })),
    { text: composite, emphasis: 'strong' },
    { text: line }
  ]
  return {
    kind: 'table',
    dense: true,
    columns: [
      { heading: say(texts.ref('component')), width: 2 },
      ...components.map((component) => ({ heading: say(certificationTexts.ref(`component.${component}`)), width: 2, align: 'right' as const })),
      { heading: say(texts.ref('composite')), width: 2, align: 'right' },
      { heading: say(texts.ref('passMark')), width: 2, align: 'right' }
    ],
    rows: [
      numbers('score', (component) => result[component] ?? '—', result.composite ?? '—', result.passMark ?? '—'),
      numbers('weight', (component) => (weights === null ? '—' : String(weights[component])), '100', '')
    ]
  }
}

function appendix(subject: Subject, { say, sayName, packTitle }: DocumentContext): Block[] {
  const trace = subject.trace()
  if (trace === null) return []
  return [
    { kind: 'newPage' },
    { kind: 'heading', level: 2, text: say(texts.ref('appendix.title')) },
    { kind: 'paragraph', style: 'small', text: say(texts.ref('appendix.lead', { pack: packTitle })) },
    ...explanationLines(explain(trace, say, sayName), say).map((text): Block => ({ kind: 'paragraph', style: 'small', text }))
  ]
}
