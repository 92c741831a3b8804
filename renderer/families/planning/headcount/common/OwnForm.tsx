import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Plan } from '../../../../../shared/families/planning'
import { useSay } from '../../../../app/language'
import { FaultLine } from '../../FaultLine'
import { headcountPageTexts as texts } from '../texts'
import { Ground } from './Ground'
import { backEdit, ownEdits, type Standing } from './standing'
import { useEdit } from './use-edit'

type Props<T> = {
  readonly plan: Plan
  readonly standing: Standing<T>
  /** What the control holds; null while it is no value. */
  readonly value: T | null
  /** The pack's value in words. */
  readonly packValue: string
  /** After it was saved or taken back. */
  onDone(): void
  readonly children: ReactNode
}
/** One figure that the city may set for itself, with its reason; back to the pack's by one click. */
export function OwnForm<T>({ plan, standing, value, packValue, onDone, children }: Props<T>) {
  const say = useSay()
  const { refused, send } = useEdit()
  const [reason, setReason] = useState('')
  const { parameter, own, provenance } = standing
  const edits = value === null ? [] : ownEdits(standing, value, plan, reason.trim())
  const needsReason = edits.some(({ input }) => input.value !== null)
  const open = plan.finished === null
  const done = async (saved: Promise<boolean>): Promise<void> => {
    if (!(await saved)) return
    setReason('')
    onDone()
  }
  return (
    <form className="stack heads-own" onSubmit={(event) => (event.preventDefault(), void done(send(...edits)))}>
      <div className="row heads-end">
        {children}
        {needsReason ? (
          <TextInput
            className="grow"
            label={say(texts.ref('reason'))}
            placeholder={say(texts.ref('reason.hint'))}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        ) : null}
        {open && edits.length > 0 ? (
          <Button type="submit" disabled={needsReason && reason.trim() === ''}>
            {say(texts.ref('own.save'))}
          </Button>
        ) : null}
      </div>
      <p className="dim row">
        <Ground provenance={own ? 'city' : provenance} />
        {own ? say(texts.ref('own.because', { reason: own.reason, pack: packValue })) : say(texts.ref('own.pack', { pack: packValue }))}
        {own && open ? (
          <button type="button" className="link" onClick={() => void done(send(backEdit(parameter.path, plan)))}>
            {say(texts.ref('own.back'))}
          </button>
        ) : null}
      </p>
      <FaultLine fault={refused} />
    </form>
  )
}
