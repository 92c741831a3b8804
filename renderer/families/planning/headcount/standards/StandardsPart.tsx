import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { bookOfPlan, ofPlan, tierOrder, valueIn } from '../../../../../shared/families/planning'
import { useSay } from '../../../../app/language'
import { downloadTemplate, ImportSection } from '../../../../imports/ImportSection'
import { useDocument } from '../../../../state'
import { EmptyState } from '../../../../ui/EmptyState'
import { sayCount } from '../../../../ui/format'
import { Icon } from '../../../../ui/icons'
import type { PlanStepProps } from '../../step-props'
import { usePlanQuestion } from '../../use-question'
import { headcountPageTexts as texts } from '../texts'
import { AddStandard } from './AddStandard'
import { StandardsTable } from './StandardsTable'
import { tierRows, type TierRows } from './tier-rows'

/** 服务标准: what each tier gets, how often and how long. */
export default function StandardsPart(props: PlanStepProps) {
  if (props.plan.finished) return <Standards {...props} />
  return (
    <ImportSection kind="serviceStandards" defaults={{ year: props.plan.year }}>
      <Standards {...props} />
    </ImportSection>
  )
}

function Standards({ plan, result }: PlanStepProps) {
  const say = useSay()
  const document = useDocument()
  const question = usePlanQuestion(plan)
  const [asked, setAsked] = useState<{ readonly tier: string; readonly times: number } | null>(null)
  const rows = useMemo(
    () =>
      question
        ? tierRows(
            ofPlan(document.tables.serviceStandards, question.plan),
            valueIn(tierOrder, bookOfPlan(question)),
            new Map(result.posts.tiers.map(({ tier, customers }) => [tier, customers]))
          )
        : null,
    [document, question, result]
  )
  if (!question || !rows) return null
  const open = plan.finished === null
  return (
    <>
      <Lacking rows={rows} onAdd={open ? (tier) => setAsked({ tier, times: (asked?.times ?? 0) + 1 }) : null} />
      {rows.tiers.length > 0 ? (
        <StandardsTable tiers={rows.tiers} book={bookOfPlan(question)} open={open} />
      ) : (
        <EmptyState
          icon="clock"
          title={say(texts.ref('standards.none'))}
          actions={
            open ? (
              <Button variant="default" leftSection={<Icon name="download" size={16} />} onClick={() => void downloadTemplate('serviceStandards')}>
                {say(texts.ref('standards.template'))}
              </Button>
            ) : null
          }
        >
          {say(texts.ref(open ? 'standards.none.text' : 'standards.none.finished'))}
        </EmptyState>
      )}
      {open ? <AddStandard key={asked?.times} plan={plan} rows={rows} tier={asked?.tier ?? null} book={bookOfPlan(question)} /> : null}
    </>
  )
}

/** Tiers that nothing is said about: their work is missing from the heads. */
function Lacking({ rows: { lacking, tiers }, onAdd }: { rows: TierRows; onAdd: ((tier: string) => void) | null }) {
  const say = useSay()
  if (lacking.length === 0 || tiers.length === 0) return null
  return (
    <div className="heads-note" role="note">
      <Icon name="warning" size={14} />
      <div>
        {say(texts.ref('standards.lacking'))}
        <ul className="heads-inline">
          {lacking.map(({ tier, customers }) => (
            <li key={tier}>
              {say(texts.ref('standards.lacking.one', { tier, count: sayCount(customers) }))}
              {onAdd ? (
                <>
                  {' '}
                  <button type="button" className="link" onClick={() => onAdd(tier)}>
                    {say(texts.ref('standards.lacking.add', { tier }))}
                  </button>
                </>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
