import { useCallback, useEffect, useState } from 'react'
import type { KeyStatus } from '../../../shared/contract'
import type { Result } from '../../../shared/kernel/result'
import { currentOwnKey, type OwnKey } from '../../../shared/trust'
import { host } from '../../host'
import { useDocument, useWorkbench } from '../../state'
import { orReport } from '../../state/host-calls'

/** The keys of this office, and how they stand on this computer; null until the host has said. */
export type OwnKeys = {
  readonly key: OwnKey | null
  readonly status: KeyStatus | null
  /** Does what changes how they stand, and answers why it was not done. */
  change(call: Promise<Result<KeyStatus>>): Promise<Result<KeyStatus>>
}

/** Asks the host anew whenever another file is open or other keys are in use. */
export function useOwnKeys(): OwnKeys {
  const { tables } = useDocument()
  const session = useWorkbench((state) => state.session?.id ?? '')
  const key = currentOwnKey(tables)
  const fingerprint = key?.fingerprint ?? ''
  const subject = `${session} ${fingerprint}`
  const [said, setSaid] = useState<{ readonly of: string; readonly status: KeyStatus } | null>(null)
  useEffect(() => {
    let current = true
    void orReport(host['keys.status']({})).then((status) => (current && status ? setSaid({ of: subject, status }) : undefined))
    return () => {
      current = false
    }
  }, [subject])
  const change = useCallback(
    async (call: Promise<Result<KeyStatus>>) => {
      const result = await call
      if (result.ok) setSaid({ of: subject, status: result.value })
      return result
    },
    [subject]
  )
  // What was said of other keys is not said of these.
  return { key, status: said?.of === subject ? said.status : null, change }
}
