import { seatFaults } from '../../../shared/families/evaluation'
import { fail, type Result } from '../../../shared/kernel/result'
import { createAttempts } from '../attempts'
import { sha256 } from '../sealing'
import { openSeatFile, type OpenedSeat } from './seat-envelope'

type Given = { readonly name: string; readonly bytes: Uint8Array }
export type SeatOpener = {
  /** Tries the codes that are remembered, then those that somebody typed; of these five wrong ones bring a wait. */
  open(file: Given, remembered: readonly string[], typed: readonly string[]): Promise<Result<OpenedSeat>>
}

const mostFiles = 200
const isCodeNeeded = (opened: Result<OpenedSeat>): boolean => !opened.ok && opened.fault.code === 'seatFileFault.codeNeeded'

export function createSeatOpener(now: () => Date): SeatOpener {
  const attempts = createAttempts(now)
  // By the file's digest: a code that did not fit is not computed again, which takes a fifth of a second.
  const wrong = new Map<string, Set<string>>()
  const wrongOf = (digest: string): Set<string> => {
    const found = wrong.get(digest) ?? new Set()
    wrong.set(digest, found)
    for (const oldest of [...wrong.keys()].slice(0, -mostFiles)) wrong.delete(oldest)
    return found
  }
  const attempt = async ({ name, bytes }: Given, digest: string, codes: readonly string[]): Promise<Result<OpenedSeat>> => {
    const known = wrongOf(digest)
    const opened = await openSeatFile(
      name,
      bytes,
      codes.filter((code) => !known.has(code))
    )
    if (isCodeNeeded(opened)) for (const code of codes) known.add(code)
    return opened
  }
  const look = async (file: Given, remembered: readonly string[], typed: readonly string[]): Promise<Result<OpenedSeat>> => {
    const digest = sha256(file.bytes)
    const opened = await attempt(file, digest, remembered)
    if (typed.length === 0 || !isCodeNeeded(opened)) return opened
    const seconds = attempts.left(digest)
    const place = { place: { file: file.name } }
    if (seconds > 0) return fail(seatFaults.make('codeWait', { file: file.name, seconds }, place))
    const again = await attempt(file, digest, typed)
    if (!isCodeNeeded(again)) return (attempts.right(digest), again)
    attempts.wrong(digest)
    return fail(seatFaults.make('wrongCode', { file: file.name }, place))
  }
  return { open: (file, remembered, typed) => attempts.inTurn(() => look(file, remembered, typed)) }
}
