import { z } from 'zod'
import { parseCivilDate } from '../../../../shared/kernel/civil-date'
import type { TextRef } from '../../../../shared/kernel/texts'
import type { Shape } from './shape'
import { packFormTexts as texts } from './texts'

/** What a form holds while somebody types: texts as they stand, whether or not they are values yet. */
export type Draft =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'chosen'; readonly chosen: readonly string[] }
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, Draft>> }
  | { readonly kind: 'rows'; readonly rows: readonly DraftRow[] }
/** `id` tells rows apart while they come and go; `key` is what a record's row is called by. */
export type DraftRow = { readonly id: number; readonly key: string; readonly draft: Draft }

const recordSchema = z.record(z.string(), z.unknown())
const recordIn = (value: unknown): Readonly<Record<string, unknown>> => recordSchema.safeParse(value).data ?? {}
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const plain = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '')
const text = (value: string): Draft => ({ kind: 'text', text: value })

/** A value as the form shows it; without one, the empty form. */
export function draftOf(shape: Shape, value: unknown): Draft {
  if (shape.kind === 'optional') return draftOf(shape.of, value ?? undefined)
  if (shape.kind === 'choices') return { kind: 'chosen', chosen: listIn(value).map(plain) }
  if (shape.kind === 'lines') return text(listIn(value).map(plain).join('\n'))
  if (shape.kind === 'fields') {
    const own = recordIn(value)
    return { kind: 'fields', fields: Object.fromEntries(shape.fields.map(({ name, shape: of }) => [name, draftOf(of, own[name])])) }
  }
  if (shape.kind === 'pairs')
    return { kind: 'rows', rows: Object.entries(recordIn(value)).map(([key, one], id) => ({ id, key, draft: draftOf(shape.of, one) })) }
  if (shape.kind === 'items') return { kind: 'rows', rows: listIn(value).map((one, id) => ({ id, key: '', draft: draftOf(shape.of, one) })) }
  if (shape.kind === 'json') return text(value === undefined ? '' : JSON.stringify(value, null, 2))
  return text(plain(value))
}

/** Nothing is typed in it. */
function isBlank(draft: Draft): boolean {
  if (draft.kind === 'text') return draft.text.trim() === ''
  if (draft.kind === 'chosen') return draft.chosen.length === 0
  return draft.kind === 'rows' ? draft.rows.length === 0 : Object.values(draft.fields).every(isBlank)
}

/** What is wrong, by its place in the value: `G3.from`; '' is the whole. */
export type Problems = ReadonlyMap<string, TextRef>
export const placeIn = (at: string, part: string | number): string => (at === '' ? String(part) : `${at}.${part}`)

/** The value that a form holds; what cannot be read is a problem at its place. */
export function readDraft(shape: Shape, draft: Draft): { readonly value: unknown; readonly problems: Problems } {
  const problems = new Map<string, TextRef>()
  const value = read(shape, draft, '', problems)
  return { value, problems }
}

type Found = Map<string, TextRef>
function read(shape: Shape, draft: Draft, at: string, problems: Found): unknown {
  if (shape.kind === 'optional') return isBlank(draft) ? null : read(shape.of, draft, at, problems)
  if (shape.kind === 'fields' && draft.kind === 'fields') return readFields(shape, draft.fields, at, problems)
  if (shape.kind === 'choices' && draft.kind === 'chosen') return chosenIn(shape.options, draft.chosen)
  if (draft.kind === 'rows') return readRows(shape, draft.rows, at, problems)
  if (draft.kind !== 'text') return undefined
  if (shape.kind !== 'lines') return readText(shape, draft.text, at, problems)
  const lines = draft.text.split('\n').flatMap((line) => line.trim() || [])
  return lines.map((line, index) => readText(shape.of, line, placeIn(at, index), problems))
}

function readFields(shape: Extract<Shape, { kind: 'fields' }>, fields: Readonly<Record<string, Draft>>, at: string, problems: Found): unknown {
  const parts = shape.fields.flatMap(({ name, shape: of, needed }) => {
    const draft = fields[name] ?? draftOf(of, undefined)
    return !needed && isBlank(draft) ? [] : [[name, read(of, draft, placeIn(at, name), problems)] as const]
  })
  return Object.fromEntries(parts)
}

/** In the order of their options, so that the same choice is the same value. */
const chosenIn = (options: readonly (string | number | boolean)[], chosen: readonly string[]): unknown[] =>
  options.filter((option) => chosen.includes(String(option)))

function readRows(shape: Shape, rows: readonly DraftRow[], at: string, problems: Found): unknown {
  if (shape.kind === 'items') return rows.map(({ draft }, index) => read(shape.of, draft, placeIn(at, index), problems))
  if (shape.kind !== 'pairs') return undefined
  const keys = rows.map(({ key }) => key.normalize('NFKC').trim())
  keys.forEach((key, index) => {
    if (key === '') problems.set(placeIn(at, `#${index}`), texts.ref('problem.blank'))
    else if (keys.indexOf(key) !== index) problems.set(placeIn(at, `#${index}`), texts.ref('problem.twice'))
  })
  return Object.fromEntries(rows.map(({ draft }, index) => [keys[index] ?? '', read(shape.of, draft, placeIn(at, keys[index] ?? ''), problems)]))
}

function readText(shape: Shape, typed: string, at: string, problems: Found): unknown {
  const trimmed = typed.trim()
  const refuse = (problem: TextRef): undefined => (problems.set(at, problem), undefined)
  if (shape.kind === 'text') return trimmed
  if (trimmed === '') return refuse(texts.ref(shape.kind === 'choice' ? 'problem.choose' : 'problem.blank'))
  if (shape.kind === 'number') return readNumber(trimmed, shape.whole, refuse)
  if (shape.kind === 'day') return readDay(trimmed) ?? refuse(texts.ref('problem.day'))
  if (shape.kind === 'choice') return shape.options.find((option) => String(option) === trimmed) ?? refuse(texts.ref('problem.choose'))
  return readJson(trimmed, refuse)
}

/** Full-width digits and separated thousands are figures too. */
function readNumber(typed: string, whole: boolean, refuse: (problem: TextRef) => undefined): number | undefined {
  const figure = typed
    .normalize('NFKC')
    .replaceAll(/(?<=\d),(?=\d{3})/g, '')
    .replaceAll('−', '-')
  if (!/^-?\d{1,15}(?:\.\d{1,12})?$/.test(figure)) return refuse(texts.ref('problem.number'))
  return whole && figure.includes('.') ? refuse(texts.ref('problem.whole')) : Number(figure)
}

/** 2026-1-3, 2026/1/3 and 2026.1.3 are the same day. */
function readDay(typed: string): string | null {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(typed.normalize('NFKC')) ?? []
  return year === undefined ? null : parseCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function readJson(typed: string, refuse: (problem: TextRef) => undefined): unknown {
  try {
    const parsed: unknown = JSON.parse(typed)
    return parsed
  } catch {
    return refuse(texts.ref('problem.json'))
  }
}
