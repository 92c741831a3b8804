import { useMemo } from 'react'
import { kindText, type DecisionState, type Movement } from '../../../../../shared/families/grade'
import { gradeText } from '../../../../../shared/families/roster'
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

/** 降级 → 初级: what happens to somebody, in words. */
export function useSayMovement(): (movement: Movement | null) => string {
  const { say } = useSpeech()
  return useMemo(
    () => (movement) => {
      if (movement === null) return blank
      const { kind, to } = movement
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
    return [
      text('staffNo', '5rem', ({ person }) => person.staffNo),
      { ...text('name', 'minmax(4.25rem, 0.7fr)', ({ person }) => person.name), render: ({ person }) => <strong>{person.name}</strong> },
      text('county', '4.25rem', ({ person }) => person.county),
      text('from', '4rem', ({ person }) => person.grade),
      {
        key: 'proposal',
        title: say(texts.ref('proposal')),
        width: 'minmax(9rem, 1.2fr)',
        value: ({ person }) => sayMovement(person.proposal),
        render: ({ person: { staffNo, name, proposal } }) => (
          <>
            <span>{sayMovement(proposal)}</span>
            <WhyButton
              name={name}
              what={say(texts.ref('why.rule'))}
              onAsk={() => ask({ kind: 'person', staffNo, rule: proposal?.rule ?? 'grade.promotion.ranking' })}
            />
          </>
        )
      },
      {
        key: 'state',
        title: say(texts.ref('state')),
        width: '7rem',
        value: ({ state }) => say(texts.ref(`state.${state}`)),
        render: ({ state }) => <StatusBadge tone={stateTones[state]}>{say(texts.ref(`state.${state}`))}</StatusBadge>
      },
      { key: 'decision', title: say(texts.ref('decision')), width: 'minmax(8rem, 1fr)', value: ({ person }) => sayMovement(person.decision) },
      { key: 'reason', title: say(gradeLaterTexts.ref('reason')), width: 'minmax(8rem, 1.5fr)', value: ({ person }) => person.decision?.reason || null },
      {
        key: 'decided',
        title: say(texts.ref('decided')),
        width: '9.5rem',
        value: ({ person: { decision } }) => decision && say(texts.ref('decided.by', { by: decision.by, on: decision.on }))
      },
      { key: 'scans', title: say(texts.ref('scans.title')), width: '5rem', numeric: true, value: ({ person }) => scans.get(person.staffNo) ?? null }
    ]
  }, [say, ask, document, sayMovement, year])
}
