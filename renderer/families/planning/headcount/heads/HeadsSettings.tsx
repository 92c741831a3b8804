import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { planningTexts, rounding, type Plan, type PlanQuestion } from '../../../../../shared/families/planning'
import { useSay } from '../../../../app/language'
import { sayCount } from '../../../../ui/format'
import { FaultLine } from '../../FaultLine'
import { OwnForm } from '../common/OwnForm'
import { readCount } from '../common/figures'
import { standingOf } from '../common/standing'
import { useEdit } from '../common/use-edit'
import { usePlanQuestion } from '../../use-question'
import { headcountPageTexts as texts } from '../texts'
import { settingsEdit } from '../common/settings'

/** How whole heads are made, and how many the province allows. */
export function HeadsSettings({ plan }: { plan: Plan }) {
  const say = useSay()
  const question = usePlanQuestion(plan)
  if (!question) return null
  return (
    <section className="panel stack" aria-labelledby="heads-settings">
      <h3 id="heads-settings">{say(texts.ref('settings'))}</h3>
      <Rounding question={question} />
      <Cap key={plan.cap} plan={plan} />
    </section>
  )
}

const ways = ['unit', 'city'] as const
function Rounding({ question }: { question: PlanQuestion }) {
  const say = useSay()
  const standing = standingOf(rounding, question)
  const [chosen, setChosen] = useState<'unit' | 'city' | null>(null)
  return (
    <OwnForm
      plan={question.plan}
      standing={standing}
      value={chosen ?? standing.inForce}
      packValue={say(planningTexts.ref(`rounding.${standing.pack}`))}
      onDone={() => setChosen(null)}
    >
      <NativeSelect
        label={say(texts.ref('settings.rounding'))}
        disabled={question.plan.finished !== null}
        value={chosen ?? standing.inForce}
        data={ways.map((value) => ({ value, label: say(planningTexts.ref(`rounding.${value}`)) }))}
        onChange={({ currentTarget: { value } }) => setChosen(ways.find((way) => way === value) ?? null)}
      />
    </OwnForm>
  )
}

function Cap({ plan }: { plan: Plan }) {
  const say = useSay()
  const { refused, send } = useEdit()
  const [text, setText] = useState(plan.cap === null ? '' : sayCount(plan.cap))
  const cap = text.trim() === '' ? null : readCount(text)
  const unread = cap === null && text.trim() !== ''
  return (
    <form className="stack" onSubmit={(event) => (event.preventDefault(), void send(settingsEdit(plan, { cap })))}>
      <div className="row heads-end">
        <TextInput
          label={say(texts.ref('settings.cap'))}
          description={say(texts.ref('settings.cap.hint'))}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="numeric"
          maxLength={9}
          disabled={plan.finished !== null}
          value={text}
          error={unread ? say(texts.ref('settings.cap.problem')) : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {cap === plan.cap || unread ? null : (
          <Button type="submit" className="heads-beside">
            {say(texts.ref('save'))}
          </Button>
        )}
      </div>
      <FaultLine fault={refused} />
    </form>
  )
}
