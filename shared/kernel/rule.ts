import type { z } from 'zod'
import type { Exact } from './decimal'
import { showExact } from './decimal'
import type { CivilDate } from './civil-date'
import type { Parameter, ParameterValue, Unit } from './parameter'
import { defineFaults, fail, ok, type Fault, type Result } from './result'
import type { TextRef } from './texts'

/** A parameter's value in force on a day, with what people ask of it: which pack says so, from when, on what ground. */
export type ParameterInForce = { readonly value: unknown; readonly from: CivilDate; readonly provenance: string; readonly source: string }
/** The rule set of one day: what a rule run reads. Made by shared/standard from a pack. */
export type RuleBook = {
  readonly pack: { readonly id: string; readonly version: string }
  readonly day: CivilDate
  /** The value in force; null where the pack has none for that day. */
  find(path: string): ParameterInForce | null
}

export type TraceStep =
  | ({ readonly kind: 'parameter'; readonly path: string; readonly label: TextRef; readonly unit: Unit; readonly pack: string } & ParameterInForce)
  | { readonly kind: 'value'; readonly label: TextRef; readonly formula?: TextRef; readonly value: string; readonly unit: Unit }
  | { readonly kind: 'condition'; readonly label: TextRef; readonly held: boolean }
  | { readonly kind: 'call'; readonly node: TraceNode }
/** The whole working of one rule run, as plain data: enough to show, print, compare and send to the province. */
export type TraceNode = {
  readonly rule: string
  readonly title: TextRef
  readonly source: TextRef
  readonly pack: { readonly id: string; readonly version: string }
  readonly day: CivilDate
  readonly input: unknown
  readonly steps: readonly TraceStep[]
  readonly output: unknown
}

type Parameters = Record<string, Parameter>
/** What a rule computes with. Labels are given as functions: a run without trace never builds them. */
export interface Work<P extends Parameters> {
  /** A parameter's value in force; noted with its pack, unit and provenance. */
  parameter<K extends keyof P & string>(name: K): ParameterValue<P[K]>
  /** Notes an intermediate value, still exact, and hands it on. */
  value(label: () => TextRef, value: Exact, unit: Unit, formula?: () => TextRef): Exact
  /** Notes a result that is already rounded or is not a number, and hands it on. */
  result<T extends string>(label: () => TextRef, value: T, unit: Unit, formula?: () => TextRef): T
  /** Notes a condition whether it held or not: people also ask "why not?". */
  condition(label: () => TextRef, held: boolean): boolean
  /** Runs another rule and notes its whole working. */
  call<I, O>(rule: Rule<I, O>, input: I): O
  /** Ends the run with a reason that the user can act on. */
  refuse(fault: Fault): never
}

/** One calculation of the programme. */
export type Rule<I, O> = AnyRule & {
  readonly input: z.ZodType<I>
  readonly output: z.ZodType<O>
  compute(input: I, work: Work<Parameters>): O
}
/** A rule in a list of many: its description, and a run on input from outside. */
export type AnyRule = {
  readonly id: string
  readonly title: TextRef
  readonly source: TextRef
  readonly parameters: Parameters
  readonly input: z.ZodType
  readonly output: z.ZodType
  run(input: unknown, book: RuleBook, options: RunOptions): Result<RuleRun<unknown>>
}
export type RunOptions = { readonly trace: boolean }
export type RuleRun<O> = { readonly value: O; readonly trace: TraceNode | null }
type RuleDefinition<P extends Parameters, I, O> = {
  readonly id: string
  readonly title: TextRef
  readonly source: TextRef
  readonly parameters: P
  readonly input: z.ZodType<I>
  readonly output: z.ZodType<O>
  compute(input: I, work: Work<P>): O
}

/** Declares a rule: pure, over plain data, every figure a parameter. */
export function defineRule<const P extends Parameters, I, O>(definition: RuleDefinition<P, I, O>): Rule<I, O> {
  const rule: Rule<I, O> = {
    ...definition,
    compute: (input, work) => definition.compute(input, work),
    run: (input, book, options) => runRule(rule, input, book, options)
  }
  return rule
}

export const ruleFaults = defineFaults(
  'rule',
  {
    badInput: ['规则“{rule}”的输入“{field}”不对：{problem}', '请改正“{field}”后再算'],
    noValueInForce: ['标准包 {pack} 在 {day} 没有“{path}”的有效值', '请换用在该日有效的标准包，或请省公司补发参数'],
    unknownRule: ['没有名为“{rule}”的规则', '用 hengcai rule --list 查看全部规则']
  },
  {
    badInput: ['Rule "{rule}": the input "{field}" is wrong: {problem}', 'Correct "{field}" and compute again'],
    noValueInForce: [
      'Standard pack {pack} has no value for "{path}" in force on {day}',
      'Use a pack that is in force on that day, or ask the province for the parameter'
    ],
    unknownRule: ['There is no rule "{rule}"', 'See all rules with hengcai rule --list']
  }
)

class Refusal extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code)
  }
}

/** Runs a rule on input from outside: parses it first. Pure: the same arguments give the same value and trace. */
export function runRule<I, O>(rule: Rule<I, O>, input: unknown, book: RuleBook, options: RunOptions): Result<RuleRun<O>> {
  const parsed = rule.input.safeParse(input)
  if (!parsed.success) return fail(badInput(rule.id, parsed.error))
  return computeRule(rule, parsed.data, book, options)
}

/** Runs a rule on input that is already of its type (from tables or another rule). */
export function computeRule<I, O>(rule: Rule<I, O>, input: I, book: RuleBook, options: RunOptions): Result<RuleRun<O>> {
  try {
    if (options.trace) {
      const node = runTraced(rule, input, book)
      return ok({ value: node.output as O, trace: node })
    }
    return ok({ value: rule.compute(input, silentWork(rule, book)), trace: null })
  } catch (thrown) {
    if (thrown instanceof Refusal) return fail(thrown.fault)
    throw thrown
  }
}

function badInput(rule: string, error: z.ZodError): Fault {
  const issue = error.issues[0]
  const field = issue?.path.map(String).join('.') || '(input)'
  return ruleFaults.make(
    'badInput',
    { rule, field, problem: issue?.message ?? '' },
    { place: { field }, value: issue?.input === undefined ? undefined : typeof issue.input === 'string' ? issue.input : JSON.stringify(issue.input) }
  )
}

const refuse = (fault: Fault): never => {
  throw new Refusal(fault)
}

function inForce(rule: Pick<AnyRule, 'id' | 'parameters'>, name: string, book: RuleBook): { parameter: Parameter; found: ParameterInForce } {
  const parameter = rule.parameters[name]
  if (!parameter) throw new Error(`rule ${rule.id} reads the undeclared parameter ${name}`)
  const found = book.find(parameter.path)
  return found
    ? { parameter, found }
    : refuse(ruleFaults.make('noValueInForce', { pack: `${book.pack.id} ${book.pack.version}`, day: book.day, path: parameter.path }))
}

/** A run without trace: every note is the identity. */
function silentWork(rule: Pick<AnyRule, 'id' | 'parameters'>, book: RuleBook): Work<Parameters> {
  return {
    parameter: (name) => inForce(rule, name, book).found.value,
    value: (_label, value) => value,
    result: (_label, value) => value,
    condition: (_label, held) => held,
    call: (inner, input) => inner.compute(input, silentWork(inner, book)),
    refuse
  }
}

function runTraced<I, O>(rule: Rule<I, O>, input: I, book: RuleBook): TraceNode {
  const steps: TraceStep[] = []
  const noted = new Set<string>()
  const work: Work<Parameters> = {
    parameter(name) {
      const { parameter, found } = inForce(rule, name, book)
      // Read for every person or county, it governs them all alike: said once.
      if (noted.has(name)) return found.value
      noted.add(name)
      steps.push({
        kind: 'parameter',
        path: parameter.path,
        label: parameter.title,
        unit: parameter.unit,
        pack: `${book.pack.id} ${book.pack.version}`,
        ...found
      })
      return found.value
    },
    value(label, value, unit, formula) {
      steps.push({ kind: 'value', label: label(), ...(formula ? { formula: formula() } : {}), value: showExact(value), unit })
      return value
    },
    result(label, value, unit, formula) {
      steps.push({ kind: 'value', label: label(), ...(formula ? { formula: formula() } : {}), value, unit })
      return value
    },
    condition(label, held) {
      steps.push({ kind: 'condition', label: label(), held })
      return held
    },
    call(inner, innerInput) {
      const node = runTraced(inner, innerInput, book)
      steps.push({ kind: 'call', node })
      return node.output as never
    },
    refuse
  }
  const output = rule.compute(input, work)
  return { rule: rule.id, title: rule.title, source: rule.source, pack: book.pack, day: book.day, input, steps, output }
}
