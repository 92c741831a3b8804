import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Plan } from '../../../shared/families/planning'
import { parseCivilDate } from '../../../shared/kernel/civil-date'
import type { Fault } from '../../../shared/kernel/result'
import { useSay } from '../../app/language'
import { workbench } from '../../state'
import { Dialog } from '../../ui/Dialog'
import { FaultLine } from './FaultLine'
import { startOn } from './start-on'
import { planningPageTexts as texts } from './texts'
import { usePack } from '../../state/packs'
import { planCycle } from '../../../shared/standard/model'

/** The day of the plan, and the way to change it while it is in work. */
export function AsOfDay({ plan }: { plan: Plan }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const said = say(texts.ref('plan.asOf', { day: plan.asOf }))
  if (plan.finished) return <span className="dim">{said}</span>
  return (
    <>
      <button type="button" className="link" title={say(texts.ref('asOf.change'))} onClick={() => setOpen(true)}>
        {said}
      </button>
      {open ? <AsOfDialog plan={plan} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function AsOfDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const say = useSay()
  const pack = usePack(planCycle(plan))
  const [text, setText] = useState<string>(plan.asOf)
  const [refused, setRefused] = useState<Fault | null>(null)
  const day = parseCivilDate(text)
  const early = day !== null && pack !== null && startOn(pack, day) === null
  const title = say(texts.ref('asOf.change'))
  const save = async (): Promise<void> => {
    if (day === null || early) return
    const { year, cap, incomePerManager, budget } = plan
    const saved = await workbench.dispatch('planning.change', { year, asOf: day, cap, incomePerManager, budget })
    if (saved.ok) onClose()
    else setRefused(saved.fault)
  }
  return (
    <Dialog label={title} size="sm" onClose={onClose}>
      <form className="stack" onSubmit={(event) => (event.preventDefault(), void save())}>
        <h2>{title}</h2>
        <p className="dim">{say(texts.ref('asOf.lead'))}</p>
        <TextInput
          type="date"
          data-autofocus
          label={say(texts.ref('begin.asOf'))}
          value={text}
          error={day === null ? say(texts.ref('problem.asOf')) : early ? say(texts.ref('problem.early')) : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div className="row">
          <Button variant="default" onClick={onClose}>
            {say(texts.ref('cancel'))}
          </Button>
          <Button type="submit" disabled={day === null || early}>
            {say(texts.ref('save'))}
          </Button>
        </div>
        <FaultLine fault={refused} />
      </form>
    </Dialog>
  )
}
