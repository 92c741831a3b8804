import { useState } from 'react'
import { gradeYearTexts, openTies, type GradeYearResult, type Places, type Ranked } from '../../../../shared/families/grade'
import { gradeText } from '../../../../shared/families/roster'
import { useSay } from '../../../app/language'
import { EmptyState } from '../../../ui/EmptyState'
import { sayCount } from '../../../ui/format'
import { WhyButton } from '../../../ui/WhyButton'
import { useSayGrade } from '../../roster/grade-text'
import { useAskGrade } from './ask-why'
import { gradeLaterTexts as texts } from './later/later-texts'
import { RankingList } from './later/RankingList'
import type { YearStepProps } from './step-props'
import { TieForm } from './later/TieForm'
import './later/later.css'

/** 排名与名额: how many places each grade has and where they come from, and who is in front for them. */
export default function RankingStep({ year, result }: YearStepProps) {
  const say = useSay()
  const [chosen, setChosen] = useState(() => firstOf(result)?.grade ?? null)
  const places = result.places.find(({ grade }) => grade === chosen) ?? result.places[0]
  if (!places) return <EmptyState icon="grades" title={say(texts.ref('ranking.none'))} />
  return (
    <div className="stack">
      <p>
        {say(texts.ref('ranking.lead'))} {say(gradeYearTexts.ref('bands.limitOnly'))}
      </p>
      <Overview result={result} chosen={places.grade} onChoose={setChosen} />
      {result.places.some(({ conditional }) => conditional > 0) ? <p className="dim">{say(texts.ref('ranking.conditional.hint'))}</p> : null}
      {places.ranking.some(({ state }) => state === 'tied') ? (
        // Each grade and each result has its own line, so what was ticked for another must not stay.
        <TieForm key={places.grade} year={year} places={places} people={result.people} />
      ) : null}
      <RankingList key={`list-${places.grade}`} places={places} people={result.people} />
    </div>
  )
}

/** Where people must choose first; else the highest grade that somebody stands for. */
const firstOf = ({ places, people }: GradeYearResult): Places | undefined =>
  places.find((one) => openTies(one, people).length > 0) ?? places.find(({ ranking }) => ranking.length > 0)

const facts = ['heads', 'upper', 'source', 'vacancies', 'conditional', 'authority', 'candidates', 'within', 'tied', 'waiting', 'incomplete'] as const
type Fact = (typeof facts)[number]
const isText = (fact: Fact): boolean => fact === 'source' || fact === 'authority'

function Overview({ result, chosen, onChoose }: { result: GradeYearResult; chosen: Places['grade']; onChoose: (grade: Places['grade']) => void }) {
  const say = useSay()
  return (
    <section className="panel places" aria-labelledby="places-title">
      <h3 id="places-title">{say(texts.ref('ranking.overview'))}</h3>
      <table className="simple-table why-inline">
        <thead>
          <tr>
            <th>{say(texts.ref('ranking.grade'))}</th>
            {facts.map((fact) => (
              <th key={fact} className={isText(fact) ? undefined : 'number'}>
                {say(texts.ref(`ranking.${fact}`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.places.map((places) => (
            <PlacesLine key={places.grade} places={places} chosen={places.grade === chosen} onChoose={() => onChoose(places.grade)} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function PlacesLine({ places, chosen, onChoose }: { places: Places; chosen: boolean; onChoose: () => void }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const ask = useAskGrade()
  const { grade, authority, source, ranking } = places
  const named = gradeText(grade)
  const inState = (state: Ranked['state']): number => ranking.filter((one) => one.state === state).length
  const value = (fact: Fact): string => {
    if (fact === 'source') return say(texts.ref(`ranking.source.${source}`))
    if (fact === 'authority') return say(texts.ref(`ranking.authority.${authority}`))
    if (fact === 'candidates') return sayCount(ranking.length)
    return sayCount(fact === 'heads' || fact === 'upper' || fact === 'vacancies' || fact === 'conditional' ? places[fact] : inState(fact))
  }
  return (
    <tr className={chosen ? 'places-chosen' : undefined}>
      <td>
        <button type="button" className="link" aria-pressed={chosen} onClick={onChoose}>
          {sayGrade(grade)}
        </button>
      </td>
      {facts.map((fact) => (
        <td key={fact} className={isText(fact) ? undefined : 'number'}>
          {value(fact)}
          {fact === 'vacancies' ? (
            <WhyButton name={say(named)} what={say(texts.ref('ranking.vacancies'))} onAsk={() => ask({ kind: 'places', grade })} />
          ) : null}
        </td>
      ))}
    </tr>
  )
}
