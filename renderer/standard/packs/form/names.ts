import { certificationTexts } from '../../../../shared/families/certification'
import type { SayName } from '../../../../shared/kernel/explain'
import type { Translate } from '../../../../shared/kernel/texts'
import { packFormTexts as texts } from './texts'

/** Parts of catalogues, which are written in no other place by these names. */
const named = [
  'post',
  'order',
  'kind',
  'tiers',
  'counties',
  'purpose',
  'reportsTo',
  'duty',
  'name',
  'aliases',
  'phase',
  'orientation',
  'description',
  'indicators',
  'competencies',
  'courses',
  'roles',
  'percent'
] as const
const letters = ['R', 'A', 'C', 'I'] as const
const authority = 'certification.decision.authority'

/** What a part or a choice of a parameter goes by: codes that mean two things are told apart by their parameter. */
export function nameOf(path: string, code: string, { say, sayName }: { readonly say: Translate; readonly sayName: SayName }): string {
  if (path === authority && (code === 'city' || code === 'province')) return say(certificationTexts.ref(`authority.${code}`))
  const part = named.find((one) => one === code)
  if (part) return say(texts.ref(`name.${part}`))
  const letter = path.startsWith('duties.') ? letters.find((one) => one === code) : undefined
  if (letter) return say(texts.ref(`role.${letter}`))
  if (code === 'true' || code === 'false') return say(texts.ref(code))
  return /^G[1-6]$/.test(code) ? `${code} ${sayName(code)}` : sayName(code)
}
