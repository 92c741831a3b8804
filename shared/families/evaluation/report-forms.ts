import { periodOf } from '../../kernel/civil-date'
import type { Block, DocumentContext, PrintCell, PrintDocument } from '../../kernel/document'
import { sayPeriod } from '../../kernel/say-dates'
import { finalStatus, statusText, type PersonResult } from '../certification'
import { competencyTexts, levelNumbers, type Competency } from '../competency'
import { gradeText } from '../roster'
import { assessOnSite } from './assessment'
import type { OnSitePerson } from './assessment-model'
import { competenciesOf, ratingPlans } from './checks'
import type { Candidate } from './model'
import type { ReportQuestion } from './report'
import { texts } from './report-messages'
import { roundOf, type RoundTables } from './round'

const subtitleOf = ({ round, month }: ReportQuestion, { say, language }: DocumentContext): string =>
  say(texts.ref('person.subtitle', { round, period: sayPeriod(periodOf(month), language) }))
const footerOf = ({ say, example, packTitle }: DocumentContext): Pick<PrintDocument, 'footer'> =>
  example ? { footer: say(texts.ref('example', { pack: packTitle })) } : {}

/** 评定结果签字表: everyone in the round with scores and result, to be signed by each and by the panel. */
export function resultSheet(tables: RoundTables, question: ReportQuestion, context: DocumentContext): PrintDocument {
  const { say, letterhead } = context
  const people = roundOf(tables, question).people.filter(({ target, status }) => target !== null && status !== 'notInRound')
  const onSite = new Map(assessOnSite(tables, question).people.map((person) => [person.staffNo, person]))
  const assessors = assessorsOf(tables, question).map((name) => say(texts.ref('sheet.assessor', { name })))
  return {
    fileName: say(texts.ref('sheet.file', { organisation: letterhead.organisation, round: question.round })),
    title: say(texts.ref('sheet.title')),
    subtitle: subtitleOf(question, context),
    orientation: 'landscape',
    blocks: [
      { kind: 'paragraph', text: say(texts.ref('sheet.lead', { count: people.length })) },
      { ...resultTable(people, onSite, context), signed: { lines: [...assessors, ...letterhead.signatures], seal: letterhead.sealPlace } }
    ],
    ...footerOf(context)
  }
}

function resultTable(people: readonly PersonResult[], onSite: ReadonlyMap<string, OnSitePerson>, { say }: DocumentContext): Extract<Block, { kind: 'table' }> {
  const column = (
    key:
      | 'sheet.order'
      | 'staffNo'
      | 'name'
      | 'county'
      | 'grade'
      | 'target'
      | 'composite'
      | 'sheet.exam'
      | 'sheet.performance'
      | 'sheet.supervisor'
      | 'sheet.match'
      | 'sheet.verdict'
      | 'sheet.status'
      | 'sheet.sign',
    width: number,
    align: 'left' | 'right' = 'left'
  ) => ({
    heading: say(texts.ref(key)),
    width,
    align
  })
  return {
    kind: 'table',
    dense: true,
    rowHeight: 7,
    columns: [
      column('sheet.order', 1.1, 'right'),
      column('staffNo', 2.2),
      column('name', 2),
      column('county', 2.4),
      column('grade', 1.5),
      column('target', 1.8),
      column('sheet.exam', 1.6, 'right'),
      column('sheet.performance', 1.9, 'right'),
      column('sheet.supervisor', 1.9, 'right'),
      column('composite', 1.9, 'right'),
      column('sheet.match', 1.9, 'right'),
      column('sheet.verdict', 2.1),
      column('sheet.status', 1.9),
      column('sheet.sign', 2.6)
    ],
    rows: people.map((person, index) => resultRow(person, index + 1, onSite.get(person.staffNo), say))
  }
}
function resultRow(person: PersonResult, order: number, evaluated: OnSitePerson | undefined, say: DocumentContext['say']): PrintCell[] {
  const { staffNo, name, county, grade, target, exam, performance, supervisor, composite } = person
  const verdict = evaluated?.verdict
  return [
    { text: String(order) },
    { text: staffNo },
    { text: name },
    { text: county },
    { text: say(gradeText(grade)) },
    { text: target === null ? '—' : say(gradeText(target)) },
    { text: exam ?? '—' },
    { text: performance ?? '—' },
    { text: supervisor ?? '—' },
    { text: composite ?? '—', emphasis: 'strong' },
    { text: evaluated?.match ?? '—' },
    { text: verdict ? say(competencyTexts.ref(`verdict.${verdict}`)) : '—' },
    { text: say(statusText(finalStatus(person))), emphasis: 'strong' },
    { text: '' }
  ]
}
/** Names of everyone who sits in a panel of the round. */
function assessorsOf({ panels, assessors }: RoundTables, { round, month }: ReportQuestion): string[] {
  const codes = [...panels.values()].filter((panel) => panel.round === round && panel.month === month).flatMap((panel) => panel.assessors)
  return [...new Set(codes)].map((code) => assessors.get(code)?.name ?? code)
}

/** 现场评价表: the anchors once, then a sheet for each candidate of the assessor; without an assessor one empty sheet. */
export function paperForm(
  tables: RoundTables,
  { assessor, ...question }: ReportQuestion & { readonly assessor: string | null },
  context: DocumentContext
): PrintDocument | null {
  const evaluation = tables.evaluations.get(`${question.round}|${question.month}`)
  if (!evaluation) return null
  const { say, letterhead } = context
  const name = assessor === null ? '' : (tables.assessors.get(assessor)?.name ?? assessor)
  const all = competenciesOf(tables, evaluation)
  const plans = ratingPlans(tables, question)
  const sheets =
    assessor === null
      ? [sheet(null, all, '', question, context)]
      : candidatesOf(tables, question, assessor).map((candidate) =>
          sheet(personOf(tables, candidate), plans(candidate.staffNo).competencies, name, question, context)
        )
  const file = { organisation: letterhead.organisation, round: question.round }
  return {
    fileName: say(assessor === null ? texts.ref('form.blankFile', file) : texts.ref('form.file', { ...file, assessor: name })),
    title: say(texts.ref('form.title')),
    subtitle: subtitleOf(question, context),
    orientation: 'portrait',
    blocks: [
      { kind: 'paragraph', text: say(texts.ref('form.how')) },
      anchors(all, say),
      ...sheets.flatMap((blocks): Block[] => [{ kind: 'newPage' }, ...blocks])
    ],
    ...footerOf(context)
  }
}

function candidatesOf({ panels, candidates }: RoundTables, { round, month }: ReportQuestion, assessor: string): Candidate[] {
  const inRound = (one: { readonly round: number; readonly month: string }): boolean => one.round === round && one.month === month
  const sits = new Set([...panels.values()].filter((panel) => inRound(panel) && panel.assessors.includes(assessor)).map(({ panel }) => panel))
  return [...candidates.values()].filter((candidate) => inRound(candidate) && sits.has(candidate.panel)).toSorted((a, b) => a.order - b.order)
}
type FormPerson = { readonly staffNo: string; readonly name: string; readonly county: string; readonly post: string }
const personOf = ({ people }: RoundTables, { staffNo }: Candidate): FormPerson => people.get(staffNo) ?? { staffNo, name: '', county: '', post: '' }

function anchors(competencies: readonly Competency[], say: DocumentContext['say']): Block {
  return {
    kind: 'table',
    caption: say(texts.ref('form.anchors')),
    dense: true,
    columns: [{ heading: say(texts.ref('table.competency')), width: 2 }, ...levelNumbers.map((level) => ({ heading: String(level), width: 3.6 }))],
    rows: competencies.map(({ name, levels }): PrintCell[] => [{ text: name, emphasis: 'strong' }, ...levels.map(({ descriptor }) => ({ text: descriptor }))])
  }
}

/** Height for the rows of a sheet that all find room on one page, together with head and signature; no higher than a hand needs, no lower than it can write in. */
function handRow(count: number, round: ReportQuestion['round']): number {
  const room = round === 2 ? 164 : 174
  return Math.min(13, Math.max(8, Math.floor((room / Math.max(1, count)) * 10) / 10))
}
function sheet(person: FormPerson | null, competencies: readonly Competency[], assessor: string, { round }: ReportQuestion, { say }: DocumentContext): Block[] {
  const marks: Block[] =
    round === 2
      ? [{ kind: 'facts', columns: 2, pairs: (['form.interview', 'form.presentation'] as const).map((key) => ({ name: say(texts.ref(key)), value: '' })) }]
      : []
  return [
    { kind: 'heading', level: 2, text: say(texts.ref('form.title')) },
    {
      kind: 'facts',
      columns: 3,
      pairs: [
        { name: say(texts.ref('name')), value: person?.name ?? '' },
        { name: say(texts.ref('staffNo')), value: person?.staffNo ?? '' },
        { name: say(texts.ref('county')), value: person?.county ?? '' },
        { name: say(texts.ref('post')), value: person?.post ?? '' },
        { name: say(texts.ref('form.assessor')), value: assessor },
        { name: say(texts.ref('form.room')), value: '' }
      ]
    },
    {
      kind: 'table',
      dense: true,
      rowHeight: handRow(competencies.length, round),
      columns: [
        { heading: say(texts.ref('table.competency')), width: 3 },
        { heading: say(texts.ref('form.level')), width: 2 },
        { heading: say(texts.ref('form.evidence')), width: 10 }
      ],
      rows: competencies.map(({ name }): PrintCell[] => [{ text: name }, { text: '' }, { text: '' }])
    },
    ...marks,
    { kind: 'facts', columns: 1, pairs: [{ name: say(texts.ref('form.recusal')), value: '' }] },
    { kind: 'signatures', lines: [say(texts.ref('form.sign'))] }
  ]
}
