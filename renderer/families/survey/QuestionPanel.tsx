import { memo, useMemo } from 'react'
import { questionTypeText, type OptionResult, type QuestionResult } from '../../../shared/families/survey'
import { useSay } from '../../app/language'
import { useDocument } from '../../state'
import { blank, sayCount } from '../../ui/format'
import { WhyButton } from '../../ui/WhyButton'
import { PictureFigure } from '../evaluation/PictureFigure'
import { useAskPlan } from '../planning/ask-why'
import { rangeOptions } from './number-ranges'
import { questionPicture, rangesPicture } from './pictures'
import { questionName } from './survey-facts'
import { surveyPageTexts as texts } from './texts'

type Props = { readonly year: number; readonly result: QuestionResult; readonly leastCell: number; readonly confidence: number }

/** One question: the picture first, then the same as a table. */
export const QuestionPanel = memo(function QuestionPanel({ year, result: counted, leastCell, confidence }: Props) {
  const say = useSay()
  const ask = useAskPlan()
  const result = useRanges(counted, { year, leastCell, confidence })
  const { question, base, missing } = result
  const name = questionName(question)
  const drawn = question.type === 'number' ? rangesPicture(result, say) : questionPicture(result, confidence, say)
  const heading = `survey-${question.key}`
  return (
    <section className="panel stack survey-question" aria-labelledby={heading} tabIndex={-1} data-question={question.key}>
      <div className="row survey-question-head">
        <h3 id={heading}>
          {name}{' '}
          {base > 0 ? <WhyButton name={name} what={say(texts.ref('table.what'))} onAsk={() => ask({ kind: 'question', question: question.key })} /> : null}
        </h3>
        <span className="grow" />
        <span className="dim">{say(questionTypeText(question.type))}</span>
        <span className="dim">{say(texts.ref('table.base', { base: sayCount(base), missing: sayCount(missing) }))}</span>
      </div>
      {base === 0 ? <p className="dim">{say(texts.ref('tables.nobody'))}</p> : <Summary result={result} leastCell={leastCell} />}
      <div className="survey-twins">
        {drawn ? <PictureFigure picture={drawn.picture} title="" alt={drawn.alt} /> : null}
        {base > 0 && result.options.length > 0 ? <OptionTable result={result} leastCell={leastCell} confidence={confidence} /> : null}
      </div>
      {question.type === 'number' && drawn ? <p className="dim">{say(texts.ref('tables.ranges', { least: leastCell }))}</p> : null}
    </section>
  )
})

/** A number has no options: it is shown in ranges instead. */
function useRanges(result: QuestionResult, { year, leastCell, confidence }: Omit<Props, 'result'>): QuestionResult {
  const say = useSay()
  const document = useDocument()
  const { question } = result
  return useMemo(() => {
    if (question.type !== 'number') return result
    const answers = document.tables.surveyAnswers.values()
    return { ...result, options: rangeOptions(question, { answers, year, leastCell, confidence }, say) }
  }, [result, question, document, year, leastCell, confidence, say])
}

function Summary({ result: { question, summary }, leastCell }: Pick<Props, 'result' | 'leastCell'>) {
  const say = useSay()
  if (question.type !== 'scale' && question.type !== 'number') return null
  if (summary === null) return <p className="dim">{say(texts.ref('summary.none', { least: leastCell }))}</p>
  return (
    <dl className="survey-summary">
      {(['mean', 'median', 'least', 'greatest'] as const).map((key) => (
        <div key={key}>
          <dt>{say(texts.ref(`summary.${key}`))}</dt>
          <dd>{summary[key]}</dd>
        </div>
      ))}
    </dl>
  )
}

function OptionTable({ result: { question, options }, leastCell, confidence }: Omit<Props, 'year'>) {
  const say = useSay()
  const ofResponses = question.type === 'multiple'
  return (
    <div className="survey-scroll">
      <table className="simple-table" aria-label={say(texts.ref('table.of', { title: questionName(question) }))}>
        <thead>
          <tr>
            <th scope="col">{say(texts.ref(question.type === 'number' ? 'table.number' : 'table.option'))}</th>
            <th scope="col" className="number">
              {say(texts.ref('table.count'))}
            </th>
            <th scope="col" className="number">
              {say(texts.ref('table.percent'))}
            </th>
            <th scope="col" className="number">
              {say(texts.ref('table.interval', { confidence }))}
            </th>
            {ofResponses ? (
              <th scope="col" className="number">
                {say(texts.ref('table.ofResponses'))}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {options.map((option) => (
            <OptionRow key={option.option} option={option} leastCell={leastCell} ofResponses={ofResponses} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function OptionRow({
  option: { option, share, withheld, ofResponses: response },
  leastCell,
  ofResponses
}: {
  option: OptionResult
  leastCell: number
  ofResponses: boolean
}) {
  const say = useSay()
  return (
    <tr>
      <th scope="row">{option}</th>
      {share === null ? (
        <td className="number dim" colSpan={ofResponses ? 4 : 3}>
          {say(texts.ref(withheld === 'protects' ? 'suppressed.protects' : 'suppressed', { least: leastCell }))}
        </td>
      ) : (
        <>
          <td className="number">{sayCount(share.count)}</td>
          <td className="number">{share.percent}</td>
          <td className="number">{say(texts.ref('range', share))}</td>
          {ofResponses ? <td className="number">{response ?? blank}</td> : null}
        </>
      )}
    </tr>
  )
}
