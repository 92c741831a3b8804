import type { Block, PrintCell } from '../../../kernel/document'
import type { TextRef } from '../../../kernel/texts'
import { sensitivityStep } from '../headcount/params'
import type { MethodHeads, ScenarioHeads, Sensitivity } from '../headcount/result-model'
import { bookOfPlan, valueIn } from '../plan'
import type { MainFinding } from './finding'
import { movedText } from './findings-heads'
import { frameTexts, methodText } from './frame-messages'
import { headcountReportTexts as texts } from './headcount-messages'
import { decimal, heading, paragraph, short, signed, sourceNote, strong, table, whole, type ReportDesk } from './parts'
import type { Heads } from './readiness'

const saidOf = (key: string, findings: readonly MainFinding[]): TextRef | null => findings.find((finding) => finding.key === key)?.text ?? null

/** Every method that has its inputs, beside the one that decides. */
export function methodBlocks({ methods }: Heads, findings: readonly MainFinding[], desk: ReportDesk): Block[] {
  const { say } = desk
  if (methods.length < 2) return []
  const said = saidOf('methods', findings)
  const row = ({ method, heads, fte, range }: MethodHeads): (string | PrintCell)[] => [
    say(methodText(method)),
    ...(heads === null ? [{ text: say(texts.ref('unused')), emphasis: 'dim' as const }, ''] : [strong(whole(heads)), fte === null ? '—' : decimal(fte)]),
    range ? say(texts.ref('rangeShown', { least: whole(range.least), most: whole(range.most) })) : '—'
  ]
  return [
    heading(2, say(texts.ref('methods'))),
    ...(said ? [paragraph(say(said))] : []),
    ...table({
      caption: say(texts.ref('methods.caption')),
      columns: [
        [say(texts.ref('method')), 4],
        [say(texts.ref('heads')), 3, 'right'],
        [say(texts.ref('fte')), 3, 'right'],
        [say(texts.ref('range')), 3, 'right']
      ],
      rows: methods.map(row),
      note: sourceNote(desk, 'headcount', texts.ref('methods.note'))
    })
  ]
}

/** The plan beside its scenarios; nothing where there are none. */
export function scenarioBlocks(scenarios: readonly ScenarioHeads[], desk: ReportDesk): Block[] {
  const { say } = desk
  const [base] = scenarios
  if (scenarios.length < 2 || !base?.result.ok) return []
  const planned = base.result.city.required
  const row = ({ scenario, title, note, result }: ScenarioHeads): string[] => {
    const name = scenario === '' ? say(texts.ref('base')) : title
    if (!result.ok) return [name, '—', '—', say(texts.ref('failed')), '—', note || '—']
    const { effective, city } = result
    const change = scenario === '' ? '—' : signed(String(city.required - planned))
    return [name, effective.effective, decimal(city.fte), whole(city.required), change, note || '—']
  }
  return [
    heading(2, say(texts.ref('scenarios'))),
    ...table({
      caption: say(texts.ref('scenarios.caption')),
      columns: [
        [say(texts.ref('scenario')), 3],
        [say(texts.ref('effectiveHours')), 2.4, 'right'],
        [say(texts.ref('fte')), 2, 'right'],
        [say(texts.ref('required')), 1.8, 'right'],
        [say(texts.ref('change')), 2.2, 'right'],
        [say(texts.ref('note')), 4]
      ],
      rows: scenarios.map(row),
      note: sourceNote(desk, 'headcount')
    })
  ]
}

/** As many bars as an eye takes in. */
const mostBars = 8
/** Which figures the result hangs on. */
export function tornadoBlocks({ city }: Heads, sensitivity: readonly Sensitivity[], findings: readonly MainFinding[], desk: ReportDesk): Block[] {
  const { say, question } = desk
  const shown = sensitivity.filter(({ spread }) => Number(spread) > 0).slice(0, mostBars)
  if (shown.length === 0) return []
  const step = short(String(valueIn(sensitivityStep, bookOfPlan(question))))
  const said = saidOf('sensitivity', findings)
  const items = shown.map((one) => texts.ref('tornado.item', { name: movedText(one), low: decimal(one.fteLow), high: decimal(one.fteHigh) }))
  const note = shown.length < sensitivity.length ? texts.ref('tornado.note', { count: whole(shown.length) }) : texts.ref('tornado.one')
  return [
    heading(2, say(texts.ref('tornado'))),
    ...(said ? [paragraph(say(said))] : []),
    {
      kind: 'picture',
      title: say(texts.ref('tornado.caption', { step })),
      alt: say(texts.ref('tornado.alt', { base: decimal(city.fte), items })),
      picture: {
        kind: 'tornado',
        base: Number(city.fte),
        unit: 'FTE',
        legend: { base: say(texts.ref('tornado.base')), low: say(texts.ref('tornado.low', { step })), high: say(texts.ref('tornado.high', { step })) },
        bars: shown.map((one) => ({
          name: say(movedText(one)),
          low: Number(one.fteLow),
          high: Number(one.fteHigh),
          lowLabel: decimal(one.fteLow),
          highLabel: decimal(one.fteHigh)
        }))
      }
    },
    { kind: 'paragraph', style: 'small', text: sourceNote(desk, 'headcount', note) }
  ]
}

/** How the heads came about: hours that one person gives, hours that customers need. */
export function workBlocks({ effective, tiers }: Heads, desk: ReportDesk): Block[] {
  const { say } = desk
  const { workingDays, hoursPerDay, utilisation, kept, fixedHours, shrinkage } = effective
  const figures = {
    effective: effective.effective,
    days: short(workingDays),
    hours: short(hoursPerDay),
    utilisation: short(utilisation),
    fixed: short(fixedHours)
  }
  const parts = shrinkage.map(({ name, percent }) => texts.ref('work.shrinkagePart', { name, percent: short(percent) }))
  const lacking = { text: say(texts.ref('work.lacking')), emphasis: 'dim' as const }
  return [
    heading(2, say(texts.ref('work'))),
    paragraph(say(parts.length === 0 ? texts.ref('work.effectiveNoShrinkage', figures) : texts.ref('work.effective', { ...figures, kept }))),
    ...(parts.length === 0 ? [] : [paragraph(say(texts.ref('work.shrinkage', { parts })))]),
    ...table({
      caption: say(texts.ref('work.caption')),
      columns: [
        [say(frameTexts.ref('tier')), 2],
        [say(frameTexts.ref('customers')), 2, 'right'],
        [say(texts.ref('each')), 2.4, 'right'],
        [say(texts.ref('hours')), 2.4, 'right']
      ],
      rows: tiers.map(({ tier, customers, hoursEach, hours }) => [
        tier,
        whole(customers),
        hoursEach === null ? lacking : decimal(hoursEach),
        hoursEach === null ? '—' : decimal(hours)
      ]),
      note: sourceNote(desk, 'headcount', texts.ref('work.note'))
    })
  ]
}
