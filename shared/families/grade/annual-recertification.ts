import type { CivilDate } from '../../kernel/civil-date'
import { computeRule, type RuleBook } from '../../kernel/rule'
import { spellsByPerson, standingOn } from '../roster'
import { byPerson, certificateOnDay, type GradeTables } from './annual-standing'
import { recertificationRule, type Due } from './rules/recertification'

export type { Due } from './rules/recertification'
type Tables = Pick<GradeTables, 'people' | 'spells' | 'certificates'>

/** Whose certificate for the present grade has ended or ends soon, soonest first. A certificate whose days are wrong is left out. */
export function certificatesDue(tables: Tables, { day, book }: { readonly day: CivilDate; readonly book: RuleBook }): readonly Due[] {
  const spells = spellsByPerson(tables)
  const certificates = byPerson([...tables.certificates.values()].filter(({ issuedOn, validUntil }) => issuedOn <= validUntil))
  const people = [...tables.people.values()].map((person) => ({
    staffNo: person.staffNo,
    grade: standingOn(person, spells.get(person.staffNo) ?? [], day).grade,
    certificates: (certificates.get(person.staffNo) ?? []).map(certificateOnDay)
  }))
  const run = computeRule(recertificationRule, { asOf: day, people }, book, { trace: false })
  return run.ok ? run.value.value.due : []
}
