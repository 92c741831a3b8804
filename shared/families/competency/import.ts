import type { Finding } from '../../kernel/finding'
import { sheetFaults } from '../../kernel/sheet/faults'
import { firstOfEach, rowPlan, textOf, type RowEffect, type RowPlan } from '../../kernel/sheet/import'
import { shorten } from '../../kernel/sheet/raw'
import type { ReadRow } from '../../kernel/sheet/reading'
import { isSame } from '../../kernel/same'
import { changeTo, type Change } from './command-parts'
import { at, codeOf, grouped, importTarget, type Context, type Outcome } from './import-parts'
import { competencySchema, competencyTables, levelNumbers, type Competency, type Level, type Model } from './model'
import { sheetRowFaults as faults } from './sheet-messages'
import { itemKeys, mostItems } from './sheets'

const empty: Level = { descriptor: '', indicators: [], questions: [] }
const highestOrder = 999
/** What all rows of one competency say of it. */
const shared = ['name', 'layer', 'definition', 'order'] as const

/** 能力标准: a row sets one level of a competency; an empty cell keeps what was known. */
export function importCompetencies(rows: readonly ReadRow[], { tables }: Context): Outcome {
  const target = importTarget(tables)
  if (!target.ok) return { plans: [], findings: [] }
  const { model, version } = target.value
  const findings: Finding[] = []
  const single = firstOfEach(rows, (row) => `${codeOf(row)}|${textOf(row, 'level')}`, findings, {
    column: 'level',
    say: (row) => `${codeOf(row)} ${textOf(row, 'level')}`
  })
  const orders = [...tables.competencies.values()].filter((one) => one.model === model && one.version === version).map(({ order }) => order)
  let last = Math.max(-1, ...orders)
  const plans = grouped(single, codeOf).flatMap((group): RowPlan<Change>[] => {
    const [first] = group
    if (!first) return []
    const before = tables.competencies.get(competencyTables.competencies.key({ model, version, code: codeOf(first) })) ?? null
    const good = agreeing(group, findings)
    const after = competencyOf(good, before, target.value, Math.min(last + 1, highestOrder), findings)
    if (!after) return []
    last = Math.max(last, after.order)
    return plansOf(good, before, after, changeTo(tables, 'competencies', competencyTables.competencies.key(after), after))
  })
  return { plans: plans.toSorted((a, b) => a.row - b.row), findings }
}

/** The rows that do not contradict an earlier one of the same code, and have no more items than a level may have. */
function agreeing(group: readonly ReadRow[], findings: Finding[]): ReadRow[] {
  const said = new Map<string, ReadRow>()
  return group.filter((row) => {
    for (const list of ['indicators', 'questions'] as const) {
      const count = itemsOf(row, list)?.length ?? 0
      if (count <= mostItems) continue
      findings.push(
        at(row, list, 'problem', (cell) => sheetFaults.make('tooManyLines', { cell, field: row.cell(list).column.heading, count, limit: mostItems }))
      )
      return false
    }
    for (const key of shared) {
      const value = row.values.get(key) ?? null
      const first = said.get(key)
      if (value === null) continue
      if (!first) said.set(key, row)
      else if (!isSame(first.values.get(key), value)) {
        findings.push(contradiction(row, first, key))
        return false
      }
    }
    return true
  })
}
function contradiction(row: ReadRow, first: ReadRow, key: (typeof shared)[number]): Finding {
  const { column, shown } = row.cell(key)
  const there = first.cell(key).shown
  return at(row, key, 'problem', (cell) => faults.make('differs', { cell, code: codeOf(row), field: column.heading, first: first.row, value: shown, there }))
}

/** The items of a row: those in one cell, then those in numbered columns; null where it has neither. */
function itemsOf(row: ReadRow, list: 'indicators' | 'questions'): string[] | null {
  const inCell = row.values.get(list)
  const numbered = itemKeys(list).flatMap((key) => textOf(row, key) || [])
  const all = [...(Array.isArray(inCell) ? inCell.filter((item) => typeof item === 'string') : []), ...numbered]
  return all.length > 0 ? all : null
}

/** The competency with what the rows say of it; null, with a problem at each row, where a new one lacks its name or its layer. */
function competencyOf(group: readonly ReadRow[], before: Competency | null, { model, version }: Model, order: number, findings: Finding[]): Competency | null {
  const [first] = group
  if (!first) return null
  const code = codeOf(first)
  const said = Object.fromEntries(
    shared.flatMap((key) =>
      group
        .map((row) => row.values.get(key) ?? null)
        .filter((value) => value !== null)
        .map((value) => [key, value])
    )
  )
  const lacks = before ? null : 'name' in said ? ('layer' in said ? null : 'layerMissing') : 'nameMissing'
  if (lacks) {
    for (const row of group) findings.push(at(row, 'code', 'problem', (cell) => faults.make(lacks, { cell, value: shorten(code) })))
    return null
  }
  const levels = levelNumbers.map((level) => {
    const row = group.find((one) => textOf(one, 'level') === String(level))
    return levelOf(row, before?.levels[level - 1] ?? empty)
  })
  return competencySchema.parse({ definition: '', order, ...before, ...said, model, version, code, levels })
}
function levelOf(row: ReadRow | undefined, before: Level): Level {
  if (!row) return before
  return {
    descriptor: textOf(row, 'descriptor') || before.descriptor,
    indicators: itemsOf(row, 'indicators') ?? before.indicators,
    questions: itemsOf(row, 'questions') ?? before.questions
  }
}

/** One change for the competency, at its first row; each row says what became of its own level. */
function plansOf(group: readonly ReadRow[], before: Competency | null, after: Competency, changes: readonly Change[]): RowPlan<Change>[] {
  const isRenamed = before !== null && shared.some((key) => before[key] !== after[key])
  return group.map((row, index) => {
    const level = Number(textOf(row, 'level')) - 1
    const isOther = !isSame(before?.levels[level], after.levels[level])
    const effect: RowEffect = before === null ? 'added' : isOther || (index === 0 && isRenamed) ? 'changed' : 'unchanged'
    return rowPlan(row.row, index === 0 ? changes : [], effect)
  })
}
