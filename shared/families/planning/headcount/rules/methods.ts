import { z } from 'zod'
import { add, compare, decimalSchema, divide, exact, multiply, roundHalfUp, showExact, zero, type DecimalText, type Exact } from '../../../../kernel/decimal'
import { defineRule, type Work } from '../../../../kernel/rule'
import { customersPerManager } from '../../posts/params'
import { headcountTexts as texts } from '../messages'
import { othersPerManager } from '../params'
import type { MethodHeads } from '../result-model'
import { hundred } from './hours'
import { wholeHeads } from './parts'

const parameters = { customersPerManager, othersPerManager }
const above = decimalSchema.refine((value) => Number(value) > 0, { message: 'must be above 0' })
const counted = decimalSchema.refine((value) => Number(value) >= 0, { message: 'must not be negative' })
const input = z.object({
  /** What the workload method gives; null where it is refused. */
  workload: z.object({ fte: z.string(), heads: z.int() }).nullable(),
  keyCustomers: counted,
  otherCustomers: counted,
  /** 月均收入 of all customers in fen, and how many customers' income nobody knows. */
  income: z.object({ fen: z.int().min(0), unknown: z.int().min(0) }),
  /** Monthly income that one manager should carry, in yuan; null: the method is not used. */
  incomePerManager: above.nullable(),
  /** Yearly budget and yearly cost of one manager, in yuan; null: the method is not used. */
  budget: z.object({ total: counted, costPerManager: above }).nullable()
})
type MethodsInput = z.output<typeof input>
const output = z.array(
  z.object({
    method: z.enum(['workload', 'ratio', 'efficiency', 'budget']),
    heads: z.int().nullable(),
    fte: z.string().nullable(),
    range: z.object({ least: z.int(), most: z.int() }).nullable(),
    lacking: z.int()
  })
)
type MethodsWork = Work<typeof parameters>
const notUsed = (method: MethodHeads['method'], lacking = 0): MethodHeads => ({ method, heads: null, fte: null, range: null, lacking })

/**
 * 定编 by four methods side by side: workload; ratio by the reference of key customers per manager; 劳动效率 by income; budget, where the
 * last part of a head cannot be paid. Each but the first is there to be compared with.
 * @example 80 key and 200 other customers at 8-10 and 20 → 80/9 + 10 = 18.89 → 19, from 18 to 20
 */
export const methodsRule = defineRule({
  id: 'headcount.methods',
  title: texts.ref('rule.methods'),
  source: texts.ref('source.methods'),
  parameters,
  input,
  output,
  compute: (given, work): MethodHeads[] => [
    given.workload === null ? notUsed('workload') : { ...notUsed('workload'), fte: given.workload.fte, heads: given.workload.heads },
    ratio(given, work),
    efficiency(given, work),
    budget(given, work)
  ]
})

function ratio({ keyCustomers, otherCustomers }: MethodsInput, work: MethodsWork): MethodHeads {
  const [{ from, to }, others] = [work.parameter('customersPerManager'), exact(work.parameter('othersPerManager'))]
  const at = (perManager: Exact): Exact => add(divide(exact(keyCustomers), perManager), divide(exact(otherCustomers), others))
  const middle = divide(add(exact(from), exact(to)), exact(2))
  const say = (end: 'middle' | 'least' | 'most', perManager: Exact): number => {
    const fte = work.value(
      () => texts.ref(`step.ratio.${end}`),
      at(perManager),
      'people',
      () => texts.ref('step.ratio.formula', { key: keyCustomers, per: showExact(perManager), other: otherCustomers, others: showExact(others) })
    )
    return wholeHeads(fte)
  }
  const heads = say('middle', middle)
  return { method: 'ratio', fte: roundHalfUp(at(middle)), heads, range: { least: say('least', exact(to)), most: say('most', exact(from)) }, lacking: 0 }
}

function efficiency({ income, incomePerManager }: MethodsInput, work: MethodsWork): MethodHeads {
  if (incomePerManager === null) return notUsed('efficiency')
  if (!work.condition(() => texts.ref('step.income.known', { unknown: income.unknown }), income.unknown === 0)) return notUsed('efficiency', income.unknown)
  const yuan = divide(exact(income.fen), hundred)
  const fte = work.value(
    () => texts.ref('step.efficiency'),
    divide(yuan, exact(incomePerManager)),
    'people',
    () => texts.ref('step.efficiency.formula', { income: roundHalfUp(yuan), each: incomePerManager })
  )
  return { method: 'efficiency', heads: wholeHeads(fte), fte: roundHalfUp(fte), range: null, lacking: 0 }
}

/** Whole heads that a sum pays for. */
const floorOf = (value: Exact): number => (compare(value, zero) < 0 ? 0 : Number(value.numerator / value.denominator))
function budget({ budget: given }: MethodsInput, work: MethodsWork): MethodHeads {
  if (given === null) return notUsed('budget')
  const formula = (total: DecimalText, cost: DecimalText) => texts.ref('step.budget.formula', { total, cost })
  const fte = work.value(
    () => texts.ref('step.budget'),
    multiply(divide(exact(given.total), exact(given.costPerManager)), exact(1)),
    'people',
    () => formula(given.total, given.costPerManager)
  )
  return { method: 'budget', heads: floorOf(fte), fte: roundHalfUp(fte), range: null, lacking: 0 }
}
