import { Button } from '@mantine/core'
import { mostAttachmentBytes } from '../../../../../shared/families/grade'
import { useSay } from '../../../../app/language'
import { host, uploadBook } from '../../../../host'
import { useDocument, useWorkbench, workbench } from '../../../../state'
import { deliver } from '../../../../state/host-calls'
import { Icon } from '../../../../ui/icons'
import { today } from '../../../../ui/today'
import { gradeDecidingTexts as texts } from './deciding-texts'
import { scansOf } from './scans-of'

const accepted = '.pdf,.png,.jpg,.jpeg'

/** 签字表扫描件 of one person's decision, or of the whole year: add, open, remove. */
export function Scans({ year, staffNo }: { year: number; staffNo: string | null }) {
  const say = useSay()
  const { tables } = useDocument()
  const operator = useWorkbench((state) => state.preferences.operator)
  const scans = scansOf(tables.attachments, year, staffNo)
  const add = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      const uploaded = await uploadBook(file)
      if (!uploaded.ok) return workbench.report(uploaded.fault)
      const upload = uploaded.value.handle
      const done = await workbench.edit(() => host['attachments.add']({ upload, year, staffNo, by: operator, on: today() }))
      if (!done.ok) return workbench.report(done.fault)
    }
  }
  const remove = async (attachment: string): Promise<void> => {
    const done = await workbench.dispatch('grade.detach', { attachment })
    if (!done.ok) workbench.report(done.fault)
  }
  return (
    <div className="stack">
      {scans.length === 0 ? <p className="dim">{say(texts.ref('scans.none'))}</p> : null}
      <ul className="plain-list">
        {scans.map(({ attachment, name, bytes, by, on }) => (
          <li key={attachment} className="row">
            <button
              type="button"
              className="link"
              aria-label={say(texts.ref('scans.open', { name }))}
              onClick={() => void deliver(host['attachments.open']({ attachment }))}
            >
              {name}
            </button>
            <span className="dim">{say(texts.ref('scans.size', { size: Math.max(1, Math.round(bytes / 1000)), by, on }))}</span>
            <Button variant="subtle" leftSection={<Icon name="cross" size={14} />} onClick={() => void remove(attachment)}>
              {say(texts.ref('scans.remove', { name }))}
            </Button>
          </li>
        ))}
      </ul>
      <div className="row">
        <label className="file-button">
          <Icon name="upload" size={16} />
          {say(texts.ref('scans.add'))}
          <input
            type="file"
            multiple
            accept={accepted}
            onChange={(event) => {
              void add([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
        </label>
        <span className="dim">{say(texts.ref('scans.hint', { limit: mostAttachmentBytes / 1_000_000 }))}</span>
      </div>
    </div>
  )
}
