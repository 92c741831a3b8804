import { z } from 'zod'
import { civilDateSchema, civilMonthSchema, monthOf } from '../../../kernel/civil-date'
import { exact } from '../../../kernel/decimal'
import { defineRule } from '../../../kernel/rule'
import { transferSchema } from '../annual-model'
import { transferMonths } from '../params'
import { ruleTexts } from '../rule-messages'
import { ruleFaults } from './faults'

const parameters = { months: transferMonths }
const input = z.object({
  /** First day at the post. */
  from: civilDateSchema,
  asOf: civilDateSchema,
  /** Months with an account-manager score; those before the transfer or after the day are not looked at. */
  months: z.array(civilMonthSchema)
})
export type TransferOutcome = z.output<typeof transferSchema>

/**
 * 转岗: whoever comes from another post takes part once enough months have scores. Months are counted that were scored, not that passed.
 * @example from 2026-01-15 with scores of January, March and June, as of 2026-06-30 → 3, enough
 */
export const transferRule = defineRule({
  id: 'grade.transfer',
  title: ruleTexts.ref('rule.transfer'),
  source: ruleTexts.ref('source.slides'),
  parameters,
  input,
  output: transferSchema,
  compute({ from, asOf, months: scored }, work): TransferOutcome {
    if (from > asOf) work.refuse(ruleFaults.make('transferAfterDay', { from, day: asOf }, { place: { field: 'from' }, value: from }))
    const twice = scored.find((month, index) => scored.indexOf(month) !== index)
    if (twice !== undefined) work.refuse(ruleFaults.make('monthTwice', { month: twice }, { place: { field: 'months' }, value: twice }))
    const months = scored.filter((month) => month >= monthOf(from) && month <= monthOf(asOf)).length
    const required = work.parameter('months')
    work.value(
      () => ruleTexts.ref('step.scoredMonths'),
      exact(months),
      'month',
      () => ruleTexts.ref('step.scoredMonths.formula', { from, day: asOf })
    )
    const enough = work.condition(() => ruleTexts.ref('step.enoughMonths', { required }), months >= required)
    return { from, months, required, enough }
  }
})
