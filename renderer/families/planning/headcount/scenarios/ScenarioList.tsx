import { planningParameter, planningTexts, rounding, shrinkage, type PlanScenario } from '../../../../../shared/families/planning'
import { useSpeech } from '../../../../app/language'
import type { Translate } from '../../../../../shared/kernel/texts'
import { Icon } from '../../../../ui/icons'
import { sayShort } from '../common/figures'
import { removeKeepingFocus } from '../common/keep-focus'
import { headcountCompareTexts as texts } from '../compare-texts'
import { headcountHoursTexts as hoursTexts } from '../hours/texts'

type Props = {
  readonly scenarios: readonly PlanScenario[]
  readonly open: boolean
  onEdit(scenario: PlanScenario): void
  onCopy(scenario: PlanScenario): void
  onRemove(scenario: PlanScenario): Promise<unknown>
}
/** Every scenario with what it changes. */
export function ScenarioList({ scenarios, open, onEdit, onCopy, onRemove }: Props) {
  const { say, language } = useSpeech()
  return (
    <section className="panel" aria-labelledby="heads-scenarios">
      <h3 id="heads-scenarios">{say(texts.ref('scenario.list'))}</h3>
      <ul className="heads-list" data-removals>
        {scenarios.map((scenario) => (
          <li key={scenario.scenario}>
            <div className="grow">
              <strong>{scenario.title}</strong>
              <div>{changesOf(scenario, say).join(language === 'zh-CN' ? '；' : '; ')}</div>
              {scenario.note === '' ? null : <div className="dim">{scenario.note}</div>}
            </div>
            {open ? (
              <div className="row">
                {(['edit', 'copy', 'remove'] as const).map((act) => (
                  <button
                    key={act}
                    type="button"
                    className="segment heads-add"
                    aria-label={say(texts.ref(`scenario.${act}.of`, { title: scenario.title }))}
                    data-remove={act === 'remove' ? '' : undefined}
                    onClick={({ currentTarget }) =>
                      act === 'remove' ? void removeKeepingFocus(currentTarget, () => onRemove(scenario)) : (act === 'edit' ? onEdit : onCopy)(scenario)
                    }
                  >
                    {act === 'remove' ? <Icon name="cross" size={13} /> : null}
                    {say(texts.ref(`scenario.${act}`))}
                  </button>
                ))}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a scenario changes, thing by thing. */
function changesOf({ own, customers, hours }: PlanScenario, say: Translate): string[] {
  const growth =
    (key: 'changes.customers' | 'changes.hours') =>
    ([tier, percent]: [string, string]) =>
      say(texts.ref(key, { tier, percent: percent.startsWith('-') ? `−${percent.slice(1)}` : `+${percent}` }))
  return [
    ...Object.entries(own).map(([path, value]) => {
      const parameter = planningParameter(path)
      return say(texts.ref('changes.figure', { name: parameter ? sayShort(parameter.title, say) : path, value: sayOwn(path, value, say) }))
    }),
    ...Object.entries(customers).map(growth('changes.customers')),
    ...Object.entries(hours).map(growth('changes.hours'))
  ]
}
function sayOwn(path: string, value: unknown, say: Translate): string {
  const way = path === rounding.path ? rounding.schema.safeParse(value).data : undefined
  if (way) return say(planningTexts.ref(`rounding.${way}`))
  const parts = path === shrinkage.path ? shrinkage.schema.safeParse(value).data : undefined
  if (!parts) return String(value)
  return parts.length === 0 ? say(hoursTexts.ref('shrinkage.none')) : parts.map(({ name, percent }) => `${name} ${percent}%`).join(' + ')
}
