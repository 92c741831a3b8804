import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { parseCivilDate } from '../../../shared/kernel/civil-date'
import type { Candidate } from '../../../shared/families/consolidation'
import { useSay } from '../../app/language'
import { host } from '../../host'
import { useWorkbench, workbench } from '../../state'
import { today } from '../../ui/today'
import { decisionsOf, lackOf, type DecisionForm } from './deciding'
import { decidingPageTexts as texts } from './deciding-texts'

/** One decision for everybody who is ticked: confirm or refuse, since when, by which document, and why. */
export function DecisionFormPanel({ chosen, onDone }: { chosen: readonly Candidate[]; onDone(): void }) {
  const say = useSay()
  const id = useId()
  const by = useWorkbench((state) => state.preferences.operator)
  const [decision, setDecision] = useState<DecisionForm['decision']>('confirmed')
  const [reason, setReason] = useState('')
  const [document, setDocument] = useState('')
  const [effectiveOn, setEffectiveOn] = useState('')
  const form: DecisionForm = { decision, reason, document, effectiveOn: parseCivilDate(effectiveOn) }
  const lack = lackOf(chosen, form)
  const save = async (): Promise<void> => {
    const done = await workbench.edit(() => host['consolidation.decide']({ decisions: decisionsOf(chosen, form, { by, on: today() }) }))
    if (!done.ok) return workbench.report(done.fault)
    workbench.inform(texts.ref('done', { count: chosen.length }), 'good')
    setReason('')
    onDone()
  }
  return (
    <form className="panel stack" aria-labelledby={`${id}-title`} onSubmit={(event) => (event.preventDefault(), void save())}>
      <h2 id={`${id}-title`}>{say(texts.ref('form.title', { count: chosen.length }))}</h2>
      <div className="row">
        <SegmentedControl
          aria-label={say(texts.ref('form.decision'))}
          value={decision}
          data={(['confirmed', 'refused'] as const).map((value) => ({ value, label: say(texts.ref(`state.${value}`)) }))}
          onChange={setDecision}
        />
        <TextInput
          type="date"
          label={say(texts.ref('form.effectiveOn'))}
          disabled={decision === 'refused'}
          value={decision === 'refused' ? '' : effectiveOn}
          onChange={(event) => setEffectiveOn(event.currentTarget.value)}
        />
        <TextInput label={say(texts.ref('form.document'))} maxLength={80} value={document} onChange={(event) => setDocument(event.currentTarget.value)} />
        <TextInput
          className="grow"
          label={say(texts.ref('form.reason'))}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <div className="row">
        <Button type="submit" disabled={lack !== null}>
          {say(texts.ref(`form.save.${decision}`, { count: chosen.length }))}
        </Button>
        <span className="dim" role="status">
          {lack === null ? null : say(texts.ref(`lack.${lack}`))}
        </span>
      </div>
    </form>
  )
}
