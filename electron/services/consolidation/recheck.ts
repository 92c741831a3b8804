import { inboxFaults, inboxTexts } from '../../../shared/contract/consolidation-texts'
import type { ReceivedPackage, SubmittedPerson } from '../../../shared/families/consolidation'
import { fail, ok, type Result } from '../../../shared/kernel/result'
import type { Period } from '../../../shared/kernel/civil-date'
import { isSame } from '../../../shared/kernel/same'
import type { PreparedEdit } from '../../../shared/workspace/command'
import { tableDefinitions, type RowChange, type Tables } from '../../../shared/workspace/tables'
import type { Job } from '../jobs'
import { openZip, submissionKind } from '../sealing'
import { breathe } from '../breathe'
import { judgeContent, type Province } from './judge'
import type { Recomputed } from './recompute'
import { counts } from './revisions'

/** 复核: proves the signatures of a period's current packages again and recomputes them by the present program. Gives the edit that notes what changed. */
export async function recheckEdit(
  tables: Tables,
  period: Period,
  { province, job }: { readonly province: Province; readonly job: Job }
): Promise<Result<PreparedEdit>> {
  const received = [...tables.receivedPackages.values()].filter((one) => one.period === period)
  const packages = received.filter((one) => counts(one, received))
  if (packages.length === 0) return fail(inboxFaults.make('nothingOfPeriod', { period }))
  const peopleOf = peopleByPackage(tables)
  const changes: RowChange[] = []
  for (const [done, row] of packages.entries()) {
    await breathe()
    if (job.signal.aborted) return fail(inboxFaults.make('cancelled', {}))
    const city = tables.cities.get(row.city)?.name ?? row.city
    job.report({ stage: inboxTexts.ref('rechecking', { city, done: done + 1, total: packages.length }), fraction: done / packages.length })
    const recomputed = await againOf(tables, row, province)
    if (!recomputed.ok) return recomputed
    changes.push(...packageChange(row, recomputed.value), ...peopleChanges(peopleOf.get(row.digest) ?? new Map(), recomputed.value.people))
  }
  return ok({ command: 'consolidation.recheck', summary: inboxTexts.ref('rechecked', { period, count: packages.length }), changes })
}

async function againOf({ packageContents }: Tables, row: ReceivedPackage, province: Province): Promise<Result<Recomputed>> {
  const file = row.fileName
  const damaged = fail(inboxFaults.make('storedDamaged', { file }, { place: { file } }))
  const stored = packageContents.get(row.digest)
  if (!stored) return damaged
  const opened = openZip(submissionKind, file, new Uint8Array(Buffer.from(stored.base64, 'base64')))
  if (!opened.ok || opened.value.digest !== row.digest) return damaged
  const sender = province.senders.check(file, opened.value)
  if (!sender.ok) return sender
  await breathe()
  const content = await judgeContent(file, opened.value, province)
  return content.ok ? content.value.recomputed : content
}

function packageChange(before: ReceivedPackage, { differences, differenceCount }: Recomputed): RowChange[] {
  const after = { ...before, differences: [...differences], differenceCount }
  return isSame(before, after) ? [] : [{ table: 'receivedPackages', key: before.digest, before, after }]
}

function peopleByPackage({ submittedPeople }: Tables): ReadonlyMap<string, Map<string, SubmittedPerson>> {
  const found = new Map<string, Map<string, SubmittedPerson>>()
  for (const [key, person] of submittedPeople) {
    const people = found.get(person.digest)
    if (people) people.set(key, person)
    else found.set(person.digest, new Map([[key, person]]))
  }
  return found
}
function peopleChanges(present: ReadonlyMap<string, SubmittedPerson>, now: readonly SubmittedPerson[]): RowChange[] {
  const after = new Map(now.map((person) => [tableDefinitions.submittedPeople.key(person), person]))
  const changed = [...after].flatMap(([key, person]): RowChange[] => {
    const before = present.get(key) ?? null
    return before && isSame(before, person) ? [] : [{ table: 'submittedPeople', key, before, after: person }]
  })
  const gone = [...present].flatMap(([key, before]): RowChange[] => (after.has(key) ? [] : [{ table: 'submittedPeople', key, before, after: null }]))
  return [...changed, ...gone]
}
