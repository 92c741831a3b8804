import { compareText, exact, negate, roundHalfUp } from '../../kernel/decimal'
import type { Block, DocumentContext, PrintCell } from '../../kernel/document'
import type { RuleBook, TraceNode } from '../../kernel/rule'
import type { TextRef } from '../../kernel/texts'
import type { PersonResult, Round } from '../certification'
import { competencyTexts, type Competency, type ModelContent } from '../competency'
import type { CompetencyOutcome, OnSitePerson } from './assessment-model'
import type { ReportChoice } from './model'
import { texts } from './report-messages'

/** Whom a report is about, with everything that it draws on. */
export type Subject = {
  readonly result: PersonResult
  readonly onSite: OnSitePerson | null
  readonly content: ModelContent | null
  readonly choice: ReportChoice | null
  readonly round: Round
  readonly book: RuleBook
  /** The working behind the result, the competencies first. */
  trace(): TraceNode | null
}

const isShort = ({ gap }: CompetencyOutcome): boolean => gap !== null && compareText(gap, '0') < 0

/** 能力素质: what came out against what is required, as picture and table. */
export function competencyBlocks({ onSite, result }: Subject, { say }: DocumentContext): Block[] {
  const title: Block = { kind: 'heading', level: 2, text: say(texts.ref('competency.title')) }
  if (onSite === null) return [title, { kind: 'paragraph', text: say(texts.ref('competency.none')) }]
  const { outcomes } = onSite
  return [
    title,
    { kind: 'paragraph', text: say(summary(onSite, result.post)) },
    ...(outcomes.length < 3 ? [] : [radar(outcomes, say)]),
    outcomeTable(outcomes, say)
  ]
}

function summary({ outcomes, match, verdict, coverage }: OnSitePerson, post: string): TextRef {
  if (outcomes.every(({ required }) => required === null)) return texts.ref('competency.noProfile', { post })
  const unseen = outcomes.filter(({ required, actual }) => required !== null && actual === null).length
  if (match === null || verdict === null) return texts.ref('competency.incomplete', { count: unseen, coverage: coverage ?? '0.00' })
  const short = outcomes.filter(isShort).length
  const count = outcomes.filter(({ required }) => required !== null).length
  return texts.ref('competency.summary', { match, verdict: competencyTexts.ref(`verdict.${verdict}`), count, met: count - short, short })
}

function radar(outcomes: readonly CompetencyOutcome[], say: DocumentContext['say']): Block {
  return {
    kind: 'picture',
    title: say(texts.ref('radar.title')),
    alt: say(texts.ref('radar.alt', { count: outcomes.length })),
    picture: {
      kind: 'radar',
      maximum: 5,
      axes: outcomes.map(({ name }) => name),
      series: [
        { name: say(texts.ref('radar.required')), values: outcomes.map(({ required }) => required), stroke: 'dashed' },
        { name: say(texts.ref('radar.actual')), values: outcomes.map(({ actual }) => (actual === null ? null : Number(actual))), stroke: 'solid' }
      ]
    }
  }
}

function outcomeTable(outcomes: readonly CompetencyOutcome[], say: DocumentContext['say']): Block {
  return {
    kind: 'table',
    dense: true,
    columns: [
      { heading: say(texts.ref('table.layer')), width: 3 },
      { heading: say(texts.ref('table.competency')), width: 3.5 },
      { heading: say(texts.ref('table.required')), width: 1.3, align: 'right' },
      { heading: say(texts.ref('table.actual')), width: 1.3, align: 'right' },
      { heading: say(texts.ref('table.gap')), width: 1.3, align: 'right' },
      { heading: say(texts.ref('table.note')), width: 4.6 }
    ],
    rows: outcomes.map((outcome): PrintCell[] => [
      { text: say(competencyTexts.ref(`layer.${outcome.layer}`)), emphasis: 'dim' },
      { text: outcome.name },
      { text: outcome.required === null ? '—' : String(outcome.required) },
      { text: outcome.actual ?? '—' },
      { text: outcome.gap ?? '—', ...(isShort(outcome) ? { emphasis: 'strong' as const } : {}) },
      { text: noteOf(outcome).map(say).join('；') }
    ])
  }
}

function noteOf({ core, settled, actual, flags }: CompetencyOutcome): TextRef[] {
  const calculated = settled?.calculated ?? '—'
  return [
    ...(core ? [texts.ref('note.core')] : []),
    ...(settled ? [texts.ref(settled.kind === 'consensus' ? 'note.settled' : 'note.overridden', { calculated })] : []),
    ...(actual === null ? [texts.ref('note.notObserved')] : []),
    ...flags.map((flag) => texts.ref(`note.${flag}`))
  ]
}

/** So that the report stays within two pages; the table above has them all. */
const mostNamed = { strengths: 2, gaps: 3 } as const
const surplusOf = (gap: string): string => roundHalfUp(exact(gap))
const shortOf = (gap: string): string => roundHalfUp(negate(exact(gap)))
const descriptorOf = (competency: Competency | undefined, level: number): string =>
  competency?.levels[Math.min(5, Math.max(1, Math.floor(level))) - 1]?.descriptor ?? ''
/** Largest first, core before the rest, then in the order of the model. */
const byGap = (direction: 1 | -1) => (a: CompetencyOutcome, b: CompetencyOutcome) => direction * compareGap(a, b) || Number(b.core) - Number(a.core)
const compareGap = (a: CompetencyOutcome, b: CompetencyOutcome): number => compareText(a.gap ?? '0', b.gap ?? '0')
const gapsOf = (onSite: OnSitePerson): CompetencyOutcome[] => onSite.outcomes.filter(isShort).toSorted(byGap(1))
const competencyIn = (content: ModelContent | null, code: string): Competency | undefined => content?.competencies.find((one) => one.code === code)

/** Strengths and gaps in the words of the model, and the evidence that HR chose to quote. */
export function wordBlocks({ onSite, content, choice }: Subject, { say }: DocumentContext): Block[] {
  if (onSite === null) return []
  const strong = onSite.outcomes.filter(({ gap }) => gap !== null && compareText(gap, '0') > 0).toSorted(byGap(-1))
  const strengths = strong.slice(0, mostNamed.strengths).map(({ code, name, actual, gap }) =>
    say(
      texts.ref('strengths.line', {
        name,
        actual: actual ?? '—',
        surplus: surplusOf(gap ?? '0'),
        descriptor: descriptorOf(competencyIn(content, code), Number(actual))
      })
    )
  )
  const all = gapsOf(onSite)
  const more = all.length - mostNamed.gaps
  const gaps = all.slice(0, mostNamed.gaps).map(({ code, name, required, actual, gap, core }) =>
    say(
      texts.ref('gaps.line', {
        name: core ? `${name}${say(texts.ref('gaps.core'))}` : name,
        required: required ?? '—',
        actual: actual ?? '—',
        short: shortOf(gap ?? '0'),
        descriptor: descriptorOf(competencyIn(content, code), required ?? 1)
      })
    )
  )
  const quoted = (choice?.evidence ?? []).filter(({ text }) => text.trim() !== '')
  return [
    { kind: 'heading', level: 2, text: say(texts.ref('strengths.title')) },
    { kind: 'bullets', items: strengths.length > 0 ? strengths : [say(texts.ref('strengths.none'))] },
    { kind: 'heading', level: 2, text: say(texts.ref('gaps.title')) },
    {
      kind: 'bullets',
      items: gaps.length > 0 ? [...gaps, ...(more > 0 ? [say(texts.ref('gaps.more', { count: more }))] : [])] : [say(texts.ref('gaps.none'))]
    },
    ...(quoted.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: say(texts.ref('evidence.title')) } as const,
          {
            kind: 'bullets',
            items: quoted.map(({ code, text }) => say(texts.ref('evidence.line', { name: competencyIn(content, code)?.name ?? code, text })))
          } as const
        ])
  ]
}

/** HR's own words; else, for the largest gaps, what people at the required level are seen to do. */
function nextItems({ onSite, content, choice }: Subject, say: DocumentContext['say']): { lead: string | null; items: string[] } {
  if (choice && choice.next.trim() !== '') return { lead: null, items: choice.next.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])) }
  const actions = (onSite === null ? [] : gapsOf(onSite).slice(0, mostNamed.gaps)).flatMap(({ code, name, required }) => {
    const indicator = competencyIn(content, code)?.levels[(required ?? 1) - 1]?.indicators[0]
    return indicator === undefined ? [] : [say(texts.ref('next.action', { name, indicator }))]
  })
  return actions.length > 0 ? { lead: say(texts.ref('next.lead')), items: actions } : { lead: null, items: [say(texts.ref('next.keep'))] }
}

/** 下一步 and where to turn with questions. */
export function nextBlocks(subject: Subject, { say, letterhead }: DocumentContext): Block[] {
  const { lead, items } = nextItems(subject, say)
  const contact = letterhead.contact === '' ? '' : say(texts.ref('appeal.contact', { contact: letterhead.contact }))
  return [
    { kind: 'heading', level: 2, text: say(texts.ref('next.title')) },
    ...(lead === null ? [] : [{ kind: 'paragraph', text: lead } as const]),
    { kind: 'bullets', items, numbered: true },
    { kind: 'paragraph', style: 'small', text: say(texts.ref('appeal', { organisation: letterhead.organisation, contact })) }
  ]
}
