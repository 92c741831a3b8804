import { personSchema, type Person } from '../../../shared/families/roster'

/** The fields of a record as they are typed. The identity number is not among them: it is never shown in full. */
export const personFields = ['staffNo', 'name', 'sex', 'county', 'post', 'grade', 'gradeSince', 'hireDate', 'education', 'relatedExperienceMonths'] as const
export type PersonField = (typeof personFields)[number]
export type PersonDraft = Readonly<Record<PersonField, string>>
export type PersonError = 'required' | 'staffNo' | 'staffNoTaken' | 'value'

export const draftOf = (person: Person | null): PersonDraft => ({
  staffNo: person?.staffNo ?? '',
  name: person?.name ?? '',
  sex: person?.sex ?? '',
  county: person?.county ?? '',
  post: person?.post ?? '',
  grade: person?.grade ?? 'G1',
  gradeSince: person?.gradeSince ?? '',
  hireDate: person?.hireDate ?? '',
  education: person?.education ?? '',
  relatedExperienceMonths: person?.relatedExperienceMonths === undefined ? '' : String(person.relatedExperienceMonths)
})

/** A day as people type it, as the calendar writes it: 2026/6/30 and 2026年6月30日 are 2026-06-30. What is no day stays as it is. */
export function typedDay(text: string): string {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
  return parts ? [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-') : text
}
const readField = (field: PersonField, text: string): string | number => {
  if (field === 'relatedExperienceMonths') return Number(text)
  if (field === 'staffNo') return text.toUpperCase()
  return field === 'gradeSince' || field === 'hireDate' ? typedDay(text) : text
}

/** What was typed as a record, or what is wrong with it by field. Empty optional fields are left out. */
export function readDraft(
  draft: PersonDraft,
  before: Person | null,
  taken: (staffNo: string) => boolean
): { person: Person; errors: null } | { person: null; errors: Partial<Record<PersonField, PersonError>> } {
  const typed = personFields.flatMap((field) => {
    const text = draft[field].normalize('NFKC').trim()
    if (text === '') return []
    return [[field, readField(field, text)]] as const
  })
  const kept = before?.identityNumber === undefined ? {} : { identityNumber: before.identityNumber }
  const parsed = personSchema.safeParse({ ...Object.fromEntries(typed), ...kept })
  if (parsed.success)
    return before === null && taken(parsed.data.staffNo) ? { person: null, errors: { staffNo: 'staffNoTaken' } } : { person: parsed.data, errors: null }
  const errors: Partial<Record<PersonField, PersonError>> = {}
  for (const { path } of parsed.error.issues) {
    const field = personFields.find((one) => one === path[0])
    if (field) errors[field] = draft[field].trim() === '' ? 'required' : field === 'staffNo' ? 'staffNo' : 'value'
  }
  return { person: null, errors }
}
