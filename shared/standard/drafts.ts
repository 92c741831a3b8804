import type { CivilDate } from '../kernel/civil-date'
import type { Parameter } from '../kernel/parameter'
import { fail, ok, type Fault, type Result } from '../kernel/result'
import { diffPacks } from './diff'
import type { StandardTables } from './in-force'
import { standardFaults } from './messages'
import { packKey, type PackDraft, type PackRef, type StoredPack } from './model'
import { checkEntry, checkValue, parsePack, type Bounds, type DatedValue, type PackEntry, type StandardPack } from './pack'

type Packs = Pick<StandardTables, 'packs'>
export const sayPack = ({ id, version }: PackRef): string => `${id} ${version}`

/** The newest pack that the province issued, as far as this file knows. */
export const newestIssued = ({ packs }: Packs): (StoredPack & { readonly issue: NonNullable<StoredPack['issue']> }) | null =>
  [...packs.values()]
    .flatMap((pack) => (pack.standing === 'issued' && pack.issue ? [{ ...pack, issue: pack.issue }] : []))
    .reduce<ReturnType<typeof newestIssued>>((newest, one) => (newest && newest.issue.sequence > one.issue.sequence ? newest : one), null)

type OfEntry = { readonly parameter: Parameter; readonly entry: PackEntry }
function entryOf({ content }: PackDraft, path: string, parameters: readonly Parameter[]): Result<OfEntry> {
  const parameter = parameters.find((one) => one.path === path)
  const entry = content.parameters[path]
  return parameter && entry ? ok({ parameter, entry }) : fail(standardFaults.make('unknownParameter', { path }, { place: { field: path } }))
}
const withEntryAs = (draft: PackDraft, path: string, entry: PackEntry): PackDraft => ({
  ...draft,
  content: { ...draft.content, parameters: { ...draft.content.parameters, [path]: entry } }
})

export type ValueEdit = {
  readonly path: string
  /** First day of the value that it takes the place of; null: it is a new one. */
  readonly was: CivilDate | null
  readonly value: DatedValue
}
/** A draft with a value added, or in the place of one that was there. */
export function withDraftValue(draft: PackDraft, { path, was, value }: ValueEdit, parameters: readonly Parameter[]): Result<PackDraft> {
  const found = entryOf(draft, path, parameters)
  if (!found.ok) return found
  const { parameter, entry } = found.value
  const place = { place: { field: path }, value: value.from }
  if (was !== null && !entry.values.some(({ from }) => from === was))
    return fail(standardFaults.make('unknownValue', { name: parameter.title, from: was }, place))
  const others = entry.values.filter(({ from }) => from !== was)
  if (others.some(({ from }) => from === value.from)) return fail(standardFaults.make('valueThere', { name: parameter.title, from: value.from }, place))
  const checked = checkValue(parameter, entry.bounds, value.value)
  return checked.ok ? ok(withEntryAs(draft, path, { ...entry, values: [...others, value].toSorted(byDay) })) : checked
}
const byDay = (a: DatedValue, b: DatedValue): number => (a.from < b.from ? -1 : 1)

/** A draft without the value from a day on; the last one stays. */
export function withoutDraftValue(draft: PackDraft, { path, from }: { readonly path: string; readonly from: CivilDate }, parameters: readonly Parameter[]) {
  const found = entryOf(draft, path, parameters)
  if (!found.ok) return found
  const { parameter, entry } = found.value
  const place = { place: { field: path }, value: from }
  const values = entry.values.filter((value) => value.from !== from)
  if (values.length === entry.values.length) return fail(standardFaults.make('unknownValue', { name: parameter.title, from }, place))
  return values.length === 0 ? fail(standardFaults.make('lastValue', { name: parameter.title }, place)) : ok(withEntryAs(draft, path, { ...entry, values }))
}

export type EntryEdit = Pick<PackEntry, 'note' | 'bounds'> & {
  readonly path: string
  /** Whether cities may set it, where the rules let them at all. */
  readonly citySettable: boolean
  readonly cityBounds: Bounds | null
}
/** A draft with other bounds, note and rights of cities for one parameter; values that are there must keep them. */
export function withDraftEntry(
  draft: PackDraft,
  { path, note, bounds, citySettable, cityBounds }: EntryEdit,
  parameters: readonly Parameter[]
): Result<PackDraft> {
  const found = entryOf(draft, path, parameters)
  if (!found.ok) return found
  const { parameter, entry } = found.value
  // What says the same as the rules do is left out, so that a pack and its edited twin stay alike.
  const marks = { ...(citySettable === parameter.citySettable ? {} : { citySettable }), ...(cityBounds === null ? {} : { cityBounds }) }
  const after: PackEntry = { unit: entry.unit, bounds, note, ...marks, values: entry.values }
  const checked = checkEntry(parameter, after)
  return checked.ok ? ok(withEntryAs(draft, path, after)) : checked
}

export type DraftHead = Pick<PackDraft, 'validFrom' | 'expiresOn' | 'note'> & Pick<StandardPack, 'id' | 'version' | 'title'>
/** A draft under another name, version or validity. */
export const withDraftHead = (draft: PackDraft, { id, version, title, validFrom, expiresOn, note }: DraftHead): PackDraft => ({
  ...draft,
  validFrom,
  expiresOn,
  note,
  content: { ...draft.content, id, version, title }
})

/** A new draft with the content of another pack; never an example any more. */
export const newDraft = (draft: string, base: StandardPack, head: DraftHead, { by, on }: Pick<PackDraft, 'by' | 'on'>): PackDraft =>
  withDraftHead(
    { draft, base: { id: base.id, version: base.version }, content: { ...base, example: false }, validFrom: head.validFrom, expiresOn: null, note: '', by, on },
    head
  )

/** A pack that a file knows: one that it keeps, or the built-in one. */
export const knownPack = ({ packs }: Packs, ref: PackRef, builtIn: StandardPack): StandardPack | null =>
  packs.get(packKey(ref))?.content ?? (packKey(ref) === packKey(builtIn) ? builtIn : null)

type IssueQuestion = Packs & { readonly builtIn: StandardPack; readonly parameters: readonly Parameter[] }
/** Everything that keeps a draft from being issued; none: it can be. */
export function draftFaults(draft: PackDraft, { packs, builtIn, parameters }: IssueQuestion): Fault[] {
  const { content } = draft
  const parsed = parsePack(content, parameters)
  return [
    ...(parsed.ok ? [] : [parsed.fault]),
    ...headFaults(draft, { packs, builtIn }),
    ...changeFaults(content, newestIssued({ packs })?.content ?? knownPack({ packs }, draft.base, builtIn)),
    ...groundFaults(content, knownPack({ packs }, draft.base, builtIn), parameters)
  ]
}

function headFaults({ content, validFrom, expiresOn }: PackDraft, { packs, builtIn }: Pick<IssueQuestion, 'packs' | 'builtIn'>): Fault[] {
  const stored = packs.get(packKey(content))
  const newest = newestIssued({ packs })
  const faults: Fault[] = []
  if (content.id === builtIn.id) faults.push(standardFaults.make('exampleName', { id: content.id }, { place: { field: 'id' }, value: content.id }))
  if (stored && stored.standing !== 'trial')
    faults.push(standardFaults.make('versionThere', { pack: sayPack(content) }, { place: { field: 'version' }, value: content.version }))
  if (expiresOn !== null && expiresOn < validFrom)
    faults.push(standardFaults.make('expiryBeforeValid', { expiresOn, validFrom }, { place: { field: 'expiresOn' }, value: expiresOn }))
  if (newest && validFrom < newest.issue.validFrom)
    faults.push(
      standardFaults.make(
        'validBeforePrevious',
        { validFrom, pack: sayPack(newest), day: newest.issue.validFrom },
        { place: { field: 'validFrom' }, value: validFrom }
      )
    )
  return faults
}

const changeFaults = (content: StandardPack, against: StandardPack | null): Fault[] =>
  against && diffPacks(against, content).length === 0 ? [standardFaults.make('nothingChanged', { pack: sayPack(against) })] : []

/** A value that was changed must say anew on what it stands, and no value of a pack is a city's. */
function groundFaults(content: StandardPack, base: StandardPack | null, parameters: readonly Parameter[]): Fault[] {
  const titles = new Map(parameters.map(({ path, title }) => [path, title]))
  const differences = base ? diffPacks(base, content) : []
  const kept = differences.flatMap((one) =>
    one.kind === 'valueChanged' && one.before.provenance === one.after.provenance && one.before.source === one.after.source
      ? [standardFaults.make('sameGround', { name: titles.get(one.path) ?? one.path, from: one.from }, { place: { field: one.path } })]
      : []
  )
  const cities = Object.entries(content.parameters).flatMap(([path, { values }]) =>
    values
      .filter(({ provenance }) => provenance === 'city')
      .map(({ from }) => standardFaults.make('cityGround', { name: titles.get(path) ?? path, from }, { place: { field: path } }))
  )
  return [...kept, ...cities]
}
