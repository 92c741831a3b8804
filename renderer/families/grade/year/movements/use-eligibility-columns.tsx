import { useMemo } from 'react'
import { gradeRuleTexts, type PersonMovement, type PromotionGate } from '../../../../../shared/families/grade'
import { useSay } from '../../../../app/language'
import { blank } from '../../../../ui/format'
import { Icon } from '../../../../ui/icons'
import { StatusBadge } from '../../../../ui/StatusBadge'
import type { Column } from '../../../../ui/table-order'
import { WhyButton } from '../../../../ui/WhyButton'
import { rosterTexts } from '../../../roster/texts'
import { useAskGrade } from '../ask-why'
import { eligibilityStatuses, gateOf, unmetOf, unmetText } from './eligibility-filter'
import { personColumn } from './person-column'
import { movementsTexts as texts } from './texts'

/** In the order in which people look for a reason; the highest grade has no gates to show. */
const shownGates = [
  'months',
  'annualResults',
  'certificate',
  'discipline',
  'warning',
  'standby',
  'transfer'
] as const satisfies readonly PromotionGate['gate'][]
const gateWidths: Readonly<Record<(typeof shownGates)[number], string>> = {
  months: '11.5rem',
  annualResults: '18rem',
  certificate: '14rem',
  discipline: '10.5rem',
  warning: '13rem',
  standby: '7.5rem',
  transfer: '14rem'
}
const tones = { eligible: 'good', ineligible: 'quiet', pending: 'warn' } as const

export function useEligibilityColumns(): readonly Column<PersonMovement>[] {
  const say = useSay()
  const ask = useAskGrade()
  return useMemo(
    () => [
      personColumn(say(texts.ref('person'))),
      { key: 'county', title: say(rosterTexts.ref('field.county')), width: '4.5rem', value: ({ county }) => county },
      {
        key: 'target',
        title: say(texts.ref('eligibility.target')),
        width: '4.75rem',
        value: ({ eligibility }) => eligibility.target,
        render: ({ grade, eligibility }) => <span>{eligibility.target ? say(texts.ref('change', { from: grade, to: eligibility.target })) : blank}</span>
      },
      {
        key: 'status',
        title: say(texts.ref('eligibility.status')),
        width: '7rem',
        value: ({ eligibility }) => eligibilityStatuses.indexOf(eligibility.status),
        render: ({ staffNo, name, eligibility }) => (
          <>
            <StatusBadge tone={tones[eligibility.status]}>{say(texts.ref(`status.${eligibility.status}`))}</StatusBadge>
            <WhyButton
              name={name}
              what={say(texts.ref('eligibility.status'))}
              onAsk={() => ask({ kind: 'person', staffNo, rule: 'grade.promotion.eligibility' })}
            />
          </>
        )
      },
      {
        key: 'unmet',
        title: say(texts.ref('eligibility.unmet.names')),
        width: '8.5rem',
        value: (person) => unmetOf(person).length,
        render: (person) => {
          const names = unmetOf(person)
            .map((gate) => say(unmetText(gate)))
            .join(say(texts.ref('separator')))
          return <span title={names}>{names || blank}</span>
        }
      },
      ...shownGates.map((gate): Column<PersonMovement> => ({
        key: gate,
        title: say(gradeRuleTexts.ref(`gate.${gate}`)),
        width: gateWidths[gate],
        value: (person) => orderOf(gateOf(person, gate)),
        render: (person) => <Gate gate={gateOf(person, gate)} />
      }))
    ],
    [say, ask]
  )
}
/** Those who do not meet it first: they are what people look for. */
const orderOf = (gate: PromotionGate | null): number | null => (gate === null ? null : Number(gate.met))

/** What is there above what is required; met or not is said by the sign and its name, the colour only repeats it. */
function Gate({ gate }: { gate: PromotionGate | null }) {
  const say = useSay()
  if (!gate) return <span>{blank}</span>
  const required = say(texts.ref('gate.required', { required: gate.required }))
  const state = say(texts.ref(gate.met ? 'gate.met' : 'gate.unmet'))
  return (
    <span className={gate.met ? 'gate gate-met' : 'gate gate-unmet'} title={`${state}：${say(gate.actual)}；${required}`}>
      <Icon name={gate.met ? 'check' : 'cross'} size={14} />
      <span className="hidden">{state}</span>
      <span className="gate-lines">
        <span>{say(gate.actual)}</span>
        <span className="gate-required">{required}</span>
      </span>
    </span>
  )
}
