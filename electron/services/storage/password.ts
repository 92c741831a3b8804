import type { Low } from 'lowdb'
import { basename } from 'node:path'
import { fail, ok, type Fault, type Result } from '../../../shared/kernel/result'
import { fileFaults } from '../../../shared/workspace/file-faults'
import { codeOf, faultOf } from './disk'
import type { WorkspaceDocument } from './document'
import { createUnlocker, formerKeys, newProtection, recoveryCodeOf, type Protection, type Unlock } from './encryption'
import type { FileSystem } from './file-system'
import { rekeySidecars } from './sidecars'

export type PasswordChange = {
  /** What opens the file now; null where it has no password yet. */
  readonly current: Unlock | null
  readonly next: string
  /** The recovery code from now on. */
  readonly code: Uint8Array
}
type Passwords = {
  /** What was done to copies. */
  readonly notices: readonly Fault[]
  set(change: PasswordChange): Promise<Result<null>>
  remove(current: string): Promise<Result<null>>
  recoveryCode(current: string): Promise<Result<Uint8Array>>
}
type Parts = {
  readonly files: FileSystem
  readonly path: string
  readonly low: Low<WorkspaceDocument>
  readonly scryptCost: number | undefined
  /** Why nothing may be written now; null where it may. */
  whyNot(): Fault | null
}

/** Passwords of an open file. Each change is a new generation under a new key, so that a death leaves the file under the old or the new one. */
export function createPasswords({ files, path, low, scryptCost, whyNot }: Parts): Passwords {
  const name = basename(path)
  const notices: Fault[] = []
  const present = (): Protection | null => {
    const { header, key } = low.data
    return header.encryption && key ? { encryption: header.encryption, key } : null
  }
  /** Whoever is at the keyboard may have found the file open: the password is asked for again. */
  const checked = async (current: Unlock | null): Promise<Result<Protection | null>> => {
    const now = present()
    if (!now) return ok(null)
    const opened = await createUnlocker(current ?? undefined)(now.encryption, name)
    return opened.ok ? ok(now) : opened
  }
  const write = async (next: Protection | null): Promise<Result<null>> => {
    const { header, key } = low.data
    low.data.header = { ...header, encryption: next?.encryption ?? null }
    low.data.key = next?.key ?? null
    try {
      await low.write()
      return ok(null)
    } catch (error) {
      low.data.header = header
      low.data.key = key
      // Where the rename was made but not confirmed, either key may be on the disk after a power cut.
      return fail(whyNot() ? fileFaults.make('passwordUnsure', { name, reason: codeOf(error) }) : faultOf(error, path))
    }
  }

  return {
    notices,
    async set({ current, next, code }) {
      const reason = whyNot()
      if (reason) return fail(reason)
      const before = await checked(current)
      if (!before.ok) return before
      const after = await newProtection(next, code, before.value, scryptCost)
      const written = await write(after)
      if (written.ok) notices.push(...(await rekeySidecars(files, path, formerKeys(after), after)))
      return written
    },
    async remove(current) {
      const reason = whyNot()
      if (reason) return fail(reason)
      const before = await checked({ password: current })
      if (!before.ok) return before
      if (!before.value) return ok(null)
      // Copies first: the header that can open them goes with the password.
      const done = await rekeySidecars(files, path, [before.value.key, ...formerKeys(before.value)], null)
      const left = done.find(({ code }) => code === 'file.copiesLeft')
      const written = left
        ? fail(fileFaults.make('passwordKept', { names: left.params['names'] ?? '', reason: left.params['reason'] ?? '' }))
        : await write(null)
      if (written.ok) notices.push(...done)
      else await rekeySidecars(files, path, [before.value.key], before.value)
      return written
    },
    async recoveryCode(current) {
      const before = await checked({ password: current })
      if (!before.ok) return before
      const code = before.value && recoveryCodeOf(before.value)
      return code ? ok(code) : fail(fileFaults.make('noPassword', { name }))
    }
  }
}
