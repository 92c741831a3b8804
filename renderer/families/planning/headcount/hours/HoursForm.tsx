import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PlanQuestion } from '../../../../../shared/families/planning'
import { useSay } from '../../../../app/language'
import { workbench } from '../../../../state'
import { FaultLine } from '../../FaultLine'
import { backEdit } from '../common/standing'
import { useEdit } from '../common/use-edit'
import { headcountPageTexts as texts } from '../texts'
import { effectiveFrom } from './effective'
import { Equation } from './Equation'
import { FigureRow, ShrinkageRow } from './HoursRows'
import { hoursDraft, hoursFigures, readHours, type HoursDraft } from './hours-draft'
import { hoursEdits, valuesInForce, type HoursStandings } from './standings'
import { headcountHoursTexts as hoursTexts } from './texts'

/** The calendar as it counts, to be changed for this plan with one reason for all; what it comes to is seen at once. */
export function HoursForm({ question, standings }: { question: PlanQuestion; standings: HoursStandings }) {
  const say = useSay()
  const { plan } = question
  const { refused, send } = useEdit()
  const [changed, setChanged] = useState<Partial<HoursDraft>>({})
  const [reason, setReason] = useState('')
  const draft: HoursDraft = { ...hoursDraft(valuesInForce(standings)), ...changed }
  const values = readHours(draft)
  const effective = values ? effectiveFrom(question, values) : null
  // Hours of which nothing is left would stop every figure of the plan.
  const edits = values && !effective?.fault ? hoursEdits(standings, values, plan, reason.trim()) : []
  const needsReason = edits.some(({ input }) => input.value !== null)
  const open = plan.finished === null
  const patch = (more: Partial<HoursDraft>): void => setChanged({ ...changed, ...more })
  const forget = (): void => (setChanged({}), setReason(''))
  const save = async (): Promise<void> => {
    if (edits.length === 0) return
    // One form, one undo.
    const own = edits.map(({ input: { path, value, reason: ground } }) => ({ path, value, reason: ground }))
    if (!(await send({ command: 'planning.setOwns', input: { year: plan.year, values: own } }))) return
    forget()
    workbench.inform(hoursTexts.ref('hours.saved'), 'good')
  }
  const back = async (field: keyof HoursDraft): Promise<void> => {
    if (!(await send(backEdit(standings[field].parameter.path, plan)))) return
    const { [field]: _, ...others } = changed
    setChanged(others)
  }
  return (
    <>
      <Equation values={values} effective={effective} />
      <form className="panel stack" aria-label={say(hoursTexts.ref('hours.form'))} onSubmit={(event) => (event.preventDefault(), void save())}>
        <table className="simple-table heads-hours" aria-label={say(hoursTexts.ref('hours.form'))}>
          <thead>
            <tr>
              {(['parameter', 'packValue', 'value', 'ground'] as const).map((heading) => (
                <th key={heading} scope="col">
                  {say(hoursTexts.ref(`hours.${heading}`))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hoursFigures.map((field) => (
              <FigureRow
                key={field}
                field={field}
                standing={standings[field]}
                text={draft[field]}
                open={open}
                onChange={(text) => patch({ [field]: text })}
                onBack={() => void back(field)}
              />
            ))}
            <ShrinkageRow
              standing={standings.shrinkage}
              rows={draft.shrinkage}
              open={open}
              onChange={(shrinkage) => patch({ shrinkage })}
              onBack={() => void back('shrinkage')}
            />
          </tbody>
        </table>
        {open ? (
          <div className="row heads-end">
            <TextInput
              className="grow"
              label={say(texts.ref('reason'))}
              placeholder={say(texts.ref('reason.hint'))}
              description={say(hoursTexts.ref('hours.reason'))}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <div className="row heads-beside">
              <Button variant="default" disabled={Object.keys(changed).length === 0} onClick={forget}>
                {say(hoursTexts.ref('hours.forget'))}
              </Button>
              <Button type="submit" disabled={edits.length === 0 || (needsReason && reason.trim() === '')}>
                {say(texts.ref('own.save'))}
              </Button>
            </div>
          </div>
        ) : null}
        {open && edits.length > 0 && needsReason && reason.trim() === '' ? <p className="dim">{say(hoursTexts.ref('hours.needsReason'))}</p> : null}
        <FaultLine fault={refused} />
      </form>
    </>
  )
}
