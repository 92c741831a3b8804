import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { parseCivilDate, type CivilDate } from '../../shared/kernel/civil-date'
import type { RuleBook } from '../../shared/kernel/rule'
import { allParameters } from '../../shared/families'
import { packInForce, type RulesTables } from '../../shared/standard/in-force'
import type { Cycle } from '../../shared/standard/model'
import { parsePack, ruleBook, type StandardPack } from '../../shared/standard/pack'

/** The folder of package.json, from the sources as from the built files. */
export function applicationRoot(from = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'resources'))) return folder
    if (dirname(folder) === folder) throw new Error(`no package.json with resources above ${from}`)
  }
}
export const resourcePath = (...parts: string[]): string => join(applicationRoot(), 'resources', ...parts)

const packageSchema = z.object({ version: z.string() })
export function applicationVersion(): string {
  return packageSchema.parse(JSON.parse(readFileSync(join(applicationRoot(), 'package.json'), 'utf8'))).version
}

/** The built-in pack, which a test has seen to be valid. */
export function loadBuiltInPack(): StandardPack {
  const pack = parsePack(parseJson(readFileSync(resourcePath('standard', 'pack.json'), 'utf8')), allParameters)
  if (!pack.ok) throw new Error(`the built-in standard pack is not valid: ${JSON.stringify(pack.fault)}`)
  return pack.value
}
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The pack by which a cycle of a file is computed, with the city's own values; null asks for the present one. */
export const packOfCycle = (tables: RulesTables, cycle: Cycle | null, builtIn: StandardPack): StandardPack =>
  packInForce(tables, cycle, { builtIn, parameters: allParameters })

/** The rules in force on a day. */
export const bookOf = (pack: StandardPack, day: CivilDate): RuleBook => ruleBook(pack, day, allParameters)

/** The host's local calendar day: what a person at the keyboard calls today. */
export function localDay(now: Date): CivilDate {
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = parseCivilDate(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)
  if (!day) throw new Error('the clock of this machine is out of range')
  return day
}
