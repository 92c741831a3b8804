import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { interviewPlaceSchema, type InterviewPlace } from '../../../shared/contract'
import { readSmallFile, writeSmallFile } from '../small-files'

export type Places = { read(workspace: string): Promise<InterviewPlace | null>; keep(workspace: string, place: InterviewPlace | null): Promise<void> }

/** Where somebody was in interview mode, a file for each workspace, kept beside the application: a place is no part of the data. */
export function createPlaces(dataFolder: string): Places {
  const fileOf = (workspace: string): string => join(dataFolder, 'places', `${createHash('sha256').update(workspace).digest('hex').slice(0, 32)}.json`)
  let last: Promise<unknown> = Promise.resolve()
  return {
    read: (workspace) => readSmallFile(fileOf(workspace), interviewPlaceSchema),
    keep(workspace, place) {
      // One after the other: two writes share a temporary name.
      const done = last.then(() => writeSmallFile(fileOf(workspace), place))
      last = done.catch(() => undefined)
      return done
    }
  }
}
