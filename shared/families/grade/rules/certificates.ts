import { z } from 'zod'
import { civilDateSchema, type CivilDate } from '../../../kernel/civil-date'
import type { Fault } from '../../../kernel/result'
import type { TextRef } from '../../../kernel/texts'
import { grades, gradeSchema, gradeText, type Grade } from '../../roster'
import { ruleTexts } from '../rule-messages'
import { ruleFaults } from './faults'

/** A certificate as rules of movement look at it. */
export const certificateOnDaySchema = z.object({
  number: z.string().default(''),
  grade: gradeSchema,
  issuedOn: civilDateSchema,
  validUntil: civilDateSchema,
  revokedOn: civilDateSchema.nullable().default(null)
})
export type CertificateOnDay = z.output<typeof certificateOnDaySchema>

const reaches = (one: Grade, other: Grade): boolean => grades.indexOf(one) >= grades.indexOf(other)
const isRevoked = ({ revokedOn }: CertificateOnDay, day: CivilDate): boolean => revokedOn !== null && revokedOn <= day

/** Whether a certificate stands for a grade on a day: of that grade or higher, issued, not ended and not revoked. Both ends count. */
export const isValidFor = (certificate: CertificateOnDay, target: Grade, day: CivilDate): boolean =>
  reaches(certificate.grade, target) && certificate.issuedOn <= day && certificate.validUntil >= day && !isRevoked(certificate, day)

/** Highest grade first, then whichever lasts longest; the number decides the rest, so that the order of the rows does not. */
const best = (certificates: readonly CertificateOnDay[]): CertificateOnDay | undefined =>
  certificates.toSorted(
    (a, b) => grades.indexOf(b.grade) - grades.indexOf(a.grade) || compareWords(b.validUntil, a.validUntil) || compareWords(a.number, b.number)
  )[0]
const compareWords = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What somebody has in certificates for a target grade: the valid one, else why the nearest does not count. */
export function certificateText(certificates: readonly CertificateOnDay[], target: Grade, day: CivilDate): TextRef {
  const valid = best(certificates.filter((one) => isValidFor(one, target, day)))
  if (valid) return ruleTexts.ref('actual.certificate', { grade: gradeText(valid.grade), until: valid.validUntil })
  const nearest = best(certificates.filter(({ grade }) => reaches(grade, target))) ?? best(certificates)
  if (!nearest) return ruleTexts.ref('actual.noCertificate')
  const grade = gradeText(nearest.grade)
  if (!reaches(nearest.grade, target)) return ruleTexts.ref('actual.certificateLower', { grade })
  if (isRevoked(nearest, day) && nearest.revokedOn !== null) return ruleTexts.ref('actual.certificateRevoked', { grade, on: nearest.revokedOn })
  return nearest.issuedOn > day
    ? ruleTexts.ref('actual.certificateLater', { grade, from: nearest.issuedOn })
    : ruleTexts.ref('actual.certificateEnded', { grade, until: nearest.validUntil })
}

export function refuseBadCertificates(certificates: readonly CertificateOnDay[], refuse: (fault: Fault) => never): void {
  for (const { number, issuedOn, validUntil } of certificates)
    if (validUntil < issuedOn)
      refuse(
        ruleFaults.make('certificateEndsEarly', { number, from: issuedOn, until: validUntil }, { place: { field: 'certificates' }, value: String(validUntil) })
      )
}
