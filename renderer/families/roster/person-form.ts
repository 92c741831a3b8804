import { personSchema, type Person } from '../../../shared/families/roster'

/** The fields of a record as they are typed. The identity number is not among them: it is never shown in full. */
export const personFields = ['staffNo', 'name', 'sex', 'county', 'post', 'grade', 'gradeSince', 'hireDate', 'education', 'relatedExperienceMonths'] as const
export type PersonField = (typeof personFields)[number]
export type PersonDraft = Readonly<Record<PersonField, string>>
export type PersonError = 'required' | 'staffNo' | 'staffNoTaken' | 'value'

export const draftOf = (person: Person | null): PersonDraft => ({
  staffNo: person?.staffNo ?? '', name: person?.name ?? '', sex: person?.sex ?? '', county: person?.county ?? '', post: person?.post ?? '', grade: person?.grade ?? 'G1',
  gradeSince: person?.gradeSince ?? '', hireDate: person?.hireDate ?? '', education: person?.education ?? '', relatedExperienceMonths: person?.relatedExperienceMonths === undefined ? '' : String(person.relatedExperienceMonths)
})

/** What was typed as a record, or what is wrong with it by field. Empty optional fields are left out. */
export function readDraft(draft: PersonDraft, before: Person | null, taken: (staffNo: string) => boolean): { person: Person; errors: null } | { person: null; errors: Partial<Record<PersonField, PersonError>> } {
  const typed = personFields.flatMap((field) => {
    const text = draft[field].normalize('NFKC').trim()
    if (text === '') return []
    return [[field, field === 'relatedExperienceMonths' ? Number(text) : field === 'staffNo' ? text.toUpperCase() : text]] as const
  })
  const kept = before?.identityNumber === undefined ? {} : { identityNumber: before.identityNumber }
  const parsed = personSchema.safeParse({ ...Object.fromEntries(typed), ...kept })
  if (parsed.success) return before === null && taken(parsed.data.staffNo) ? { person: null, errors: { staffNo: 'staffNoTaken' } } : { person: parsed.data, errors: null }
  const errors: Partial<Record<PersonField, PersonError>> = {}
  for (const { path } of parsed.error.issues) {
    const field = personFields.find((one) => one === path[0])
    if (field) errors[field] = draft[field].trim() === '' ? 'required' : field === 'staffNo' ? 'staffNo' : 'value'
  }
  return { person: null, errors }
}
