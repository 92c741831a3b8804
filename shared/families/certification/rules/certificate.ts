import { z } from 'zod'
import { addDays, addMonths, civilDateSchema, lastDayOf, monthOf, type CivilDate } from '../../../kernel/civil-date'
import { defineRule } from '../../../kernel/rule'
import { certificateMonths } from '../params-publication'
import { ruleTexts } from '../rule-messages'

const parameters = { months: certificateMonths }
const input = z.object({ issuedOn: civilDateSchema })
const output = z.object({ validUntil: civilDateSchema })
export type CertificateOutcome = z.output<typeof output>

/**
 * 证书有效期: the last valid day, the day before so many months are complete: the same day of the month less one. Where the month is too
 * short its last day counts as the day, as for completed months everywhere: issued on 31 August, six months are complete on 28 February.
 * @example 24 months: 2026-07-01 → 2028-06-30; 2024-02-29 → 2026-02-27
 */
export const certificateRule = defineRule({
  id: 'certification.certificate',
  title: ruleTexts.ref('rule.certificate'),
  source: ruleTexts.ref('source.certificate'),
  parameters,
  input,
  output,
  compute({ issuedOn }, work): CertificateOutcome {
    const months = work.parameter('months')
    const anniversary = afterMonths(issuedOn, months)
    work.result(() => ruleTexts.ref('step.issued'), issuedOn, 'none')
    work.result(() => ruleTexts.ref('step.complete', { months }), anniversary, 'none')
    const validUntil = work.result(() => ruleTexts.ref('step.validUntil'), addDays(anniversary, -1), 'none')
    return { validUntil }
  }
})

function afterMonths(day: CivilDate, months: number): CivilDate {
  const month = addMonths(monthOf(day), months)
  const last = lastDayOf(month)
  const same = civilDateSchema.safeParse(`${month}${day.slice(7)}`)
  return same.success ? same.data : last
}
