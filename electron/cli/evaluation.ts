import { competencyTexts } from '../../shared/families/competency'
import {
  assessOnSite,
  evaluationFaults,
  explainMatch,
  panelView,
  type CompetencyOutcome,
  type OnSitePerson,
  type OnSiteResult,
  type PanelView
} from '../../shared/families/evaluation'
import type { TraceNode } from '../../shared/kernel/rule'
import type { OpenWorkspace } from '../services/storage'
import { refused, type Console } from './console'
import { questionIn, type AskedRound } from './round'
import { sayLabels } from './rule'
import { faults, texts } from './texts'

/** `compute FILE competency`: what the on-site evaluation comes to, and how each panel rates. */
export function computeCompetency({ tables }: OpenWorkspace, asked: AskedRound, console: Console): void {
  const question = questionIn({ tables }, asked)
  const result = assessOnSite(tables, question)
  if (!result.model) throw refused(evaluationFaults.make('noEvaluation', {}))
  const names = [...new Set(result.people.map(({ panel }) => panel))]
  const panels = names.map((panel) => panelView(tables, { ...question, panel }))
  const { model, version, title } = result.model
  const said = {
    round: result.round,
    month: result.month,
    model: { model, version, title },
    pack: question.book.pack,
    people: result.people.map(personOf),
    panels: panels.map(panelOf)
  }
  console.result(sayLabels(said, console), () => lines(result, panels, console))
}

const personOf = ({ staffNo, name, panel, state, target, match, verdict, coverage, coreMet, outcomes, missing, interview, presentation }: OnSitePerson) => ({
  staffNo,
  name,
  panel,
  state,
  target,
  match,
  verdict,
  coverage,
  coreMet,
  interview,
  presentation,
  competencies: outcomes.map(({ code, name: competency, required, actual, calculated, settled, gap, observed, flags }: CompetencyOutcome) => ({
    code,
    name: competency,
    required,
    actual,
    calculated,
    settled: settled ? { kind: settled.kind, level: settled.level, reason: settled.reason, by: settled.by } : null,
    gap,
    observed,
    flags
  })),
  missing
})
const panelOf = ({ panel, agreement, alarms, waiting, assessors }: PanelView) => ({ panel, agreement, alarms, waiting, assessors })

function lines(result: OnSiteResult, panels: readonly PanelView[], console: Console): string[] {
  const { translate } = console
  const { title = '', version = 0 } = result.model ?? {}
  return [
    translate(texts.ref('evaluated', { round: result.round, month: result.month, title, version, count: result.people.length })),
    translate(texts.ref('evaluationColumns')),
    ...result.people.map((person) => row(person, console)),
    ...result.people.flatMap((person) => gaps(person, console)),
    ...result.people
      .filter(({ missing }) => missing.length > 0)
      .map(({ name, staffNo, missing }) => translate(texts.ref('lacking', { name, staffNo, what: missing.map(({ label }) => label) }))),
    ...panels.flatMap(({ panel, agreement, waiting, assessors, alarms }) => [
      translate(texts.ref('panel', { panel, alarms })),
      ...[agreement.sentence, ...assessors.flatMap(({ sentences }) => sentences), ...waiting].map((sentence) => `  ${translate(sentence)}`)
    ])
  ]
}
const row = ({ staffNo, name, panel, state, target, match, verdict, coverage }: OnSitePerson, { translate }: Console): string =>
  [
    staffNo,
    name,
    panel,
    translate(texts.ref(`candidate.${state}`)),
    target ?? '—',
    match ?? '—',
    verdict === null ? '—' : translate(competencyTexts.ref(`verdict.${verdict}`)),
    coverage ?? '—'
  ].join('\t')
const gaps = ({ name, outcomes }: OnSitePerson, { translate }: Console): string[] => {
  const short = outcomes.filter(({ gap }) => gap?.startsWith('-') === true)
  if (short.length === 0) return []
  const what = short.map((one) => texts.ref('gap', { name: one.name, actual: one.actual ?? '—', required: one.required ?? '—' }))
  return [translate(texts.ref('gaps', { name, what }))]
}

/** `why FILE competency STAFFNO`: the working of one person's match. */
export function whyCompetency({ tables }: OpenWorkspace, asked: AskedRound, staffNo: string): TraceNode {
  const question = questionIn({ tables }, asked)
  const trace = explainMatch(tables, { ...question, staffNo })
  if (!trace) throw refused(faults.make('notEvaluated', { staffNo }, { value: staffNo }))
  return trace
}
