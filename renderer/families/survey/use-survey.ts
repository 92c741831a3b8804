import { useMemo, useState } from 'react'
import type { Plan } from '../../../shared/families/planning'
import type { Fault } from '../../../shared/kernel/result'
import type { RuleBook } from '../../../shared/kernel/rule'
import { workbench } from '../../state'
import { bookOn } from '../../state/grade-results'
import { usePack } from '../../state/packs'
import { planCycle } from '../../../shared/standard/model'

/** The rules of the plan's day; null until the pack is there. */
export function usePlanBook(plan: Plan): RuleBook | null {
  const pack = usePack(planCycle(plan))
  return useMemo(() => (pack ? bookOn(pack, plan.asOf) : null), [pack, plan.asOf])
}

export type SurveyEdit = (command: 'survey.change' | 'survey.changeQuestion' | 'survey.remove', input: object) => Promise<boolean>
/** Sends an edit of the plan's survey, and keeps what was refused to be shown beside it. */
export function useSurveyEdit({ year }: Plan): { readonly refused: Fault | null; readonly edit: SurveyEdit } {
  const [refused, setRefused] = useState<Fault | null>(null)
  const edit: SurveyEdit = async (command, input) => {
    const done = await workbench.dispatch(command, { year, ...input })
    setRefused(done.ok ? null : done.fault)
    return done.ok
  }
  return { refused, edit }
}

/** A value as just changed, until the host has it: what is changed next builds on it, and nothing jumps back meanwhile. */
export function usePending<T>(stored: T, save: (value: T) => Promise<boolean>): readonly [value: T, change: (value: T) => void] {
  const [pending, setPending] = useState<{ readonly value: T } | null>(null)
  const change = (value: T): void => {
    const mine = { value }
    setPending(mine)
    void save(value).then(() => setPending((now) => (now === mine ? null : now)))
  }
  return [pending ? pending.value : stored, change]
}
