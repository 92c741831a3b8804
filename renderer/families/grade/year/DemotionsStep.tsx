import { useMemo, useState } from 'react'
import { gradeYearTexts, type PersonMovement } from '../../../../shared/families/grade'
import { useSay } from '../../../app/language'
import { DataTable } from '../../../ui/DataTable'
import { EmptyState } from '../../../ui/EmptyState'
import { sayCount } from '../../../ui/format'
import { Icon } from '../../../ui/icons'
import { useAskGrade } from './ask-why'
import { Replayed } from './movements/Replayed'
import { movementsTexts as texts } from './movements/texts'
import { useLadderColumns } from './movements/use-ladder-columns'
import type { YearStepProps } from './step-props'
import { ladderKinds, ladderOf, ofLadderKind, type LadderKind } from './year-facts'

/** Step 2: whom the ladder touches, and what it would do with them in the years to come. */
export default function DemotionsStep({ year, result }: YearStepProps) {
  const say = useSay()
  const [kind, setKind] = useState<LadderKind | ''>('')
  const people = useMemo(() => ladderOf(result), [result])
  const shown = useMemo(() => ofLadderKind(people, kind), [people, kind])
  const columns = useLadderColumns(year.resultYear)
  const ask = useAskGrade()
  return (
    <>
      <p className="case18">
        <Icon name="warning" size={16} /> {say(gradeYearTexts.ref('case18'))}
      </p>
      <Replayed people={result.people} />
      {people.length === 0 ? (
        <EmptyState icon="check" title={say(texts.ref('ladder.nobody'))}>
          {say(texts.ref('ladder.nobody.text', { year: year.resultYear }))}
        </EmptyState>
      ) : (
        <>
          <Kinds people={people} kind={kind} onKind={setKind} />
          <DataTable
            label={say(texts.ref('ladder.table'))}
            rows={shown}
            columns={columns}
            rowKey={({ staffNo }) => staffNo}
            onOpen={({ staffNo }) => ask({ kind: 'ladder', staffNo })}
          />
          <p className="dim">{say(texts.ref('ladder.hint'))}</p>
        </>
      )}
    </>
  )
}

function Kinds({ people, kind, onKind }: { people: readonly PersonMovement[]; kind: LadderKind | ''; onKind: (kind: LadderKind | '') => void }) {
  const say = useSay()
  return (
    <div className="segments" role="group" aria-label={say(texts.ref('ladder.step'))}>
      <button type="button" className="segment" aria-pressed={kind === ''} onClick={() => onKind('')}>
        {say(texts.ref('eligibility.all', { count: sayCount(people.length) }))}
      </button>
      {ladderKinds.map((one) => (
        <button key={one} type="button" className="segment" aria-pressed={kind === one} onClick={() => onKind(kind === one ? '' : one)}>
          {say(texts.ref('eligibility.count', { status: texts.ref(`ladder.kind.${one}`), count: sayCount(ofLadderKind(people, one).length) }))}
        </button>
      ))}
    </div>
  )
}
