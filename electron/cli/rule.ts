import { z } from 'zod'
import { textRefSchema } from '../../shared/kernel/result'
import { civilDateSchema } from '../../shared/kernel/civil-date'
import { explain } from '../../shared/kernel/explain'
import { ruleFaults, type AnyRule } from '../../shared/kernel/rule'
import { allRules } from '../../shared/families'
import { bookOf, localDay } from '../services/resources'
import { needed, parsed, wordsOf, type Arguments } from './arguments'
import { refused, Stop, type Console, type ExitCode } from './console'
import { readJson } from './files'
import { packOf } from './round'

/** Lists the rules, gives one rule's schemas, or runs it. */
export async function ruleCommand(given: Arguments, console: Console): Promise<ExitCode> {
  if (given.options.list) return list(given, console)
  const [id] = wordsOf(given, ['ID'])
  const rule = allRules.find((one) => one.id === id)
  if (!rule) throw new Stop(2, ruleFaults.make('unknownRule', { rule: id }))
  return given.options.schema ? schemas(rule, console) : run(rule, given, console)
}

function list(given: Arguments, console: Console): ExitCode {
  wordsOf(given, [])
  const rules = allRules.map(({ id, title, source }) => ({ id, title: console.translate(title), source: console.translate(source) }))
  console.result(rules, () => rules.map(({ id, title }) => `${id}\t${title}`))
  return 0
}

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): object => z.toJSONSchema(schema, { io, unrepresentable: 'any' })

function schemas(rule: AnyRule, console: Console): ExitCode {
  const parameters = Object.values(rule.parameters).map((parameter) => [
    parameter.path,
    {
      title: console.translate(parameter.title),
      description: console.translate(parameter.meaning),
      unit: parameter.unit,
      ...jsonSchema(parameter.schema, 'input')
    }
  ])
  const described = {
    id: rule.id,
    title: console.translate(rule.title),
    source: console.translate(rule.source),
    input: jsonSchema(rule.input, 'input'),
    parameters: { type: 'object', properties: Object.fromEntries(parameters) as unknown, required: parameters.map(([path]) => path) },
    output: jsonSchema(rule.output, 'input')
  }
  console.result(described, () => [JSON.stringify(described, null, 2)])
  return 0
}

async function run(rule: AnyRule, { options }: Arguments, console: Console): Promise<ExitCode> {
  const input = await readJson(needed(options, 'input'))
  const day = options.day === undefined ? localDay(new Date()) : parsed(civilDateSchema, options.day, 'day')
  const result = rule.run(input, bookOf(await packOf(options), day), { trace: options.why === true })
  if (!result.ok) throw refused(result.fault)
  const { value, trace } = result.value
  const explained = trace ? explain(trace, console.translate, console.sayName) : null
  const said = { result: sayLabels(value, console), trace: explained }
  // A rule is run by scripts and by people who check a figure: its answer is JSON either way.
  console.result(said, () => [JSON.stringify(said, null, 2)])
  return 0
}

const textRef = z.strictObject({ key: z.string(), params: z.record(z.string(), z.unknown()).optional() })
/** Texts inside a result, in the reader's language. */
export function sayLabels(value: unknown, console: Console): unknown {
  if (Array.isArray(value)) return value.map((one) => sayLabels(one, console))
  if (typeof value !== 'object' || value === null) return value
  const text = textRef.safeParse(value)
  if (text.success) return console.translate(textRefSchema.parse(value))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, sayLabels(one, console)]))
}
