import type { Fault, Result } from '../../../shared/kernel/result'
import { fail, ok } from '../../../shared/kernel/result'
import type { TextRef } from '../../../shared/kernel/texts'
import { submissionFaults } from '../../../shared/submission'

/** Leaves the reading of one hostile file from any depth; never crosses the border of this folder. */
export class Refusal extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code)
  }
}

const longestName = 80
/** A name out of a hostile file, fit to be shown. */
export const shown = (name: string): string => name.replace(/[\p{Cc}\p{Cf}]/gu, '·').slice(0, longestName)

/** The refusals of one file. */
export function refusalsOf(file: string) {
  const place = (field?: string) => ({ place: field === undefined ? { file } : { file, field } })
  return {
    notPackage: () => new Refusal(submissionFaults.make('notPackage', { file }, place())),
    damaged: () => new Refusal(submissionFaults.make('damaged', { file }, place())),
    wrongRecipient: () => new Refusal(submissionFaults.make('wrongRecipient', { file }, place())),
    unsafe: (what: TextRef) => new Refusal(submissionFaults.make('unsafe', { file, what }, place())),
    newerSchema: (schema: number, needs: string) =>
      new Refusal(submissionFaults.make('newerSchema', { file, schema, needs: shown(needs) }, { ...place(), value: String(schema) })),
    malformed: (entry: string, field: string) => new Refusal(submissionFaults.make('malformed', { file, entry, field: shown(field) }, place(shown(field)))),
    changedBytes: (entry: string) => new Refusal(submissionFaults.make('changedBytes', { file, entry }, place(entry))),
    missingEntry: (entry: string) => new Refusal(submissionFaults.make('missingEntry', { file, entry }, place(entry)))
  }
}
export type Refusals = ReturnType<typeof refusalsOf>

/** What a reading gives, or why it was left; whatever else a hostile file makes go wrong is damage. */
export function settled<T>(refusals: Refusals, error: unknown): Result<T> {
  return fail(error instanceof Refusal ? error.fault : refusals.damaged().fault)
}
export function attempt<T>(refusals: Refusals, read: () => T): Result<T> {
  try {
    return ok(read())
  } catch (error) {
    return settled(refusals, error)
  }
}
