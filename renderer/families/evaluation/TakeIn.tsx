import { Button } from '@mantine/core'
import { useCallback, useRef, useState } from 'react'
import type { SeatFileSummary } from '../../../shared/contract'
import { sayFault } from '../../../shared/kernel/result'
import { useSay } from '../../app/language'
import { host, uploadBook } from '../../host'
import { useFileDrop } from '../../imports/file-drop'
import { workbench } from '../../state'
import { orReport } from '../../state/host-calls'
import { blank } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { CodeForm } from './CodeForm'
import { seatPageTexts as texts } from './file-texts'
import { sendCall } from './on-site'

type Preview = { readonly preview: string; readonly files: readonly SeatFileSummary[]; readonly uploads: readonly string[]; readonly codes: readonly string[] }
const wantsCode = ({ fault }: SeatFileSummary): boolean =>
  fault !== null && ['seatFileFault.codeNeeded', 'seatFileFault.wrongCode', 'seatFileFault.codeWait'].includes(fault.code)
const mostCodes = 20
const counted = ['candidates', 'submitted', 'added', 'changed', 'unchanged', 'conflicts'] as const

/** 收回合并: several files at once, looked at before anything is written. */
export function TakeIn() {
  const say = useSay()
  const [reading, setReading] = useState(0)
  const [preview, setPreview] = useState<Preview | null>(null)
  const bar = useRef<HTMLDivElement>(null)
  const read = useCallback((files: readonly File[]): void => {
    if (files.length === 0) return
    setReading(files.length)
    void readFiles(files).then((found) => {
      setReading(0)
      setPreview(found)
    })
  }, [])
  const over = useFileDrop(bar, read)
  const good = preview?.files.filter(({ fault }) => fault === null) ?? []
  const isNew = good.some(({ added, changed, submitted, conflicts }) => added + changed + submitted + conflicts > 0)
  const merge = async (): Promise<void> => {
    if (!preview || !(await sendCall(() => host['evaluation.acceptSeats']({ preview: preview.preview })))) return
    workbench.inform(texts.ref('in.done', { count: good.length }), 'good')
    setPreview(null)
  }
  const withCode = async (code: string): Promise<void> => {
    if (!preview) return
    const found = await look(preview.uploads, [...preview.codes.slice(1 - mostCodes), code])
    if (found) setPreview(found)
  }
  return (
    <section className="panel stack" aria-labelledby="take-in-title">
      <h2 id="take-in-title">{say(texts.ref('in.title'))}</h2>
      <div className={over ? 'import-bar over' : 'import-bar'} ref={bar}>
        <label className="file-button">
          <Icon name="upload" size={16} />
          {say(texts.ref('in.choose'))}
          <input
            type="file"
            multiple
            accept=".hcass"
            onChange={(event) => {
              read([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
        </label>
        <span className="dim grow" role="status">
          {over ? say(texts.ref('in.drop')) : reading > 0 ? say(texts.ref('in.reading', { count: reading })) : say(texts.ref('in.text'))}
        </span>
      </div>
      {preview ? (
        <>
          <PreviewTable files={preview.files} />
          {preview.files.some(wantsCode) ? <CodeForm label={say(texts.ref('code.more'))} problem={null} onCode={withCode} /> : null}
          {good.length > 0 && !isNew ? <p className="dim">{say(texts.ref('in.nothing'))}</p> : null}
          <div className="row">
            <Button disabled={good.length === 0} onClick={() => void merge()}>
              {say(texts.ref('in.merge', { count: good.length }))}
            </Button>
            <Button variant="default" onClick={() => setPreview(null)}>
              {say(texts.ref('in.leave'))}
            </Button>
          </div>
        </>
      ) : null}
    </section>
  )
}

async function readFiles(files: readonly File[]): Promise<Preview | null> {
  const uploads: string[] = []
  for (const file of files) {
    const upload = await orReport(uploadBook(file))
    if (upload) uploads.push(upload.handle)
  }
  return uploads.length === 0 ? null : look(uploads, [])
}
async function look(uploads: readonly string[], codes: readonly string[]): Promise<Preview | null> {
  const found = await orReport(host['evaluation.previewSeats']({ uploads: [...uploads], codes: [...codes] }))
  return found && { ...found, uploads, codes }
}

function PreviewTable({ files }: { files: readonly SeatFileSummary[] }) {
  const say = useSay()
  return (
    <table className="simple-table" aria-label={say(texts.ref('in.table'))}>
      <thead>
        <tr>
          <th>{say(texts.ref('in.file'))}</th>
          <th>{say(texts.ref('in.assessor'))}</th>
          {counted.map((column) => (
            <th key={column} className="number">
              {say(texts.ref(`in.${column}`))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {files.map((one, index) => {
          const said = one.fault ? sayFault(one.fault, say) : null
          return (
            <tr key={`${one.file}-${index}`}>
              <td>{one.file}</td>
              {said ? (
                <td colSpan={counted.length + 1}>
                  <span className="file-refused">
                    <Icon name="warning" size={14} /> {said.message}
                  </span>
                  <div className="dim">{said.wayOut}</div>
                </td>
              ) : (
                <>
                  <td>{one.assessor === null ? blank : `${one.assessor} ${one.name}`}</td>
                  {counted.map((column) => (
                    <td key={column} className="number">
                      {one[column]}
                    </td>
                  ))}
                </>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
