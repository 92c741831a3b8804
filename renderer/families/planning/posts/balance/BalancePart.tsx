import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { bookOfPlan, isServing, postsOfPlan, rebalancingMoves, rebalancingOf, valueIn, type Rebalancing } from '../../../../../shared/families/planning'
import type { RuleBook } from '../../../../../shared/kernel/rule'
import { useSay } from '../../../../app/language'
import { navigate } from '../../../../app/navigate'
import { useDocument, workbench } from '../../../../state'
import { usePlanBook } from '../../../../state/plan-results'
import { EmptyState } from '../../../../ui/EmptyState'
import { sayCount } from '../../../../ui/format'
import { addressOfPlanStep } from '../../address'
import type { PlanStepProps } from '../../step-props'
import { CountySelect } from '../assign/BoardHead'
import { assignPageTexts as texts } from '../assign/texts'
import { NoCustomersYet } from '../NoCustomersYet'
import { useManagers } from '../use-managers'
import { assignmentsOfMoves, highestOf, inReadingOrder, loadsWith } from './balance'
import { LoadsChange } from './LoadsChange'
import { Moves } from './Moves'

/** 均衡建议: who could take over which customer so that the highest load falls; nothing changes until it is accepted. */
export function BalancePart(props: PlanStepProps) {
  const say = useSay()
  const { plan, result } = props
  const book = usePlanBook(plan)
  const [county, setCounty] = useState('')
  const known = result.posts.managers.some(({ load }) => load !== null)
  if (!book) return null
  if (result.posts.customers.length === 0) return <NoCustomersYet year={plan.year} />
  return (
    <>
      <p className="dim">
        {say(plan.finished ? texts.ref('balance.readOnly') : texts.ref('balance.lead', { most: valueIn(rebalancingMoves, bookOfPlan({ plan, book })) }))}
      </p>
      <div className="row">
        <CountySelect posts={result.posts} county={county} label={say(texts.ref('balance.scope'))} onCounty={setCounty} />
      </div>
      {known ? (
        <Proposal {...props} book={book} county={county} />
      ) : (
        <EmptyState
          icon="clock"
          title={say(texts.ref('balance.noHours'))}
          actions={
            <Button variant="default" onClick={() => navigate(addressOfPlanStep(plan.year, 'headcount'))}>
              {say(texts.ref('balance.noHours.go'))}
            </Button>
          }
        >
          {say(texts.ref('balance.noHours.text'))}
        </EmptyState>
      )}
    </>
  )
}

type ProposalProps = PlanStepProps & { readonly book: RuleBook; readonly county: string }
function Proposal(props: ProposalProps) {
  const say = useSay()
  const { plan, book, county } = props
  const document = useDocument()
  const proposal = useMemo(
    () => inReadingOrder(rebalancingOf(document.tables, { plan, book, county: county === '' ? null : county })),
    [document, plan, book, county]
  )
  const unplaced =
    proposal.unplaced.length > 0 ? <p className="caution panel">{say(texts.ref('balance.unplaced', { count: sayCount(proposal.unplaced.length) }))}</p> : null
  if (proposal.moves.length === 0)
    return (
      <>
        {unplaced}
        <EmptyState icon="check" title={say(texts.ref('balance.none'))}>
          {say(texts.ref('balance.none.text', { load: proposal.highestBefore }))}
        </EmptyState>
      </>
    )
  return (
    <>
      {unplaced}
      <Choice key={`${county} ${proposal.moves.map(({ code }) => code).join(' ')}`} {...props} proposal={proposal} />
    </>
  )
}

function Choice({ plan, result, book, county, proposal }: ProposalProps & { readonly proposal: Rebalancing }) {
  const say = useSay()
  const { nameOf } = useManagers(plan)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = useMemo(() => proposal.moves.filter(({ code }) => !left.has(code)), [proposal, left])
  const loads = useMemo(() => loadsWith(proposal, chosen, result.posts.managers, result.headcount), [proposal, chosen, result])
  const document = useDocument()
  const inScope = useMemo(() => {
    const serving = new Set(postsOfPlan(document.tables, { plan, book }).flatMap((post) => (isServing(post) ? [post.post] : [])))
    return result.posts.managers.filter((manager) => serving.has(manager.post) && (county === '' || manager.county === county))
  }, [document, plan, book, result, county])
  const all = chosen.length === proposal.moves.length
  const highest = all ? proposal.highestAfter : (highestOf(inScope, loads) ?? proposal.highestBefore)
  const count = sayCount(chosen.length)
  const accept = async (): Promise<void> => {
    const done = await workbench.dispatch('planning.assign', { year: plan.year, assignments: assignmentsOfMoves(chosen, result.posts.customers) })
    if (!done.ok) return workbench.report(done.fault)
    workbench.inform(texts.ref('balance.accepted', { count }), 'good')
  }
  return (
    <>
      <section className="panel row balance-head" aria-label={say(texts.ref('balance.highest'))}>
        <div className="grow">
          <span className="dim">{say(texts.ref('balance.highest'))}</span>{' '}
          <strong className="balance-figure" role="status">
            {say(texts.ref('balance.highest.change', { before: proposal.highestBefore, after: highest }))}
          </strong>{' '}
          <span className="dim">{say(texts.ref(all && proposal.highestBefore === highest ? 'balance.highest.same' : 'balance.highest.note'))}</span>
        </div>
        <span className="dim">{say(texts.ref('balance.chosen', { chosen: count, count: sayCount(proposal.moves.length) }))}</span>
        {plan.finished ? null : (
          <Button disabled={chosen.length === 0} onClick={() => void accept()}>
            {say(texts.ref('balance.accept', { count }))}
          </Button>
        )}
      </section>
      <Moves moves={proposal.moves} left={left} nameOf={nameOf} readOnly={plan.finished !== null} onLeft={setLeft} />
      <LoadsChange loads={loads} />
    </>
  )
}
