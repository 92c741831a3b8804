import { allParameters } from '../../../shared/families/parameters'
import { explainTexts } from '../../../shared/kernel/explain'
import type { PackDifference, PackDifferenceKind } from '../../../shared/standard/diff'
import { standardTexts } from '../../../shared/standard/messages'
import type { DatedValue } from '../../../shared/standard/pack'
import { onlyChanged, sayBounds, sayParameterValue, sayUnit, type Speech } from './say'
import { packTexts as texts } from './texts'

/** One difference in words. What only a city or the province wrote (sources, notes, names in catalogues) is data. */
export type DifferenceLine = {
  readonly path: string
  readonly title: string
  readonly kind: string
  readonly from: string | null
  readonly before: string | null
  readonly after: string | null
  /** Only what differs of a longer table is said. */
  readonly cut: boolean
  readonly provenance: string | null
  readonly source: string | null
}
const inOrder = new Map(allParameters.map((parameter, index) => [parameter.path, { parameter, index }]))

/** Differences as lines to read, in the order of the parameters. */
export const differenceLines = (differences: readonly PackDifference[], speech: Speech): DifferenceLine[] =>
  differences
    .toSorted((a, b) => (inOrder.get(a.path)?.index ?? inOrder.size) - (inOrder.get(b.path)?.index ?? inOrder.size))
    .map((difference) => lineOf(difference, speech))

function lineOf(difference: PackDifference, speech: Speech): DifferenceLine {
  const { path, kind, from } = difference
  const { say } = speech
  const parameter = inOrder.get(path)?.parameter
  const line = { path, title: parameter ? say(parameter.title) : path, kind: sayKind(kind, speech), from, cut: false, provenance: null, source: null }
  if (difference.kind === 'valueAdded' || difference.kind === 'valueRemoved' || difference.kind === 'valueChanged') {
    const { before, after } = difference
    const parts = before && after ? onlyChanged(before.value, after.value) : { before: before?.value, after: after?.value, cut: false }
    const said = (value: DatedValue | null, part: unknown): string | null => (value ? withUnit(path, sayParameterValue(path, part, speech), speech) : null)
    return { ...line, before: said(before, parts.before), after: said(after, parts.after), cut: parts.cut, ...groundOf(after ?? before, speech) }
  }
  return { ...line, ...sayFrame(difference, speech) }
}
const sayKind = (kind: PackDifferenceKind, { say }: Speech): string => say(standardTexts.ref(`kind.${kind}`))
const groundOf = (value: DatedValue | null, { say }: Speech) =>
  value ? { provenance: say(explainTexts.ref(`provenance.${value.provenance}`)), source: value.source } : {}

function withUnit(path: string, value: string, { say }: Speech): string {
  const parameter = inOrder.get(path)?.parameter
  const unit = parameter && /^-?[\d.]+$/.test(value) ? sayUnit(parameter, say) : ''
  return unit === '' ? value : `${value} ${unit}`
}

/** Anything but another value. */
function sayFrame(difference: PackDifference, { say, language }: Speech): Pick<DifferenceLine, 'before' | 'after'> {
  if (difference.kind === 'bounds' || difference.kind === 'cityBounds')
    return { before: sayBounds(difference.before, say), after: sayBounds(difference.after, say) }
  if (difference.kind === 'unit')
    return { before: say(explainTexts.ref(`unit.${difference.before}`)), after: say(explainTexts.ref(`unit.${difference.after}`)) }
  if (difference.kind === 'note') return { before: difference.before[language], after: difference.after[language] }
  if (difference.kind === 'citySettable') {
    const said = (value: boolean | null): string => say(texts.ref(value === null ? 'city.asRules' : value ? 'city.may' : 'city.mayNot'))
    return { before: said(difference.before), after: said(difference.after) }
  }
  if (difference.kind === 'ground') {
    const said = ({ provenance, source }: DatedValue): string => say(texts.ref('ground', { provenance: explainTexts.ref(`provenance.${provenance}`), source }))
    return { before: said(difference.before), after: said(difference.after) }
  }
  const added = say(texts.ref('there'))
  return difference.kind === 'parameterAdded' ? { before: null, after: added } : { before: added, after: null }
}
