import { z } from 'zod'
import { civilDateSchema } from '../../../../shared/kernel/civil-date'

/** What a value of a parameter is made of, as far as a form must know: read off its schema, so that a new parameter has a form at once. */
export type Shape =
  | { readonly kind: 'number'; readonly whole: boolean }
  | { readonly kind: 'text'; readonly most: number | null; readonly long: boolean }
  | { readonly kind: 'day' }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  /** Any of a few codes, each once. */
  | { readonly kind: 'choices'; readonly options: readonly Option[] }
  /** Texts, days or numbers, one a line. */
  | { readonly kind: 'lines'; readonly of: Line }
  /** Blank where there is none. */
  | { readonly kind: 'optional'; readonly of: Shape }
  /** Named parts: of an object, or of a record by grades, papers and the like. A part that is not `needed` may be left blank. */
  | { readonly kind: 'fields'; readonly fields: readonly Field[]; readonly keys: 'names' | 'codes' }
  /** A record whose keys people write themselves. */
  | { readonly kind: 'pairs'; readonly of: Shape }
  | { readonly kind: 'items'; readonly of: Shape }
  /** What has no better form: checked JSON. */
  | { readonly kind: 'json' }
export type Option = string | number | boolean
export type Field = { readonly name: string; readonly shape: Shape; readonly needed: boolean }
type Line = Extract<Shape, { readonly kind: 'number' | 'text' | 'day' }>

/** Texts that may be longer are written over several lines. */
const longText = 120

/** The form that a schema asks for. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  if (schema === civilDateSchema) return { kind: 'day' }
  if (schema instanceof z.ZodNullable) return { kind: 'optional', of: shapeOf(schema.unwrap()) }
  if (schema instanceof z.ZodOptional) return shapeOf(schema.unwrap())
  if (schema instanceof z.ZodNumber) return { kind: 'number', whole: schema.format !== null && schema.format.includes('int') }
  if (schema instanceof z.ZodString) return { kind: 'text', most: schema.maxLength, long: (schema.maxLength ?? 0) > longText }
  if (schema instanceof z.ZodBoolean) return { kind: 'choice', options: [true, false] }
  if (schema instanceof z.ZodEnum) return { kind: 'choice', options: schema.options }
  if (schema instanceof z.ZodLiteral || schema instanceof z.ZodUnion) return choiceOf(schema)
  if (schema instanceof z.ZodObject) return objectOf(schema)
  if (schema instanceof z.ZodRecord) return recordOf(schema)
  if (schema instanceof z.ZodArray) return listOf(schema)
  return { kind: 'json' }
}

const optionSchema = z.array(z.union([z.string(), z.number(), z.boolean()]))
const literals = (schema: z.core.$ZodType): readonly unknown[] | null => (schema instanceof z.ZodLiteral ? [...schema.values] : null)
/** One of some fixed values; any other union has no form of its own. */
function choiceOf(schema: z.ZodLiteral | z.ZodUnion): Shape {
  const found = schema instanceof z.ZodUnion ? schema.options.map(literals) : [literals(schema)]
  const options = optionSchema.safeParse(found.flatMap((values) => values ?? [null]))
  return options.success ? { kind: 'choice', options: options.data } : { kind: 'json' }
}

function objectOf(schema: z.ZodObject): Shape {
  const parts: Readonly<Record<string, z.core.$ZodType>> = schema.shape
  const fields = Object.entries(parts).map(([name, of]) => ({ name, shape: shapeOf(of), needed: !(of instanceof z.ZodOptional) }))
  return { kind: 'fields', fields, keys: 'names' }
}

function recordOf({ keyType, valueType, def }: z.ZodRecord): Shape {
  const of = shapeOf(valueType)
  if (!(keyType instanceof z.ZodEnum)) return { kind: 'pairs', of }
  return { kind: 'fields', fields: keyType.options.map((key) => ({ name: String(key), shape: of, needed: def.partial !== true })), keys: 'codes' }
}

function listOf({ element }: z.ZodArray): Shape {
  const of = shapeOf(element)
  if (of.kind === 'choice') return { kind: 'choices', options: of.options }
  return of.kind === 'number' || of.kind === 'text' || of.kind === 'day' ? { kind: 'lines', of } : { kind: 'items', of }
}

/** Parts that stand in one row of a table: figures, short texts, days and single choices. */
export const isPlain = (shape: Shape): boolean =>
  shape.kind === 'number' ||
  shape.kind === 'day' ||
  shape.kind === 'choice' ||
  (shape.kind === 'text' && !shape.long) ||
  (shape.kind === 'optional' && isPlain(shape.of))
