import { finalStatus, type PersonResult, type RoundResult } from '../../shared/families/certification'

/** What is there and what is missing in a round, as the cockpit and the wizard's steps count it. */
export type RoundProgress = {
  readonly people: number
  readonly inRound: readonly PersonResult[]
  readonly without: { readonly exam: readonly PersonResult[]; readonly performance: readonly PersonResult[]; readonly supervisor: readonly PersonResult[] }
  readonly refused: readonly PersonResult[]
  readonly count: Readonly<Record<PersonResult['status'], number>>
}
export function progressOf(result: RoundResult): RoundProgress {
  const inRound = result.people.filter((person) => person.status !== 'notInRound')
  const refused = inRound.filter((person) => person.missing.some(({ code }) => code === 'refused'))
  const lacking = (component: 'exam' | 'performance' | 'supervisor') => inRound.filter((person) => person[component] === null && !refused.includes(person))
  const count = { pass: 0, fail: 0, pending: 0, notInRound: 0 }
  for (const person of result.people) count[finalStatus(person)]++
  return {
    people: result.people.length,
    inRound,
    without: { exam: lacking('exam'), performance: lacking('performance'), supervisor: lacking('supervisor') },
    refused,
    count
  }
}
