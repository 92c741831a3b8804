import type { z } from 'zod'
import type { Parameter } from '../../../../shared/kernel/parameter'
import type { TextRef } from '../../../../shared/kernel/texts'
import type { PackEntry } from '../../../../shared/standard/pack'
import { readDraft, placeIn, type Draft, type Problems } from './draft'
import { shapeOf } from './shape'
import { packFormTexts as texts } from './texts'

/** What some values must keep together, said for the parameter as a whole; weights also show what they sum to. */
export type Condition = 'sum100' | 'fromTo' | 'firstLast' | 'loadBands' | 'bands' | 'twice' | 'calendar'
export const conditions: Readonly<Record<string, Condition>> = {
  'certification.exam.weights.round1': 'sum100',
  'certification.exam.weights.round2': 'sum100',
  'certification.composite.weights': 'sum100',
  'certification.publicity.holidays': 'calendar',
  'grade.promotion.selectionWeights': 'sum100',
  'grade.distribution.bands': 'bands',
  'positioning.target': 'sum100',
  'roster.serialDays': 'firstLast',
  'posts.tiers': 'twice',
  'posts.catalogue': 'twice',
  'posts.customersPerManager': 'fromTo',
  'duties.catalogue': 'twice',
  'headcount.shrinkage': 'twice',
  'headcount.loadBands': 'loadBands',
  'headcount.plausibleTimes': 'fromTo',
  'headcount.plausibleHours': 'fromTo'
}

type Bounds = PackEntry['bounds']
/** What the form holds as a value that the parameter takes; null while it is none, with what is wrong where. */
export function readValue(parameter: Parameter, bounds: Bounds, draft: Draft): { readonly value: unknown; readonly problems: Problems } {
  const { value, problems } = readDraft(shapeOf(parameter.schema), draft)
  if (problems.size > 0) return { value: null, problems }
  const found = new Map<string, TextRef>()
  if (bounds !== null) outside(value, bounds, '', found)
  const parsed = parameter.schema.safeParse(value)
  for (const issue of parsed.success ? [] : parsed.error.issues) {
    const at = issue.path.map(String).join('.')
    if (!found.has(at)) found.set(at, sayIssue(issue, parameter, value))
  }
  return found.size > 0 || !parsed.success ? { value: null, problems: found } : { value, problems: found }
}

function outside(value: unknown, bounds: NonNullable<Bounds>, at: string, found: Map<string, TextRef>): void {
  if (typeof value === 'number') {
    if (value < bounds.minimum || value > bounds.maximum) found.set(at, texts.ref('problem.bounds', bounds))
  } else if (typeof value === 'object' && value !== null) for (const [key, one] of Object.entries(value)) outside(one, bounds, placeIn(at, key), found)
}

/** A schema speaks to programmers; this is the same for people. */
function sayIssue(issue: z.core.$ZodIssue, { path }: Parameter, value: unknown): TextRef {
  if (issue.code === 'too_small') {
    const least = String(issue.minimum)
    if (issue.origin === 'string') return texts.ref('problem.blank')
    if (issue.origin === 'array') return texts.ref('problem.rows.least', { least })
    return issue.inclusive === false ? texts.ref('problem.above', { least }) : texts.ref('problem.least', { least })
  }
  if (issue.code === 'too_big') {
    const most = String(issue.maximum)
    if (issue.origin === 'string') return texts.ref('problem.length', { most })
    return issue.origin === 'array' ? texts.ref('problem.rows.most', { most }) : texts.ref('problem.most', { most })
  }
  if (issue.code === 'invalid_key') return texts.ref('problem.key')
  if (issue.code !== 'custom') return texts.ref('problem.value')
  if (typeof partAt(value, issue.path) === 'number') return texts.ref('problem.decimals')
  const condition = conditions[path]
  return condition ? texts.ref(`condition.${condition}`) : texts.ref('problem.value')
}

const partAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? Object.entries(part).find(([name]) => name === String(key))?.[1] : undefined),
    value
  )
