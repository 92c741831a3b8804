import { useMemo, useState } from 'react'
import { NativeSelect } from '@mantine/core'
import { Link } from 'wouter'
import { certificationTexts } from '../../../shared/families/certification'
import type { Candidate, Consolidation } from '../../../shared/families/consolidation'
import { useSpeech } from '../../app/language'
import { navigate } from '../../app/navigate'
import { toggled } from '../../submission/inbox/inbox'
import type { TabProps } from '../../submission/tab-props'
import { addressOf } from '../../submission/tabs'
import { submissionPageTexts } from '../../submission/texts'
import { useDocument } from '../../state'
import { EmptyState } from '../../ui/EmptyState'
import { sayCount, sayPeriod } from '../../ui/format'
import { CandidateTable } from './CandidateTable'
import { candidateStates, chosenAmong, filterCandidates, stateOf, type CandidateFilter } from './deciding'
import { DecisionFormPanel } from './DecisionFormPanel'
import { decidingPageTexts as texts } from './deciding-texts'
import { cityNameOf, periodOfPlace, receivedPeriods } from './received'
import { useConsolidation } from './use-consolidation'

/** 认定: G5 and G6 of round 2, and nominations, decided by the province from the consolidated list. */
export default function DecidingTab({ first }: TabProps) {
  const { say } = useSpeech()
  const { tables } = useDocument()
  const period = periodOfPlace(tables, first)
  const consolidation = useConsolidation(period)
  if (period === null || consolidation === null)
    return (
      <EmptyState icon="submission" title={say(texts.ref('empty.title'))} actions={<Link href={addressOf('inbox')}>{say(texts.ref('empty.go'))}</Link>}>
        {say(texts.ref('empty.text'))}
      </EmptyState>
    )
  return <Deciding key={period} consolidation={consolidation} />
}

const noFilter: CandidateFilter = { state: 'open', city: '', kind: '', status: '' }
function Deciding({ consolidation: { period, candidates } }: { consolidation: Consolidation }) {
  const { say, language } = useSpeech()
  const { tables } = useDocument()
  const [filter, setFilter] = useState(noFilter)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const shown = useMemo(() => filterCandidates(candidates, filter), [candidates, filter])
  const chosen = chosenAmong(shown, ticked)
  return (
    <>
      <div className="row">
        <NativeSelect
          label={say(submissionPageTexts.ref('period'))}
          value={period}
          data={receivedPeriods(tables).map((one) => ({ value: one, label: sayPeriod(one, language) }))}
          onChange={(event) => navigate(addressOf('deciding', event.currentTarget.value))}
        />
        <p className="dim grow">{say(texts.ref('lead'))}</p>
      </div>
      {candidates.length === 0 ? (
        <EmptyState icon="check" title={say(texts.ref('none'))}>
          {say(texts.ref('none.text'))}
        </EmptyState>
      ) : (
        <>
          <Filters candidates={candidates} filter={filter} onChange={setFilter} />
          <CandidateTable candidates={shown} ticked={ticked} onTick={(keys, on) => setTicked(toggled(ticked, keys, on))} />
          <DecisionFormPanel chosen={chosen} onDone={() => setTicked(new Set())} />
        </>
      )}
    </>
  )
}

type FilterProps = { readonly candidates: readonly Candidate[]; readonly filter: CandidateFilter; onChange(filter: CandidateFilter): void }
function Filters({ candidates, filter, onChange }: FilterProps) {
  const { say } = useSpeech()
  const { tables } = useDocument()
  const cities = [...new Set(candidates.map(({ person }) => person.city))]
  const states = [...candidateStates, 'all'] as const
  const countOf = (state: (typeof states)[number]): number => (state === 'all' ? candidates.length : candidates.filter((one) => stateOf(one) === state).length)
  const kinds = ['certification', 'nomination'] as const
  return (
    <div className="row">
      <div className="segments" role="group" aria-label={say(texts.ref('filter.state'))}>
        {states.map((state) => (
          <button key={state} type="button" className="segment" aria-pressed={filter.state === state} onClick={() => onChange({ ...filter, state })}>
            {say(texts.ref(`state.${state}.count`, { count: sayCount(countOf(state)) }))}
          </button>
        ))}
      </div>
      <NativeSelect
        aria-label={say(texts.ref('filter.city'))}
        data-data
        value={filter.city}
        data={[{ value: '', label: say(texts.ref('filter.city.all')) }, ...cities.map((code) => ({ value: code, label: cityNameOf(tables, code) }))]}
        onChange={(event) => onChange({ ...filter, city: event.currentTarget.value })}
      />
      <NativeSelect
        aria-label={say(texts.ref('filter.kind'))}
        value={filter.kind}
        data={[{ value: '', label: say(texts.ref('filter.kind.all')) }, ...kinds.map((kind) => ({ value: kind, label: say(texts.ref(`about.${kind}`)) }))]}
        onChange={(event) => onChange({ ...filter, kind: kinds.find((kind) => kind === event.currentTarget.value) ?? '' })}
      />
      <NativeSelect
        aria-label={say(texts.ref('filter.status'))}
        value={filter.status}
        data={[
          { value: '', label: say(texts.ref('filter.status.all')) },
          ...(['pass', 'fail', 'pending'] as const).map((status) => ({ value: status, label: say(certificationTexts.ref(`status.${status}`)) }))
        ]}
        onChange={(event) => onChange({ ...filter, status: event.currentTarget.value })}
      />
    </div>
  )
}
