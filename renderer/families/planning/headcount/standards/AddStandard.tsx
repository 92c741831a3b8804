import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { frequencyUnits, perText, standardFault, type Plan } from '../../../../../shared/families/planning'
import type { RuleBook } from '../../../../../shared/kernel/rule'
import { useSay } from '../../../../app/language'
import { FaultLine } from '../../FaultLine'
import { useEdit } from '../common/use-edit'
import { headcountPageTexts as texts } from '../texts'
import { emptyStandard, readStandard, type StandardDraft } from './standard-draft'
import type { TierRows } from './tier-rows'

type Props = {
  readonly plan: Plan
  readonly rows: TierRows
  /** The tier to begin with, asked for elsewhere; then the form takes the focus. */
  readonly tier: string | null
  readonly book: RuleBook
}
/** One more action of a tier; its unit has to be chosen, nothing is taken for granted. */
export function AddStandard({ plan, rows: { known, tiers, lacking }, tier, book }: Props) {
  const say = useSay()
  const action = useRef<HTMLInputElement>(null)
  const { refused, send } = useEdit()
  const [draft, setDraft] = useState(() => emptyStandard(tier ?? lacking[0]?.tier ?? known[0] ?? ''))
  const [tried, setTried] = useState(false)
  useEffect(() => {
    if (tier !== null) action.current?.focus()
  }, [tier])
  const there = new Set(tiers.flatMap(({ standards }) => standards.map((one) => `${one.tier}|${one.action}`)))
  const { standard, problems } = readStandard(draft, plan.year, there)
  const implausible = standard ? standardFault(standard, book) : null
  const patch = (changed: Partial<StandardDraft>): void => setDraft({ ...draft, ...changed })
  const add = async (): Promise<void> => {
    setTried(true)
    if (!standard || implausible || !(await send({ command: 'planning.saveStandard', input: standard }))) return
    setDraft(emptyStandard(draft.tier))
    setTried(false)
    action.current?.focus()
  }
  const error = (field: 'action' | 'hours' | 'times' | 'per') =>
    field === 'action' && problems.includes('exists')
      ? say(texts.ref('add.problem.exists', { tier: draft.tier }))
      : tried && problems.includes(field)
        ? say(texts.ref(`add.problem.${field}`))
        : null
  return (
    <section className="panel stack" aria-labelledby="heads-add">
      <h3 id="heads-add">{say(texts.ref('add.title'))}</h3>
      <form className="heads-form heads-add-form" onSubmit={(event) => (event.preventDefault(), void add())}>
        <NativeSelect
          label={say(texts.ref('add.tier'))}
          value={draft.tier}
          data={[...known]}
          onChange={({ currentTarget: { value } }) => patch({ tier: value })}
        />
        <TextInput
          ref={action}
          label={say(texts.ref('standards.action'))}
          maxLength={40}
          value={draft.action}
          error={error('action')}
          onChange={({ currentTarget: { value } }) => patch({ action: value })}
        />
        {(['hours', 'times'] as const).map((field) => (
          <TextInput
            key={field}
            label={say(texts.ref(`standards.${field}`))}
            inputMode="decimal"
            maxLength={20}
            value={draft[field]}
            error={error(field)}
            onChange={({ currentTarget: { value } }) => patch({ [field]: value })}
          />
        ))}
        <NativeSelect
          label={say(texts.ref('standards.per'))}
          value={draft.per}
          error={error('per')}
          data={[{ value: '', label: say(texts.ref('add.per.none')) }, ...frequencyUnits.map((per) => ({ value: per, label: say(perText(per)) }))]}
          onChange={({ currentTarget: { value } }) => patch({ per: value })}
        />
        <Button type="submit">{say(texts.ref('add.do'))}</Button>
      </form>
      <FaultLine fault={refused ?? implausible} />
    </section>
  )
}
