import { useMemo } from 'react'
import { Link } from 'wouter'
import type { Plan } from '../../../shared/families/planning'
import { baselineText, surveyBaseline, type BaselineKey, type BaselineResult, type QuestionResult, type SurveyResult } from '../../../shared/families/survey'
import { useSay } from '../../app/language'
import { blank, sayCount } from '../../ui/format'
import { StatusBadge, type Tone } from '../../ui/StatusBadge'
import { addressOfPart } from './parts'
import { baselineLines, questionName } from './survey-facts'
import { surveyPageTexts as texts } from './texts'
import { usePlanBook } from './use-survey'

type Props = { readonly plan: Plan; readonly survey: SurveyResult }
/** 方案材料 beside 本次: all findings of the slides, those among them that the survey did not ask. */
export function BaselineTable({ plan, survey }: Props) {
  const say = useSay()
  const lines = useMemo(() => baselineLines(survey), [survey])
  const unasked = lines.filter(({ found }) => found.length === 0).length
  const expected = useExpected(plan)
  return (
    <section className="panel stack" aria-labelledby="survey-baselines">
      <h3 id="survey-baselines">{say(texts.ref('diagnosis.baselines'))}</h3>
      <div className="survey-scroll">
        <table className="simple-table survey-baselines" aria-labelledby="survey-baselines">
          <thead>
            <Headings confidence={survey.confidence} />
          </thead>
          <tbody>
            {lines.map(({ baseline, found }) =>
              found.length === 0 ? (
                <Unasked key={baseline} baseline={baseline} expected={expected(baseline)} />
              ) : (
                found.map(({ question, result }) => <Asked key={`${baseline} ${question.question.key}`} plan={plan} question={question} result={result} />)
              )
            )}
          </tbody>
        </table>
      </div>
      <p className="dim">{say(texts.ref('baseline.legend'))}</p>
      {unasked > 0 ? (
        <p className="dim">
          {say(texts.ref('baseline.unasked', { count: unasked }))}{' '}
          {plan.finished ? null : <Link href={addressOfPart(plan.year, 'questions')}>{say(texts.ref('go.questions'))}</Link>}
        </p>
      ) : null}
    </section>
  )
}

/** What the slides state, also of what was not asked; the pack has all of it. */
function useExpected(plan: Plan): (baseline: BaselineKey) => string {
  const book = usePlanBook(plan)
  const stated = surveyBaseline.schema.safeParse(book?.find(surveyBaseline.path)?.value).data
  return (baseline) => (stated ? String(stated[baseline]) : blank)
}

function Headings({ confidence }: { confidence: number }) {
  const say = useSay()
  return (
    <tr>
      <th scope="col">{say(texts.ref('baseline.column'))}</th>
      <th scope="col" className="number">
        {say(texts.ref('baseline.expected'))}
      </th>
      <th scope="col" className="number">
        {say(texts.ref('baseline.found'))}
      </th>
      <th scope="col" className="number">
        {say(texts.ref('table.interval', { confidence }))}
      </th>
      <th scope="col" className="number">
        {say(texts.ref('baseline.base'))}
      </th>
      <th scope="col">{say(texts.ref('baseline.verdict'))}</th>
    </tr>
  )
}

type AskedProps = { readonly plan: Plan; readonly question: QuestionResult; readonly result: BaselineResult }
function Asked({ plan, question: { question, base }, result: { baseline, expected, options, share, verdict } }: AskedProps) {
  const say = useSay()
  return (
    <tr>
      <th scope="row">
        {say(baselineText(baseline))}
        <Link className="survey-question-of" href={addressOfPart(plan.year, 'tables', question.key)} title={options.join('、')}>
          {questionName(question)}
        </Link>
      </th>
      <td className="number">{expected}</td>
      {share === null ? (
        <td className="number dim" colSpan={2}>
          {say(texts.ref('suppressed.short'))}
        </td>
      ) : (
        <>
          <td className="number">{share.percent}</td>
          <td className="number">{say(texts.ref('range', share))}</td>
        </>
      )}
      <td className="number">{sayCount(base)}</td>
      <td>{verdict === null ? blank : <Verdict verdict={verdict} />}</td>
    </tr>
  )
}

const tones: Record<NonNullable<BaselineResult['verdict']>, Tone> = { same: 'good', higher: 'warn', lower: 'warn' }
function Verdict({ verdict }: { verdict: NonNullable<BaselineResult['verdict']> }) {
  const say = useSay()
  return (
    <StatusBadge tone={tones[verdict]} icon={verdict === 'same' ? 'check' : verdict === 'higher' ? 'ascending' : 'descending'}>
      {say(texts.ref(`verdict.${verdict}`))}
    </StatusBadge>
  )
}

function Unasked({ baseline, expected }: { baseline: BaselineKey; expected: string }) {
  const say = useSay()
  return (
    <tr>
      <th scope="row">{say(baselineText(baseline))}</th>
      <td className="number">{expected}</td>
      <td className="number">{blank}</td>
      <td className="number">{blank}</td>
      <td className="number">{blank}</td>
      <td className="dim">{say(texts.ref('verdict.unasked'))}</td>
    </tr>
  )
}
