import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { othersPerManager, type Plan, type PlanQuestion } from '../../../../../shared/families/planning'
import { isSame } from '../../../../../shared/kernel/same'
import { useSay } from '../../../../app/language'
import { FaultLine } from '../../FaultLine'
import { readFigure, sayFigure } from '../common/figures'
import { OwnForm } from '../common/OwnForm'
import { settingsEdit } from '../common/settings'
import { standingOf } from '../common/standing'
import { useEdit } from '../common/use-edit'
import { headcountCompareTexts as texts } from '../compare-texts'
import { headcountPageTexts } from '../texts'
import { moneyDraft, readMoney, type MoneyDraft } from './methods-view'

const fields = ['incomePerManager', 'total', 'costPerManager'] as const

/** Money that two of the methods count with, in yuan. */
export function MoneyForm({ plan }: { plan: Plan }) {
  const say = useSay()
  const { refused, send } = useEdit()
  const open = plan.finished === null
  const [draft, setDraft] = useState<MoneyDraft>(() => {
    const { incomePerManager, total, costPerManager } = moneyDraft(plan)
    return { incomePerManager: sayFigure(incomePerManager), total: sayFigure(total), costPerManager: sayFigure(costPerManager) }
  })
  const { input, problems } = readMoney(draft)
  const isChanged = input !== null && !isSame(input, { incomePerManager: plan.incomePerManager, budget: plan.budget })
  return (
    <form className="panel stack" aria-labelledby="heads-money" onSubmit={(event) => (event.preventDefault(), input && void send(settingsEdit(plan, input)))}>
      <h3 id="heads-money">{say(texts.ref('money'))}</h3>
      <div className="heads-form">
        {fields.map((field) => (
          <TextInput
            key={field}
            label={say(texts.ref(`money.${field}`))}
            description={say(texts.ref(`money.${field}.hint`))}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            inputMode="decimal"
            maxLength={20}
            disabled={!open}
            value={draft[field]}
            error={problems.includes(field) ? say(texts.ref('money.problem')) : null}
            onChange={({ currentTarget: { value } }) => setDraft({ ...draft, [field]: value })}
          />
        ))}
      </div>
      {problems.includes('half') ? <p className="heads-bad">{say(texts.ref('money.problem.half'))}</p> : null}
      {open && isChanged ? (
        <div className="row">
          <Button type="submit">{say(headcountPageTexts.ref('save'))}</Button>
        </div>
      ) : null}
      <FaultLine fault={refused} />
    </form>
  )
}

/** Other customers a manager, which the ratio method needs beside the reference. */
export function RatioForm({ question }: { question: PlanQuestion }) {
  const say = useSay()
  const standing = standingOf(othersPerManager, question)
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? String(standing.inForce)
  const figure = readFigure(text)
  const value = (figure === null ? undefined : othersPerManager.schema.safeParse(Number(figure)).data) ?? null
  return (
    <section className="panel stack" aria-labelledby="heads-ratio">
      <h3 id="heads-ratio">{say(texts.ref('ratio'))}</h3>
      <OwnForm
        plan={question.plan}
        standing={standing}
        value={value}
        packValue={say(texts.ref('ratio.value', { value: standing.pack }))}
        onDone={() => setTyped(null)}
      >
        <TextInput
          label={say(texts.ref('ratio.others'))}
          inputMode="decimal"
          maxLength={12}
          disabled={question.plan.finished !== null}
          value={text}
          error={value === null ? say(headcountPageTexts.ref('problem.figure', { value: text })) : null}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </OwnForm>
    </section>
  )
}
