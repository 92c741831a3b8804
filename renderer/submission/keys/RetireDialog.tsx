import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Fault } from '../../../shared/kernel/result'
import { retirementReasons, type RetirementReason, type TrustedKey } from '../../../shared/trust'
import { useSay } from '../../app/language'
import { useWorkbench, workbench } from '../../state'
import { Dialog } from '../../ui/Dialog'
import { today } from '../../ui/today'
import { Refused } from './Refused'
import { keysPageTexts as texts } from './texts'

/** 停用: nothing more is sealed to a key, or it is lost and nothing that it signed is believed. */
export function RetireDialog({ trusted, onClose }: { readonly trusted: TrustedKey; onClose(): void }) {
  const say = useSay()
  const by = useWorkbench((state) => state.preferences.operator)
  const [why, setWhy] = useState<RetirementReason>(trusted.retired ? 'lost' : 'rotated')
  const [note, setNote] = useState('')
  const [refused, setRefused] = useState<Fault | null>(null)
  const title = say(texts.ref('retire.title', { name: trusted.card.name }))
  const retire = async (): Promise<void> => {
    const done = await workbench.dispatch('trust.retire', { fingerprint: trusted.fingerprint, why, note, on: today(), by })
    setRefused(done.ok ? null : done.fault)
    if (!done.ok) return
    workbench.inform(texts.ref('retire.done'), 'good')
    onClose()
  }
  return (
    <Dialog label={title} onClose={onClose}>
      <form className="stack" onSubmit={(event) => (event.preventDefault(), void retire())}>
        <h2>{title}</h2>
        <SegmentedControl
          data-autofocus
          aria-label={say(texts.ref('replace.why'))}
          value={why}
          data={retirementReasons.map((value) => ({ value, label: say(texts.ref(`why.${value}`)) }))}
          onChange={setWhy}
        />
        <p className="dim">{say(texts.ref(`retire.${why}`))}</p>
        <TextInput label={say(texts.ref('retire.note'))} maxLength={300} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        <Refused fault={refused} />
        <div className="row">
          <Button variant="default" onClick={onClose}>
            {say(texts.ref('cancel'))}
          </Button>
          <Button type="submit">{say(texts.ref('retire.do'))}</Button>
        </div>
      </form>
    </Dialog>
  )
}
