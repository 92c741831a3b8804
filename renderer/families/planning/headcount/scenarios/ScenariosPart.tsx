import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { ofPlan, scenariosOf, type PlanQuestion, type PlanScenario } from '../../../../../shared/families/planning'
import { useSay } from '../../../../app/language'
import { useDocument } from '../../../../state'
import { EmptyState } from '../../../../ui/EmptyState'
import { Icon } from '../../../../ui/icons'
import { FaultLine } from '../../FaultLine'
import type { PlanStepProps } from '../../step-props'
import { foundHeads } from '../common/found'
import { NotYet } from '../common/NotYet'
import { useEdit } from '../common/use-edit'
import { usePlanQuestion } from '../../use-question'
import { headcountCompareTexts as texts } from '../compare-texts'
import { CompareTable } from './CompareTable'
import { emptyScenario, nextScenario, scenarioDraft, type ScenarioDraft } from './scenario-draft'
import { ScenarioForm } from './ScenarioForm'
import { ScenarioList } from './ScenarioList'

/** 情景: the plan beside itself with some figures changed. */
export default function ScenariosPart({ plan, result }: PlanStepProps) {
  const question = usePlanQuestion(plan)
  if (!question) return null
  if (!foundHeads(result.headcount)) return <NotYet year={plan.year} headcount={result.headcount} />
  return <Scenarios question={question} tiers={result.posts.tiers.filter(({ customers }) => customers > 0).map(({ tier }) => tier)} />
}

type Edited = { readonly scenario: string; readonly draft: ScenarioDraft }
function Scenarios({ question, tiers }: { question: PlanQuestion; tiers: readonly string[] }) {
  const say = useSay()
  const document = useDocument()
  const { refused, send } = useEdit()
  const [edited, setEdited] = useState<Edited | null>(null)
  const { plan } = question
  const open = plan.finished === null
  const compared = useMemo(() => scenariosOf(document.tables, question), [document, question])
  const stored = useMemo(() => ofPlan(document.tables.planScenarios, plan).toSorted((a, b) => (a.scenario < b.scenario ? -1 : 1)), [document, plan])
  const begin = (draft: ScenarioDraft): void => setEdited({ scenario: nextScenario(stored), draft })
  const copy = (scenario: PlanScenario): void => {
    const draft = scenarioDraft(scenario)
    begin({ ...draft, title: say(texts.ref('scenario.copyOf', { title: draft.title })).slice(0, 60) })
  }
  const remove = (scenario: PlanScenario): Promise<boolean> => {
    if (edited?.scenario === scenario.scenario) setEdited(null)
    return send({ command: 'planning.removeScenario', input: { year: plan.year, scenario: scenario.scenario } })
  }
  return (
    <>
      {open ? (
        <div className="row">
          <Button disabled={edited !== null} leftSection={<Icon name="add" size={16} />} onClick={() => begin(emptyScenario)}>
            {say(texts.ref('scenario.new'))}
          </Button>
        </div>
      ) : null}
      <FaultLine fault={refused} />
      {edited ? (
        <ScenarioForm
          key={edited.scenario}
          question={question}
          scenario={edited.scenario}
          initial={edited.draft}
          tiers={tiers}
          onClose={() => setEdited(null)}
        />
      ) : null}
      {stored.length === 0 ? (
        edited ? null : (
          <EmptyState icon="grades" title={say(texts.ref('scenario.none'))}>
            {say(texts.ref('scenario.none.text'))}
          </EmptyState>
        )
      ) : (
        <>
          <CompareTable scenarios={compared} />
          <ScenarioList
            scenarios={stored}
            open={open}
            onEdit={(scenario) => setEdited({ scenario: scenario.scenario, draft: scenarioDraft(scenario) })}
            onCopy={copy}
            onRemove={remove}
          />
        </>
      )}
    </>
  )
}
