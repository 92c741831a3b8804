import { Button, Progress } from '@mantine/core'
import { useState } from 'react'
import type { ImportPreview, SheetKind } from '../../shared/contract'
import type { Finding } from '../../shared/kernel/finding'
import { sayFault } from '../../shared/kernel/result'
import { useSay } from '../app/language'
import { host } from '../host'
import { workbench } from '../state'
import { deliver } from '../state/host-calls'
import { FindingList } from '../ui/FindingList'
import { sayCount } from '../ui/format'
import { Icon } from '../ui/icons'
import { StatusBadge, type Tone } from '../ui/StatusBadge'
import { ColumnMatching } from './ColumnMatching'
import { ImportChoices } from './ImportChoices'
import { blockedBy, type CurrentImport, type ImportQueue } from './import-queue'
import { PreviewGrid } from './PreviewGrid'
import { importTexts as texts } from './texts'

export function ImportReading({ current: { file, progress }, onCancel }: { current: CurrentImport; onCancel: () => void }) {
  const say = useSay()
  const percent = Math.round((progress?.fraction ?? 0) * 100)
  return (
    <section className="panel stack" role="status">
      <div className="row">
        <span className="grow">
          {say(texts.ref('reading', { file }))} {progress ? <span className="dim">{say(texts.ref('stage', { stage: progress.stage, percent }))}</span> : null}
        </span>
        <Button variant="default" onClick={onCancel}>
          {say(texts.ref('cancel'))}
        </Button>
      </div>
      <Progress value={progress ? percent : 100} animated={!progress} aria-label={say(texts.ref('reading', { file }))} />
    </section>
  )
}

// The book was read, but its headings are not known: its user can say what they mean.
const matchable = new Set(['import.wrongKind', 'import.noTable'])

/** A file that cannot be taken as it is: why, and the way out. */
export function ImportRefused({ current: { file, fault }, onNext, onMatch }: { current: CurrentImport; onNext: () => void; onMatch: () => void }) {
  const say = useSay()
  const said = fault ? sayFault(fault, say) : null
  return (
    <section className="panel import-refused" role="alert">
      <Icon name="warning" size={20} />
      <div className="grow">
        <h2>{say(texts.ref('refused', { file }))}</h2>
        {said ? (
          <>
            <p>{said.message}</p>
            <p className="dim">{said.wayOut}</p>
          </>
        ) : null}
      </div>
      {fault && matchable.has(fault.code) ? <Button onClick={onMatch}>{say(texts.ref('refused.match'))}</Button> : null}
      <Button variant="default" onClick={onNext}>
        {say(texts.ref('refused.next'))}
      </Button>
    </section>
  )
}

type Props = { readonly current: CurrentImport; readonly preview: ImportPreview; readonly expected: SheetKind; readonly queue: ImportQueue }
/** The preview: what was recognised, what it would change, every finding by cell, and three ways to end it. */
export function ImportReview({ current, preview, expected, queue }: Props) {
  const say = useSay()
  const [shown, setShown] = useState<Finding | null>(null)
  const busy = current.phase !== 'review'
  return (
    <section className="import-review" aria-label={say(texts.ref('review.title', { file: current.file }))} aria-busy={busy}>
      <div className="panel stack">
        <h2>{say(texts.ref('review.title', { file: current.file }))}</h2>
        <div className="row import-recognised">
          <ImportChoices preview={preview} queue={queue} />
          <Counts counts={preview.counts} />
        </div>
        {preview.kind === expected ? null : (
          <p className="import-note">
            <Icon name="warning" size={14} />{' '}
            {say(texts.ref('kind.other', { recognised: texts.ref(`kind.${preview.kind}`), expected: texts.ref(`kind.${expected}`) }))}
          </p>
        )}
        {current.fault ? <Fault current={current} /> : null}
        <Ends preview={preview} busy={busy} queue={queue} />
      </div>
      <div className="import-columns">
        <div className="stack grow">
          <ColumnMatching preview={preview} onMatch={(index, key) => void queue.matchColumn(index, key)} />
          <PreviewGrid preview={preview} onCorrect={(cell, text) => void queue.correct(cell, text)} shown={shown} />
        </div>
        <div className="panel import-findings">
          <h2>{say(texts.ref('findings'))}</h2>
          {preview.findings.length === 0 ? (
            <p className="dim">{say(texts.ref('findings.none'))}</p>
          ) : (
            <FindingList findings={preview.findings} total={preview.findingCount} onShow={(finding) => setShown({ ...finding })} />
          )}
        </div>
      </div>
    </section>
  )
}

function Fault({ current: { fault } }: { current: CurrentImport }) {
  const say = useSay()
  if (!fault) return null
  const { message, wayOut } = sayFault(fault, say)
  return (
    <p className="entry-refused" role="alert">
      <Icon name="warning" size={14} /> {message}。{wayOut}
    </p>
  )
}

type CountName = keyof ImportPreview['counts']
const tones: Partial<Record<CountName, Tone>> = { good: 'good', leftOut: 'bad', warnings: 'warn' }
function Counts({ counts }: { counts: ImportPreview['counts'] }) {
  const say = useSay()
  const names = ['rows', 'good', 'leftOut', 'warnings', 'passedOver', 'added', 'changed', 'unchanged'] as const
  return (
    <dl className="import-counts" aria-label={say(texts.ref('counts.region'))}>
      {names.map((name) => (
        <div key={name}>
          <dt>{say(texts.ref(`count.${name}`))}</dt>
          <dd>
            <Count name={name} count={counts[name]} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Count({ name, count }: { name: CountName; count: number }) {
  const tone = count > 0 ? tones[name] : undefined
  return tone ? (
    <StatusBadge tone={tone} {...(name === 'warnings' ? { icon: 'warning' } : {})}>
      {sayCount(count)}
    </StatusBadge>
  ) : (
    <>{sayCount(count)}</>
  )
}

/** Write what is good, write only if all is, or write nothing. */
function Ends({ preview, busy, queue }: { preview: ImportPreview; busy: boolean; queue: ImportQueue }) {
  const say = useSay()
  const blocked = blockedBy(preview)
  const { leftOut } = preview.counts
  const markedCopy = async (): Promise<void> => {
    if (await deliver(host['imports.markedCopy']({ preview: preview.preview }))) workbench.inform(texts.ref('markedCopy.done'), 'good')
  }
  return (
    <div className="row">
      <Button disabled={blocked !== null} loading={busy} onClick={() => void queue.accept('good')}>
        {say(texts.ref('accept'))}
      </Button>
      <Button
        variant="default"
        disabled={blocked !== null || leftOut > 0 || busy}
        title={leftOut > 0 ? say(texts.ref('acceptAll.blocked', { count: leftOut })) : undefined}
        onClick={() => void queue.accept('all')}
      >
        {say(texts.ref('acceptAll'))}
      </Button>
      <Button variant="default" disabled={busy} onClick={() => void queue.drop()}>
        {say(texts.ref('discard'))}
      </Button>
      {blocked ? (
        <span className="dim" role="status">
          {say(texts.ref(`blocked.${blocked}`))}
        </span>
      ) : leftOut > 0 ? (
        <span className="dim">{say(texts.ref('acceptAll.blocked', { count: leftOut }))}</span>
      ) : null}
      <span className="grow" />
      <Button variant="subtle" disabled={preview.findingCount === 0} leftSection={<Icon name="download" size={16} />} onClick={() => void markedCopy()}>
        {say(texts.ref('markedCopy'))}
      </Button>
    </div>
  )
}
