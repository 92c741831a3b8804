import { useMemo, useState } from 'react'
import { orientationText, phaseText, type GroupTime, type PositioningResult } from '../../../../shared/families/planning'
import type { TextRef } from '../../../../shared/kernel/texts'
import { useSay } from '../../../app/language'
import { WhyButton } from '../../../ui/WhyButton'
import { PictureFigure } from '../../evaluation/PictureFigure'
import { useAskPlan } from '../ask-why'
import type { PlanStepProps } from '../step-props'
import { differencesOf, mainOrientations, pointsOf } from './findings'
import { mixPicture, sights, type Sight } from './pictures'
import { positioningPageTexts as texts } from './texts'

/** What the time says in sentences, then in pictures, then duty by duty. */
export function Overview({ result }: PlanStepProps) {
  const { positioning } = result
  if (!positioning.city) return null
  return (
    <>
      <Said positioning={positioning} city={positioning.city} />
      <Pictures positioning={positioning} />
      <DutyShares result={result} city={positioning.city} />
    </>
  )
}

function Said({ positioning, city }: { positioning: PositioningResult; city: GroupTime }) {
  const say = useSay()
  const ask = useAskPlan()
  const { gap, advisorIndex, byOrientation } = city.mix
  const furthest = positioning.posts.toSorted((a, b) => Number(b.mix.gap) - Number(a.mix.gap))[0]
  const { selfImage } = positioning
  return (
    <section className="panel plan-said" aria-label={say(texts.ref('part.overview'))}>
      <p>
        {say(texts.ref('said.gap', { people: city.people, gap, index: advisorIndex }))}{' '}
        <WhyButton name={say(texts.ref('city'))} what={say(texts.ref('people.what'))} onAsk={() => ask({ kind: 'time', staffNo: null })} />
      </p>
      <p>{say(phasesSaid(positioning, city))}</p>
      <p>{say(texts.ref('said.main', mainOrientations(positioning)))}</p>
      {furthest && positioning.posts.length > 1 ? <p>{say(texts.ref('said.furthest', { post: furthest.name, gap: furthest.mix.gap }))}</p> : null}
      {selfImage ? <p>{say(texts.ref('said.selfImage', { ...selfImage, ...byOrientation }))}</p> : <p className="dim">{say(texts.ref('said.noSelfImage'))}</p>}
    </section>
  )
}

/** The phase that takes most more than it should, and the one that takes most less. */
function phasesSaid({ target }: PositioningResult, city: GroupTime): TextRef {
  const { above, below } = differencesOf(city.mix, target)
  const [most, least] = [above[0], below[0]]
  if (!most || !least) return texts.ref('said.onTarget')
  return texts.ref('said.phases', {
    above: texts.ref('said.above', { phase: phaseText(most.phase), points: pointsOf(most.points) }),
    below: texts.ref('said.below', { phase: phaseText(least.phase), points: pointsOf(least.points) })
  })
}

function Pictures({ positioning }: { positioning: PositioningResult }) {
  const say = useSay()
  const [sight, setSight] = useState<Sight>('phase')
  const posts = useMemo(() => mixPicture(positioning.posts, positioning, sight, say), [positioning, sight, say])
  const counties = useMemo(() => mixPicture(positioning.counties, positioning, sight, say), [positioning, sight, say])
  return (
    <>
      <div className="segments" role="group" aria-label={say(texts.ref('sight'))}>
        {sights.map((one) => (
          <button key={one} type="button" className="segment" aria-pressed={one === sight} onClick={() => setSight(one)}>
            {say(texts.ref(`sight.${one}`))}
          </button>
        ))}
      </div>
      <PictureFigure picture={posts.picture} title={say(texts.ref('picture.posts'))} alt={posts.alt} />
      <PictureFigure picture={counties.picture} title={say(texts.ref('picture.counties'))} alt={counties.alt} />
    </>
  )
}

function DutyShares({ result, city }: { result: PlanStepProps['result']; city: GroupTime }) {
  const say = useSay()
  const share = (duty: string): number => Number(city.mix.byDuty[duty] ?? 0)
  const duties = result.duties.duties.toSorted((a, b) => share(b.duty) - share(a.duty))
  return (
    <section className="panel" aria-labelledby="duty-shares-title">
      <h3 id="duty-shares-title">{say(texts.ref('duties.title'))}</h3>
      <table className="simple-table">
        <thead>
          <tr>
            <th>{say(texts.ref('duties.name'))}</th>
            <th>{say(texts.ref('duties.phase'))}</th>
            <th>{say(texts.ref('duties.orientation'))}</th>
            <th className="number">{say(texts.ref('duties.share'))}</th>
          </tr>
        </thead>
        <tbody>
          {duties.map(({ duty, name, phase, orientation }) => (
            <tr key={duty}>
              <td>{name}</td>
              <td>{say(phaseText(phase))}</td>
              <td>{say(orientationText(orientation))}</td>
              <td className="number">{city.mix.byDuty[duty] ?? '0.00'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
