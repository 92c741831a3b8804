import type { TraceNode, TraceStep } from './rule'
import { defineTexts, type TextRef, type Translate } from './texts'

export const explainTexts = defineTexts(
  'explain',
  {
    'provenance.original': '原文',
    'provenance.recommended': '建议',
    'provenance.example': '示例',
    'provenance.province': '省定',
    'provenance.city': '市定',
    'provenance.assumption': '假设',
    'unit.percent': '%',
    'unit.score': '分',
    'unit.month': '个月',
    'unit.year': '年',
    'unit.day': '天',
    'unit.people': '人',
    'unit.hour': '小时',
    'unit.customers': '家',
    'unit.choice': '',
    'unit.grades': '',
    'unit.names': '',
    'unit.none': '',
    'answer.true': '是',
    'answer.false': '否',
    held: '成立',
    notHeld: '不成立',
    parameter: '{title} = {value}（标准包 {pack}，{provenance}）',
    value: '{label} = {value}',
    valueBy: '{label} = {formula} = {value}',
    condition: '{label}：{held}',
    heading: '{title}（标准包 {pack}，{day}）'
  },
  {
    'provenance.original': 'slides',
    'provenance.recommended': 'recommended',
    'provenance.example': 'example',
    'provenance.province': 'set by province',
    'provenance.city': 'set by city',
    'provenance.assumption': 'assumption',
    'unit.percent': '%',
    'unit.score': 'points',
    'unit.month': 'months',
    'unit.year': 'years',
    'unit.day': 'days',
    'unit.people': 'people',
    'unit.hour': 'hours',
    'unit.customers': 'customers',
    'unit.choice': '',
    'unit.grades': '',
    'unit.names': '',
    'unit.none': '',
    'answer.true': 'yes',
    'answer.false': 'no',
    held: 'holds',
    notHeld: 'does not hold',
    parameter: '{title} = {value} (standard pack {pack}, {provenance})',
    value: '{label} = {value}',
    valueBy: '{label} = {formula} = {value}',
    condition: '{label}: {held}',
    heading: '{title} (standard pack {pack}, {day})'
  }
)

/** One line of an explanation, in the reader's language. */
export type ExplainedLine = {
  readonly kind: TraceStep['kind']
  /** The whole line as a sentence. */
  readonly text: string
  readonly label: string
  readonly value: string
  readonly unit: string
  readonly formula: string | null
  readonly held: boolean | null
  readonly provenance: string | null
  readonly source: string | null
  readonly children: ExplainedNode | null
}
/** A rule's working in the reader's language: a table as it stands, sentences by `text`. */
export type ExplainedNode = {
  readonly rule: string
  readonly title: string
  readonly source: string
  readonly pack: string
  readonly day: string
  readonly lines: readonly ExplainedLine[]
}

const blank = { value: '', unit: '', formula: null, held: null, provenance: null, source: null, children: null }

/** Names for the keys and codes inside a parameter's value, where the reader knows them by one. */
export type SayName = (code: string) => string

/** Turns a trace into what people read: every step as a line, calls as nested workings. */
export function explain(node: TraceNode, translate: Translate, sayName: SayName = (code) => code): ExplainedNode {
  const line = (step: TraceStep): ExplainedLine => {
    if (step.kind === 'call') {
      const children = explain(step.node, translate, sayName)
      return { ...blank, kind: 'call', text: children.title, label: children.title, children }
    }
    const label = translate(step.label)
    if (step.kind === 'condition') {
      const held = translate(explainTexts.ref(step.held ? 'held' : 'notHeld'))
      return { ...blank, kind: 'condition', label, value: held, held: step.held, text: translate(explainTexts.ref('condition', { label, held })) }
    }
    const unit = translate(explainTexts.ref(`unit.${step.unit}`))
    if (step.kind === 'parameter') return parameterLine(step, label, unit, translate, sayName)
    const value = sayName(step.value)
    const formula = step.formula ? translate(step.formula) : null
    const shown = withUnit(value, unit)
    const text = translate(formula ? explainTexts.ref('valueBy', { label, formula, value: shown }) : explainTexts.ref('value', { label, value: shown }))
    return { ...blank, kind: 'value', label, value, unit, formula, text }
  }
  const pack = `${node.pack.id} ${node.pack.version}`
  return { rule: node.rule, title: translate(node.title), source: translate(node.source), pack, day: node.day, lines: node.steps.map(line) }
}

const withUnit = (value: string, unit: string): string => (unit && value !== '—' ? `${value} ${unit}` : value)

function parameterLine(step: Extract<TraceStep, { kind: 'parameter' }>, label: string, unit: string, translate: Translate, sayName: SayName): ExplainedLine {
  const value = sayValue(step.value, sayName)
  const provenance = translate({ key: `explain.provenance.${step.provenance}` })
  const text = translate(explainTexts.ref('parameter', { title: label, value: withUnit(value, unit), pack: step.pack, provenance }))
  // A value that is not set has no unit either.
  return { ...blank, kind: 'parameter', label, value, unit: value === '—' ? '' : unit, provenance, source: step.source, text }
}

/** A parameter's value as people read it: tables as "name value" pairs. */
export function sayValue(value: unknown, sayName: SayName): string {
  if (Array.isArray(value)) return value.map((one) => sayValue(one, sayName)).join(' / ') || '—'
  if (typeof value === 'object' && value !== null) {
    const { name: own, ...others } = value as Readonly<Record<string, unknown>>
    // What has a name of its own goes by it: 年休假 5.
    if (typeof own === 'string') return [own, ...Object.values(others).map((one) => sayValue(one, sayName))].join(' ')
    return (
      Object.entries(value)
        .map(([name, one]) => `${sayName(name)}${typeof one === 'number' ? ' ' : '→'}${sayValue(one, sayName)}`)
        .join('，') || '—'
    )
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? sayName(String(value)) : '—'
}

/** An explanation as indented plain lines, for the command line and for appendices. */
export function explanationLines(node: ExplainedNode, translate: Translate, depth = 0): string[] {
  const indent = '  '.repeat(depth)
  const heading = translate(explainTexts.ref('heading', { title: node.title, pack: node.pack, day: node.day } satisfies Record<string, string | TextRef>))
  return [
    `${indent}${heading}`,
    ...node.lines.flatMap((line) => (line.children ? explanationLines(line.children, translate, depth + 1) : [`${indent}  ${line.text}`]))
  ]
}
