import type { Finding } from '../../kernel/finding'
import { firstOfEach, rowPlan, textOf, type RowEffect, type RowPlan } from '../../kernel/sheet/import'
import { closeUp } from '../../kernel/sheet/raw'
import type { ReadRow } from '../../kernel/sheet/reading'
import { isSame } from '../../kernel/same'
import { gradeSchema, gradeText } from '../roster'
import { changeTo, type Change, type Tables } from './command-parts'
import { contentOf, weightSum } from './content'
import { at, codeOf, grouped, importTarget, type Context, type Outcome } from './import-parts'
import { competencyTables, profileSchema, requirementSchema, type Competency, type Model, type Profile, type Requirement } from './model'
import { sheetRowFaults as faults } from './sheet-messages'

const mostRequirements = 60
type Names = ReadonlyMap<string, Competency>

/** 等级要求: a row sets one requirement of a post at a grade; what the sheet does not name stays, and is said. */
export function importProfiles(rows: readonly ReadRow[], { tables }: Context): Outcome {
  const target = importTarget(tables)
  const content = target.ok ? contentOf(tables, target.value) : null
  if (!content) return { plans: [], findings: [] }
  const findings: Finding[] = []
  const names: Names = new Map(content.competencies.map((competency) => [competency.code, competency]))
  const spelling = new Map(content.profiles.map(({ post }) => [closeUp(post), post]))
  const groupKey = (row: ReadRow): string => `${textOf(row, 'post')}|${textOf(row, 'grade')}`
  const single = firstOfEach(knownRows(rows, names, content.model, findings), (row) => `${groupKey(row)}|${codeOf(row)}`, findings, {
    column: 'code',
    say: codeOf
  })
  const plans = grouped(single, groupKey).flatMap((group): RowPlan<Change>[] => {
    const [first] = group
    if (!first) return []
    // A post keeps the spelling that it has in the model.
    const post = spelling.get(textOf(first, 'post')) ?? textOf(first, 'post')
    const grade = gradeSchema.parse(first.values.get('grade'))
    const { model, version } = content.model
    const before = tables.profiles.get(competencyTables.profiles.key({ model, version, post, grade })) ?? null
    return planProfile(group, { model, version, post, grade, requirements: before?.requirements ?? [] }, before, tables, findings)
  })
  return { plans: plans.toSorted((a, b) => a.row - b.row), findings }
}

/** The rows whose competency the version has; a name that differs only warns: the code decides. */
function knownRows(rows: readonly ReadRow[], names: Names, { version }: Model, findings: Finding[]): ReadRow[] {
  return rows.filter((row) => {
    const code = codeOf(row)
    const known = names.get(code)
    if (!known) {
      findings.push(at(row, 'code', 'problem', (cell) => faults.make('unknownCode', { cell, version, value: code })))
      return false
    }
    const name = textOf(row, 'name')
    if (name !== '' && closeUp(name) !== closeUp(known.name))
      findings.push(at(row, 'name', 'warning', (cell) => faults.make('nameDiffers', { cell, code, name: known.name, value: name })))
    return true
  })
}

function planProfile(group: readonly ReadRow[], start: Profile, before: Profile | null, tables: Tables, findings: Finding[]): RowPlan<Change>[] {
  const old = new Map(start.requirements.map((requirement) => [requirement.code, requirement]))
  const said = new Map(group.map((row) => [codeOf(row), requirementOf(row, old.get(codeOf(row)))]))
  const requirements = [...new Map([...old, ...said]).values()]
  const named = { post: start.post, grade: gradeText(start.grade) }
  if (requirements.length > mostRequirements) {
    const params = { ...named, value: requirements.length, limit: mostRequirements }
    for (const row of group) findings.push(at(row, 'code', 'problem', (cell) => faults.make('tooManyRequirements', { cell, ...params })))
    return []
  }
  const [first] = group
  const kept = [...old.keys()].filter((code) => !said.has(code))
  const sum = weightSum(requirements)
  if (first && kept.length > 0) findings.push(at(first, 'code', 'warning', (cell) => faults.make('kept', { cell, ...named, value: kept })))
  if (first && sum !== '100') findings.push(at(first, 'weight', 'warning', (cell) => faults.make('weightsNotWhole', { cell, ...named, value: sum })))
  const after = profileSchema.parse({ ...start, requirements })
  const changes = changeTo(tables, 'profiles', competencyTables.profiles.key(after), after)
  return group.map((row, index) => {
    const isOther = !isSame(old.get(codeOf(row)) ?? null, said.get(codeOf(row)))
    const effect: RowEffect = before === null ? 'added' : isOther ? 'changed' : 'unchanged'
    return rowPlan(row.row, index === 0 ? changes : [], effect)
  })
}

/** Where the sheet has a column 核心, an empty cell of it says that the competency is none. */
function requirementOf(row: ReadRow, before: Requirement | undefined): Requirement {
  const core = row.values.has('core') ? row.values.get('core') === 'yes' : (before?.core ?? false)
  return requirementSchema.parse({ code: codeOf(row), level: Number(textOf(row, 'level')), weight: row.values.get('weight'), core })
}
