import { allParameters } from '../../../shared/families/parameters'
import type { Parameter } from '../../../shared/kernel/parameter'
import type { Translate } from '../../../shared/kernel/texts'
import { packTexts as texts } from './texts'

/** Parameters by the part of the programme that they are of: the first word of their path. */
export const parameterFamilies = [
  'certification',
  'competency',
  'evaluation',
  'grade',
  'roster',
  'survey',
  'positioning',
  'posts',
  'duties',
  'headcount',
  'consolidation'
] as const
export type ParameterFamily = (typeof parameterFamilies)[number]

export const familyOf = (path: string): ParameterFamily | null => parameterFamilies.find((family) => path.startsWith(`${family}.`)) ?? null
type Group = { readonly family: ParameterFamily; readonly parameters: readonly Parameter[] }
/** The parameters that a search finds, by family; a family without any is left out. */
export function groupedParameters(typed: string, say: Translate, which: (parameter: Parameter) => boolean = () => true): Group[] {
  const query = typed.normalize('NFKC').trim().toLowerCase()
  const found = allParameters.filter(
    (parameter) => which(parameter) && (query === '' || `${say(parameter.title)} ${say(parameter.meaning)} ${parameter.path}`.toLowerCase().includes(query))
  )
  return parameterFamilies.flatMap((family) => {
    const parameters = found.filter(({ path }) => familyOf(path) === family)
    return parameters.length > 0 ? [{ family, parameters }] : []
  })
}
export const familyText = (family: ParameterFamily) => texts.ref(`family.${family}`)
