import { useMemo } from 'react'
import { useSay } from '../../../../app/language'
import { sayCount } from '../../../../ui/format'
import { WhyButton } from '../../../../ui/WhyButton'
import { PictureFigure } from '../../../evaluation/PictureFigure'
import { useAskPlan } from '../../ask-why'
import type { PlanStepProps } from '../../step-props'
import { sayFigure, sayFigureOr } from '../common/figures'
import { foundHeads, type FoundHeads } from '../common/found'
import { NotYet, Reservations } from '../common/NotYet'
import { headcountPageTexts as texts } from '../texts'
import { Band } from './Band'
import { HeadsSettings } from './HeadsSettings'
import { unitsPicture } from './unit-pictures'
import { UnitsTable } from './UnitsTable'

/** 编制: heads that are needed and that are there, by county and by post. */
export default function HeadsPart({ plan, result: { headcount } }: PlanStepProps) {
  const heads = foundHeads(headcount)
  if (!heads) return <NotYet year={plan.year} headcount={headcount} />
  return (
    <>
      <Reservations year={plan.year} missing={heads.missing} />
      <Found heads={heads} />
      <HeadsSettings plan={plan} />
    </>
  )
}

function Found({ heads }: { heads: FoundHeads }) {
  const say = useSay()
  const ask = useAskPlan()
  const { units, posts, city, capped } = heads
  const { picture, alt } = useMemo(() => unitsPicture(units, say), [units, say])
  const postsSum = posts.reduce((total, { required }) => total + required, 0)
  const onAsk = (unit: string | null): void => ask({ kind: 'heads', unit })
  return (
    <>
      <CityLine heads={heads} onAsk={() => onAsk(null)} />
      {capped ? <p>{say(texts.ref('heads.capped.text', { cap: sayCount(capped.cap), required: sayCount(city.required) }))}</p> : null}
      <PictureFigure picture={picture} title={say(texts.ref('heads.picture'))} alt={alt} />
      <UnitsTable title={texts.ref('heads.byUnit')} first={texts.ref('heads.unit')} units={units} city={city} capped={capped} onAsk={onAsk} askable />
      <UnitsTable title={texts.ref('heads.byPost')} first={texts.ref('heads.post')} units={posts} city={city} capped={null} onAsk={onAsk} askable={false} />
      {postsSum === city.required ? null : (
        <p className="dim">{say(texts.ref('heads.postsDiffer', { posts: sayCount(postsSum), city: sayCount(city.required) }))}</p>
      )}
    </>
  )
}

/** The answer first: what the city needs, has, lacks. */
function CityLine({ heads: { city, effective }, onAsk }: { heads: FoundHeads; onAsk: () => void }) {
  const say = useSay()
  const facts = [
    { key: 'required', name: say(texts.ref('heads.required.short')), value: say(texts.ref('people', { count: sayCount(city.required) })), strong: true },
    { key: 'fte', name: say(texts.ref('heads.fte')), value: sayFigure(city.fte) },
    { key: 'current', name: say(texts.ref('heads.current.short')), value: say(texts.ref('people', { count: sayCount(city.current) })) },
    { key: 'vacant', name: say(texts.ref('heads.vacant.short')), value: say(texts.ref('people', { count: sayCount(city.vacant) })) },
    { key: 'surplus', name: say(texts.ref('heads.surplus.short')), value: say(texts.ref('people', { count: sayCount(city.surplus) })) },
    { key: 'effective', name: say(texts.ref('heads.effective')), value: say(texts.ref('hoursOf', { value: sayFigure(effective.effective) })) }
  ]
  return (
    <dl className="panel heads-facts">
      {facts.map(({ key, name, value, strong }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd className={strong ? 'heads-big' : undefined}>
            {value}
            {strong ? <WhyButton name={say(texts.ref('heads.city'))} what={say(texts.ref('heads.what'))} onAsk={onAsk} /> : null}
          </dd>
        </div>
      ))}
      <div>
        <dt>{say(texts.ref('heads.load'))}</dt>
        <dd>
          {sayFigureOr(city.load)} <Band band={city.band} />
        </dd>
      </div>
    </dl>
  )
}
