import { useSay } from '../../../../app/language'
import { useAskPlan } from '../../ask-why'
import { WhyButton } from '../../../../ui/WhyButton'
import { assignPageTexts as texts } from '../assign/texts'
import { postsPageTexts } from '../texts'
import type { TouchedLoad } from './balance'

/** Bars before and after of everybody whom the proposal touches, with their figures. */
export function LoadsChange({ loads }: { loads: readonly TouchedLoad[] }) {
  const say = useSay()
  const ask = useAskPlan()
  const widest = Math.max(1, ...loads.flatMap(({ before, after }) => [Number(before), Number(after)]))
  const width = (load: string): string => `${(Number(load) / widest) * 100}%`
  return (
    <section className="panel" aria-labelledby="loads-change-title">
      <h3 id="loads-change-title">{say(texts.ref('balance.loads'))}</h3>
      <table className="simple-table balance-loads">
        <thead>
          <tr>
            <th scope="col">{say(texts.ref('managers'))}</th>
            <th scope="col">{say(postsPageTexts.ref('field.county'))}</th>
            <th scope="col" className="number">
              {say(texts.ref('balance.loads.before'))}
            </th>
            <th scope="col" className="number">
              {say(texts.ref('balance.loads.after'))}
            </th>
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {loads.map(({ staffNo, name, county, before, after }) => (
            <tr key={staffNo}>
              <th scope="row">
                {name}
                <WhyButton name={name} what={say(postsPageTexts.ref('loads.what'))} onAsk={() => ask({ kind: 'posts', staffNo })} />
              </th>
              <td>{county}</td>
              <td className="number">{before}</td>
              <td className="number">
                <strong>{after}</strong>
              </td>
              <td className="balance-bars" aria-hidden="true">
                <span className="balance-before" style={{ width: width(before) }} />
                <span className="balance-after" style={{ width: width(after) }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
