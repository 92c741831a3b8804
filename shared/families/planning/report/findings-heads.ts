import { compareText, type DecimalText } from '../../../kernel/decimal'
import type { TextRef } from '../../../kernel/texts'
import type { Sensitivity, UnitHeads } from '../headcount/result-model'
import { fixedHours, hoursPerDay, sensitivityStep, utilisation, workingDays } from '../headcount/params'
import { planningParameter, valueIn } from '../plan'
import type { Finder, MainFinding } from './finding'
import { findingTexts as texts } from './findings-messages'
import { decimal, short, whole } from './parts'
import { headsOf, type Heads } from './readiness'

const sumOf = (units: readonly UnitHeads[], key: 'vacant' | 'surplus'): number => units.reduce((sum, unit) => sum + unit[key], 0)
const listed = (units: readonly UnitHeads[], key: 'vacant' | 'surplus'): TextRef[] =>
  greatest(units, key).map((unit) => texts.ref('unitHeads', { unit: unit.unit, heads: whole(unit[key]) }))
/** Those that have any, the greatest number first; like numbers in the order of the list. */
const greatest = (units: readonly UnitHeads[], key: 'vacant' | 'surplus'): UnitHeads[] =>
  units.filter((unit) => unit[key] > 0).toSorted((a, b) => b[key] - a[key])

/** How many are needed, how many are there, and where the two differ. */
export const headsFinding: Finder = ({ result }) => {
  const headcount = headsOf(result)
  if (!headcount) return null
  const { text, advice } = headsSentences(headcount)
  return { key: 'heads', chapter: 'headcount', text, advice }
}
function headsSentences({ city, units }: Heads): Pick<MainFinding, 'text' | 'advice'> {
  const [vacant, surplus] = [sumOf(units, 'vacant'), sumOf(units, 'surplus')]
  const total = { required: whole(city.required), current: whole(city.current) }
  const there = { ...total, vacantUnits: listed(units, 'vacant'), surplusUnits: listed(units, 'surplus') }
  const [most] = greatest(units, vacant > 0 ? 'vacant' : 'surplus')
  const first = most?.unit ?? ''
  if (vacant === 0 && surplus === 0) return { text: texts.ref('heads.balanced', total), advice: texts.ref('heads.balanced.advice') }
  if (surplus === 0) {
    const text = texts.ref(units.every((unit) => unit.vacant > 0) && units.length > 1 ? 'heads.vacantAll' : 'heads.vacant', { ...there, vacant: whole(vacant) })
    return { text, advice: texts.ref('heads.vacant.advice', { vacant: whole(vacant), first }) }
  }
  if (vacant === 0) {
    const text = texts.ref(units.every((unit) => unit.surplus > 0) && units.length > 1 ? 'heads.surplusAll' : 'heads.surplus', {
      ...there,
      surplus: whole(surplus)
    })
    return { text, advice: texts.ref('heads.surplus.advice') }
  }
  const figures = { ...there, vacant: whole(vacant), surplus: whole(surplus) }
  if (vacant === surplus) return { text: texts.ref('heads.even', figures), advice: texts.ref('heads.even.advice') }
  const net = whole(Math.abs(vacant - surplus))
  return vacant > surplus
    ? { text: texts.ref('heads.short', { ...figures, net }), advice: texts.ref('heads.short.advice', { surplus: figures.surplus, net, first }) }
    : { text: texts.ref('heads.long', { ...figures, net }), advice: texts.ref('heads.long.advice', { vacant: figures.vacant, net }) }
}

/** What the province's cap takes away. */
export const capFinding: Finder = ({ result }) => {
  const headcount = headsOf(result)
  if (!headcount?.capped) return null
  const { cap, units } = headcount.capped
  const missing = whole(headcount.city.required - cap)
  const below = units.filter(({ heads, uncapped }) => heads < uncapped).toSorted((a, b) => b.uncapped - b.heads - (a.uncapped - a.heads))
  return {
    key: 'cap',
    chapter: 'headcount',
    text: texts.ref('cap', {
      cap: whole(cap),
      short: missing,
      required: whole(headcount.city.required),
      units: below.map(({ unit, heads, uncapped }) => texts.ref('cap.unit', { unit, heads: whole(heads), uncapped: whole(uncapped) }))
    }),
    advice: texts.ref('cap.advice', { short: missing })
  }
}

/** Figures by shorter names than the standard pack has for them. */
const named = new Map([
  [workingDays.path, texts.ref('moved.workingDays')],
  [hoursPerDay.path, texts.ref('moved.hoursPerDay')],
  [utilisation.path, texts.ref('moved.utilisation')],
  [fixedHours.path, texts.ref('moved.fixedHours')]
])
/** What a bar of the tornado moves, in words. */
export function movedText({ kind, name }: Pick<Sensitivity, 'kind' | 'name'>): TextRef {
  if (kind !== 'parameter') return texts.ref(`moved.${kind}`, { name })
  return named.get(name) ?? texts.ref('moved.parameter', { title: planningParameter(name)?.title ?? name })
}
const ordered = (a: DecimalText, b: DecimalText): readonly [DecimalText, DecimalText] => (compareText(a, b) <= 0 ? [a, b] : [b, a])

/** On which figure the headcount hangs. */
export const sensitivityFinding: Finder = ({ result, sensitivity, book }) => {
  const [first] = sensitivity
  if (!headsOf(result) || !first || compareText(first.spread, '0') === 0) return null
  const [least, most] = ordered(first.fteLow, first.fteHigh)
  // Figures that are multiplied with one another move the result alike.
  const alike = sensitivity.filter(({ fteLow, fteHigh }) => fteLow === first.fteLow && fteHigh === first.fteHigh)
  return {
    key: 'sensitivity',
    chapter: 'headcount',
    text: texts.ref('sensitivity', {
      names: alike.map(movedText),
      step: short(String(valueIn(sensitivityStep, book))),
      least: decimal(least),
      most: decimal(most)
    }),
    advice: texts.ref('sensitivity.advice')
  }
}

/** The workload method beside the ratio of the slides. */
export const methodsFinding: Finder = ({ result }) => {
  const headcount = headsOf(result)
  const range = headcount?.methods.find(({ method }) => method === 'ratio')?.range
  if (!headcount || !range) return null
  const { posts } = result
  const { required } = headcount.city
  const figures = {
    from: posts.reference.from,
    to: posts.reference.to,
    least: whole(range.least),
    most: whole(range.most),
    required: whole(required)
  }
  const place = required < range.least ? 'below' : required > range.most ? 'above' : 'within'
  return {
    key: 'methods',
    chapter: 'headcount',
    text: texts.ref(`methods.${place}`, figures),
    advice: texts.ref(place === 'within' ? 'methods.within.advice' : 'methods.differ.advice')
  }
}
