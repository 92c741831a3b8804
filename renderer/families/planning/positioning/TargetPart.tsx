import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { bookOfPlan, phases, phaseText, timeTarget, valueIn, type PlanQuestion, type PositioningResult } from '../../../../shared/families/planning'
import { exact, roundHalfUp, subtract } from '../../../../shared/kernel/decimal'
import { explainTexts } from '../../../../shared/kernel/explain'
import type { Fault } from '../../../../shared/kernel/result'
import { isSame } from '../../../../shared/kernel/same'
import type { Translate } from '../../../../shared/kernel/texts'
import { provenances } from '../../../../shared/standard/pack'
import { useSay } from '../../../app/language'
import { workbench } from '../../../state'
import { blank } from '../../../ui/format'
import { FaultLine } from '../FaultLine'
import type { PlanStepProps } from '../step-props'
import { usePlanQuestion } from '../use-question'
import { draftOfTarget, readTarget, type Target } from './target-draft'
import { positioningPageTexts as texts } from './texts'

/** Where time should go: the standard's profile, or the city's own with its reason. */
export function TargetPart({ plan, result }: PlanStepProps) {
  const question = usePlanQuestion(plan)
  if (!question) return null
  const value = valueIn(timeTarget, bookOfPlan(question))
  return <TargetForm key={JSON.stringify(plan.own[timeTarget.path] ?? null)} question={question} value={value} positioning={result.positioning} />
}

type FormProps = { readonly question: PlanQuestion; readonly value: Target; readonly positioning: PositioningResult }
function TargetForm({ question, value, positioning }: FormProps) {
  const say = useSay()
  const { plan, book } = question
  const own = plan.own[timeTarget.path]
  const [draft, setDraft] = useState(() => draftOfTarget(value))
  const [reason, setReason] = useState(own?.reason ?? '')
  const [refused, setRefused] = useState<Fault | null>(null)
  const { target, total, invalid } = readTarget(draft)
  const changed = target !== null && (!isSame(target, value) || reason.trim() !== (own?.reason ?? ''))
  const send = async (input: { value: Target | null; reason: string }): Promise<void> => {
    const done = await workbench.dispatch('planning.setOwn', { year: plan.year, path: timeTarget.path, ...input })
    setRefused(done.ok ? null : done.fault)
    if (done.ok && input.value) workbench.inform(texts.ref('target.saved'), 'good')
  }
  return (
    <section className="panel stack" aria-labelledby="target-title">
      <h3 id="target-title">{say(texts.ref('target.title'))}</h3>
      <p className="dim">{say(texts.ref('target.lead'))}</p>
      <p>{say(texts.ref('target.now', groundOf(bookOfPlan(question).find(timeTarget.path), say)))}</p>
      {own ? (
        <p className="dim">
          {say(texts.ref('target.pack', { values: valuesSaid(valueIn(timeTarget, book), say), ...groundOf(book.find(timeTarget.path), say) }))}
        </p>
      ) : null}
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (target && reason.trim() !== '') void send({ value: target, reason: reason.trim() })
        }}
      >
        <TargetTable draft={draft} invalid={invalid} positioning={positioning} closed={plan.finished !== null} onChange={setDraft} />
        <p className={total !== null && target === null ? 'entry-refused' : 'dim'} role="status">
          {invalid.length > 0
            ? say(texts.ref('target.invalid'))
            : say(texts.ref(target === null ? 'target.total.bad' : 'target.total', { total: total ?? '' }))}
        </p>
        {plan.finished ? null : (
          <>
            <TextInput
              label={say(texts.ref('target.reason'))}
              placeholder={say(texts.ref('target.reason.hint'))}
              maxLength={300}
              value={reason}
              error={changed && reason.trim() === '' ? say(texts.ref('target.reason.needed')) : null}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <div className="row">
              <Button type="submit" disabled={!changed || reason.trim() === ''}>
                {say(texts.ref('target.save'))}
              </Button>
              {own ? (
                <Button variant="default" onClick={() => void send({ value: null, reason: '' })}>
                  {say(texts.ref('target.back'))}
                </Button>
              ) : null}
            </div>
          </>
        )}
        <FaultLine fault={refused} />
      </form>
    </section>
  )
}

const groundOf = (found: ReturnType<PlanQuestion['book']['find']>, say: Translate) => {
  const provenance = provenances.find((one) => one === found?.provenance)
  return { ground: provenance ? say(explainTexts.ref(`provenance.${provenance}`)) : '', source: found?.source ?? '' }
}
const valuesSaid = (target: Target, say: Translate): string =>
  phases.map((phase) => `${say(phaseText(phase))} ${target[phase]}%`).join(say(texts.ref('picture.part')))

type TableProps = {
  readonly draft: ReturnType<typeof draftOfTarget>
  readonly invalid: readonly string[]
  readonly positioning: PositioningResult
  readonly closed: boolean
  onChange(draft: ReturnType<typeof draftOfTarget>): void
}
function TargetTable({ draft, invalid, positioning: { city, target }, closed, onChange }: TableProps) {
  const say = useSay()
  return (
    <table className="simple-table target-table">
      <thead>
        <tr>
          <th>{say(texts.ref('target.phase'))}</th>
          <th className="number">{say(texts.ref('target.value'))}</th>
          <th className="number">{say(texts.ref('target.actual'))}</th>
          <th className="number">{say(texts.ref('target.difference'))}</th>
        </tr>
      </thead>
      <tbody>
        {phases.map((phase) => {
          const actual = city?.mix.byPhase[phase]
          return (
            <tr key={phase}>
              <td>{say(phaseText(phase))}</td>
              <td className="number">
                <input
                  className="time-input"
                  aria-label={say(texts.ref('target.percent', { phase: phaseText(phase) }))}
                  aria-invalid={invalid.includes(phase)}
                  inputMode="decimal"
                  autoComplete="off"
                  maxLength={8}
                  readOnly={closed}
                  value={draft[phase]}
                  onChange={(event) => onChange({ ...draft, [phase]: event.target.value })}
                />
              </td>
              <td className="number">{actual ?? blank}</td>
              <td className="number">{actual === undefined ? blank : signed(roundHalfUp(subtract(exact(actual), exact(target[phase]))))}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
const signed = (points: string): string => (points.startsWith('-') ? `−${points.slice(1)}` : Number(points) === 0 ? points : `+${points}`)
