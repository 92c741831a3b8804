import { allParameters } from '../../../shared/families'
import { ok, type Result } from '../../../shared/kernel/result'
import { checkCityValue } from '../../../shared/standard/city-values'
import { packFor, type RulesTables } from '../../../shared/standard/in-force'
import { cityValueSchema } from '../../../shared/standard/model'
import type { StandardPack } from '../../../shared/standard/pack'

type Dispatched = { readonly command: string; readonly input: unknown }
/** What the command cannot look at by itself: the built-in pack, where it is in force, lies beside the program and not in the file. */
export function checkCityEdit({ command, input }: Dispatched, tables: RulesTables, builtIn: StandardPack): Result<null> {
  const given = command === 'standard.setCityValue' ? cityValueSchema.safeParse(input) : null
  const parameter = given?.success ? allParameters.find(({ path }) => path === given.data.path) : undefined
  if (!given?.success || !parameter) return ok(null)
  return checkCityValue(parameter, packFor(tables, null, builtIn).parameters[parameter.path], given.data.value)
}
