import { NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Round } from '../../../shared/families/certification'
import { periodOf } from '../../../shared/kernel/civil-date'
import { useSpeech } from '../../app/language'
import { useDocument } from '../../state'
import { roundKey } from '../../state/rounds'
import { EmptyState } from '../../ui/EmptyState'
import { sayPeriod } from '../../ui/format'
import { earlierRounds } from './compare'
import { comparePageTexts as texts } from './compare-texts'
import { CompetencyComparison, CountyComparison } from './GroupComparison'
import { PeopleComparison } from './PeopleComparison'
import { useComparison } from './use-comparison'
import './evaluation.css'

const views = ['people', 'counties', 'competencies'] as const
type View = (typeof views)[number]

/** A round beside an earlier one: by person, county and competency. */
export function ComparisonSection({ round }: { round: Round }) {
  const { say, language } = useSpeech()
  const document = useDocument()
  const [chosen, setChosen] = useState('')
  const [view, setView] = useState<View>('people')
  const choices = useMemo(() => earlierRounds(document.tables, round), [document, round])
  const earlier = useMemo(() => choices.find((one) => roundKey(one) === chosen) ?? choices[0] ?? null, [choices, chosen])
  const comparison = useComparison(round, earlier)
  if (!earlier || !comparison)
    return (
      <EmptyState icon="history" title={say(texts.ref('compare.none'))}>
        {say(texts.ref('compare.none.text'))}
      </EmptyState>
    )
  return (
    <section className="stack" aria-label={say(texts.ref('compare.title'))}>
      <div className="row">
        <NativeSelect
          aria-label={say(texts.ref('compare.with'))}
          value={roundKey(earlier)}
          data={choices.map((one) => ({
            value: roundKey(one),
            label: say(texts.ref('compare.round', { round: one.round, period: sayPeriod(periodOf(one.month), language) }))
          }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <div className="segments" role="group" aria-label={say(texts.ref('views'))}>
          {views.map((one) => (
            <button key={one} type="button" className="segment" aria-pressed={view === one} onClick={() => setView(one)}>
              {say(texts.ref(`view.${one}`))}
            </button>
          ))}
        </div>
      </div>
      {view === 'people' ? <PeopleComparison comparison={comparison} /> : null}
      {view === 'counties' ? <CountyComparison comparison={comparison} /> : null}
      {view === 'competencies' ? <CompetencyComparison comparison={comparison} /> : null}
    </section>
  )
}
