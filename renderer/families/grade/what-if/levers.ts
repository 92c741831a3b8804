import { certificationTexts, components, type Component } from '../../../../shared/families/certification'
import { rebalance, type WhatIfAnswer, type WhatIfValues } from '../../../../shared/families/grade'
import { grades, gradeText, type Grade } from '../../../../shared/families/roster'
import type { TextRef } from '../../../../shared/kernel/texts'
import { countOf, everybody, structureOf } from './read-answer'
import { whatIfTexts as texts } from './texts'

export type LeverGroup = 'weights' | 'marks' | 'places' | 'bands'
export const leverGroups: readonly LeverGroup[] = ['weights', 'marks', 'places', 'bands']
type End = 'from' | 'to'
/** Which figure a lever moves. */
export type LeverName =
  | { readonly kind: 'weight'; readonly component: Component }
  | { readonly kind: 'mark'; readonly grade: Grade }
  | { readonly kind: 'examMinimum' }
  | { readonly kind: 'places'; readonly grade: Grade }
  | { readonly kind: 'band'; readonly grade: Grade; readonly end: End }

/** One lever as it stands. */
export type Lever = {
  readonly name: LeverName
  readonly group: LeverGroup
  readonly label: TextRef
  readonly unit: 'percent' | 'score' | 'people'
  readonly value: number
  /** What the pack has: said beside the lever, and where a reset leads. */
  readonly now: number
  readonly changed: boolean
  readonly most: number
  readonly step: number
}
export const leverKey = (name: LeverName): string => Object.values(name).join('-')

/** The name of a grade with its code: G4 中级. */
export const gradeLabel = (grade: Grade): TextRef => texts.ref('grade.of', { code: grade, name: gradeText(grade) })

/** The places of each target as they come out: with the pack, as they are now, and how many could be wanted. */
export type PlacesNow = readonly { readonly grade: Grade; readonly pack: number; readonly now: number; readonly wanted: number }[]
export const placesNow = (targets: readonly Grade[], pack: WhatIfAnswer, now: WhatIfAnswer): PlacesNow =>
  targets.map((grade) => {
    const number = grades.indexOf(grade)
    return {
      grade,
      pack: structureOf(pack, number, 'places'),
      now: structureOf(now, number, 'places'),
      wanted: countOf(pack, 'byTarget', number, ...everybody)
    }
  })

/** Every lever of a population, group by group. */
export function leversOf(values: WhatIfValues, pack: WhatIfValues, targets: PlacesNow): Lever[] {
  const lever = (name: LeverName, group: LeverGroup, label: TextRef, figures: Pick<Lever, 'value' | 'now'> & Partial<Lever>): Lever => ({
    name,
    group,
    label,
    unit: 'score',
    most: 100,
    step: 0.5,
    changed: figures.value !== figures.now,
    ...figures
  })
  const weights = components.map((component) =>
    lever({ kind: 'weight', component }, 'weights', certificationTexts.ref(`component.${component}`), {
      value: values.weights[component],
      now: pack.weights[component],
      unit: 'percent',
      step: 1
    })
  )
  const marks = targets.map(({ grade }) =>
    lever({ kind: 'mark', grade }, 'marks', gradeLabel(grade), { value: values.passMarks[grade] ?? 0, now: pack.passMarks[grade] ?? 0 })
  )
  const minimum = lever({ kind: 'examMinimum' }, 'marks', texts.ref('examMinimum'), { value: values.examMinimum, now: pack.examMinimum })
  const places = targets.map(({ grade, wanted, ...has }) => {
    const own = values.quotas[grade]
    return lever({ kind: 'places', grade }, 'places', gradeLabel(grade), {
      value: own ?? has.now,
      now: has.pack,
      changed: own !== undefined,
      unit: 'people',
      most: Math.max(own ?? 0, has.pack, wanted),
      step: 1
    })
  })
  const bands = grades.flatMap((grade) =>
    (['from', 'to'] as const).map((end) =>
      lever({ kind: 'band', grade, end }, 'bands', texts.ref(`band.${end}`, { grade: gradeLabel(grade) }), {
        value: values.bands[grade][end],
        now: pack.bands[grade][end],
        unit: 'percent'
      })
    )
  )
  return [...weights, ...marks, minimum, ...places, ...bands]
}

/** Values, and from which weights the weight in hand was first moved: on its way back the others come back as they were. */
export type LeverState = { readonly values: WhatIfValues; readonly anchor: { readonly component: Component; readonly from: WhatIfValues['weights'] } | null }
export type LeverAction =
  | { readonly kind: 'move'; readonly name: LeverName; readonly value: number }
  | { readonly kind: 'reset'; readonly name: LeverName; readonly pack: WhatIfValues }
  | { readonly kind: 'set'; readonly values: WhatIfValues }

export function moveLevers(state: LeverState, action: LeverAction): LeverState {
  if (action.kind === 'set') return { values: action.values, anchor: null }
  if (action.kind === 'reset') return { values: resetOne(state.values, action.pack, action.name), anchor: null }
  const { name } = action
  const value = Math.round(action.value * 100) / 100
  if (name.kind !== 'weight') return { values: moveOne(state.values, name, value), anchor: null }
  const anchor = state.anchor?.component === name.component ? state.anchor : { component: name.component, from: state.values.weights }
  return { values: { ...state.values, weights: rebalance(anchor.from, name.component, value) }, anchor }
}

function moveOne(values: WhatIfValues, name: Exclude<LeverName, { kind: 'weight' }>, value: number): WhatIfValues {
  switch (name.kind) {
    case 'mark':
      return { ...values, passMarks: { ...values.passMarks, [name.grade]: value } }
    case 'examMinimum':
      return { ...values, examMinimum: value }
    case 'places':
      return { ...values, quotas: { ...values.quotas, [name.grade]: Math.round(value) } }
    case 'band':
      return { ...values, bands: { ...values.bands, [name.grade]: { ...values.bands[name.grade], [name.end]: value } } }
  }
}
function resetOne(values: WhatIfValues, pack: WhatIfValues, name: LeverName): WhatIfValues {
  if (name.kind === 'weight') return { ...values, weights: pack.weights }
  if (name.kind === 'examMinimum') return { ...values, examMinimum: pack.examMinimum }
  if (name.kind === 'mark') return moveOne(values, name, pack.passMarks[name.grade] ?? 0)
  if (name.kind === 'band') return moveOne(values, name, pack.bands[name.grade][name.end])
  const { [name.grade]: _, ...quotas } = values.quotas
  return { ...values, quotas }
}

/** More places than a proposal could hold are refused. */
export const mostPlaces = 1_000_000
/** A typed figure; null where it is none or off the scale. */
export function readFigure(text: string, { most, unit }: Pick<Lever, 'most' | 'unit'>): number | null {
  const typed = text.normalize('NFKC').trim()
  if (!(unit === 'people' ? /^\d{1,7}$/ : /^\d{1,3}(?:\.\d{1,2})?$/).test(typed)) return null
  const figure = Number(typed)
  return figure <= (unit === 'people' ? mostPlaces : most) ? figure : null
}
