import {
  chapterText,
  ownValueSchema,
  planningParameters,
  planningTables,
  planningTexts,
  reportChapterSchema,
  servingSchema,
  timeUnitSchema,
  timeUnitText
} from '../../shared/families/planning'
import { questionSchema, questionTypeSchema, questionTypeText, surveyTables } from '../../shared/families/survey'
import { divide, exact, roundHalfUp } from '../../shared/kernel/decimal'
import type { TextRef } from '../../shared/kernel/texts'
import type { RowChange, Tables } from '../../shared/workspace/tables'
import { fieldChanges, type FieldChange } from './field-changes'
import { historyPlanningTexts as texts } from './planning-texts'

/** A changed field with what it is called; its values are ready to be said. */
export type NamedChange = FieldChange & { readonly name: TextRef }
type Known = Pick<Tables, 'people' | 'duties'>
type Row = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)
const rowOf = (value: unknown): Row | null => (isRecord(value) ? value : null)
const isOfPlanning = (table: RowChange['table']): boolean => table in planningTables || table in surveyTables

/** What changed in a row of a plan or a survey, field by field as people call them; null for rows of other families. */
export function planningChanges(
  { table, key }: Pick<RowChange, 'table' | 'key'>,
  changes: readonly FieldChange[],
  tables: Known
): readonly NamedChange[] | null {
  if (!isOfPlanning(table)) return null
  const year = key.split('|')[0] ?? ''
  return changes.flatMap((change): readonly NamedChange[] => {
    const { field, before, after } = change
    if (table === 'plans' && field === 'own') return fieldChanges({ before: rowOf(before), after: rowOf(after) }).map(ownChange)
    if (table === 'plans' && field === 'remarks') return fieldChanges({ before: rowOf(before), after: rowOf(after) }).map(remarkChange)
    if (field === 'budget' || field === 'finished') return fieldChanges({ before: rowOf(before), after: rowOf(after) }).map((one) => plainChange(one))
    if (table === 'timeRecords' && field === 'values')
      return fieldChanges({ before: rowOf(before), after: rowOf(after) }).map((one) => ({ ...one, name: dutyName(`${year}|${one.field}`, one.field, tables) }))
    if (table === 'surveys' && field === 'questions') return questionChanges(before, after)
    if (table === 'planScenarios' && field === 'hours') return [{ ...change, name: texts.ref('field.scenarioHours') }]
    return [plainChange({ ...change, before: readable(field, before, tables), after: readable(field, after, tables) })]
  })
}

/** How a field is called; one that has no name goes by its own. */
function fieldName(field: string): TextRef {
  const key = `field.${field}`
  return key in texts.texts.en ? { key: `${texts.namespace}.${key}` } : texts.ref('plain', { name: field })
}
const plainChange = (change: FieldChange): NamedChange => ({ ...change, name: fieldName(change.field) })

function ownChange(change: FieldChange): NamedChange {
  const parameter = planningParameters.find(({ path }) => path === change.field)
  const shown = (value: unknown): unknown => {
    const own = ownValueSchema.safeParse(value).data
    return own ? [own.value, own.reason] : undefined
  }
  return { ...change, before: shown(change.before), after: shown(change.after), name: texts.ref('own', { name: parameter?.title ?? change.field }) }
}
function remarkChange(change: FieldChange): NamedChange {
  const chapter = reportChapterSchema.safeParse(change.field).data
  return { ...change, name: texts.ref('remark', { chapter: chapter ? chapterText(chapter) : change.field }) }
}
const dutyName = (key: string, code: string, { duties }: Known): TextRef => texts.ref('plain', { name: duties.get(key)?.name ?? code })

/** Of a survey the questions that changed, each by its title. */
function questionChanges(before: unknown, after: unknown): NamedChange[] {
  const read = (value: unknown) => new Map((questionSchema.array().safeParse(value).data ?? []).map((question) => [question.key, question]))
  const [left, right] = [read(before), read(after)]
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) => {
    const title = right.get(key)?.title ?? left.get(key)?.title ?? key
    return fieldChanges({ before: left.get(key) ?? null, after: right.get(key) ?? null })
      .filter(({ field }) => field !== 'key')
      .map((one): NamedChange => ({ ...one, name: texts.ref('question', { title, field: fieldName(one.field) }) }))
  })
}

/** Money in yuan, people by name. */
function readable(field: string, value: unknown, { people }: Known): unknown {
  if (field === 'monthlyIncome' && typeof value === 'number') return roundHalfUp(divide(exact(value), exact(100)))
  if (field === 'managers')
    return servingSchema
      .array()
      .safeParse(value)
      .data?.map(({ staffNo, share }) => `${people.get(staffNo)?.name ?? staffNo}${share === null ? '' : ` ${share}%`}`)
  return value
}

/** What people call a code of planning; null where it is none. */
export function nameOfPlanningCode(table: RowChange['table'], code: unknown): TextRef | null {
  if (!isOfPlanning(table) || typeof code !== 'string') return null
  const [unit, type] = [timeUnitSchema.safeParse(code).data, questionTypeSchema.safeParse(code).data]
  if (table === 'timeRecords' && unit) return timeUnitText(unit)
  if (table === 'surveys' && type) return questionTypeText(type)
  const kind = table === 'planPosts' ? `postKind.${code}` : null
  return kind !== null && kind in planningTexts.texts.en ? { key: `${planningTexts.namespace}.${kind}` } : null
}

/** The duty that a part of a key names; null where it names none. */
export function dutyInKey({ table, key }: Pick<RowChange, 'table' | 'key'>, part: string, { duties }: Known): string | null {
  if (table !== 'duties' && table !== 'dutyRoles') return null
  return duties.get(`${key.split('|')[0] ?? ''}|${part}`)?.name ?? null
}
