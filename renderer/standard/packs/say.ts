import { z } from 'zod'
import { explainTexts, sayValue, type SayName } from '../../../shared/kernel/explain'
import { isSame } from '../../../shared/kernel/same'
import type { Parameter } from '../../../shared/kernel/parameter'
import type { Language, Translate } from '../../../shared/kernel/texts'
import { blank } from '../../ui/format'
import { sayCatalogue } from '../say-catalogue'
import { nameOf } from './form/names'
import { packTexts as texts } from './texts'

export type Speech = { readonly language: Language; readonly say: Translate; readonly sayName: SayName }

const namesSchema = z.record(z.string(), z.array(z.string()))
/** Names of grades beside their codes: by their names they would be told as themselves. */
function sayGradeNames(value: unknown): string {
  const names = namesSchema.safeParse(value)
  return names.success
    ? Object.entries(names.data)
        .map(([grade, own]) => `${grade} ${own.join(' / ')}`)
        .join('，')
    : blank
}
/** A parameter's value in words. */
export function sayParameterValue(path: string, value: unknown, speech: Speech): string {
  if (path === 'roster.gradeNames') return sayGradeNames(value)
  return sayCatalogue(value) ?? sayValue(value, (code) => nameOf(path, code, speech))
}

/** Parts of a value in words, each by its name. */
export const sayParts = (path: string, value: unknown, speech: Speech): string => sayValue(value, (code) => nameOf(path, code, speech))

/** Years of these are years of age. */
const ages = new Set(['roster.minimumHireAge'])
export const sayUnit = ({ path, unit }: Pick<Parameter, 'path' | 'unit'>, say: Translate): string =>
  ages.has(path) ? say(texts.ref('unit.age')) : say(explainTexts.ref(`unit.${unit}`))
export const sayBounds = (bounds: { readonly minimum: number; readonly maximum: number } | null, say: Translate): string =>
  bounds ? say(texts.ref('bounds', bounds)) : blank

const recordSchema = z.record(z.string(), z.unknown())
type Parts = Readonly<Record<string, unknown>>
export type Changed = { readonly before: unknown; readonly after: unknown; readonly cut: boolean }

/** Of two values what is not in both, so that a change in a long table can be seen; both whole where they are of other kinds. */
export function onlyChanged(before: unknown, after: unknown): Changed {
  if (Array.isArray(before) && Array.isArray(after)) return changedItems(before, after)
  const [old, now] = [recordSchema.safeParse(before), recordSchema.safeParse(after)]
  if (Array.isArray(before) || Array.isArray(after) || !old.success || !now.success) return { before, after, cut: false }
  const was = partsWithout(old.data, now.data)
  return { before: was, after: partsWithout(now.data, old.data), cut: Object.keys(was).length < Object.keys(old.data).length }
}
const partsWithout = (own: Parts, other: Parts): Parts => Object.fromEntries(Object.entries(own).filter(([key, one]) => !isSame(one, other[key])))

function changedItems(before: readonly unknown[], after: readonly unknown[]): Changed {
  const without = (list: readonly unknown[], other: readonly unknown[]): unknown[] => list.filter((one) => !other.some((theirs) => isSame(one, theirs)))
  const [was, is] = [without(before, after), without(after, before)]
  // Only their order differs.
  if (was.length === 0 && is.length === 0) return { before, after, cut: false }
  return { before: was.map((one) => partsOf(one, is)), after: is.map((one) => partsOf(one, was)), cut: was.length < before.length || is.length < after.length }
}
/** What an entry of a catalogue is known by, the first of these that it has. */
const identities = [['duty', 'post'], ['duty'], ['post'], ['name']] as const
const identityOf = (parts: Parts): Parts => {
  const names = identities.find((all) => all.every((name) => name in parts)) ?? []
  return Object.fromEntries(names.map((name) => [name, parts[name]]))
}
/** Of an entry that is still there, what it is known by and what changed; a new one whole. */
function partsOf(item: unknown, others: readonly unknown[]): unknown {
  const own = recordSchema.safeParse(item)
  if (!own.success) return item
  const identity = identityOf(own.data)
  const other = others.find((one) => isSame(identityOf(recordSchema.safeParse(one).data ?? {}), identity))
  const parts = Object.keys(identity).length > 0 ? recordSchema.safeParse(other).data : undefined
  return parts ? { ...identity, ...partsWithout(own.data, parts) } : item
}
