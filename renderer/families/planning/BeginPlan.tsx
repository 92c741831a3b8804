import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Fault } from '../../../shared/kernel/result'
import { useSay } from '../../app/language'
import { navigate } from '../../app/navigate'
import { useDocument } from '../../state'
import { plansOf } from '../../state/plan-results'
import { today } from '../../ui/today'
import { addressOfPlanStep } from './address'
import { beginPlan } from './begin-plan'
import { readBegin, usualDraft, withYear, yearEnd, type BeginDraft } from './begin-draft'
import { FaultLine } from './FaultLine'
import { planSteps } from './steps'
import { planningPageTexts as texts } from './texts'
import { usePresentPack } from '../../state/packs'

/** 新建规划: of which year, as of which day, begun with the standard or with an earlier plan. */
export function BeginPlan() {
  const { tables } = useDocument()
  const plans = plansOf(tables)
  return <BeginForm key={plans[0]?.year ?? 0} initial={usualDraft(plans, today())} />
}

function BeginForm({ initial }: { initial: BeginDraft }) {
  const say = useSay()
  const { tables } = useDocument()
  const pack = usePresentPack()
  const [draft, setDraft] = useState(initial)
  const [refused, setRefused] = useState<Fault | null>(null)
  const [early, setEarly] = useState(false)
  const plans = plansOf(tables)
  const { input, problems } = readBegin(draft, plans)
  const set = (changed: Partial<BeginDraft>): void => {
    setEarly(false)
    setDraft({ ...draft, ...changed })
  }
  const begin = async (): Promise<void> => {
    if (!input || !pack) return
    const failed = await beginPlan(pack, input)
    setEarly(failed === 'early')
    setRefused(failed === 'early' ? null : failed)
    if (failed === null) navigate(addressOfPlanStep(input.year, planSteps[0]?.key ?? ''))
  }
  const yearProblem = problems.find((one) => one !== 'asOf')
  return (
    <section className="panel stack" aria-labelledby="begin-plan-title">
      <h2 id="begin-plan-title">{say(texts.ref('begin.title'))}</h2>
      <p className="dim">{say(texts.ref('begin.lead'))}</p>
      <form className="stack" onSubmit={(event) => (event.preventDefault(), void begin())}>
        <div className="plan-form">
          <TextInput
            label={say(texts.ref('begin.year'))}
            inputMode="numeric"
            value={draft.year}
            error={yearProblem ? say(texts.ref(`problem.${yearProblem}`, { year: draft.year })) : null}
            onChange={(event) => set(withYear(draft, event.currentTarget.value))}
          />
          <DayField draft={draft} error={early ? 'early' : problems.includes('asOf') ? 'asOf' : null} onChange={(asOf) => set({ asOf })} />
          <NativeSelect
            label={say(texts.ref('begin.from'))}
            value={draft.from}
            data={[
              { value: '', label: say(texts.ref('begin.from.pack')) },
              ...plans.map(({ year }) => ({ value: String(year), label: say(texts.ref('begin.from.plan', { year })) }))
            ]}
            onChange={(event) => set({ from: event.currentTarget.value })}
          />
        </div>
        {plans.length > 0 ? <p className="dim">{say(texts.ref('begin.from.hint'))}</p> : null}
        <div className="row">
          <Button type="submit" disabled={input === null || pack === null}>
            {say(texts.ref('begin.do'))}
          </Button>
        </div>
        <FaultLine fault={refused} />
      </form>
    </section>
  )
}

function DayField({ draft, error, onChange }: { draft: BeginDraft; error: 'asOf' | 'early' | null; onChange: (day: string) => void }) {
  const say = useSay()
  return (
    <div>
      <TextInput
        type="date"
        label={say(texts.ref('begin.asOf'))}
        value={draft.asOf}
        error={error ? say(texts.ref(`problem.${error}`)) : null}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className="row plan-days">
        <button type="button" className="link" onClick={() => onChange(yearEnd(draft.year))}>
          {say(texts.ref('begin.yearEnd'))}
        </button>
        <button type="button" className="link" onClick={() => onChange(today())}>
          {say(texts.ref('begin.today'))}
        </button>
        <span className="dim">{say(texts.ref('begin.asOf.hint'))}</span>
      </div>
    </div>
  )
}
