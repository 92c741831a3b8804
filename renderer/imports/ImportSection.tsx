import { Button } from '@mantine/core'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { SheetKind } from '../../shared/contract'
import type { RoundNumber } from '../../shared/families/certification'
import { useSay } from '../app/language'
import { host, uploadBook } from '../host'
import { workbench } from '../state'
import { deliver } from '../state/host-calls'
import { sayCount } from '../ui/format'
import { Icon } from '../ui/icons'
import { ImportQueue, type Choices } from './import-queue'
import { ImportReading, ImportRefused, ImportReview } from './ImportReview'
import { useFileDrop } from './file-drop'
import { importTexts as texts } from './texts'
import './imports.css'

const accepted = '.xlsx,.xls,.ods,.csv'
/** Hands the template of a kind of sheet over. */
export async function downloadTemplate(kind: SheetKind, round?: RoundNumber): Promise<void> {
  if (await deliver(host['exports.template']({ kind, round }))) workbench.inform(texts.ref('template.done'), 'good')
}

/** Where one kind of sheet comes in; while a file is under review it takes the place of what stands below. */
export function ImportSection({ kind, defaults, children }: { kind: SheetKind; defaults: Choices; children?: ReactNode }) {
  const say = useSay()
  const [queue] = useState(
    () => new ImportQueue({ client: host, upload: uploadBook, edit: (call) => workbench.edit(call), newJob: () => crypto.randomUUID() }, defaults)
  )
  useEffect(() => queue.expect(defaults))
  const { current, waiting, finished } = useStore(queue.store)
  const bar = useRef<HTMLElement>(null)
  const over = useFileDrop(
    bar,
    useCallback((files) => queue.add(files), [queue])
  )
  const kindText = texts.ref(`kind.${kind}`)
  return (
    <div className="import-place">
      <section
        className={over ? 'import-bar over' : current?.preview && waiting.length === 0 ? 'import-bar import-bar-busy' : 'import-bar'}
        aria-label={say(texts.ref('region', { kind: kindText }))}
        ref={bar}
      >
        <label className="file-button">
          <Icon name="upload" size={16} />
          {say(texts.ref('choose'))}
          <input
            type="file"
            multiple
            accept={accepted}
            onChange={(event) => {
              queue.add([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
        </label>
        <span className="dim grow">
          {over ? say(texts.ref('drop')) : waiting.length > 0 ? say(texts.ref('waiting', { count: waiting.length })) : say(texts.ref('hint'))}
        </span>
        <Button variant="subtle" leftSection={<Icon name="download" size={16} />} onClick={() => void downloadTemplate(kind, defaults.round)}>
          {say(texts.ref('template', { kind: kindText }))}
        </Button>
      </section>
      {finished.slice(-3).map(({ file, counts }, index) => (
        <p key={`${file}-${index}`} className="import-done" role="status">
          <Icon name="check" size={14} />{' '}
          {say(
            texts.ref('done', {
              file,
              added: sayCount(counts.added),
              changed: sayCount(counts.changed),
              unchanged: sayCount(counts.unchanged),
              leftOut: sayCount(counts.leftOut)
            })
          )}
        </p>
      ))}
      {current?.phase === 'refused' ? <ImportRefused current={current} onNext={() => void queue.drop()} onMatch={() => void queue.matchByHand(kind)} /> : null}
      {current && current.phase !== 'refused' ? (
        current.preview ? (
          <ImportReview current={current} preview={current.preview} expected={kind} queue={queue} />
        ) : (
          <ImportReading current={current} onCancel={() => void queue.cancel()} />
        )
      ) : null}
      {current && current.phase !== 'refused' ? null : children}
    </div>
  )
}
