import { readFileSync } from 'node:fs'
import { civilDate, type CivilDate } from '../shared/kernel/civil-date'
import type { AnyRule, RuleBook } from '../shared/kernel/rule'
import { allParameters } from '../shared/families'
import { parsePack, ruleBook, type StandardPack } from '../shared/standard/pack'

export const day: CivilDate = civilDate(2026, 6, 30)!
/** The built-in pack, as the application reads it. */
type Changeable = { parameters: Record<string, { values: { value: unknown }[] }> }
export function examplePack(change: (pack: Changeable) => void = () => undefined): StandardPack {
  const json = JSON.parse(readFileSync(new URL('../resources/standard/pack.json', import.meta.url), 'utf8')) as Changeable
  change(json)
  const parsed = parsePack(json, allParameters)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.fault))
  return parsed.value
}
export const exampleBook = (change?: Parameters<typeof examplePack>[0]): RuleBook => ruleBook(examplePack(change), day, allParameters)

/** Runs a rule on outside input and gives its value; a fault fails the test with its code. */
export function run<T>(rule: AnyRule & { output: { _output: T } }, input: unknown, book: RuleBook = exampleBook()): T {
  const result = rule.run(input, book, { trace: false })
  if (!result.ok) throw new Error(`${result.fault.code} ${JSON.stringify(result.fault)}`)
  return result.value.value as T
}
export function faultOf(rule: AnyRule, input: unknown, book: RuleBook = exampleBook()) {
  const result = rule.run(input, book, { trace: false })
  if (result.ok) throw new Error(`expected a fault, got ${JSON.stringify(result.value.value)}`)
  return result.fault
}
