import { bookOfPlan, customersPerManager, othersPerManager, valueIn, type MethodHeads, type PlanQuestion } from '../../../../../shared/families/planning'
import type { BarsPicture } from '../../../../../shared/kernel/document'
import type { TextRef } from '../../../../../shared/kernel/texts'
import { useSay } from '../../../../app/language'
import { blank, sayCount } from '../../../../ui/format'
import { WhyButton } from '../../../../ui/WhyButton'
import { PictureFigure } from '../../../evaluation/PictureFigure'
import { useAskPlan } from '../../ask-why'
import type { PlanStepProps } from '../../step-props'
import { sayFigure, sayFigureOr, signedCount } from '../common/figures'
import { foundHeads, type FoundHeads } from '../common/found'
import { NotYet } from '../common/NotYet'
import { usePlanQuestion } from '../../use-question'
import { headcountCompareTexts as texts } from '../compare-texts'
import { headcountPageTexts } from '../texts'
import { MoneyForm, RatioForm } from './MethodInputs'
import { lackOf, spreadOf, type MethodLack } from './methods-view'

/** 方法对比: the heads of the city by four methods, side by side. */
export default function MethodsPart({ plan, result: { headcount } }: PlanStepProps) {
  const question = usePlanQuestion(plan)
  const heads = foundHeads(headcount)
  if (!question) return null
  return (
    <>
      {heads ? <Methods question={question} headcount={heads} /> : <NotYet year={plan.year} headcount={headcount} />}
      <MoneyForm key={`${plan.incomePerManager} ${JSON.stringify(plan.budget)}`} plan={plan} />
      <RatioForm question={question} />
    </>
  )
}

type MethodsProps = { readonly question: PlanQuestion; readonly headcount: FoundHeads }
function Methods({ question, headcount: { methods, city, effective } }: MethodsProps) {
  const say = useSay()
  const ask = useAskPlan()
  const { plan } = question
  const spread = spreadOf(methods)
  const workload = methods.find(({ method }) => method === 'workload')?.heads ?? null
  const shown = methods.map((one) => ({ one, lack: lackOf(one, plan), inputs: inputsOf(one, question, effective.effective) }))
  return (
    <>
      <section className="panel heads-scroll" aria-label={say(texts.ref('methods.table'))}>
        <table className="simple-table heads-methods" aria-label={say(texts.ref('methods.table'))}>
          <thead>
            <tr>
              <th scope="col">{say(texts.ref('methods.method'))}</th>
              {(['heads', 'fte', 'difference', 'gap'] as const).map((heading) => (
                <th key={heading} scope="col" className="number">
                  {say(texts.ref(`methods.${heading}`))}
                </th>
              ))}
              <th scope="col">{say(texts.ref('methods.inputs'))}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ one, lack, inputs }) => (
              <MethodRow
                key={one.method}
                method={one}
                lack={lack}
                inputs={inputs}
                workload={workload}
                current={city.current}
                onAsk={() => ask({ kind: 'heads', unit: null })}
              />
            ))}
          </tbody>
        </table>
      </section>
      {spread ? (
        <p role="status">
          {say(
            texts.ref('methods.spread', {
              methods: spread.methods,
              least: sayCount(spread.least),
              most: sayCount(spread.most),
              spread: sayCount(spread.most - spread.least),
              current: sayCount(city.current)
            })
          )}
        </p>
      ) : (
        <p className="dim">{say(texts.ref('methods.onlyOne'))}</p>
      )}
      <p className="dim">{say(texts.ref('methods.reference', valueIn(customersPerManager, bookOfPlan(question))))}</p>
      <MethodsPicture methods={methods} current={city.current} />
    </>
  )
}

type RowProps = {
  readonly method: MethodHeads
  readonly lack: MethodLack | null
  readonly inputs: TextRef
  readonly workload: number | null
  readonly current: number
  onAsk(): void
}
function MethodRow({ method: { method, heads, fte, range, lacking }, lack, inputs, workload, current, onAsk }: RowProps) {
  const say = useSay()
  const name = say(texts.ref(`method.${method}`))
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number heads-strong">
        <span>
          {heads === null ? blank : sayCount(heads)}
          {range && range.least !== range.most ? (
            <span className="dim"> {say(texts.ref('methods.range', { least: sayCount(range.least), most: sayCount(range.most) }))}</span>
          ) : null}
        </span>
        {heads === null ? null : <WhyButton name={name} what={say(texts.ref('methods.heads'))} onAsk={onAsk} />}
      </td>
      <td className="number">{sayFigureOr(fte)}</td>
      <td className="number">{heads === null || workload === null || method === 'workload' ? blank : signedCount(heads - workload)}</td>
      <td className="number">{heads === null ? blank : signedCount(heads - current)}</td>
      <td>{lack ? <span className="heads-warn">{say(texts.ref(`methods.lack.${lack}`, { count: sayCount(lacking) }))}</span> : say(inputs)}</td>
    </tr>
  )
}

/** What a method counts with, in words. */
function inputsOf({ method }: MethodHeads, question: PlanQuestion, effective: string): TextRef {
  const { plan } = question
  const book = bookOfPlan(question)
  switch (method) {
    case 'workload':
      return texts.ref('inputs.workload', { hours: sayFigure(effective) })
    case 'ratio':
      return texts.ref('inputs.ratio', { ...valueIn(customersPerManager, book), others: valueIn(othersPerManager, book) })
    case 'efficiency':
      return texts.ref('inputs.efficiency', { income: sayFigureOr(plan.incomePerManager) })
    case 'budget':
      return texts.ref('inputs.budget', { total: sayFigureOr(plan.budget?.total ?? null), cost: sayFigureOr(plan.budget?.costPerManager ?? null) })
  }
}

function MethodsPicture({ methods, current }: { methods: readonly MethodHeads[]; current: number }) {
  const say = useSay()
  const there = methods.flatMap(({ method, heads }) => (heads === null ? [] : [{ name: say(texts.ref(`method.${method}`)), heads }]))
  const picture: BarsPicture = {
    kind: 'bars',
    // The mark of those that are there must not touch the figures.
    maximum: 1.06 * Math.max(1, current, ...there.map(({ heads }) => heads)),
    bars: there.map(({ name, heads }) => ({ name, value: heads, label: say(texts.ref('methods.label', { heads: sayCount(heads) })), mark: current }))
  }
  const alt = there.map(({ name, heads }) => say(texts.ref('methods.alt', { name, heads: sayCount(heads) }))).join(say(headcountPageTexts.ref('join')))
  return <PictureFigure picture={picture} title={say(texts.ref('methods.picture', { current: sayCount(current) }))} alt={alt} />
}
