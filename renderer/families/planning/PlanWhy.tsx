import { useMemo } from 'react'
import { explainHeads, explainMatrix, explainPosts, explainTime, type Plan, type PlanQuestion, type PlanResult } from '../../../shared/families/planning'
import { explainQuestion } from '../../../shared/families/survey'
import type { TraceNode } from '../../../shared/kernel/rule'
import type { TextRef } from '../../../shared/kernel/texts'
import type { Tables } from '../../../shared/workspace/tables'
import { useSay } from '../../app/language'
import { useDocument } from '../../state'
import { bookOn } from '../../state/grade-results'
import { WhyPanel } from '../../ui/WhyPanel'
import type { AskedPlan } from './ask-why'
import { planningPageTexts as texts } from './texts'
import { usePack } from '../../state/packs'
import { planCycle } from '../../../shared/standard/model'

type Props = { readonly asked: AskedPlan; readonly plan: Plan; readonly result: PlanResult; onClose(): void }

/** Why a plan says what it says; the working is computed when it is asked for. */
export function PlanWhy({ asked, plan, result, onClose }: Props) {
  const say = useSay()
  const document = useDocument()
  const pack = usePack(planCycle(plan))
  const trace = useMemo(() => (pack ? workingOf(document.tables, { plan, book: bookOn(pack, plan.asOf) }, asked) : null), [document, pack, plan, asked])
  const title = say(titleOf(asked, result))
  if (trace) return <WhyPanel key={JSON.stringify(asked)} trace={trace} title={title} rule={rules[asked.kind]} onClose={onClose} />
  return (
    <section className="why" aria-label={title}>
      <h2>{title}</h2>
      <p>{say(texts.ref('why.none'))}</p>
    </section>
  )
}

const rules: Readonly<Record<AskedPlan['kind'], string>> = {
  time: 'positioning.timeAllocation',
  question: 'survey.tabulate',
  posts: 'posts.assignment',
  matrix: 'duties.matrix',
  heads: 'headcount.workload'
}

function workingOf(tables: Tables, question: PlanQuestion, asked: AskedPlan): TraceNode | null {
  switch (asked.kind) {
    case 'time':
      return explainTime(tables, { ...question, staffNo: asked.staffNo })
    case 'question':
      return explainQuestion(tables, { year: question.plan.year, book: question.book, question: asked.question })
    case 'posts':
      return explainPosts(tables, { ...question, staffNo: asked.staffNo })
    case 'matrix':
      return explainMatrix(tables, question)
    case 'heads':
      return explainHeads(tables, { ...question, unit: asked.unit })
  }
}

function titleOf(asked: AskedPlan, result: PlanResult): TextRef {
  switch (asked.kind) {
    case 'time':
      return asked.staffNo === null ? texts.ref('why.time.city') : texts.ref('why.time', { name: timeName(result, asked.staffNo) })
    case 'question': {
      const found = result.survey?.questions.find(({ question }) => question.key === asked.question)
      return texts.ref('why.question', { title: found?.question.title ?? asked.question })
    }
    case 'posts':
      return asked.staffNo === null ? texts.ref('why.posts.city') : texts.ref('why.posts', { name: managerName(result, asked.staffNo) })
    case 'matrix':
      return texts.ref('why.matrix')
    case 'heads':
      return asked.unit === null ? texts.ref('why.heads.city') : texts.ref('why.heads', { unit: asked.unit })
  }
}
const timeName = ({ positioning }: PlanResult, staffNo: string): string => positioning.people.find((one) => one.staffNo === staffNo)?.name ?? staffNo
const managerName = ({ posts }: PlanResult, staffNo: string): string => posts.managers.find((one) => one.staffNo === staffNo)?.name ?? staffNo
