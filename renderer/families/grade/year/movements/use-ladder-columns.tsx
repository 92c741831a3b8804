import { useMemo } from 'react'
import { ladderActionText, outcomeText, type LadderStep, type PersonMovement } from '../../../../../shared/families/grade'
import type { Translate } from '../../../../../shared/kernel/texts'
import { useSay } from '../../../../app/language'
import { blank } from '../../../../ui/format'
import { StatusBadge, type Tone } from '../../../../ui/StatusBadge'
import type { Column } from '../../../../ui/table-order'
import { WhyButton } from '../../../../ui/WhyButton'
import { personColumn } from './person-column'
import { useAskGrade } from '../ask-why'
import { stepOf } from '../year-facts'
import { movementsTexts as texts } from './texts'

/** So many years stand side by side in a cell. */
const mostYears = 3
/** 合格 · 不合格 · 不合格: the results of the last years up to the one that counts, oldest first. */
export const sayYears = (ladder: readonly LadderStep[], resultYear: number, say: Translate): string =>
  Array.from({ length: mostYears }, (_, index) => ladder.find(({ year }) => year === resultYear - mostYears + 1 + index)?.outcome ?? null)
    .map((outcome) => (outcome === null ? blank : say(outcomeText(outcome))))
    .join(' · ')

const tones: Readonly<Record<LadderStep['action'], Tone>> = {
  pass: 'good',
  noResult: 'quiet',
  onStandby: 'quiet',
  warning: 'warn',
  downOne: 'bad',
  downTwo: 'bad',
  standby: 'bad',
  downTwoAndStandby: 'bad'
}
/** What the ladder does, as icon and word; a direction where it leads down. */
export function LadderBadge({ action }: Pick<LadderStep, 'action'>) {
  const say = useSay()
  const down = tones[action] === 'bad'
  return (
    <StatusBadge tone={tones[action]} {...(down ? { icon: 'descending' as const } : action === 'warning' ? { icon: 'warning' as const } : {})}>
      {say(action === 'onStandby' ? texts.ref('ladder.onStandby') : action === 'pass' ? texts.ref('ladder.pass') : ladderActionText(action))}
    </StatusBadge>
  )
}

export function useLadderColumns(resultYear: number): readonly Column<PersonMovement>[] {
  const say = useSay()
  const ask = useAskGrade()
  return useMemo(
    () => [
      personColumn(say(texts.ref('person'))),
      {
        key: 'years',
        title: say(texts.ref('ladder.years', { from: resultYear - mostYears + 1, to: resultYear })),
        width: 'minmax(10.5rem, 1fr)',
        value: ({ ladder }) => sayYears(ladder, resultYear, say),
        render: ({ ladder }) => <span className="ladder-past">{sayYears(ladder, resultYear, say)}</span>
      },
      {
        key: 'step',
        title: say(texts.ref('ladder.step')),
        width: '9.25rem',
        value: (person) => stepOf(person)?.action ?? null,
        render: (person) => <StepCell person={person} onAsk={() => ask({ kind: 'person', staffNo: person.staffNo, rule: 'grade.demotion' })} />
      },
      {
        key: 'change',
        title: say(texts.ref('ladder.change')),
        width: '5rem',
        value: (person) => stepOf(person)?.to ?? null,
        render: (person) => <span title={changeOf(stepOf(person), say)}>{changeOf(stepOf(person), say)}</span>
      },
      {
        key: 'standby',
        title: say(texts.ref('ladder.standby')),
        width: '3.25rem',
        value: (person) => Number(stepOf(person)?.standby ?? false),
        render: (person) => <span>{stepOf(person)?.standby ? say(texts.ref('ladder.standby.yes')) : blank}</span>
      },
      { key: 'failures', title: say(texts.ref('ladder.failures')), width: '3.75rem', numeric: true, value: (person) => stepOf(person)?.failures ?? null },
      { key: 'demotions', title: say(texts.ref('ladder.demotions')), width: '3.25rem', numeric: true, value: (person) => stepOf(person)?.demotions ?? null }
    ],
    [say, ask, resultYear]
  )
}

function StepCell({ person, onAsk }: { person: PersonMovement; onAsk: () => void }) {
  const say = useSay()
  const step = stepOf(person)
  if (!step) return <>{blank}</>
  return (
    <>
      <LadderBadge action={step.action} />
      <WhyButton name={person.name} what={say(texts.ref('ladder.step'))} onAsk={onAsk} />
    </>
  )
}

/** G4 → G3; the grade alone where it stays; that G1 takes no more where a step was swallowed. */
export function changeOf(step: LadderStep | null, say: Translate): string {
  if (!step) return blank
  if (step.from !== step.to) return say(texts.ref('change', { from: step.from, to: step.to }))
  return step.swallowed > 0 ? say(texts.ref('change.lowest', { grade: step.from })) : step.from
}
