import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Plan } from '../../../shared/families/planning'
import { useSay } from '../../app/language'
import { navigate } from '../../app/navigate'
import { useDocument, workbench } from '../../state'
import { plansOf } from '../../state/plan-results'
import { Dialog } from '../../ui/Dialog'
import { sayCount } from '../../ui/format'
import { BeginPlan } from './BeginPlan'
import { PlanState } from './PlanState'
import { planningPageTexts as texts } from './texts'

/** Every plan of this company, newest first, and the beginning of a new one. `unknown`: the address named one that is not there. */
export function PlanList({ unknown }: { unknown: string | null }) {
  const say = useSay()
  const { tables } = useDocument()
  const [removing, setRemoving] = useState<Plan | null>(null)
  const plans = plansOf(tables)
  return (
    <div className="page">
      <div className="stack plan-list">
        {unknown ? (
          <p className="entry-refused" role="alert">
            {say(texts.ref('plans.unknown', { year: unknown }))}
          </p>
        ) : null}
        <section className="panel stack" aria-labelledby="plans-title">
          <h2 id="plans-title">{say(texts.ref('plans.title'))}</h2>
          {plans.length === 0 ? <p className="dim">{say(texts.ref('plans.none'))}</p> : <Plans plans={plans} onRemove={setRemoving} />}
        </section>
        <BeginPlan />
      </div>
      {removing ? <RemovePlan plan={removing} onClose={() => setRemoving(null)} /> : null}
    </div>
  )
}

function Plans({ plans, onRemove }: { plans: readonly Plan[]; onRemove: (plan: Plan) => void }) {
  const say = useSay()
  const document = useDocument()
  const customers = useMemo(() => {
    const counts = new Map<number, number>()
    for (const { year } of document.tables.customers.values()) counts.set(year, (counts.get(year) ?? 0) + 1)
    return counts
  }, [document])
  return (
    <table className="simple-table plan-table">
      <thead>
        <tr>
          <th>{say(texts.ref('plans.year'))}</th>
          <th>{say(texts.ref('plans.asOf'))}</th>
          <th className="number">{say(texts.ref('plans.customers'))}</th>
          <th className="number">{say(texts.ref('plans.own'))}</th>
          <th>{say(texts.ref('plans.state'))}</th>
          <th>
            <span className="hidden">{say(texts.ref('plans.open'))}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <tr key={plan.year}>
            <td>
              <strong>{plan.year}</strong>
            </td>
            <td>{plan.asOf}</td>
            <td className="number">{sayCount(customers.get(plan.year) ?? 0)}</td>
            <td className="number">{Object.keys(plan.own).length}</td>
            <td>
              <PlanState plan={plan} />
            </td>
            <td className="number">
              <PlanTools plan={plan} onRemove={() => onRemove(plan)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PlanTools({ plan: { year, finished }, onRemove }: { plan: Plan; onRemove: () => void }) {
  const say = useSay()
  return (
    <div className="row plan-tools">
      {finished ? null : (
        <Button variant="subtle" aria-label={say(texts.ref('plans.removeOne', { year }))} onClick={onRemove}>
          {say(texts.ref('plans.remove'))}
        </Button>
      )}
      <Button variant="default" aria-label={say(texts.ref('plans.openOne', { year }))} onClick={() => navigate(`/planning/${year}`)}>
        {say(texts.ref('plans.open'))}
      </Button>
    </div>
  )
}

function RemovePlan({ plan: { year }, onClose }: { plan: Plan; onClose: () => void }) {
  const say = useSay()
  const title = say(texts.ref('remove.title', { year }))
  const remove = async (): Promise<void> => {
    const removed = await workbench.dispatch('planning.remove', { year })
    if (!removed.ok) workbench.report(removed.fault)
    onClose()
  }
  return (
    <Dialog label={title} onClose={onClose}>
      <div className="stack">
        <h2>{title}</h2>
        <p>{say(texts.ref('remove.text'))}</p>
        <div className="row">
          <Button variant="default" data-autofocus onClick={onClose}>
            {say(texts.ref('remove.keep'))}
          </Button>
          <Button onClick={() => void remove()}>{say(texts.ref('remove.do'))}</Button>
        </div>
      </div>
    </Dialog>
  )
}
