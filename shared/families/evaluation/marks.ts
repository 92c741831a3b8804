import { computeRule, type RuleBook } from '../../kernel/rule'
import { candidatesOf, meanMark, panelsOf, sheetsOf, type OnSiteTables } from './assessment-rows'
import type { Round } from '../certification'
import type { Candidate } from './model'
import { panelEqualisationRule } from './rules'

type Paper = 'interview' | 'presentation'
/** A mark as the panel gave it, and as it counts. */
export type Marks = { readonly [P in Paper | `${Paper}Raw`]: string | null }
const nothing: Marks = { interview: null, presentation: null, interviewRaw: null, presentationRaw: null }

/**
 * 访谈 and 演讲 marks of everyone in a round: means over the submitted sheets, made comparable over panels where candidates
 * were drawn by lot and the rule's guards hold; the raw mean always beside.
 */
export function marksOf(tables: OnSiteTables, { round, month, book }: Round & { readonly book: RuleBook }): (staffNo: string) => Marks {
  // Only sheets are read here: a round without marks costs one look at its seats.
  if (![...tables.seats.values()].some((seat) => seat.round === round && seat.month === month && (seat.interview !== null || seat.presentation !== null)))
    return () => nothing
  const candidates = candidatesOf(tables, { round, month })
  const sheets = sheetsOf({ ...tables, ratings: new Map() }, { round, month }, candidates)
  const raw = (paper: Paper): Map<string, string> =>
    new Map(
      candidates.flatMap(({ staffNo }) => {
        const mark = meanMark(sheets.get(staffNo) ?? [], paper)
        return mark === null ? [] : [[staffNo, mark] as const]
      })
    )
  const byPanel = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const queue = byPanel.get(candidate.panel)
    if (queue) queue.push(candidate)
    else byPanel.set(candidate.panel, [candidate])
  }
  const panels = panelsOf(tables, { round, month })
  const equalised = (marks: ReadonlyMap<string, string>): Map<string, string> => {
    const input = {
      random: [...byPanel.keys()].every((panel) => panels.get(panel)?.random === true),
      panels: [...byPanel].map(([panel, people]) => ({
        panel,
        candidates: people.flatMap(({ staffNo }) => {
          const score = marks.get(staffNo)
          return score === undefined ? [] : [{ staffNo, score }]
        })
      }))
    }
    const run = computeRule(panelEqualisationRule, input, book, { trace: false })
    return new Map(run.ok ? run.value.value.people.flatMap(({ staffNo, equalised: mark }) => (mark === null ? [] : [[staffNo, mark] as const])) : [])
  }
  const [interviews, presentations] = [raw('interview'), raw('presentation')]
  const [interview, presentation] = [equalised(interviews), equalised(presentations)]
  return (staffNo) => {
    const [interviewRaw, presentationRaw] = [interviews.get(staffNo) ?? null, presentations.get(staffNo) ?? null]
    return { interview: interview.get(staffNo) ?? interviewRaw, presentation: presentation.get(staffNo) ?? presentationRaw, interviewRaw, presentationRaw }
  }
}
