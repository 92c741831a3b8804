import { allParameters } from '../../../shared/families/parameters'
import { explainTexts } from '../../../shared/kernel/explain'
import { diffPacks, type PackDifference, type PackDifferenceKind } from '../../../shared/standard/diff'
import { standardTexts } from '../../../shared/standard/messages'
import type { DatedValue, StandardPack } from '../../../shared/standard/pack'
import { onlyChanged, sayBounds, sayParameterValue, sayParts, sayUnit, type Speech } from './say'
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
export const differenceLines = (before: StandardPack, after: StandardPack, speech: Speech): DifferenceLine[] =>
  diffPacks(before, after)
    .toSorted((a, b) => (inOrder.get(a.path)?.index ?? inOrder.size) - (inOrder.get(b.path)?.index ?? inOrder.size))
    .map((difference) => lineOf(difference, before, speech))

/** The value that a new one takes over from on its day. */
const earlierValue = (pack: StandardPack, path: string, day: string): DatedValue | null =>
  pack.parameters[path]?.values.filter(({ from }) => from < day).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null

function lineOf(difference: PackDifference, pack: StandardPack, speech: Speech): DifferenceLine {
  const { path, kind, from } = difference
  const { say } = speech
  const parameter = inOrder.get(path)?.parameter
  const line = { path, title: parameter ? say(parameter.title) : path, kind: sayKind(kind, speech), from, cut: false, provenance: null, source: null }
  if (difference.kind === 'valueAdded' || difference.kind === 'valueRemoved' || difference.kind === 'valueChanged')
    return { ...line, ...sayValues(difference, pack, speech) }
  return { ...line, ...sayFrame(difference, speech) }
}
type OfValue = Extract<PackDifference, { readonly kind: 'valueAdded' | 'valueRemoved' | 'valueChanged' }>
function sayValues({ path, kind, from, before, after }: OfValue, pack: StandardPack, speech: Speech) {
  const earlier = kind === 'valueAdded' ? earlierValue(pack, path, from) : null
  const was = before ?? earlier
  const parts = was && after ? onlyChanged(was.value, after.value) : { before: was?.value, after: after?.value, cut: false }
  const said = (value: unknown): string => withUnit(path, parts.cut ? sayParts(path, value, speech) : sayParameterValue(path, value, speech), speech)
  const old = was ? said(parts.before) : null
  return {
    before: earlier && old !== null ? speech.say(texts.ref('until', { value: old })) : old,
    after: after ? said(parts.after) : null,
    cut: parts.cut,
    ...groundOf(after ?? before, speech)
  }
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
