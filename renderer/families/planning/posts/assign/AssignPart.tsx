import { useMemo, useRef, useState } from 'react'
import { bookOfPlan, loadBands, valueIn } from '../../../../../shared/families/planning'
import { useSay } from '../../../../app/language'
import { workbench } from '../../../../state'
import { usePlanBook } from '../../../../state/plan-results'
import { sayCount } from '../../../../ui/format'
import type { PlanStepProps } from '../../step-props'
import { useCustomerDialog } from '../customers/use-customer-dialog'
import { assignmentsOf } from '../hand-over'
import { NoCustomersYet } from '../NoCustomersYet'
import { useManagers } from '../use-managers'
import { customersBySource, hoursByTier, managersIn, ofSource, type Source } from './board'
import { BoardHead } from './BoardHead'
import { CustomersPane } from './CustomersPane'
import { ManagersPane } from './ManagersPane'
import { assignPageTexts as texts } from './texts'
import { useDrag } from './use-drag'
import { useOrder } from './use-order'

/** 分派: managers with their loads at the left, the customers of one of them at the right; what is dropped goes over in one edit. */
export function AssignPart(props: PlanStepProps) {
  return props.result.posts.customers.length > 0 ? <Board {...props} /> : <NoCustomersYet year={props.plan.year} />
}

/** A county to begin with: the first that has uncovered customers. */
const firstCounty = ({ customers, counties }: PlanStepProps['result']['posts']): string => {
  const open = new Set(customers.flatMap(({ customer, coverage }) => (coverage === 'uncovered' ? [customer.county] : [])))
  return counties.find((county) => open.has(county)) ?? counties[0] ?? ''
}

/** Whose customers a county's board begins with: the uncovered while there are any, else whoever carries most. */
const firstSource = (posts: PlanStepProps['result']['posts'], county: string): Source => {
  const open = posts.customers.some(({ customer, coverage }) => coverage === 'uncovered' && (county === '' || customer.county === county))
  return open ? null : (managersIn(posts, county)[0]?.staffNo ?? null)
}

function Board(props: PlanStepProps) {
  const { plan, result } = props
  const { posts, headcount } = result
  const say = useSay()
  const book = usePlanBook(plan)
  const { nameOf, byNumber } = useManagers(plan)
  const { open, dialog } = useCustomerDialog(props)
  const [county, setCounty] = useState(() => firstCounty(posts))
  const [source, setSource] = useState<Source>(() => firstSource(posts, county))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const targets = useRef<HTMLDivElement>(null)
  const bands = useMemo(() => (book ? valueIn(loadBands, bookOfPlan({ plan, book })) : null), [plan, book])
  const counting = useMemo(() => ({ hours: hoursByTier(headcount), isKnown: (staffNo: string) => byNumber.has(staffNo) }), [headcount, byNumber])
  const bySource = useMemo(() => customersBySource(posts.customers), [posts])
  const byCode = useMemo(() => new Map(posts.customers.map((place) => [place.customer.code, place])), [posts])
  const { order, setOrder, ordered } = useOrder(
    useMemo(() => managersIn(posts, county), [posts, county]),
    county
  )
  const customers = useMemo(() => ofSource(bySource, source, county), [bySource, source, county])
  const placesOf = (codes: Iterable<string>) => [...codes].flatMap((code) => byCode.get(code) ?? [])
  const choose = (next: Source): void => {
    setSource(next)
    setChosen(new Set())
  }
  const handOver = async (codes: Iterable<string>, to: Source): Promise<void> => {
    if (to === source) return
    const assignments = assignmentsOf(
      placesOf(codes).map(({ customer }) => customer),
      source,
      to
    )
    const name = to === null ? '' : nameOf(to)
    if (assignments.length === 0) return workbench.inform(texts.ref('done.same', { name }))
    const done = await workbench.dispatch('planning.assign', { year: plan.year, assignments })
    if (!done.ok) return workbench.report(done.fault)
    setChosen(new Set())
    const count = sayCount(assignments.length)
    workbench.inform(to === null ? texts.ref('done.uncovered', { count }) : texts.ref('done', { count, name }), 'good')
  }
  const { drag, ghost, begin, justEnded } = useDrag({ targets, onDrop: (codes, to) => void handOver(codes, to) })
  const readOnly = plan.finished !== null
  const moving = drag ? placesOf(drag.codes) : []
  if (!bands) return null
  return (
    <>
      <p className="dim">{say(texts.ref(readOnly ? 'readOnly' : 'lead'))}</p>
      <BoardHead
        posts={posts}
        county={county}
        order={order}
        onOrder={setOrder}
        bands={bands}
        onCounty={(next) => {
          setCounty(next)
          choose(firstSource(posts, next))
        }}
      />
      <div className={drag ? 'board board-dragging' : 'board'}>
        <ManagersPane
          scroll={targets}
          posts={posts}
          headcount={headcount}
          managers={ordered}
          uncovered={ofSource(bySource, null, county).length}
          county={county}
          source={source}
          bands={bands}
          counting={counting}
          moving={moving}
          over={drag?.over}
          readOnly={readOnly}
          onSource={choose}
        />
        <CustomersPane
          key={`${source ?? ''} ${county}`}
          source={source}
          sourceName={source === null ? null : nameOf(source)}
          customers={customers}
          managers={posts.managers}
          county={county}
          counting={counting}
          chosen={chosen}
          readOnly={readOnly}
          onChosen={setChosen}
          onOpen={open}
          onHandOver={handOver}
          begin={begin}
          justEnded={justEnded}
        />
      </div>
      {drag ? (
        <div ref={ghost} className="board-ghost" aria-hidden="true">
          {say(texts.ref('drag.ghost', { count: sayCount(drag.codes.length) }))}
        </div>
      ) : null}
      {dialog}
    </>
  )
}
