import type { Person } from '../../../shared/families/roster'
import type { Spelling } from '../../ui/pinyin'

export type PeopleFilter = { readonly text: string; readonly county: string; readonly post: string; readonly grade: string }
export const noFilter: PeopleFilter = { text: '', county: '', post: '', grade: '' }

/** Whether a text names a person: by name, staff number, county or pinyin; full-width letters count as theirs. */
export function isNamedBy(person: Pick<Person, 'name' | 'staffNo' | 'county'>, text: string, spelling: Spelling | null): boolean {
  const query = text.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  if (query === '') return true
  if ([person.name, person.staffNo, person.county].some((field) => field.toLowerCase().includes(query))) return true
  if (!spelling || !/^[a-z]+$/.test(query)) return false
  const { full, initials } = spelling(person.name)
  return full.startsWith(query) || initials.startsWith(query)
}

export const filterPeople = <P extends Pick<Person, 'name' | 'staffNo' | 'county' | 'post' | 'grade'>>(
  people: readonly P[],
  { text, county, post, grade }: PeopleFilter,
  spelling: Spelling | null
): readonly P[] =>
  people.filter(
    (person) =>
      (county === '' || person.county === county) &&
      (post === '' || person.post === post) &&
      (grade === '' || person.grade === grade) &&
      isNamedBy(person, text, spelling)
  )

/** The values that a field has, in the order in which readers look for them. */
export const choicesOf = <P>(people: Iterable<P>, field: (person: P) => string, language: string): string[] =>
  [...new Set(Array.from(people, field))].toSorted(new Intl.Collator(language).compare)

/** The middle of an identity number is nobody's business at a desk that others pass. */
export const maskIdentityNumber = (number: string): string =>
  number.length > 7 ? `${number.slice(0, 3)}${'*'.repeat(number.length - 7)}${number.slice(-4)}` : '*'.repeat(number.length)
