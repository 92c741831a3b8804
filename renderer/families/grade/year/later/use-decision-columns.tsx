import { useMemo } from 'react'
import { kindText, type DecisionState, type Movement } from '../../../../../shared/families/grade'
import { gradeText, type Grade } from '../../../../../shared/families/roster'
import { useSpeech } from '../../../../app/language'
import { useDocument } from '../../../../state'
import { blank } from '../../../../ui/format'
import { StatusBadge, type Tone } from '../../../../ui/StatusBadge'
import type { Column } from '../../../../ui/table-order'
import { WhyButton } from '../../../../ui/WhyButton'
import { useAskGrade } from '../ask-why'
import type { DecisionRow } from './decision-rows'
import { gradeDecidingTexts as texts } from './deciding-texts'
import { gradeLaterTexts } from './later-texts'
import { scansByPerson } from './scans-of'

export const stateTones: Record<DecisionState, Tone> = { toChoose: 'warn', undecided: 'warn', outdated: 'bad', overridden: 'accent', confirmed: 'good' }

/** 降级 → 初级: what happens to somebody who stands in a grade, in words. */
export function useSayMovement(): (movement: Movement | null, from: Grade) => string {
  const { say } = useSpeech()
  return useMemo(
    () => (movement, from) => {
      if (movement === null) return blank
      const { kind, to } = movement
      if (kind === 'standby') return say(to === from ? kindText(kind) : texts.ref('movement.standbyDown', { to: gradeText(to) }))
      if (kind === 'demotion' && to === from) return say(texts.ref('movement.floor', { kind: kindText(kind) }))
      return kind === 'none' || kind === 'warning' ? say(kindText(kind)) : say(texts.ref('movement', { kind: kindText(kind), to: gradeText(to) }))
    },
    [say]
  )
}

/** The columns of the decisions: what is proposed and why, what was decided, by whom, when and with what reason. */
export function useDecisionColumns(year: number): readonly Column<DecisionRow>[] {
  const { say } = useSpeech()
  const ask = useAskGrade()
  const document = useDocument()
  const sayMovement = useSayMovement()
  return useMemo(() => {
    const scans = scansByPerson(document.tables.attachments, year)
    const text = (key: 'staffNo' | 'name' | 'county' | 'from', width: string, value: Column<DecisionRow>['value']): Column<DecisionRow> => ({
      key,
      title: say(gradeLaterTexts.ref(key)),
      width,
      value
    })
    // A confirmed proposal is said already; what was decided otherwise, or without one, is said here.
    const sayState = ({ state, person: { decision, grade, proposal } }: DecisionRow): string =>
      decision && state === 'overridden'
        ? say(texts.ref('movement.decided', { state: texts.ref('state.overridden'), movement: sayMovement(decision, grade) }))
        : decision && state === 'confirmed' && proposal === null
          ? sayMovement(decision, grade)
          : say(texts.ref(`state.${state}`))
    return [
      text('staffNo', '4.5rem', ({ person }) => person.staffNo),
      { ...text('name', 'minmax(4rem, 0.6fr)', ({ person }) => person.name), render: ({ person }) => <strong>{person.name}</strong> },
      text('county', 'minmax(4.75rem, 0.6fr)', ({ person }) => person.county),
      text('from', '3.5rem', ({ person }) => person.grade),
      {
        key: 'proposal',
        title: say(texts.ref('proposal')),
        width: 'minmax(9rem, 1.2fr)',
        value: ({ person }) => sayMovement(person.proposal, person.grade),
        render: ({ person: { staffNo, name, grade, proposal } }) => (
          <>
            <span className="shrinks" title={sayMovement(proposal, grade)}>
              {sayMovement(proposal, grade)}
            </span>
            <WhyButton name={name} what={say(texts.ref('why.rule'))} onAsk={() => ask({ kind: 'person', staffNo, rule: proposal?.rule ?? 'grade.annual' })} />
          </>
        )
      },
      {
        key: 'decision',
        title: say(texts.ref('decision')),
        width: 'minmax(8rem, 1fr)',
        value: sayState,
        render: (row) => <StatusBadge tone={stateTones[row.state]}>{sayState(row)}</StatusBadge>
      },
      {
        key: 'reason',
        title: say(gradeLaterTexts.ref('reason')),
        width: 'minmax(5rem, 1.5fr)',
        value: ({ person }) => person.decision?.reason || null,
        render: ({ person }) => <span title={person.decision?.reason}>{person.decision?.reason || blank}</span>
      },
      {
        key: 'decided',
        title: say(texts.ref('decided')),
        width: '8.25rem',
        value: ({ person: { decision } }) => decision && say(texts.ref('decided.by', { by: decision.by, on: decision.on }))
      },
      { key: 'scans', title: say(texts.ref('scans.column')), width: '3.75rem', numeric: true, value: ({ person }) => scans.get(person.staffNo) ?? null }
    ]
  }, [say, ask, document, sayMovement, year])
}
