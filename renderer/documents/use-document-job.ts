import { useCallback, useEffect, useRef, useState } from 'react'
import type { DocumentFormat, DocumentRequest } from '../../shared/contract'
import type { TextRef } from '../../shared/kernel/texts'
import { host } from '../host'
import { workbench } from '../state'
import { deliver } from '../state/host-calls'
import { tellRefused } from './tell-refused'

const pollMilliseconds = 300
type Progress = { readonly stage: TextRef; readonly fraction: number }
export type DocumentJob = {
  readonly running: boolean
  readonly progress: Progress | null
  /** True when the user has the file. */
  make(document: DocumentRequest, format: DocumentFormat): Promise<boolean>
  cancel(): void
}

/** Has the host make a document, however long it takes: with progress, and a way to stop it. Leaving the page stops it too. */
export function useDocumentJob(): DocumentJob {
  const job = useRef<string | null>(null)
  const [running, setRunning] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const cancel = useCallback(() => {
    if (job.current !== null) void host['jobs.cancel']({ job: job.current })
  }, [])
  useEffect(() => cancel, [cancel])

  const make = useCallback(async (document: DocumentRequest, format: DocumentFormat): Promise<boolean> => {
    const name = `document-${crypto.randomUUID()}`
    job.current = name
    setRunning(true)
    setProgress(null)
    const poll = setInterval(() => {
      void host['jobs.progress']({ job: name }).then((found) => found.ok && job.current === name && setProgress(found.value))
    }, pollMilliseconds)
    try {
      const made = await host['documents.make']({ document, format, job: name })
      if (!made.ok) tellRefused(workbench, made.fault)
      return made.ok && (await deliver(Promise.resolve(made)))
    } finally {
      clearInterval(poll)
      job.current = null
      setRunning(false)
      setProgress(null)
    }
  }, [])
  return { running, progress, make, cancel }
}

let known: Promise<boolean> | null = null
/** Whether this machine can make PDF; asked once. */
export function usePdf(): boolean {
  const [pdf, setPdf] = useState(true)
  useEffect(() => {
    known ??= host['documents.formats']({}).then((formats) => !formats.ok || formats.value.pdf)
    let wanted = true
    void known.then((can) => wanted && setPdf(can))
    return () => {
      wanted = false
    }
  }, [])
  return pdf
}
