import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { lacksOf, openData } from '../../../../shared/families/planning'
import type { Fault } from '../../../../shared/kernel/result'
import { useSay } from '../../../app/language'
import { useDocument, useWorkbench, workbench } from '../../../state'
import { sayCount } from '../../../ui/format'
import { Icon } from '../../../ui/icons'
import { today } from '../../../ui/today'
import { FaultLine } from '../FaultLine'
import type { PlanStepProps } from '../step-props'
import { reportPageTexts as texts } from './texts'

/** 定稿: what is in the way, then once and once more; afterwards the way back. */
export function Finish({ plan, result }: PlanStepProps) {
  const say = useSay()
  return (
    <section className="panel stack" aria-labelledby="report-finish">
      <h3 id="report-finish">{say(texts.ref('finish.title'))}</h3>
      {plan.finished ? <Finished year={plan.year} finished={plan.finished} /> : <Unfinished plan={plan} result={result} />}
    </section>
  )
}

function Unfinished({ plan, result }: PlanStepProps) {
  const say = useSay()
  const document = useDocument()
  const by = useWorkbench((state) => state.preferences.operator)
  const lacks = useMemo(() => lacksOf(document.tables, plan), [document, plan])
  const open = useMemo(() => openData({ result }), [result])
  const step = useTwice(async () => {
    const done = await workbench.dispatch('planning.finish', { year: plan.year, on: today(), by })
    if (done.ok) workbench.inform(texts.ref('finish.done', { year: plan.year }), 'good')
    return done.ok ? null : done.fault
  })
  const ready = lacks.length === 0
  return (
    <>
      <p>{say(texts.ref('finish.lead'))}</p>
      <p className={ready ? 'badge-line' : 'caution'} role="status">
        <Icon name={ready ? 'check' : 'warning'} size={14} /> {say(ready ? texts.ref('finish.ready') : texts.ref('finish.lacks', { what: lacks }))}
      </p>
      {open.length > 0 ? <p className="dim">{say(texts.ref('finish.open', { count: sayCount(open.length) }))}</p> : null}
      <div className="row">
        <Button disabled={!ready} onClick={() => void step.press()}>
          {say(texts.ref(step.asked && ready ? 'finish.again' : 'finish.do'))}
        </Button>
        {step.asked && ready ? (
          <p className="caution" role="alert">
            <Icon name="warning" size={14} /> {say(texts.ref('finish.confirm'))}
          </p>
        ) : null}
      </div>
      <FaultLine fault={step.refused} />
    </>
  )
}

function Finished({ year, finished: { on, by } }: { year: number; finished: { readonly on: string; readonly by: string } }) {
  const say = useSay()
  const step = useTwice(async () => {
    const done = await workbench.dispatch('planning.reopen', { year })
    if (done.ok) workbench.inform(texts.ref('reopen.done', { year }), 'good')
    return done.ok ? null : done.fault
  })
  return (
    <>
      <p className="badge-line">
        <Icon name="check" size={14} /> {say(texts.ref('finished.facts', { day: on, by }))}
      </p>
      <p className="dim">{say(texts.ref('finished.lead'))}</p>
      <div className="row">
        <Button variant="default" onClick={() => void step.press()}>
          {say(texts.ref(step.asked ? 'reopen.again' : 'reopen.do'))}
        </Button>
      </div>
      <FaultLine fault={step.refused} />
    </>
  )
}

/** What is done only when it is pressed a second time. */
function useTwice(act: () => Promise<Fault | null>): { readonly asked: boolean; readonly refused: Fault | null; press(): Promise<void> } {
  const [asked, setAsked] = useState(false)
  const [refused, setRefused] = useState<Fault | null>(null)
  return {
    asked,
    refused,
    async press() {
      setAsked(!asked)
      if (asked) setRefused(await act())
    }
  }
}
