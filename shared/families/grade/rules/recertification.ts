import { z } from 'zod'
import { addDays, civilDateSchema, completedMonths, daysBetween, type CivilDate } from '../../../kernel/civil-date'
import { exact } from '../../../kernel/decimal'
import { defineRule, type Work } from '../../../kernel/rule'
import { certifiedGrades1, certifiedGrades2 } from '../../certification'
import { grades, gradeSchema, gradeText, staffNumberSchema } from '../../roster'
import { recertificationMonths } from '../params'
import { ruleTexts } from '../rule-messages'
import { certificateOnDaySchema, refuseBadCertificates, type CertificateOnDay } from './certificates'
import { ruleFaults } from './faults'

const parameters = { months: recertificationMonths, certified1: certifiedGrades1, certified2: certifiedGrades2 }
const holderSchema = z.object({ staffNo: staffNumberSchema, grade: gradeSchema, certificates: z.array(certificateOnDaySchema) })
const input = z.object({ asOf: civilDateSchema, people: z.array(holderSchema) })
const dueSchema = z.object({
  staffNo: staffNumberSchema,
  /** The person's grade, which needs a certificate. */
  grade: gradeSchema,
  number: z.string(),
  certified: gradeSchema,
  validUntil: civilDateSchema,
  state: z.enum(['ended', 'due']),
  /** Days until the last valid day; below zero once it has ended. */
  days: z.int()
})
const output = z.object({ due: z.array(dueSchema) })
export type Due = z.output<typeof dueSchema>
export type RecertificationOutcome = z.output<typeof output>
type Holder = z.output<typeof holderSchema>

/**
 * 到期复评: whose certificate for the present grade has ended or ends within so many months, soonest first. Of several the one that lasts
 * longest decides. Who never had one for the grade is not on the list: there is nothing to renew.
 * @example 3 months, as of 2026-06-30: valid until 2026-09-30 → due; until 2026-10-01 → not yet
 */
export const recertificationRule = defineRule({
  id: 'grade.recertification',
  title: ruleTexts.ref('rule.recertification'),
  source: ruleTexts.ref('source.recertification'),
  parameters,
  input,
  output,
  compute({ asOf, people }, work): RecertificationOutcome {
    const months = work.parameter('months')
    const certified = new Set([...work.parameter('certified1'), ...work.parameter('certified2')])
    refuseBadInput(people, work)
    const due = people
      .filter(({ grade }) => certified.has(grade))
      .flatMap((person): Due[] => {
        const latest = lastingLongest(person, asOf)
        return latest && endsWithin(latest.validUntil, asOf, months) ? [dueOf(person, latest, asOf)] : []
      })
      .toSorted((a, b) => compareWords(a.validUntil, b.validUntil) || compareWords(a.staffNo, b.staffNo))
    work.value(() => ruleTexts.ref('step.dueCount'), exact(due.length), 'people')
    for (const one of due) note(one, work)
    return { due }
  }
})

const compareWords = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** Of the certificates for the grade or a higher one that are issued and not revoked. */
const lastingLongest = ({ grade, certificates }: Holder, asOf: CivilDate): CertificateOnDay | undefined =>
  certificates
    .filter((one) => grades.indexOf(one.grade) >= grades.indexOf(grade) && one.issuedOn <= asOf && !(one.revokedOn !== null && one.revokedOn <= asOf))
    .toSorted((a, b) => compareWords(b.validUntil, a.validUntil) || compareWords(a.number, b.number))[0]

/** Not later than the day on which so many months are complete. */
const endsWithin = (validUntil: CivilDate, asOf: CivilDate, months: number): boolean =>
  validUntil <= asOf || completedMonths(asOf, addDays(validUntil, -1)) < months

function dueOf({ staffNo, grade }: Holder, { number, grade: certified, validUntil }: CertificateOnDay, asOf: CivilDate): Due {
  return { staffNo, grade, number, certified, validUntil, state: validUntil < asOf ? 'ended' : 'due', days: daysBetween(asOf, validUntil) }
}

const note = ({ staffNo, certified, number, validUntil, state, days }: Due, work: Work<typeof parameters>): string =>
  work.result(
    () => ruleTexts.ref('step.due', { staffNo, grade: gradeText(certified), number }),
    validUntil,
    'none',
    () => (state === 'ended' ? ruleTexts.ref('step.due.ended') : ruleTexts.ref('step.due.soon', { days }))
  )

function refuseBadInput(people: readonly Holder[], work: Work<typeof parameters>): void {
  const seen = new Set<string>()
  for (const { staffNo, certificates } of people) {
    if (seen.has(staffNo)) work.refuse(ruleFaults.make('personTwice', { staffNo }, { place: { field: 'people' }, value: staffNo }))
    seen.add(staffNo)
    refuseBadCertificates(certificates, work.refuse)
  }
}
