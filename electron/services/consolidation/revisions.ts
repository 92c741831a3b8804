import type { ReceivedPackage } from '../../../shared/families/consolidation'
import { fail, ok, type Fault, type Result } from '../../../shared/kernel/result'
import { submissionFaults, type SubmissionManifest } from '../../../shared/submission'

/** What of a package decides its place among the revisions of its city and period. */
export type Revision = Pick<ReceivedPackage, 'digest' | 'city' | 'period' | 'revision' | 'previous'>
export const revisionOf = (digest: string, { city, period, revision, previous }: SubmissionManifest): Revision => ({
  digest,
  city: city.code,
  period,
  revision,
  previous
})

/** Every revision of a city and period that is there, and those of the same inbox that may be taken in. */
export type Revisions = { of(city: string, period: string): readonly Revision[]; add(revision: Revision): void }
export function revisionsOf(received: Iterable<Revision>): Revisions {
  const held = new Map<string, Revision[]>()
  const keyOf = (city: string, period: string): string => `${city}|${period}`
  const add = (revision: Revision): void => {
    const key = keyOf(revision.city, revision.period)
    held.set(key, [...(held.get(key) ?? []), revision])
  }
  for (const one of received) add(one)
  return { add, of: (city, period) => held.get(keyOf(city, period)) ?? [] }
}

/** Whether a package is the one of its city and period that counts: the newest that was not returned. */
export const counts = ({ city, period, revision, state }: ReceivedPackage, received: Iterable<ReceivedPackage>): boolean =>
  state !== 'returned' && ![...received].some((one) => one.city === city && one.period === period && one.revision > revision && one.state !== 'returned')

/** 重复、旧版、分叉: where a package stands to what is there. A gap is legal: a revision in between may never have been sent. */
export function placeOf(coming: Revision, there: readonly Revision[], said: { readonly file: string; readonly city: string }): Result<null> {
  const { period, revision } = coming
  const params = { file: said.file, city: said.city, period, revision }
  const refused = (fault: Fault): Result<never> => fail({ ...fault, place: { file: said.file } })
  if (there.some(({ digest }) => digest === coming.digest)) return refused(submissionFaults.make('duplicate', params))
  if (there.some((one) => one.revision === revision)) return refused(forkOf(said, revision))
  const newest = there.reduce<Revision | null>((best, one) => (best === null || best.revision < one.revision ? one : best), null)
  if (newest === null) return ok(null)
  if (revision < newest.revision) return refused(submissionFaults.make('stale', { ...params, newest: newest.revision }))
  return revision === newest.revision + 1 && coming.previous !== newest.digest ? refused(forkOf(said, revision)) : ok(null)
}
const forkOf = ({ file, city }: { readonly file: string; readonly city: string }, revision: number): Fault =>
  submissionFaults.make('fork', { file, city, revision })
