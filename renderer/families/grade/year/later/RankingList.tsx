import { Fragment, useMemo, useState } from 'react'
import { gradeYearTexts, type PersonMovement, type Places, type Ranked } from '../../../../../shared/families/grade'
import type { TextRef } from '../../../../../shared/kernel/texts'
import { useSay } from '../../../../app/language'
import { blank, sayCount } from '../../../../ui/format'
import { StatusBadge, type Tone } from '../../../../ui/StatusBadge'
import { WhyButton } from '../../../../ui/WhyButton'
import { useSayGrade } from '../../../roster/grade-text'
import { useAskGrade } from '../ask-why'
import { gradeLaterTexts as texts } from './later-texts'
import { useSayMovement } from './use-decision-columns'
import './later.css'

const tones: Record<Ranked['state'], Tone> = { within: 'good', tied: 'warn', waiting: 'quiet', incomplete: 'bad' }
/** So many behind the line are written at once: those who follow are rarely asked for. */
const mostBehind = 60

/** Everyone who stands for a grade, best first, with the quota line drawn where it falls. */
export function RankingList({ places, people }: { places: Places; people: readonly PersonMovement[] }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const [whole, setWhole] = useState(false)
  const byNumber = useMemo(() => new Map(people.map((person) => [person.staffNo, person])), [people])
  const { ranking, grade } = places
  const lineAt = ranking.findIndex(({ state }) => state !== 'within')
  const shown = whole ? ranking : ranking.slice(0, Math.max(lineAt, 0) + mostBehind)
  return (
    <section className="panel stack" aria-labelledby="ranking-title">
      <h3 id="ranking-title">{say(texts.ref('ranking.list', { grade: sayGrade(grade) }))}</h3>
      {ranking.length === 0 ? <p className="dim">{say(texts.ref('ranking.none'))}</p> : null}
      {ranking.length > 0 ? (
        <table className="simple-table why-inline">
          <Head />
          <tbody>
            {shown.map((one, index) => (
              <Fragment key={one.staffNo}>
                {index === lineAt ? <QuotaLine places={places} /> : null}
                <RankedLine one={one} person={byNumber.get(one.staffNo)} />
              </Fragment>
            ))}
            {lineAt === -1 ? <QuotaLine places={places} /> : null}
          </tbody>
        </table>
      ) : null}
      {shown.length < ranking.length ? (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          {say(texts.ref('ranking.more', { count: sayCount(ranking.length) }))}
        </button>
      ) : null}
    </section>
  )
}

function Head() {
  const say = useSay()
  return (
    <thead>
      <tr>
        <th className="number">{say(texts.ref('ranking.rank'))}</th>
        <th>{say(texts.ref('staffNo'))}</th>
        <th>{say(texts.ref('name'))}</th>
        <th>{say(texts.ref('county'))}</th>
        <th className="number">{say(gradeYearTexts.ref('selection.ability'))}</th>
        <th className="number">{say(gradeYearTexts.ref('selection.competition'))}</th>
        <th className="number">{say(texts.ref('selection.score'))}</th>
        <th>{say(texts.ref('ranking.state'))}</th>
        <th>{say(texts.ref('ranking.decision'))}</th>
      </tr>
    </thead>
  )
}
const columnCount = 9

function QuotaLine({ places: { vacancies, ranking } }: { places: Places }) {
  const say = useSay()
  const tied = ranking.some(({ state }) => state === 'tied')
  const left = vacancies - ranking.filter(({ state }) => state === 'within').length
  const text: TextRef =
    vacancies === 0 ? texts.ref('ranking.line.none') : tied ? texts.ref('ranking.line.tied', { count: left }) : texts.ref('ranking.line', { count: vacancies })
  return (
    <tr className="quota-line">
      <td colSpan={columnCount}>{say(text)}</td>
    </tr>
  )
}

function RankedLine({ one, person }: { one: Ranked; person: PersonMovement | undefined }) {
  const say = useSay()
  const ask = useAskGrade()
  const sayMovement = useSayMovement()
  const { staffNo, rank, ability, competition, score, state, conditional } = one
  const name = person?.name ?? staffNo
  const decision = person?.decision
  return (
    <tr>
      <td className="number">{rank ?? blank}</td>
      <td>{staffNo}</td>
      <td>
        <strong>{name}</strong>
      </td>
      <td>{person?.county}</td>
      <td className="number">{ability ?? blank}</td>
      <td className="number">{competition ?? blank}</td>
      <td className="number">
        {score ?? blank}
        <WhyButton name={name} what={say(texts.ref('ranking.ranking'))} onAsk={() => ask({ kind: 'person', staffNo, rule: 'grade.annual' })} />
      </td>
      <td>
        <StatusBadge tone={conditional ? 'accent' : tones[state]}>
          {say(conditional && state === 'within' ? texts.ref('ranking.state.conditional') : texts.ref(`ranking.${state}`))}
        </StatusBadge>
      </td>
      <td>{decision ? sayMovement(decision, decision.from) : blank}</td>
    </tr>
  )
}
