import { useState } from 'react'
import type { Fault } from '../../../shared/kernel/result'
import { sayFault } from '../../../shared/kernel/result'
import { useSay } from '../../app/language'
import { openOr } from '../../home/open'
import { host, uploadBook } from '../../host'
import { workbench } from '../../state'
import { orReport } from '../../state/host-calls'
import { CodeForm } from './CodeForm'
import { seatPageTexts as texts } from './file-texts'

/** A file that waits for its code, and why the last one did not do. */
type Waiting = { readonly upload: string; readonly name: string; readonly problem: Fault | null }
const aboutCode = new Set(['seatFileFault.wrongCode', 'seatFileFault.codeWait'])

/** On the start page: where an assessor opens the file that HR handed out, with its code. */
export function OpenSeat() {
  const say = useSay()
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  const tryOpen = (file: Pick<Waiting, 'upload' | 'name'>, code?: string): Promise<void> =>
    openOr(host['evaluation.openSeat']({ upload: file.upload, code }), (fault) => {
      if (fault.code === 'seatFileFault.codeNeeded') setWaiting({ ...file, problem: null })
      else if (aboutCode.has(fault.code)) setWaiting({ ...file, problem: fault })
      else workbench.report(fault)
    })
  const openFile = async (file: File): Promise<void> => {
    setWaiting(null)
    const upload = await orReport(uploadBook(file))
    if (upload) await tryOpen({ upload: upload.handle, name: file.name })
  }
  return (
    <section className="panel stack" aria-labelledby="open-seat-title">
      <h2 id="open-seat-title">{say(texts.ref('start.title'))}</h2>
      <p className="dim">{say(texts.ref('start.text'))}</p>
      <div>
        <label className="file-button">
          {say(texts.ref('start.button'))}
          <input
            type="file"
            accept=".hcass"
            onChange={(event) => {
              const file = event.target.files?.[0]
              event.target.value = ''
              if (file) void openFile(file)
            }}
          />
        </label>
      </div>
      {waiting ? (
        <CodeForm
          key={waiting.upload}
          label={say(texts.ref('code.of', { file: waiting.name }))}
          problem={waiting.problem && said(waiting.problem, say)}
          onCode={(code) => tryOpen(waiting, code)}
        />
      ) : null}
    </section>
  )
}

const said = (fault: Fault, say: ReturnType<typeof useSay>): string => {
  const { message, wayOut } = sayFault(fault, say)
  return `${message}${say(texts.ref('code.then', { wayOut }))}`
}
