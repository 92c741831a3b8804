import { parseArgs } from 'node:util'
import { languages, type Language } from '../../shared/kernel/texts'
import type { RuleBook } from '../../shared/kernel/rule'
import { kindNamed, type SheetKind } from '../../shared/workspace/import'
import { wrongUse } from './console'

const options = {
  accept: { type: 'string' },
  'as-of': { type: 'string' },
  assessor: { type: 'string' },
  by: { type: 'string' },
  code: { type: 'string' },
  company: { type: 'string' },
  day: { type: 'string' },
  format: { type: 'string' },
  grade: { type: 'string' },
  heard: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  input: { type: 'string' },
  json: { type: 'boolean' },
  kind: { type: 'string' },
  language: { type: 'string' },
  list: { type: 'boolean' },
  model: { type: 'string' },
  'model-version': { type: 'string' },
  month: { type: 'string' },
  name: { type: 'string' },
  'new-password-file': { type: 'string' },
  office: { type: 'string' },
  outcome: { type: 'string' },
  output: { type: 'string', short: 'o' },
  pack: { type: 'string' },
  'passphrase-file': { type: 'string' },
  'password-file': { type: 'string' },
  period: { type: 'string' },
  person: { type: 'string' },
  post: { type: 'string' },
  reason: { type: 'string' },
  replace: { type: 'string' },
  round: { type: 'string' },
  schema: { type: 'boolean' },
  sheet: { type: 'string' },
  take: { type: 'boolean' },
  together: { type: 'boolean' },
  version: { type: 'boolean', short: 'v' },
  with: { type: 'string' },
  why: { type: 'boolean' },
  year: { type: 'string' }
} as const

export type Options = { readonly [K in keyof typeof options]?: (typeof options)[K]['type'] extends 'boolean' ? boolean : string }
export type Arguments = { readonly command: string; readonly words: readonly string[]; readonly options: Options }

/** Splits the command line; an option that does not exist is wrong use. */
export function parseArguments(argv: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
    const [command = '', ...words] = positionals
    return { command, words, options: values }
  } catch (thrown) {
    throw wrongUse(thrown instanceof Error ? thrown.message : String(thrown))
  }
}

export function languageOf(wanted: string | undefined): Language {
  if (wanted === undefined) return 'zh-CN'
  const found = languages.find((language) => language === wanted)
  if (!found) throw wrongUse(`--language ${wanted}`)
  return found
}

/** Exactly the words that a command takes; `names` are what the usage calls them. */
export function wordsOf({ command, words }: Arguments, names: readonly string[]): readonly [string, string, string] {
  if (words.length !== names.length) throw wrongUse(`${command} ${names.join(' ')}`)
  const [first = '', second = '', third = ''] = words
  return [first, second, third]
}
export function needed(options: Options, name: 'company' | 'month' | 'output' | 'round' | 'input' | 'year'): string {
  const value = options[name]
  if (value === undefined || value === '') throw wrongUse(`--${name}`)
  return value
}
/** Reads an option through its schema; a value that does not fit is wrong use and named. */
export function parsed<T>(schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } }, value: unknown, name: string): T {
  const result = schema.safeParse(value)
  if (!result.success) throw wrongUse(`--${name} ${String(value)}`)
  return result.data
}

/** A kind of sheet, by its code or its Chinese name. */
export function kindOf(word: string, book: RuleBook): SheetKind {
  const kind = kindNamed(word, book)
  if (kind === null) throw wrongUse(`--kind ${word}`)
  return kind
}
