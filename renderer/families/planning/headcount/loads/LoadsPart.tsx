import { useMemo, useState } from 'react'
import { bookOfPlan, loadBands, valueIn, type ManagerPlace } from '../../../../../shared/families/planning'
import type { BarsPicture } from '../../../../../shared/kernel/document'
import type { Translate } from '../../../../../shared/kernel/texts'
import { useSay } from '../../../../app/language'
import { blank, sayCount } from '../../../../ui/format'
import { PictureFigure } from '../../../evaluation/PictureFigure'
import type { PlanStepProps } from '../../step-props'
import { sayFigureOr } from '../common/figures'
import { foundHeads } from '../common/found'
import { NotYet } from '../common/NotYet'
import { usePlanQuestion } from '../../use-question'
import { headcountCompareTexts as texts } from '../compare-texts'
import { headcountPageTexts } from '../texts'
import { loadBandKinds, loadBins, loadFacts, percentOfPeople, reportedOverload, type LoadBand, type LoadBin, type LoadFacts } from './load-facts'
import { LoadTable } from './LoadTable'

/** 负荷: what each manager's customers ask of them, beside what people say of themselves. */
export default function LoadsPart({ plan, result }: PlanStepProps) {
  const say = useSay()
  const question = usePlanQuestion(plan)
  const [band, setBand] = useState<LoadBand | null>(null)
  const { managers } = result.posts
  const facts = useMemo(() => loadFacts(managers), [managers])
  const { picture, alt } = useMemo(() => binsPicture(loadBins(managers), say), [managers, say])
  if (!question) return null
  if (!foundHeads(result.headcount)) return <NotYet year={plan.year} headcount={result.headcount} />
  if (managers.length === 0) return <p className="dim">{say(texts.ref('loads.nobody'))}</p>
  const shown = band === null ? managers : managers.filter((one) => one.band === band)
  return (
    <>
      <Words facts={facts} bands={valueIn(loadBands, bookOfPlan(question))} managers={managers} />
      <Beside result={result} facts={facts} />
      {facts.counted > 0 ? <PictureFigure picture={picture} title={say(texts.ref('loads.picture'))} alt={alt} /> : null}
      <div className="segments" role="group" aria-label={say(texts.ref('loads.filter'))}>
        {[null, ...loadBandKinds].map((one) => (
          <button key={one} type="button" className="segment" aria-pressed={band === one} onClick={() => setBand(one)}>
            {say(texts.ref(one === null ? 'loads.all' : `loads.${one}`))}{' '}
            <span className="dim">{sayCount(one === null ? managers.length : facts.bands[one])}</span>
          </button>
        ))}
      </div>
      <LoadTable managers={shown} />
    </>
  )
}

type WordsProps = {
  readonly facts: LoadFacts
  readonly bands: { readonly idle: number; readonly overloaded: number }
  readonly managers: readonly ManagerPlace[]
}
function Words({ facts, bands, managers }: WordsProps) {
  const say = useSay()
  if (facts.counted === 0) return <p role="status">{say(texts.ref('loads.unknown.all'))}</p>
  return (
    <>
      <p role="status">
        {say(
          texts.ref('loads.words', {
            counted: sayCount(facts.counted),
            mean: sayFigureOr(facts.mean),
            least: sayFigureOr(facts.least),
            most: sayFigureOr(facts.most),
            overloaded: sayCount(facts.bands.overloaded),
            upper: bands.overloaded,
            idle: sayCount(facts.bands.idle),
            lower: bands.idle
          })
        )}
      </p>
      {facts.unknown > 0 ? <p className="dim">{say(texts.ref('loads.unknown', { count: sayCount(facts.unknown), all: sayCount(managers.length) }))}</p> : null}
    </>
  )
}

/** What people said of themselves beside what the standards say: two measures, never one. */
function Beside({ result, facts }: { result: PlanStepProps['result']; facts: LoadFacts }) {
  const say = useSay()
  const reported = reportedOverload(result.survey)
  if (!reported || facts.counted === 0) return null
  return (
    <p className="heads-aside">
      {say(
        texts.ref('loads.beside', {
          percent: reported.percent,
          low: reported.low,
          high: reported.high,
          share: percentOfPeople(facts.bands.overloaded, facts.counted)
        })
      )}
    </p>
  )
}

function binsPicture(bins: readonly LoadBin[], say: Translate): { readonly picture: BarsPicture; readonly alt: string } {
  const name = ({ from, to }: LoadBin): string => say(to === null ? texts.ref('loads.above', { from }) : texts.ref('loads.between', { from, to }))
  const label = ({ count }: LoadBin): string => (count === 0 ? blank : say(texts.ref('methods.label', { heads: sayCount(count) })))
  return {
    picture: {
      kind: 'bars',
      maximum: Math.max(1, ...bins.map(({ count }) => count)),
      bars: bins.map((bin) => ({ name: name(bin), value: bin.count, label: label(bin) }))
    },
    alt: bins.map((bin) => say(texts.ref('methods.alt', { name: name(bin), heads: sayCount(bin.count) }))).join(say(headcountPageTexts.ref('join')))
  }
}
