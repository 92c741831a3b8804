import { z } from 'zod'
import { civilDateSchema, type CivilDate } from '../kernel/civil-date'
import { units, type Parameter } from '../kernel/parameter'
import { defineFaults, fail, ok, type Result } from '../kernel/result'
import type { ParameterInForce, RuleBook } from '../kernel/rule'

/** On what ground a figure stands: 原文 建议 示例 省定 市定 假设. */
export const provenances = ['original', 'recommended', 'example', 'province', 'city', 'assumption'] as const
export type Provenance = (typeof provenances)[number]

export const bilingualSchema = z.object({ 'zh-CN': z.string().min(1), en: z.string().min(1) })
export const boundsSchema = z.object({ minimum: z.number(), maximum: z.number() })
export type Bounds = z.infer<typeof boundsSchema>
export const datedValueSchema = z.object({
  /** First day on which the value is in force. */
  from: civilDateSchema,
  value: z.json(),
  provenance: z.enum(provenances),
  /** Document and place that the value is taken from. */
  source: z.string().min(1)
})
export type DatedValue = z.infer<typeof datedValueSchema>
export const packEntrySchema = z.object({
  unit: z.enum(units),
  /** Allowed range of every number in the value, both ends included; null where the value has no numbers. */
  bounds: boundsSchema.nullable(),
  note: bilingualSchema,
  /** False keeps a city from setting a value of its own (市定) where the rules would let it; left out: as the rules declare. */
  citySettable: z.boolean().optional(),
  /** A narrower range for a city's own values; left out: the range of the entry. */
  cityBounds: boundsSchema.optional(),
  values: z.array(datedValueSchema).min(1)
})
export const packSchema = z.object({
  format: z.literal('hengcai-standard-pack'),
  formatVersion: z.literal(1),
  id: z.string().min(1).max(60),
  version: z.string().min(1).max(30),
  title: bilingualSchema,
  /** True for the built-in example: every document computed with it says 示例标准包. */
  example: z.boolean(),
  parameters: z.record(z.string(), packEntrySchema)
})
export type StandardPack = z.infer<typeof packSchema>
export type PackEntry = z.infer<typeof packEntrySchema>

export const packFaults = defineFaults(
  'pack',
  {
    malformed: ['标准包文件在“{field}”处格式不对', '请向省公司重新索取标准包文件'],
    missing: ['标准包缺少参数“{path}”', '请换用与本软件版本相配的标准包'],
    unknown: ['标准包里的参数“{path}”本软件不认识', '请更新软件，或换用与本软件版本相配的标准包'],
    unit: ['参数“{path}”的单位是 {actual}，应为 {required}', '请向省公司反映，更正标准包'],
    bounds: ['参数“{path}”的值 {value} 超出允许范围 {minimum} 到 {maximum}', '请把它改到允许范围内'],
    value: ['参数“{path}”的值不对：{problem}', '请按参数说明更正'],
    dates: ['参数“{path}”有两个值从同一天 {day} 起生效', '请只保留一个'],
    citySettable: ['参数“{path}”标为可由市州自定，但规则不允许自定', '请取消这一标记'],
    cityBounds: ['参数“{path}”的市定范围 {minimum} 到 {maximum} 不在允许范围之内', '请把市定范围收到参数的允许范围以内，下限不高于上限']
  },
  {
    malformed: ['The standard pack is malformed at "{field}"', 'Ask the province for the pack again'],
    missing: ['The standard pack lacks the parameter "{path}"', 'Use a pack that fits this version of the application'],
    unknown: ['The application does not know the parameter "{path}" of the standard pack', 'Update the application, or use a pack that fits this version'],
    unit: ['Parameter "{path}" is in {actual}, it must be in {required}', 'Ask the province to correct the pack'],
    bounds: ['Parameter "{path}": {value} is outside {minimum} to {maximum}', 'Set it within the allowed range'],
    value: ['The value of parameter "{path}" is wrong: {problem}', 'Correct it as the parameter is described'],
    dates: ['Parameter "{path}" has two values in force from {day}', 'Keep only one of them'],
    citySettable: ['Parameter "{path}" is marked as one that a city may set, but its rule does not allow that', 'Take the mark away'],
    cityBounds: [
      'The range for city values of parameter "{path}", {minimum} to {maximum}, is not within its allowed range',
      'Keep it within the allowed range, the lower end not above the upper'
    ]
  }
)

/** Reads a pack from outside against the parameters that the rules declare: all there, units, bounds and conditions kept. */
export function parsePack(json: unknown, parameters: readonly Parameter[]): Result<StandardPack> {
  const parsed = packSchema.safeParse(json)
  if (!parsed.success) return fail(packFaults.make('malformed', { field: parsed.error.issues[0]?.path.map(String).join('.') || '/' }))
  const known = new Set(parameters.map((parameter) => parameter.path))
  for (const path of Object.keys(parsed.data.parameters)) if (!known.has(path)) return fail(packFaults.make('unknown', { path }, { place: { field: path } }))
  for (const parameter of parameters) {
    const checked = checkEntry(parameter, parsed.data.parameters[parameter.path])
    if (!checked.ok) return checked
  }
  return ok(parsed.data)
}

/** Whether an entry keeps what its parameter asks, and each of its values the entry. */
export function checkEntry(parameter: Parameter, entry: PackEntry | undefined): Result<null> {
  const { path } = parameter
  const place = { place: { field: path } }
  if (!entry) return fail(packFaults.make('missing', { path }, place))
  if (entry.unit !== parameter.unit) return fail(packFaults.make('unit', { path, actual: entry.unit, required: parameter.unit }, place))
  const mark = checkCityMarks(parameter, entry)
  if (!mark.ok) return mark
  const days = new Set<CivilDate>()
  for (const { from, value } of entry.values) {
    if (days.has(from)) return fail(packFaults.make('dates', { path, day: from }, place))
    days.add(from)
    const checked = checkValue(parameter, entry.bounds, value)
    if (!checked.ok) return checked
  }
  return ok(null)
}

function checkCityMarks({ path, citySettable }: Parameter, { bounds, cityBounds, citySettable: marked }: PackEntry): Result<null> {
  const place = { place: { field: path } }
  if (marked === true && !citySettable) return fail(packFaults.make('citySettable', { path }, place))
  if (cityBounds === undefined) return ok(null)
  const within = bounds !== null && bounds.minimum <= cityBounds.minimum && cityBounds.minimum <= cityBounds.maximum && cityBounds.maximum <= bounds.maximum
  return within ? ok(null) : fail(packFaults.make('cityBounds', { path, ...cityBounds }, place))
}

/** Whether a value is one that the parameter takes, each number in it within the bounds. */
export function checkValue({ path, schema }: Parameter, bounds: Bounds | null, value: unknown): Result<null> {
  const place = { place: { field: path } }
  const outside = bounds === null ? null : firstOutside(value, bounds)
  if (bounds !== null && outside !== null) return fail(packFaults.make('bounds', { path, value: outside, ...bounds }, { ...place, value: String(outside) }))
  const fits = schema.safeParse(value)
  return fits.success
    ? ok(null)
    : fail(packFaults.make('value', { path, problem: fits.error.issues[0]?.message ?? '' }, { ...place, value: JSON.stringify(value) }))
}

const firstOutside = (value: unknown, { minimum, maximum }: Bounds): number | null =>
  numbersIn(value).find((number) => number < minimum || number > maximum) ?? null

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : []
}

/** The pack's values in force on a day, ready for rule runs. Later values replace earlier ones from their first day on. */
export function ruleBook(pack: StandardPack, day: CivilDate, parameters: readonly Parameter[]): RuleBook {
  const found = new Map<string, ParameterInForce>()
  for (const parameter of parameters) {
    const latest = pack.parameters[parameter.path]?.values.filter((one) => one.from <= day).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]
    if (latest) found.set(parameter.path, { ...latest, value: parameter.schema.parse(latest.value) })
  }
  return { pack: { id: pack.id, version: pack.version }, day, find: (path) => found.get(path) ?? null }
}
