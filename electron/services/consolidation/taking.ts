import { inboxTexts } from '../../../shared/contract/consolidation-texts'
import type { CivilDate } from '../../../shared/kernel/civil-date'
import type { PackageContent, ReceivedPackage, SubmittedPerson } from '../../../shared/families/consolidation'
import type { PreparedEdit } from '../../../shared/workspace/command'
import { tableDefinitions, type RowChange, type Tables } from '../../../shared/workspace/tables'

/** What is known of a package that may be taken in: its row but for who takes it, its signed zip, and its people as recomputed. */
export type SoundPackage = {
  readonly row: Omit<ReceivedPackage, 'receivedOn' | 'by' | 'state'>
  readonly zip: Uint8Array
  readonly people: readonly SubmittedPerson[]
}
type Taken = { readonly on: CivilDate; readonly by: string }

/** 接收: one edit for all of them. Of a city and period the newest revision becomes current; the one before it is kept as superseded. */
export function takeEdit(tables: Pick<Tables, 'receivedPackages'>, packages: readonly SoundPackage[], { on, by }: Taken): PreparedEdit {
  const inOrder = packages.toSorted((a, b) => (a.row.city === b.row.city ? a.row.revision - b.row.revision : a.row.city < b.row.city ? -1 : 1))
  const rows = new Map<string, ReceivedPackage>()
  const present = (): ReceivedPackage[] => [...new Map([...tables.receivedPackages, ...rows]).values()]
  for (const { row } of inOrder) {
    for (const one of present())
      if (one.city === row.city && one.period === row.period && one.state === 'current') rows.set(one.digest, { ...one, state: 'superseded' })
    rows.set(row.digest, { ...row, receivedOn: on, by, state: 'current' })
  }
  const received = [...rows].map(([digest, after]): RowChange => ({
    table: 'receivedPackages',
    key: digest,
    before: tables.receivedPackages.get(digest) ?? null,
    after
  }))
  return {
    command: 'consolidation.take',
    summary: inboxTexts.ref('taken', { count: packages.length, cities: citiesOf(inOrder.map(({ row }) => row.city)) }),
    changes: [...received, ...inOrder.flatMap(({ row, zip, people }) => [contentChange(row.digest, zip), ...people.map(personChange)])]
  }
}

const mostNamed = 12
/** Codes of cities for a line of the history; of very many the first ones. */
export function citiesOf(codes: readonly string[]): string {
  const all = [...new Set(codes)]
  return all.length <= mostNamed ? all.join(' ') : `${all.slice(0, mostNamed).join(' ')} …`
}
function contentChange(digest: string, zip: Uint8Array): RowChange {
  const after: PackageContent = { digest, base64: Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength).toString('base64') }
  return { table: 'packageContents', key: digest, before: null, after }
}
const personChange = (person: SubmittedPerson): RowChange => ({
  table: 'submittedPeople',
  key: tableDefinitions.submittedPeople.key(person),
  before: null,
  after: person
})
