import type { Round } from '../../../shared/families/certification'
import { evidenceParts, type Rating, type ReportChoice } from '../../../shared/families/evaluation'
import type { Tables } from '../../../shared/workspace/tables'

/** Evidence that may be quoted: of submitted sheets only, without the assessor's name. */
export type Quotable = { readonly key: string; readonly code: string; readonly name: string; readonly text: string }
/** How much of it one quotation takes. */
const longest = 600

const wordsOf = (rating: Rating): string =>
  evidenceParts
    .map((part) => rating[part].trim())
    .filter((text) => text !== '')
    .join('；')
    .slice(0, longest)

export function quotableEvidence(
  tables: Pick<Tables, 'ratings' | 'seats' | 'evaluations' | 'competencies'>,
  { round, month }: Round,
  staffNo: string
): Quotable[] {
  const evaluation = tables.evaluations.get(`${round}|${month}`)
  if (!evaluation) return []
  const competencyOf = (code: string) => tables.competencies.get(`${evaluation.model}|${evaluation.version}|${code}`)
  return [...tables.ratings.values()]
    .filter((one) => one.round === round && one.month === month && one.staffNo === staffNo && wordsOf(one) !== '')
    .filter(({ assessor }) => tables.seats.get(`${round}|${month}|${staffNo}|${assessor}`)?.state === 'submitted')
    .map((one) => ({ key: `${one.code}|${one.assessor}`, code: one.code, name: competencyOf(one.code)?.name ?? one.code, text: wordsOf(one) }))
    .toSorted((a, b) => (competencyOf(a.code)?.order ?? 0) - (competencyOf(b.code)?.order ?? 0) || (a.key < b.key ? -1 : 1))
}

export type Draft = { readonly chosen: ReadonlyMap<string, string>; readonly next: string }
/** What was chosen before, matched to the evidence by competency and words; rewritten words keep their place under the competency's first evidence. */
export function draftOf(choice: ReportChoice | undefined, quotable: readonly Quotable[]): Draft {
  const chosen = new Map<string, string>()
  for (const { code, text } of choice?.evidence ?? []) {
    const candidates = quotable.filter((one) => one.code === code && !chosen.has(one.key))
    const match = candidates.find((one) => one.text === text) ?? candidates[0]
    if (match) chosen.set(match.key, text)
  }
  return { chosen, next: choice?.next ?? '' }
}

export const choiceOf = (round: Round, staffNo: string, { chosen, next }: Draft, quotable: readonly Quotable[]): ReportChoice => ({
  round: round.round,
  month: round.month,
  staffNo,
  evidence: quotable.flatMap(({ key, code }) => {
    const text = chosen.get(key)?.trim() ?? ''
    return text === '' ? [] : [{ code, text }]
  }),
  next: next.trim()
})
