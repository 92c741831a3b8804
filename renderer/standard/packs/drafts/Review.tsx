import { Button, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import type { Delivery, KeyStatus } from '../../../../shared/contract'
import { allParameters } from '../../../../shared/families/parameters'
import { ok, sayFault, type Fault } from '../../../../shared/kernel/result'
import { draftFaults, newestIssued } from '../../../../shared/standard/drafts'
import type { PackDraft } from '../../../../shared/standard/model'
import type { StandardPack } from '../../../../shared/standard/pack'
import { useSpeech } from '../../../app/language'
import { navigate } from '../../../app/navigate'
import { FaultLine } from '../../../families/planning/FaultLine'
import { download, host } from '../../../host'
import { useDocument, useWorkbench, workbench } from '../../../state'
import { Differences } from '../Differences'
import { EffectView } from '../effect/EffectView'
import { usePackName } from '../parts'
import { addressOfDraft, addressOfKeys, addressOfPacks } from '../place'
import { packDraftTexts as texts } from './texts'

type Props = { readonly draft: PackDraft; readonly base: StandardPack | null }
/** What a draft changes, what still keeps it back, and the issue. */
export function Review({ draft, base }: Props) {
  const { say } = useSpeech()
  const name = usePackName()
  const { tables } = useDocument()
  const builtIn = useWorkbench((state) => state.pack)
  const against = newestIssued(tables)?.content ?? base
  const faults = useMemo(() => (builtIn ? draftFaults(draft, { packs: tables.packs, builtIn, parameters: allParameters }) : []), [draft, tables, builtIn])
  return (
    <>
      <section className="panel stack" aria-labelledby="review-title">
        <h3 id="review-title">{say(texts.ref('review'))}</h3>
        {against ? (
          <Differences before={against} after={draft.content} beforeName={name({ content: against })} afterName={say(texts.ref('review.draft'))} />
        ) : null}
        {against ? <EffectView before={against} after={draft.content} /> : null}
      </section>
      <section className="panel stack" aria-labelledby="issue-title">
        <h3 id="issue-title">{say(texts.ref('issue'))}</h3>
        {faults.length > 0 ? (
          <>
            <p>{say(texts.ref('issue.back'))}</p>
            <ul className="packs-faults">
              {faults.map((fault, index) => (
                <FaultItem key={index} draft={draft.draft} fault={fault} />
              ))}
            </ul>
          </>
        ) : (
          <Issue draft={draft} />
        )}
      </section>
    </>
  )
}

function FaultItem({ draft, fault }: { draft: string; fault: Fault }) {
  const { say } = useSpeech()
  const { message, wayOut } = sayFault(fault, say)
  const field = fault.place?.field
  const parameter = allParameters.find(({ path }) => path === field)
  return (
    <li>
      {message}。{wayOut}{' '}
      <Link href={addressOfDraft(draft, parameter ? parameter.path : 'head')}>{say(texts.ref(parameter ? 'issue.toParameter' : 'issue.toHead'))}</Link>
    </li>
  )
}

/** Signs with the province's key; a locked one is asked for its passphrase first. */
function Issue({ draft }: { draft: PackDraft }) {
  const { say, language } = useSpeech()
  const [locked, setLocked] = useState<KeyStatus | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const [refused, setRefused] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)
  const issue = async (): Promise<void> => {
    let delivery: Delivery = null
    const done = await workbench.edit(async () => {
      const issued = await host['standard.issue']({ draft: draft.draft })
      if (!issued.ok) return issued
      delivery = issued.value.delivery
      return ok(issued.value.acknowledged)
    })
    if (!done.ok) return setRefused(done.fault)
    download(delivery)
    workbench.inform(texts.ref('issue.done', { pack: `${draft.content.title[language]} ${draft.content.version}` }), 'good')
    navigate(addressOfPacks())
  }
  const start = async (): Promise<void> => {
    setBusy(true)
    const status = await host['keys.status']({})
    if (!status.ok) setRefused(status.fault)
    else if (status.value.here && status.value.unlocked) await issue()
    else setLocked(status.value)
    setBusy(false)
  }
  const unlock = async (): Promise<void> => {
    setBusy(true)
    const status = await host['keys.unlock']({ passphrase })
    setRefused(status.ok ? null : status.fault)
    if (status.ok && status.value.unlocked) {
      setLocked(null)
      setPassphrase('')
      await issue()
    }
    setBusy(false)
  }
  return (
    <div className="stack">
      <p>{say(texts.ref('issue.text', { from: draft.validFrom }))}</p>
      {locked === null ? (
        <div>
          <Button loading={busy} onClick={() => void start()}>
            {say(texts.ref('issue.yes'))}
          </Button>
        </div>
      ) : locked.here ? (
        <form className="row packs-end" onSubmit={(event) => (event.preventDefault(), void unlock())}>
          <TextInput
            type="password"
            w={280}
            label={say(texts.ref('issue.passphrase'))}
            autoComplete="off"
            maxLength={200}
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <Button type="submit" loading={busy} disabled={passphrase === ''}>
            {say(texts.ref('issue.unlock'))}
          </Button>
        </form>
      ) : (
        <p className="packs-note packs-note-warn">
          {say(texts.ref('issue.noKey'))} <Link href={addressOfKeys}>{say(texts.ref('issue.toKeys'))}</Link>
        </p>
      )}
      <FaultLine fault={refused} />
    </div>
  )
}
