import { z } from 'zod'
import { civilDateSchema } from '../kernel/civil-date'
import { defineCommand as define, type AnyCommand, type Command } from '../kernel/command'
import type { Parameter } from '../kernel/parameter'
import { fail, ok, type Result } from '../kernel/result'
import { isSame } from '../kernel/same'
import type { ChangeOf, RowIn, TablesOf } from '../kernel/table'
import type { TextRef } from '../kernel/texts'
import { certificationTables } from '../families/certification'
import { gradeTables } from '../families/grade'
import { allParameters } from '../families/parameters'
import { planningTables } from '../families/planning'
import { checkCityValue } from '../standard/city-values'
import { cyclesOf } from '../standard/cycles'
import { newDraft, sayPack, withDraftEntry, withDraftHead, withDraftValue, withoutDraftValue } from '../standard/drafts'
import { standardFaults, standardTexts } from '../standard/messages'
import { cityValueSchema, cycleSchema, packDraftSchema, packKey, packRefSchema, standardTables, type PackDraft } from '../standard/model'
import { bilingualSchema, boundsSchema, datedValueSchema, packSchema } from '../standard/pack'
import { trustTables } from '../trust'

const { rounds } = certificationTables
const { gradeYears } = gradeTables
const { plans } = planningTables
const { office } = trustTables
/** Edits of the standard stand here, not beside its tables: they read the parameters and cycles of the families. */
const definitions = { ...standardTables, office, rounds, gradeYears, plans }
type Definitions = typeof definitions
type Tables = TablesOf<Definitions>
type Change = ChangeOf<Definitions>
const defineCommand = <I>(command: Command<Definitions, I>): AnyCommand<Definitions> => define<Definitions, I>(command)

function change<T extends keyof Definitions>(tables: Tables, table: T, key: string, after: RowIn<Definitions, T> | null): Change[] {
  const before = tables[table].get(key) ?? null
  return isSame(before, after) ? [] : [{ table, key, before, after } as Change]
}
const parameterAt = (path: string): Parameter | undefined => allParameters.find((parameter) => parameter.path === path)
const nameOf = (path: string): TextRef | string => parameterAt(path)?.title ?? path

const isProvince = (tables: Tables): boolean => tables.office.get('office')?.office === 'province'
const draftId = packDraftSchema.shape.draft
/** Plans the change of a draft, in a file of the province. */
function inDraft(tables: Tables, draft: string, work: (found: PackDraft) => Result<PackDraft | null>): Result<readonly Change[]> {
  if (!isProvince(tables)) return fail(standardFaults.make('onlyProvince', {}))
  const found = tables.packDrafts.get(draft)
  if (!found) return fail(standardFaults.make('unknownDraft', { draft }, { value: draft }))
  const after = work(found)
  return after.ok ? ok(change(tables, 'packDrafts', draft, after.value)) : after
}

const title = z.object({ 'zh-CN': z.string().trim().min(1).max(120), en: z.string().trim().min(1).max(120) })
const head = {
  id: z.string().trim().min(1).max(60),
  version: z.string().trim().min(1).max(30),
  title,
  ...packDraftSchema.pick({ validFrom: true, expiresOn: true, note: true }).shape
}
const beginDraft = defineCommand({
  name: 'standard.beginDraft',
  /** `content` is asked only where the base is not kept in the file: the built-in pack. */
  input: z.object({ draft: draftId, base: packRefSchema, content: packSchema.nullable(), ...head, by: packDraftSchema.shape.by, on: civilDateSchema }),
  summary: (given) => standardTexts.ref('command.beginDraft', { pack: sayPack(given) }),
  plan({ draft, base, content, by, on, ...given }, tables) {
    if (!isProvince(tables)) return fail(standardFaults.make('onlyProvince', {}))
    if (tables.packDrafts.has(draft)) return fail(standardFaults.make('draftThere', { draft }, { value: draft }))
    const from = tables.packs.get(packKey(base))?.content ?? (content && packKey(content) === packKey(base) ? content : null)
    if (!from) return fail(standardFaults.make('baseNeeded', { pack: sayPack(base) }))
    return ok(change(tables, 'packDrafts', draft, newDraft(draft, from, given, { by, on })))
  }
})
const setDraftHead = defineCommand({
  name: 'standard.setDraftHead',
  input: z.object({ draft: draftId, ...head }),
  summary: ({ draft }) => standardTexts.ref('command.setDraftHead', { draft }),
  plan: ({ draft, ...given }, tables) => inDraft(tables, draft, (found) => ok(withDraftHead(found, given)))
})
const setValue = defineCommand({
  name: 'standard.setValue',
  /** `was`: the first day of the value that it takes the place of; null: a new one. */
  input: z.object({ draft: draftId, path: cityValueSchema.shape.path, was: civilDateSchema.nullable(), ...datedValueSchema.shape }),
  summary: ({ draft, path, from }) => standardTexts.ref('command.setValue', { draft, name: nameOf(path), from }),
  plan: ({ draft, path, was, ...value }, tables) => inDraft(tables, draft, (found) => withDraftValue(found, { path, was, value }, allParameters))
})
const removeValue = defineCommand({
  name: 'standard.removeValue',
  input: z.object({ draft: draftId, path: cityValueSchema.shape.path, from: civilDateSchema }),
  summary: ({ draft, path, from }) => standardTexts.ref('command.removeValue', { draft, name: nameOf(path), from }),
  plan: ({ draft, ...given }, tables) => inDraft(tables, draft, (found) => withoutDraftValue(found, given, allParameters))
})
const setEntry = defineCommand({
  name: 'standard.setEntry',
  input: z.object({
    draft: draftId,
    path: cityValueSchema.shape.path,
    note: bilingualSchema,
    bounds: boundsSchema.nullable(),
    citySettable: z.boolean(),
    cityBounds: boundsSchema.nullable()
  }),
  summary: ({ draft, path }) => standardTexts.ref('command.setEntry', { draft, name: nameOf(path) }),
  plan: ({ draft, ...given }, tables) => inDraft(tables, draft, (found) => withDraftEntry(found, given, allParameters))
})
const dropDraft = defineCommand({
  name: 'standard.dropDraft',
  input: z.object({ draft: draftId }),
  summary: ({ draft }) => standardTexts.ref('command.dropDraft', { draft }),
  plan: ({ draft }, tables) => inDraft(tables, draft, () => ok(null))
})

type Named = { readonly path: string; readonly from: string }
/** Whether the city's values of a parameter may change from a day on: what a finished plan was computed with stays. */
function openForCity(tables: Tables, { path, from }: Named): Result<Parameter> {
  const place = { place: { field: path } }
  const parameter = parameterAt(path)
  if (!parameter) return fail(standardFaults.make('unknownParameter', { path }, place))
  if (isProvince(tables)) return fail(standardFaults.make('onlyCity', {}, place))
  const closed = [...tables.plans.values()].filter(({ finished, asOf }) => finished !== null && from <= asOf).toSorted((a, b) => b.year - a.year)[0]
  return closed
    ? fail(standardFaults.make('closedByPlan', { year: closed.year, day: closed.asOf, name: parameter.title }, { ...place, value: from }))
    : ok(parameter)
}
const setCityValue = defineCommand({
  name: 'standard.setCityValue',
  input: cityValueSchema,
  summary: ({ path, from, reason }) => standardTexts.ref('command.setCityValue', { name: nameOf(path), from, reason }),
  plan(row, tables) {
    const open = openForCity(tables, row)
    if (!open.ok) return open
    // The built-in pack is not in the file: where it is in force, the host looks at what it allows.
    const present = tables.packChoice.get('choice')
    const entry = present && tables.packs.get(packKey(present))?.content.parameters[row.path]
    const checked = entry ? checkCityValue(open.value, entry, row.value) : checkCityValue(open.value, unbounded, row.value)
    return checked.ok ? ok(change(tables, 'cityValues', standardTables.cityValues.key(row), row)) : checked
  }
})
const unbounded = { bounds: null }
const removeCityValue = defineCommand({
  name: 'standard.removeCityValue',
  input: cityValueSchema.pick({ path: true, from: true }),
  summary: ({ path, from }) => standardTexts.ref('command.removeCityValue', { name: nameOf(path), from }),
  plan(given, tables) {
    const open = openForCity(tables, given)
    if (!open.ok) return open
    const key = standardTables.cityValues.key(given)
    if (!tables.cityValues.has(key)) return fail(standardFaults.make('unknownValue', { name: open.value.title, from: given.from }))
    return ok(change(tables, 'cityValues', key, null))
  }
})

/** What a cycle is called. */
export function cycleText(cycle: string): TextRef {
  const [kind, first = '', month = ''] = cycle.split('|')
  if (kind === 'round') return standardTexts.ref('cycle.round', { round: first, month })
  return kind === 'plan' ? standardTexts.ref('cycle.plan', { year: first }) : standardTexts.ref('cycle.gradeYear', { year: first })
}
/** A cycle that came into force or was finished keeps the results, and so the pack, of its time. */
function openCycle(tables: Tables, cycle: string): Result<null> {
  if (!cyclesOf(tables).includes(cycle)) return fail(standardFaults.make('unknownCycle', { cycle: cycleText(cycle) }, { value: cycle }))
  const [kind, year = ''] = cycle.split('|')
  if (kind === 'gradeYear' && tables.gradeYears.get(year)?.inForce) return fail(standardFaults.make('closedYear', { year }))
  if (kind === 'plan' && tables.plans.get(year)?.finished) return fail(standardFaults.make('closedPlan', { year }))
  return ok(null)
}
const moveCycle = defineCommand({
  name: 'standard.moveCycle',
  input: z.object({ cycle: cycleSchema, ...packRefSchema.shape, reason: z.string().trim().min(1).max(300) }),
  summary: ({ cycle, reason, ...pack }) => standardTexts.ref('command.moveCycle', { cycle: cycleText(cycle), pack: sayPack(pack), reason }),
  plan({ cycle, id, version }, tables) {
    const open = openCycle(tables, cycle)
    if (!open.ok) return open
    const stored = tables.packs.get(packKey({ id, version }))
    const pack = sayPack({ id, version })
    if (!stored) return fail(standardFaults.make('unknownPack', { pack }))
    if (stored.standing === 'trial') return fail(standardFaults.make('trialOnly', { pack }))
    return ok(change(tables, 'cyclePacks', cycle, { cycle, id, version }))
  }
})

/** Edits of the standard that people make in the window. */
export const standardCommands: readonly AnyCommand<Definitions>[] = [
  beginDraft,
  setDraftHead,
  setValue,
  removeValue,
  setEntry,
  dropDraft,
  setCityValue,
  removeCityValue,
  moveCycle
]
