import { Button } from '@mantine/core'
import { useCallback, useRef, useState } from 'react'
import { Link } from 'wouter'
import type { PackPreview } from '../../../../shared/contract'
import { standardTexts } from '../../../../shared/standard/messages'
import { packKey, type PackIssue } from '../../../../shared/standard/model'
import type { Fault } from '../../../../shared/kernel/result'
import type { TextRef } from '../../../../shared/kernel/texts'
import { sayFingerprint } from '../../../../shared/trust'
import { useSay } from '../../../app/language'
import { FaultLine } from '../../../families/planning/FaultLine'
import { host, uploadBook } from '../../../host'
import { useFileDrop } from '../../../imports/file-drop'
import { useDocument, workbench } from '../../../state'
import { blank } from '../../../ui/format'
import { Icon } from '../../../ui/icons'
import { Differences } from '../Differences'
import { EffectView } from '../effect/EffectView'
import type { KnownPack } from '../known'
import { Standing, usePackName } from '../parts'
import { addressOfKeys } from '../place'
import { packTexts as texts } from '../texts'
import { Adopt } from './PackList'

type Read = { readonly upload: string; readonly preview: PackPreview }
/** A pack file comes in here: nothing is kept before its content has been seen. */
export function TakeInPack({ present }: { present: KnownPack | null }) {
  const say = useSay()
  const bar = useRef<HTMLElement>(null)
  const [read, setRead] = useState<Read | null>(null)
  const [reading, setReading] = useState(false)
  const [refused, setRefused] = useState<Fault | null>(null)
  const take = useCallback(async (file: File | undefined): Promise<void> => {
    if (!file) return
    setReading(true)
    const upload = await uploadBook(file)
    const preview = upload.ok ? await host['standard.readPack']({ upload: upload.value.handle }) : upload
    setReading(false)
    setRefused(preview.ok ? null : preview.fault)
    setRead(upload.ok && preview.ok ? { upload: upload.value.handle, preview: preview.value } : null)
  }, [])
  const over = useFileDrop(
    bar,
    useCallback((files) => void take(files[0]), [take])
  )
  return (
    <>
      <section className={over ? 'packs-drop over' : 'packs-drop'} aria-label={say(texts.ref('take'))} ref={bar}>
        <label className="file-button">
          <Icon name="upload" size={16} />
          {say(texts.ref('take.choose'))}
          <input
            type="file"
            accept=".hcstd,.json"
            onChange={(event) => {
              const file = event.target.files?.[0]
              event.target.value = ''
              void take(file)
            }}
          />
        </label>
        <span className="dim grow" role="status">
          {say(texts.ref(reading ? 'take.reading' : over ? 'take.drop' : 'take.hint'))}
        </span>
      </section>
      <FaultLine fault={refused} />
      {read ? <Preview key={read.upload} read={read} present={present} onDone={() => setRead(null)} /> : null}
    </>
  )
}

function Preview({ read: { upload, preview }, present, onDone }: { read: Read; present: KnownPack | null; onDone(): void }) {
  const say = useSay()
  const name = usePackName()
  const [refused, setRefused] = useState<Fault | null>(null)
  const [taken, setTaken] = useState(false)
  const { pack, issue, trialBecause, known, file } = preview
  const called = name({ content: pack })
  const isPresent = present?.key === packKey(pack)
  const take = async (): Promise<void> => {
    const done = await workbench.edit(() => host['standard.takePack']({ upload }))
    setRefused(done.ok ? null : done.fault)
    if (!done.ok) return
    workbench.inform(texts.ref(trialBecause ? 'take.done.trial' : 'take.done', { pack: called }), 'good')
    if (trialBecause) onDone()
    else setTaken(true)
  }
  return (
    <section className="panel stack" aria-labelledby="preview-title">
      <h2 id="preview-title" data-data>
        {called} <Standing standing={trialBecause ? 'trial' : 'issued'} />
      </h2>
      <Head preview={preview} />
      {trialBecause ? (
        <p className="packs-note packs-note-warn">
          {say(standardTexts.ref(`trial.${trialBecause}`))}
          {say(texts.ref('stop'))}
          {trialBecause === 'unsigned' ? say(texts.ref('take.unsigned')) : null}
        </p>
      ) : null}
      {known ? <p className="packs-note">{say(texts.ref('take.known', { file }))}</p> : null}
      {issue?.note ? <p data-data>{issue.note}</p> : null}
      {present ? (
        <>
          <h3>{say(texts.ref('take.differences'))}</h3>
          <Differences before={present.content} after={pack} beforeName={say(texts.ref('present.column'))} afterName={called} />
          <EffectView before={null} after={pack} />
        </>
      ) : null}
      {taken || (known && !isPresent && trialBecause === null) ? (
        <Adopt pack={{ content: pack }} present={present} onDone={onDone} />
      ) : (
        <div className="row">
          {known ? null : <Button onClick={() => void take()}>{say(texts.ref(trialBecause ? 'take.trial' : 'take.yes'))}</Button>}
          <Button variant="default" onClick={onDone}>
            {say(texts.ref(known ? 'close' : 'take.no'))}
          </Button>
          {known ? null : <span className="dim">{say(texts.ref(trialBecause ? 'take.trial.text' : 'take.text'))}</span>}
        </div>
      )}
      <FaultLine fault={refused} />
    </section>
  )
}

const sayValidity = ({ validFrom: from, expiresOn: to }: PackIssue): TextRef =>
  to === null ? texts.ref('fact.valid.open', { from }) : texts.ref('fact.valid.to', { from, to })

/** Who issued and signed it, and whether that key was compared. */
function Head({ preview: { pack, issue, signedBy, trialBecause, file } }: { preview: PackPreview }) {
  const say = useSay()
  const { tables } = useDocument()
  const key = signedBy === null ? null : (tables.trustedKeys.get(signedBy) ?? tables.ownKeys.get(signedBy) ?? null)
  const compared = key && 'compared' in key ? key.compared : null
  return (
    <dl className="facts">
      <dt>{say(texts.ref('fact.file'))}</dt>
      <dd data-data>{file}</dd>
      <dt>{say(texts.ref('column.sequence'))}</dt>
      <dd>{issue?.sequence ?? blank}</dd>
      <dt>{say(texts.ref('column.issuedOn'))}</dt>
      <dd>{issue?.issuedOn ?? blank}</dd>
      <dt>{say(texts.ref('fact.valid'))}</dt>
      <dd>{issue ? say(sayValidity(issue)) : blank}</dd>
      <dt>{say(texts.ref('fact.parameters'))}</dt>
      <dd>{Object.keys(pack.parameters).length}</dd>
      <dt>{say(texts.ref('column.issuer'))}</dt>
      <dd>
        {signedBy === null ? (
          say(texts.ref('signed.not'))
        ) : (
          <>
            <span data-data>{key?.card.name ?? issue?.issuer}</span> <span className="packs-fingerprint">{sayFingerprint(signedBy)}</span>{' '}
            {compared
              ? say(texts.ref('signed.compared', { on: compared.on, by: compared.by }))
              : say(texts.ref(trialBecause === null ? 'signed.own' : trialBecause === 'keyLost' ? 'signed.lost' : 'signed.notCompared'))}
          </>
        )}{' '}
        {trialBecause === 'unknownSigner' || trialBecause === 'notCompared' || trialBecause === 'keyLost' ? (
          <Link href={addressOfKeys}>{say(texts.ref('signed.go'))}</Link>
        ) : null}
      </dd>
    </dl>
  )
}
