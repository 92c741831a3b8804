import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import type { Fault } from '../../../shared/kernel/result'
import { offices, officeCodeSchema, trustTexts, type Office, type RetirementReason } from '../../../shared/trust'
import { useSay } from '../../app/language'
import { host } from '../../host'
import { useDocument, useWorkbench, workbench } from '../../state'
import { isChosen, NewPassphrase, notChosen } from './Passphrase'
import { Refused } from './Refused'
import { keysPageTexts as texts } from './texts'

type Props = {
  /** Where no system keeps secrets. */ readonly needsPassphrase: boolean
  /** Why the present keys are given up, where there are any. */ readonly replace?: RetirementReason
  /** What begins the form, before its button. */ readonly doIt: 'make.do' | 'replace.do'
  onDone?(): void
}
/** Which office it is, and the passphrase: all that new keys need. */
export function MakeKeysForm({ needsPassphrase, replace, doIt, onDone }: Props) {
  const say = useSay()
  const id = useId()
  const { tables } = useDocument()
  const company = useWorkbench((state) => state.session?.company ?? '')
  const row = tables.office.get('office')
  const [office, setOffice] = useState<Office>(row?.office ?? 'city')
  const [code, setCode] = useState(row?.code ?? '')
  const [name, setName] = useState(company)
  const [chosen, setChosen] = useState(notChosen)
  const [refused, setRefused] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)
  const codeIsRight = officeCodeSchema.safeParse(code).success
  const ready = codeIsRight && name.trim() !== '' && (!needsPassphrase || isChosen(chosen))
  const make = async (): Promise<void> => {
    setBusy(true)
    const passphrase = needsPassphrase ? chosen.passphrase : undefined
    const made = await workbench.edit(() => host['keys.make']({ office, code, name: name.trim(), passphrase, replace }))
    setBusy(false)
    setRefused(made.ok ? null : made.fault)
    if (made.ok) onDone?.()
  }
  return (
    <form className="stack keys-form" onSubmit={(event) => (event.preventDefault(), void make())}>
      <div className="row">
        <span id={`${id}-office`}>{say(texts.ref('office'))}</span>
        <SegmentedControl
          aria-labelledby={`${id}-office`}
          value={office}
          data={offices.map((value) => ({ value, label: say(trustTexts.ref(`office.${value}`)) }))}
          onChange={setOffice}
        />
      </div>
      <TextInput
        label={say(texts.ref('code'))}
        description={say(texts.ref('code.hint'))}
        maxLength={12}
        value={code}
        error={code !== '' && !codeIsRight ? say(texts.ref('code.wrong')) : null}
        onChange={(event) => setCode(event.currentTarget.value.normalize('NFKC').toUpperCase())}
      />
      <TextInput
        label={say(texts.ref('name'))}
        description={say(texts.ref('name.hint'))}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {needsPassphrase ? <NewPassphrase chosen={chosen} onChange={setChosen} /> : null}
      <Refused fault={refused} />
      <div className="row">
        <Button type="submit" disabled={!ready || busy} loading={busy}>
          {say(texts.ref(doIt))}
        </Button>
      </div>
    </form>
  )
}

/** 生成密钥: what an office without keys sees. */
export function MakeKeys({ needsPassphrase }: Pick<Props, 'needsPassphrase'>) {
  const say = useSay()
  return (
    <section className="panel stack" aria-labelledby="keys-make">
      <h2 id="keys-make">{say(texts.ref('make.title'))}</h2>
      <p>{say(texts.ref('make.lead'))}</p>
      <p className="dim">{say(texts.ref('make.next'))}</p>
      <MakeKeysForm needsPassphrase={needsPassphrase} doIt="make.do" />
    </section>
  )
}
