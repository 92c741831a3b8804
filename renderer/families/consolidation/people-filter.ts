import type { SubmittedPerson } from '../../../shared/families/consolidation'
import type { Grade } from '../../../shared/families/roster'

export type PeopleFilter = { readonly text: string; readonly city: string; readonly grade: Grade | ''; readonly status: string }
export const everybody: PeopleFilter = { text: '', city: '', grade: '', status: '' }

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase()
/** People of the consolidated list whom a filter keeps; `status` is that of any of their rounds. */
export function filterPeople(people: readonly SubmittedPerson[], { text, city, grade, status }: PeopleFilter): readonly SubmittedPerson[] {
  const query = plain(text)
  return people.filter(
    (person) =>
      (city === '' || person.city === city) &&
      (grade === '' || person.grade === grade) &&
      (status === '' || person.rounds.some((one) => one.status === status)) &&
      (query === '' || plain(`${person.name} ${person.staffNo} ${person.county} ${person.post}`).includes(query))
  )
}
