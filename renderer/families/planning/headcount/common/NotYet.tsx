import { Button } from '@mantine/core'
import { Link } from 'wouter'
import type { HeadcountLack, HeadcountResult } from '../../../../../shared/families/planning'
import { useSay } from '../../../../app/language'
import { navigate } from '../../../../app/navigate'
import { downloadTemplate } from '../../../../imports/ImportSection'
import { EmptyState } from '../../../../ui/EmptyState'
import { Icon } from '../../../../ui/icons'
import { addressOfPlanStep } from '../../address'
import { FaultLine } from '../../FaultLine'
import { addressOfPart } from '../place'
import { partOfFault } from './found'
import { headcountPageTexts as texts } from '../texts'

/** Where the heads cannot be computed: what is missing, and the way to it. */
export function NotYet({ year, headcount }: { year: number; headcount: HeadcountResult }) {
  const say = useSay()
  const lacks = headcount.missing.flatMap(({ kind }) => (kind === 'customers' || kind === 'standards' ? [kind] : []))
  if (!headcount.ok && lacks.length === 0) {
    const part = partOfFault(headcount.fault)
    return (
      <div className="stack">
        <FaultLine fault={headcount.fault} />
        <Link href={addressOfPart(year, part)}>{say(texts.ref(`notYet.${part}.fault`))}</Link>
      </div>
    )
  }
  const go = { customers: addressOfPlanStep(year, 'posts'), standards: addressOfPart(year, 'standards') }
  const kinds = { customers: 'customers', standards: 'serviceStandards' } as const
  return (
    <EmptyState
      icon="clock"
      title={say(texts.ref('notYet'))}
      actions={lacks.map((lack) => (
        <span key={lack} className="row">
          <Button onClick={() => navigate(go[lack])}>{say(texts.ref(`notYet.${lack}`))}</Button>
          <Button variant="default" leftSection={<Icon name="download" size={16} />} onClick={() => void downloadTemplate(kinds[lack])}>
            {say(texts.ref(`notYet.${lack}.template`))}
          </Button>
        </span>
      ))}
    >
      {say(texts.ref('notYet.text'))}
    </EmptyState>
  )
}

/** What is not counted though heads are there: tiers without standards, no shrinkage. */
export function Reservations({ year, missing }: { year: number; missing: readonly HeadcountLack[] }) {
  const say = useSay()
  return missing.flatMap(({ kind, tiers }) =>
    kind === 'tierStandards' || kind === 'shrinkage'
      ? [
          <div key={kind} className="heads-note" role="note">
            <Icon name="warning" size={14} />
            <div>
              {say(
                kind === 'shrinkage'
                  ? texts.ref('reserve.shrinkage')
                  : texts.ref('reserve.tiers', { tiers: tiers.map((text) => texts.ref('verbatim', { text })) })
              )}{' '}
              <Link href={addressOfPart(year, kind === 'shrinkage' ? 'hours' : 'standards')}>{say(texts.ref('reserve.go'))}</Link>
            </div>
          </div>
        ]
      : []
  )
}
