import { useSay } from '../../../../app/language'
import { headcountCompareTexts as texts } from '../compare-texts'
import { readGrowth, type Growth, type ScenarioDraft } from './scenario-draft'

type Props = { readonly tiers: readonly string[]; readonly growth: ScenarioDraft['growth']; onChange(growth: ScenarioDraft['growth']): void }
const kinds = ['customers', 'hours'] as const

/** Per tier: by how much customers and hours change, in percent. */
export function GrowthTable({ tiers, growth, onChange }: Props) {
  const say = useSay()
  // A tier that has lost its customers since keeps its row.
  const shown = [...new Set([...tiers, ...Object.keys(growth.customers), ...Object.keys(growth.hours)])]
  const change = (kind: Growth, tier: string, text: string): void => onChange({ ...growth, [kind]: { ...growth[kind], [tier]: text } })
  return (
    <fieldset className="heads-fields">
      <legend>{say(texts.ref('growth'))}</legend>
      <p className="dim">{say(texts.ref('growth.hint'))}</p>
      <div className="heads-scroll">
        <table className="simple-table heads-growth">
          <thead>
            <tr>
              <th scope="col">{say(texts.ref('growth.tier'))}</th>
              {shown.map((tier) => (
                <th key={tier} scope="col" className="number">
                  {tier}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{say(texts.ref(`growth.${kind}`))}</th>
                {shown.map((tier) => {
                  const text = growth[kind][tier] ?? ''
                  return (
                    <td key={tier} className="number">
                      <input
                        className="heads-input"
                        aria-label={say(texts.ref('growth.cell', { tier, what: texts.ref(`growth.${kind}`) }))}
                        aria-invalid={text.trim() !== '' && readGrowth(text) === null}
                        inputMode="text"
                        maxLength={8}
                        placeholder="0"
                        value={text}
                        onChange={(event) => change(kind, tier, event.currentTarget.value)}
                      />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </fieldset>
  )
}
