import { useMemo } from 'react'
import { sensitivityOf, sensitivityStep, valueIn, type PlanQuestion, type Sensitivity } from '../../../../../shared/families/planning'
import { useSay } from '../../../../app/language'
import { useDocument } from '../../../../state'
import { WhyButton } from '../../../../ui/WhyButton'
import { PictureFigure } from '../../../evaluation/PictureFigure'
import { useAskPlan } from '../../ask-why'
import type { PlanStepProps } from '../../step-props'
import { sayFigure } from '../common/figures'
import { foundHeads } from '../common/found'
import { NotYet } from '../common/NotYet'
import { usePlanQuestion } from '../../use-question'
import { headcountCompareTexts as texts } from '../compare-texts'
import { headcountPageTexts } from '../texts'
import { factorName, mostBars, mostTelling, tornadoOf } from './tornado'

/** 敏感性: which figure the heads hang on most. */
export default function SensitivityPart({ plan, result: { headcount } }: PlanStepProps) {
  const question = usePlanQuestion(plan)
  if (!question) return null
  const heads = foundHeads(headcount)
  if (!heads) return <NotYet year={plan.year} headcount={headcount} />
  return <Tornado question={question} fte={heads.city.fte} />
}

function Tornado({ question, fte }: { question: PlanQuestion; fte: string }) {
  const say = useSay()
  const document = useDocument()
  const step = valueIn(sensitivityStep, question.book)
  const factors = useMemo(() => sensitivityOf(document.tables, question), [document, question])
  const { picture, alt } = useMemo(() => tornadoOf(factors, fte, step, say), [factors, fte, step, say])
  const first = factors[0]
  if (!first) return <p className="dim">{say(texts.ref('tornado.none'))}</p>
  return (
    <>
      <p role="status">
        {say(
          texts.ref('tornado.first', {
            names: mostTelling(factors).map((factor) => headcountPageTexts.ref('verbatim', { text: factorName(factor, say) })),
            spread: sayFigure(first.spread),
            step
          })
        )}
      </p>
      <PictureFigure picture={picture} title={say(texts.ref('tornado.title', { step }))} alt={alt} />
      {factors.length > mostBars ? <p className="dim">{say(texts.ref('tornado.most', { most: mostBars }))}</p> : null}
      <TornadoTable factors={factors} fte={fte} step={step} />
    </>
  )
}

function TornadoTable({ factors, fte, step }: { factors: readonly Sensitivity[]; fte: string; step: number }) {
  const say = useSay()
  const ask = useAskPlan()
  const headings = [
    texts.ref('tornado.now'),
    texts.ref('tornado.lower', { step }),
    texts.ref('tornado.fteLow'),
    texts.ref('tornado.higher', { step }),
    texts.ref('tornado.fteHigh'),
    texts.ref('tornado.spread')
  ]
  return (
    <section className="panel heads-scroll" aria-label={say(texts.ref('tornado.table'))}>
      <table className="simple-table">
        <caption>
          {say(texts.ref('tornado.caption', { fte: sayFigure(fte) }))}
          <WhyButton name={say(texts.ref('tornado.table'))} what={say(texts.ref('methods.fte'))} onAsk={() => ask({ kind: 'heads', unit: null })} />
        </caption>
        <thead>
          <tr>
            <th scope="col">{say(texts.ref('tornado.factor'))}</th>
            {headings.map((heading) => (
              <th key={heading.key} scope="col" className="number">
                {say(heading)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {factors.map((factor) => (
            <tr key={`${factor.kind} ${factor.name}`}>
              <th scope="row">{factorName(factor, say)}</th>
              {[factor.base, factor.low, factor.fteLow, factor.high, factor.fteHigh, factor.spread].map((value, index) => (
                <td key={index} className="number">
                  {sayFigure(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
