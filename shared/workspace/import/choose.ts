import { fail, ok, type Result } from '../../kernel/result'
import type { RuleBook } from '../../kernel/rule'
import { importFaults } from '../../kernel/sheet/import-faults'
import { fitOf, matchByHand, matchColumns, type ChosenColumns, type Matching, type RememberedHeadings } from '../../kernel/sheet/matching'
import { withCorrections, type RawBook, type RawSheet } from '../../kernel/sheet/raw'
import type { Tables } from '../tables'
import { importKind, importKinds, sheetKinds, type ImportKind, type SheetKind } from './kinds'

export type SheetChoice = {
  readonly kind?: SheetKind | undefined
  readonly sheet?: string | undefined
  readonly matching?: ChosenColumns | undefined
  readonly corrections?: Readonly<Record<string, string>> | undefined
}
export type ChosenSheet = { readonly kind: ImportKind; readonly sheet: RawSheet; readonly matching: Matching }

const rememberedFor = (kind: SheetKind, tables: Tables): RememberedHeadings => tables.importMemory.get(kind)?.headings ?? {}

/** The kind that a sheet looks most like, by the columns found; null where none fits. */
export function looksLike(sheet: RawSheet, book: RuleBook, tables: Tables): SheetKind | null {
  let best: SheetKind | null = null
  let most = 0
  for (const kind of sheetKinds) {
    const fit = fitOf(matchColumns(sheet, importKind(kind).definition(book, tables), {}, rememberedFor(kind, tables)))
    if (fit > most) [best, most] = [kind, fit]
  }
  return best
}

/** Decides which sheet is meant and of which kind: as asked, else the visible one that fits best. */
export function chooseSheet(raw: RawBook, choice: SheetChoice, book: RuleBook, tables: Tables): Result<ChosenSheet> {
  const place = { place: { file: raw.file } }
  const named = choice.sheet === undefined ? undefined : raw.sheets.find(({ name }) => name === choice.sheet)
  if (choice.sheet !== undefined && !named) return fail(importFaults.make('noSheet', { file: raw.file, sheet: choice.sheet }, place))
  const visible = raw.sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0)
  const sheets = (named ? [named] : visible).map((sheet) => withCorrections(sheet, choice.corrections ?? {}))
  const kinds = choice.kind === undefined ? importKinds : [importKind(choice.kind)]
  let best: ChosenSheet | null = null
  let most = 0
  const wanted = kinds.map((kind) => ({ kind, definition: kind.definition(book, tables) }))
  for (const sheet of sheets)
    for (const { kind, definition } of wanted) {
      const matching = matchColumns(sheet, definition, choice.matching, rememberedFor(kind.kind, tables))
      const fit = fitOf(matching)
      if (matching && fit > most) [best, most] = [{ kind, sheet, matching }, fit]
    }
  if (best) return ok(best)
  const byHand =
    choice.kind === undefined || choice.matching === undefined ? null : chooseByHand(sheets, importKind(choice.kind), choice.matching, book, tables)
  return byHand ? ok(byHand) : fail(whyNot(raw, sheets, choice, book, tables))
}

/** Someone who says what the columns mean is not refused for a column that is not matched yet. */
function chooseByHand(sheets: readonly RawSheet[], kind: ImportKind, chosen: ChosenColumns, book: RuleBook, tables: Tables): ChosenSheet | null {
  const [sheet] = sheets
  const matching = sheet ? matchByHand(sheet, kind.definition(book, tables), chosen, rememberedFor(kind.kind, tables)) : null
  return sheet && matching ? { kind, sheet, matching } : null
}

/** The most helpful reason: what it looks like instead, or which columns are lacking. */
function whyNot(
  raw: RawBook,
  sheets: readonly RawSheet[],
  { kind, matching }: SheetChoice,
  book: RuleBook,
  tables: Tables
): ReturnType<typeof importFaults.make> {
  const [sheet] = sheets
  const place = { place: { file: raw.file, ...(sheet ? { sheet: sheet.name } : {}) } }
  if (!sheet || kind === undefined) return importFaults.make('noTable', { file: raw.file }, place)
  const wanted = importKind(kind).definition(book, tables)
  const looks = sheets.map((one) => looksLike(one, book, tables)).find((one) => one !== null && one !== kind)
  if (looks)
    return importFaults.make('wrongKindLooks', { sheet: sheet.name, kind: wanted.title, looks: importKind(looks).definition(book, tables).title }, place)
  const missing = matchColumns(sheet, wanted, matching)?.missing ?? [wanted.columns[wanted.identity[0] ?? '']?.heading ?? '']
  return importFaults.make('wrongKind', { sheet: sheet.name, kind: wanted.title, missing }, place)
}
