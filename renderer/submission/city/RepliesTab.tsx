import { Button } from '@mantine/core'
import { useCallback, useRef, useState } from 'react'
import type { Reply, ReplyContent } from '../../../shared/families/consolidation'
import { useSpeech } from '../../app/language'
import { host, uploadBook } from '../../host'
import { useFileDrop } from '../../imports/file-drop'
import { useDocument, workbench } from '../../state'
import { orReport } from '../../state/host-calls'
import { EmptyState } from '../../ui/EmptyState'
import { Icon } from '../../ui/icons'
import { useOwnKeys } from '../keys/use-key-status'
import { canUse, NeedsKeys } from '../NeedsKeys'
import { ReplyBody } from './ReplyBody'
import { ReplyList } from './ReplyList'
import { repliesPageTexts as texts } from './replies-texts'
import '../../imports/imports.css'

type Preview = { readonly upload: string; readonly file: string; readonly content: ReplyContent; readonly known: boolean }

/** 回复: what the province answered, looked at before it is carried out, and kept. */
export default function RepliesTab() {
  const { say } = useSpeech()
  const { tables } = useDocument()
  const own = useOwnKeys()
  const [preview, setPreview] = useState<Preview | null>(null)
  const read = useCallback(async (files: readonly File[]): Promise<void> => {
    const [file] = files
    const upload = file && (await orReport(uploadBook(file)))
    const found = upload && (await orReport(host['submission.readReply']({ upload: upload.handle })))
    setPreview(upload && found ? { upload: upload.handle, ...found } : null)
  }, [])
  const accept = async (): Promise<void> => {
    if (!preview) return
    const { upload } = preview
    const done = await workbench.edit(() => host['submission.takeReply']({ upload }))
    if (!done.ok) return workbench.report(done.fault)
    if (done.value.summary) workbench.inform(done.value.summary, 'good')
    setPreview(null)
  }
  const replies = [...tables.replies.values()].toSorted(newestFirst)
  return (
    <div className="stack">
      <NeedsKeys own={own} />
      <ReplyChoice disabled={!canUse(own)} onFiles={(files) => void read(files)} />
      {preview ? (
        <section className="panel stack" aria-labelledby="reply-preview">
          <h2 id="reply-preview">{say(texts.ref('preview', { file: preview.file }))}</h2>
          <ReplyBody content={preview.content} preview={!preview.known} />
          {preview.known ? <p className="submission-note">{say(texts.ref('known'))}</p> : null}
          <div className="row">
            <Button disabled={preview.known} onClick={() => void accept()}>
              {say(preview.content.decisions.length > 0 ? texts.ref('accept.decisions', { count: preview.content.decisions.length }) : texts.ref('accept'))}
            </Button>
            <Button variant="default" onClick={() => setPreview(null)}>
              {say(texts.ref('leave'))}
            </Button>
          </div>
        </section>
      ) : null}
      {replies.length === 0 && !preview ? (
        <EmptyState icon="file" title={say(texts.ref('empty.title'))}>
          {say(texts.ref('empty.text'))}
        </EmptyState>
      ) : (
        <ReplyList replies={replies} />
      )}
    </div>
  )
}
const newestFirst = (a: Reply, b: Reply): number =>
  a.content.repliedOn === b.content.repliedOn ? b.content.number - a.content.number : a.content.repliedOn < b.content.repliedOn ? 1 : -1

function ReplyChoice({ disabled, onFiles }: { disabled: boolean; onFiles(files: readonly File[]): void }) {
  const { say } = useSpeech()
  const bar = useRef<HTMLElement>(null)
  const over = useFileDrop(bar, onFiles)
  return (
    <section className={over ? 'import-bar over' : 'import-bar'} aria-label={say(texts.ref('region'))} ref={bar}>
      <label className="file-button">
        <Icon name="upload" size={16} />
        {say(texts.ref('choose'))}
        <input
          type="file"
          accept=".hcrep"
          disabled={disabled}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])]
            event.target.value = ''
            onFiles(files)
          }}
        />
      </label>
      <span className="dim grow">{say(texts.ref('hint'))}</span>
    </section>
  )
}
