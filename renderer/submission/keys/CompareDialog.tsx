import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Fault } from '../../../shared/kernel/result'
import { heardDigits, othersOf, type RetirementReason, type TrustedKey } from '../../../shared/trust'
import { useSay } from '../../app/language'
import { useDocument, useWorkbench, workbench } from '../../state'
import { Dialog } from '../../ui/Dialog'
import { today } from '../../ui/today'
import { Refused } from './Refused'
import { keysPageTexts as texts } from './texts'

const digits = 24
const reasonOf = (value: string): RetirementReason | undefined => (value === 'rotated' || value === 'lost' ? value : undefined)

/** 核对指纹: the digits are typed as they are heard, never shown to be nodded at. */
export function CompareDialog({ trusted, onClose }: { readonly trusted: TrustedKey; onClose(): void }) {
  const say = useSay()
  const { tables } = useDocument()
  const by = useWorkbench((state) => state.preferences.operator)
  const earlier = othersOf(tables, trusted)
  const [heard, setHeard] = useState('')
  const [how, setHow] = useState<'telephone' | 'inPerson'>('telephone')
  const [reader, setReader] = useState('')
  const [former, setFormer] = useState<RetirementReason | undefined>(undefined)
  const [refused, setRefused] = useState<Fault | null>(null)
  const { name } = trusted.card
  const count = heardDigits(heard).length
  const ready = count === digits && reader.trim() !== '' && (earlier.length === 0 || former !== undefined)
  const title = say(texts.ref('compare.title', { name }))
  const confirm = async (): Promise<void> => {
    const done = await workbench.dispatch('trust.confirm', { fingerprint: trusted.fingerprint, heard, how, with: reader.trim(), former, on: today(), by })
    setRefused(done.ok ? null : done.fault)
    if (!done.ok) return
    workbench.inform(texts.ref('compare.done', { name }), 'good')
    onClose()
  }
  return (
    <Dialog label={title} size="lg" onClose={onClose}>
      <form className="stack" onSubmit={(event) => (event.preventDefault(), void confirm())}>
        <h2>{title}</h2>
        <p className="dim">{say(texts.ref('compare.lead'))}</p>
        <div className="row">
          <span id="keys-how">{say(texts.ref('compare.how'))}</span>
          <SegmentedControl
            aria-labelledby="keys-how"
            value={how}
            data={(['telephone', 'inPerson'] as const).map((value) => ({ value, label: say(texts.ref(`how.${value}`)) }))}
            onChange={setHow}
          />
        </div>
        <TextInput
          data-autofocus
          className="keys-heard"
          label={say(texts.ref('compare.heard'))}
          description={say(texts.ref('compare.count', { count }))}
          inputMode="numeric"
          autoComplete="off"
          maxLength={60}
          value={heard}
          onChange={(event) => setHeard(event.currentTarget.value)}
        />
        <TextInput label={say(texts.ref('compare.with'))} maxLength={40} value={reader} onChange={(event) => setReader(event.currentTarget.value)} />
        {earlier.length === 0 ? null : (
          <NativeSelect
            label={say(texts.ref('compare.former', { count: earlier.length }))}
            value={former ?? ''}
            data={[
              { value: '', label: say(texts.ref('compare.former.choose')) },
              ...(['rotated', 'lost'] as const).map((value) => ({ value, label: say(texts.ref(`compare.former.${value}`)) }))
            ]}
            onChange={(event) => setFormer(reasonOf(event.currentTarget.value))}
          />
        )}
        <Refused fault={refused} />
        <div className="row">
          <Button variant="default" onClick={onClose}>
            {say(texts.ref('cancel'))}
          </Button>
          <Button type="submit" disabled={!ready}>
            {say(texts.ref('compare.do'))}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
