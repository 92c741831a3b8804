import { Button } from '@mantine/core'
import { useRef, useState, type KeyboardEvent } from 'react'
import {
  hoursOfWeek,
  timeTolerance,
  timeUnits,
  timeUnitText,
  valueIn,
  bookOfPlan,
  phases,
  phaseText,
  type Duty,
  type Manager
} from '../../../../shared/families/planning'
import { sayFault, type Fault } from '../../../../shared/kernel/result'
import { useSay } from '../../../app/language'
import { useDocument, workbench } from '../../../state'
import { keyName } from '../../../ui/keys'
import { FaultLine } from '../FaultLine'
import { usePlanQuestion } from '../use-question'
import type { PlanStepProps } from '../step-props'
import { draftOfTime, readTimeDraft, type TimeDraft, type TimeReading } from './time-draft'
import { positioningPageTexts as texts } from './texts'

type Props = PlanStepProps & { readonly person: Manager; onClose(): void }

/** Hours or percents duty by duty, with their sum as it is typed. */
export function TimeForm({ plan, result, person, onClose }: Props) {
  const say = useSay()
  const { tables } = useDocument()
  const question = usePlanQuestion(plan)
  const record = tables.timeRecords.get(`${plan.year}|${person.staffNo}`) ?? null
  const [draft, setDraft] = useState<TimeDraft>(() => draftOfTime(record))
  const [refused, setRefused] = useState<Fault | null>(null)
  const { duties } = result.duties
  const codes = duties.map(({ duty }) => duty)
  const tolerance = question ? valueIn(timeTolerance, bookOfPlan(question)) : 0
  const reading = readTimeDraft(draft, codes, tolerance)
  const closed = plan.finished !== null
  const send = async (command: string, input: object): Promise<void> => {
    const done = await workbench.dispatch(command, { year: plan.year, staffNo: person.staffNo, ...input })
    if (done.ok) onClose()
    else setRefused(done.fault)
  }
  const lost = Object.keys(record?.values ?? {}).filter((code) => !codes.includes(code))
  const broken = result.positioning.refused.find(({ staffNo }) => staffNo === person.staffNo)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (reading.values) void send('planning.saveTime', { unit: draft.unit, values: reading.values })
      }}
    >
      {broken ? (
        <p className="entry-refused" role="note">
          {say(texts.ref('time.refusedNow', { reason: sayFault(broken.fault, say).message }))}
        </p>
      ) : null}
      {lost.length > 0 ? (
        <p className="caution" role="note">
          {say(texts.ref('time.lost', { codes: lost.join(' ') }))}
        </p>
      ) : null}
      <UnitChoice draft={draft} closed={closed} onChange={setDraft} />
      <Fields duties={duties} draft={draft} invalid={reading.invalid} closed={closed} onChange={(values) => setDraft({ ...draft, values })} />
      <Sum draft={draft} reading={reading} tolerance={tolerance} closed={closed} />
      <div className="row">
        <Button variant="default" onClick={onClose}>
          {say(texts.ref(closed ? 'time.close' : 'time.cancel'))}
        </Button>
        {record && !closed ? (
          <Button variant="default" onClick={() => void send('planning.removeTime', {})}>
            {say(texts.ref('time.remove'))}
          </Button>
        ) : null}
        {closed ? null : (
          <Button type="submit" disabled={reading.values === null}>
            {say(texts.ref('time.save'))}
          </Button>
        )}
      </div>
      <FaultLine fault={refused} />
    </form>
  )
}

function UnitChoice({ draft, closed, onChange }: { draft: TimeDraft; closed: boolean; onChange: (draft: TimeDraft) => void }) {
  const say = useSay()
  return (
    <div className="segments" role="group" aria-label={say(texts.ref('time.unit'))}>
      {timeUnits.map((unit) => (
        <button key={unit} type="button" className="segment" disabled={closed} aria-pressed={unit === draft.unit} onClick={() => onChange({ ...draft, unit })}>
          {say(texts.ref(`time.unit.${unit}`))}
        </button>
      ))}
    </div>
  )
}

type FieldsProps = {
  readonly duties: readonly Duty[]
  readonly draft: TimeDraft
  readonly invalid: readonly string[]
  readonly closed: boolean
  onChange(values: TimeDraft['values']): void
}
function Fields({ duties, draft, invalid, closed, onChange }: FieldsProps) {
  const say = useSay()
  const box = useRef<HTMLDivElement>(null)
  const unit = timeUnitText(draft.unit)
  const first = phases.flatMap((phase) => duties.filter((duty) => duty.phase === phase))[0]?.duty
  // Enter goes to the next field; from the last one it saves, as in any form.
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const key = keyName(event)
    const by = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[key]
    if (by === undefined) return
    const fields = [...(box.current?.querySelectorAll('input') ?? [])]
    const next = fields[fields.indexOf(event.currentTarget) + by]
    if (!next && key === 'Enter') return
    event.preventDefault()
    next?.focus()
    next?.select()
  }
  return (
    <div className="time-fields" ref={box}>
      {phases.map((phase) => {
        const own = duties.filter((duty) => duty.phase === phase)
        return own.length === 0 ? null : (
          <fieldset key={phase} className="time-phase">
            <legend>{say(phaseText(phase))}</legend>
            {own.map(({ duty, name }) => (
              <label key={duty} className="time-field">
                <span className="grow">{name}</span>
                <input
                  className="time-input"
                  aria-label={say(texts.ref('time.of', { duty: name, unit }))}
                  aria-invalid={invalid.includes(duty)}
                  title={invalid.includes(duty) ? say(texts.ref('time.invalid')) : undefined}
                  {...(duty === first ? { 'data-autofocus': true } : {})}
                  inputMode="decimal"
                  autoComplete="off"
                  maxLength={12}
                  readOnly={closed}
                  value={draft.values[duty] ?? ''}
                  onChange={(event) => onChange({ ...draft.values, [duty]: event.target.value })}
                  onKeyDown={onKeyDown}
                />
              </label>
            ))}
          </fieldset>
        )
      })}
    </div>
  )
}

type SumProps = { readonly draft: TimeDraft; readonly reading: TimeReading; readonly tolerance: number; readonly closed: boolean }
function Sum({ draft, reading: { total, verdict }, tolerance, closed }: SumProps) {
  const say = useSay()
  const bad = verdict === 'off' || verdict === 'invalid' || verdict === 'none' || verdict === 'tooMany'
  const said = texts.ref(`verdict.${verdict}`, { least: 100 - tolerance, most: 100 + tolerance, limit: hoursOfWeek })
  return (
    <p className={bad ? 'time-sum entry-refused' : 'time-sum'} role="status">
      <strong>{say(texts.ref(`time.sum.${draft.unit}`, { total }))}</strong> {closed && verdict === 'good' ? null : say(said)}
    </p>
  )
}
