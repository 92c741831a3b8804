import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Duty } from '../../../../shared/families/planning'
import type { Fault } from '../../../../shared/kernel/result'
import { useSay } from '../../../app/language'
import { workbench } from '../../../state'
import { Dialog } from '../../../ui/Dialog'
import { FaultLine } from '../FaultLine'
import { draftOfDuty, newDuty, readDuty } from './duty-draft'
import { DutyFields } from './DutyFields'
import type { DutiesPartProps } from './part-props'
import { dutiesPageTexts as texts } from './texts'

type Props = DutiesPartProps & {
  /** `new`: a duty that is not there yet. */
  readonly code: string
  onClose(): void
}
/** The form of one duty. */
export function DutyDialog({ plan, result, readOnly, code, onClose }: Props) {
  const say = useSay()
  const before = result.duties.duties.find(({ duty }) => duty === code) ?? null
  const known = before !== null || (code === 'new' && !readOnly)
  const title = say(code === 'new' ? texts.ref('form.new') : texts.ref(readOnly ? 'form.view' : 'form.edit', { code }))
  return (
    <Dialog label={title} size="xl" onClose={onClose}>
      <div className="stack">
        <h2>{title}</h2>
        {known ? (
          <DutyForm plan={plan} result={result} readOnly={readOnly} before={before} onClose={onClose} />
        ) : (
          <>
            <p>{say(texts.ref('form.unknown', { code }))}</p>
            <div className="row">
              <Button variant="default" onClick={onClose}>
                {say(texts.ref('form.close'))}
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  )
}

function DutyForm({ plan: { year }, result, readOnly, before, onClose }: DutiesPartProps & { before: Duty | null; onClose: () => void }) {
  const say = useSay()
  const { duties } = result.duties
  const [draft, setDraft] = useState(() => (before ? draftOfDuty(before) : newDuty(duties)))
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<Fault | null>(null)
  const { duty, problems } = readDuty(draft, { year, duties, before })
  const send = async (command: string, input: object): Promise<void> => {
    const done = await workbench.dispatch(command, input)
    if (done.ok) onClose()
    else setRefused(done.fault)
  }
  const save = (): void => {
    setTried(true)
    if (duty) void send('planning.saveDuty', duty)
  }
  return (
    <form className="stack" onSubmit={(event) => (event.preventDefault(), save())}>
      <DutyFields draft={draft} result={result} problems={tried ? problems : []} fixedCode={before !== null} readOnly={readOnly} onChange={setDraft} />
      {tried && problems.includes('tooLong') ? (
        <p className="entry-refused" role="alert">
          {say(texts.ref('problem.tooLong'))}
        </p>
      ) : null}
      <FaultLine fault={refused} />
      <div className="row">
        <Button variant="default" onClick={onClose}>
          {say(texts.ref(readOnly ? 'form.close' : 'form.cancel'))}
        </Button>
        {readOnly ? null : <Button type="submit">{say(texts.ref('form.save'))}</Button>}
        <span className="grow" />
        {before && !readOnly ? (
          <Button variant="subtle" onClick={() => void send('planning.removeDuty', { year, duty: before.duty })}>
            {say(texts.ref('form.remove'))}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
