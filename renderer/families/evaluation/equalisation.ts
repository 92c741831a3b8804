import type { Round } from '../../../shared/families/certification'
import { panelEqualisationRule, type OnSitePerson, type PanelEqualisationOutcome } from '../../../shared/families/evaluation'
import { computeRule, type RuleBook, type TraceNode } from '../../../shared/kernel/rule'
import type { Tables } from '../../../shared/workspace/tables'
import { panelsOf } from './names'

export const markedPapers = ['interview', 'presentation'] as const
export type MarkedPaper = (typeof markedPapers)[number]

/** 二次平均 of one paper with its working: what it came to, or why it was not applied; null where the rule refuses or nobody has a mark. */
export function equalisationOf(
  tables: Pick<Tables, 'panels'>,
  round: Round,
  { people, paper, book }: { readonly people: readonly OnSitePerson[]; readonly paper: MarkedPaper; readonly book: RuleBook }
): { readonly outcome: PanelEqualisationOutcome; readonly trace: TraceNode } | null {
  const marks = people.flatMap((person) => {
    const score = person[`${paper}Raw`]
    return score === null ? [] : [{ staffNo: person.staffNo, panel: person.panel, score }]
  })
  if (marks.length === 0) return null
  const queued = new Set(people.map(({ panel }) => panel))
  const panels = panelsOf(tables, round).filter(({ panel }) => queued.has(panel))
  const input = {
    random: panels.every(({ random }) => random),
    panels: panels.map(({ panel }) => ({
      panel,
      candidates: marks.filter((mark) => mark.panel === panel).map(({ staffNo, score }) => ({ staffNo, score }))
    }))
  }
  const run = computeRule(panelEqualisationRule, input, book, { trace: true })
  return run.ok && run.value.trace ? { outcome: run.value.value, trace: run.value.trace } : null
}
