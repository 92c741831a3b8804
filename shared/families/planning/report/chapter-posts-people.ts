import { add, compareText, divide, exact, roundHalfUp, sum, type DecimalText } from '../../../kernel/decimal'
import type { Block } from '../../../kernel/document'
import { loadBands } from '../headcount/params'
import { bookOfPlan, valueIn } from '../plan'
import type { ManagerPlace, PostsResult } from '../posts/result-model'
import type { MainFinding } from './finding'
import { frameTexts } from './frame-messages'
import { heading, paragraph, short, sourceNote, strong, table, whole, type ReportDesk } from './parts'
import { postsReportTexts as texts } from './posts-messages'

/** How many customers people serve, and how loaded they are: counts by county and post, no names. */
export function peopleBlocks(posts: PostsResult, findings: readonly MainFinding[], desk: ReportDesk): Block[] {
  return [...referenceBlocks(posts, findings, desk), ...loadBlocks(posts, findings, desk)]
}
const saidOf = (key: string, findings: readonly MainFinding[]): MainFinding | undefined => findings.find((finding) => finding.key === key)
/** Groups in the order in which they come up. */
function grouped(managers: readonly ManagerPlace[], by: 'county' | 'post'): (readonly [string, readonly ManagerPlace[]])[] {
  const groups = new Map<string, ManagerPlace[]>()
  for (const manager of managers) {
    const group = groups.get(manager[by])
    if (group) group.push(manager)
    else groups.set(manager[by], [manager])
  }
  return [...groups]
}
const countOf = (managers: readonly ManagerPlace[], reference: ManagerPlace['reference']): string =>
  whole(managers.filter((manager) => manager.reference === reference).length)

function referenceBlocks({ managers, counties }: PostsResult, findings: readonly MainFinding[], desk: ReportDesk): Block[] {
  const { say } = desk
  const serving = managers.filter(({ reference }) => reference !== null)
  const said = saidOf('keyCustomers', findings)
  if (serving.length === 0 || !said) return []
  const groups = grouped(serving, 'county').toSorted(([a], [b]) => counties.indexOf(a) - counties.indexOf(b))
  const line = (name: string, group: readonly ManagerPlace[]): string[] => {
    const customers = sum(group.map(({ keyCustomers }) => exact(keyCustomers)))
    const mean = roundHalfUp(divide(customers, exact(group.length)))
    return [name, whole(group.length), short(roundHalfUp(customers)), mean, countOf(group, 'below'), countOf(group, 'within'), countOf(group, 'above')]
  }
  const counts = { below: countOf(serving, 'below'), within: countOf(serving, 'within'), above: countOf(serving, 'above') }
  return [
    heading(2, say(texts.ref('reference'))),
    paragraph(say(texts.ref('reference.text', { finding: said.text, people: whole(serving.length), ...counts }))),
    ...table({
      caption: say(texts.ref('reference.caption')),
      columns: [
        [say(frameTexts.ref('county')), 2.6],
        ...(['keyManagers', 'keyCustomers', 'mean', 'below', 'within', 'above'] as const).map((key) => [say(texts.ref(key)), 1.8, 'right'] as const)
      ],
      rows: [...groups.map(([name, group]) => line(name, group)), line(say(frameTexts.ref('city')), serving).map(strong)],
      note: sourceNote(desk, 'posts', texts.ref('reference.note'))
    })
  ]
}

function loadBlocks({ managers }: PostsResult, findings: readonly MainFinding[], desk: ReportDesk): Block[] {
  const { say, question } = desk
  const said = saidOf('loads', findings)
  if (managers.length === 0 || !said) return []
  const { idle, overloaded } = valueIn(loadBands, bookOfPlan(question))
  const bandCount = (group: readonly ManagerPlace[], band: ManagerPlace['band']): string => whole(group.filter((one) => one.band === band).length)
  const line = (name: string, group: readonly ManagerPlace[]): string[] => [
    name,
    whole(group.length),
    bandCount(group, 'overloaded'),
    bandCount(group, 'normal'),
    bandCount(group, 'idle'),
    bandCount(group, null),
    medianOf(group.flatMap(({ load }) => load ?? []))
  ]
  return [
    heading(2, say(texts.ref('loads'))),
    paragraph(say(said.text)),
    ...table({
      caption: say(texts.ref('loads.caption')),
      columns: [
        [say(frameTexts.ref('post')), 2.8],
        [say(frameTexts.ref('people')), 1.6, 'right'],
        ...(['overloaded', 'normal', 'idle', 'unknown', 'median'] as const).map((key) => [say(texts.ref(key)), 2, 'right'] as const)
      ],
      rows: [...grouped(managers, 'post').map(([name, group]) => line(name, group)), line(say(frameTexts.ref('total')), managers).map(strong)],
      note: sourceNote(desk, 'posts', texts.ref('loads.note', { over: overloaded, idle }))
    })
  ]
}
/** The middle load; of an even number the mean of the two in the middle. */
function medianOf(loads: readonly DecimalText[]): string {
  const inOrder = loads.toSorted(compareText)
  const middle = inOrder.length >> 1
  const [lower, upper] = [inOrder[inOrder.length % 2 === 0 ? middle - 1 : middle], inOrder[middle]]
  return lower === undefined || upper === undefined ? '—' : roundHalfUp(divide(add(exact(lower), exact(upper)), exact(2)))
}
