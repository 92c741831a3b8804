import { z } from 'zod'
import { civilDateSchema } from '../../kernel/civil-date'
import { compareText, decimalSchema } from '../../kernel/decimal'
import { fail, ok } from '../../kernel/result'
import type { TextParam } from '../../kernel/texts'
import { conductRecordSchema, rosterTables, spellSchema, spellsByPerson, staffNumberSchema, standingOn } from '../roster'
import { change, defineCommand, knownPerson, nameOf, openYear, planOf } from './command-parts'
import { faults } from './faults'
import { causeText, outcomeText, texts } from './messages'
import { annualOutcomeSchema, gradeTables, gradeYearSchema, selectionScoreSchema, yearSchema, type GradeStart, type SelectionScore } from './model'

const yearInput = gradeYearSchema.pick({ year: true, resultYear: true, asOf: true, round: true, establishment: true })
const openGradeYear = defineCommand({
  name: 'grade.openYear',
  input: yearInput,
  summary: ({ year }) => texts.ref('command.openYear', { year }),
  plan(given, tables) {
    if (tables.gradeYears.has(String(given.year))) return fail(faults.make('yearExists', { year: given.year }, { value: String(given.year) }))
    if (given.resultYear > given.year) return fail(faults.make('resultYearAfter', { resultYear: given.resultYear, year: given.year }))
    return planOf(tables, 'gradeYears', String(given.year), { ...given, frozen: null, publicity: null, inForce: null })
  }
})
const changeYear = defineCommand({
  name: 'grade.changeYear',
  input: yearInput,
  summary: ({ year }) => texts.ref('command.changeYear', { year }),
  plan(given, tables) {
    const now = openYear(tables, given.year)
    if (!now.ok) return now
    const after = { ...now.value, ...given }
    if (now.value.frozen && after.asOf !== now.value.asOf)
      return fail(faults.make('frozenAsOf', { year: after.year, day: now.value.asOf }, { place: { field: 'asOf' }, value: after.asOf }))
    if (after.resultYear > after.year) return fail(faults.make('resultYearAfter', { resultYear: after.resultYear, year: after.year }))
    return planOf(tables, 'gradeYears', String(given.year), after)
  }
})

/** Keeps where everyone stands on the day of judgement: what the roster says later no longer moves this year's results. */
const freeze = defineCommand({
  name: 'grade.freeze',
  input: z.object({ year: yearSchema, on: civilDateSchema, by: z.string().trim().max(40) }),
  summary: ({ year }, { people }) => texts.ref('command.freeze', { year, count: people.size }),
  plan({ year, on, by }, tables) {
    const now = openYear(tables, year)
    if (!now.ok) return now
    const spells = spellsByPerson(tables)
    const starts = [...tables.people.values()].flatMap((person) => {
      const { grade, since, standby } = standingOn(person, spells.get(person.staffNo) ?? [], now.value.asOf)
      const start: GradeStart = { year, staffNo: person.staffNo, county: person.county, post: person.post, grade, since, standby }
      return change(tables, 'gradeStarts', gradeTables.gradeStarts.key(start), start)
    })
    return ok([...starts, ...change(tables, 'gradeYears', String(year), { ...now.value, frozen: { on, by } })])
  }
})
const unfreeze = defineCommand({
  name: 'grade.unfreeze',
  input: z.object({ year: yearSchema }),
  summary: ({ year }) => texts.ref('command.unfreeze', { year }),
  plan({ year }, tables) {
    const now = openYear(tables, year)
    if (!now.ok) return now
    const starts = [...tables.gradeStarts].flatMap(([key, start]) => (start.year === year ? change(tables, 'gradeStarts', key, null) : []))
    return ok([...starts, ...change(tables, 'gradeYears', String(year), { ...now.value, frozen: null })])
  }
})

const saveAnnualResult = defineCommand({
  name: 'grade.saveAnnualResult',
  /** Null takes the result away: a year of leave has none. */
  input: z.object({ staffNo: staffNumberSchema, year: yearSchema, outcome: annualOutcomeSchema.nullable() }),
  summary: ({ staffNo, year, outcome }, tables) => texts.ref('command.annualResult', { name: nameOf(tables, staffNo), year, outcome: outcomeText(outcome) }),
  plan({ staffNo, year, outcome }, tables) {
    const known = knownPerson(tables, staffNo)
    if (!known.ok) return known
    return planOf(tables, 'annualResults', gradeTables.annualResults.key({ staffNo, year }), outcome === null ? null : { staffNo, year, outcome })
  }
})

const saveConduct = defineCommand({
  name: 'grade.saveConduct',
  input: conductRecordSchema,
  summary: ({ staffNo, kind, content }, tables) => texts.ref('command.conduct', { name: nameOf(tables, staffNo), kind: texts.ref(`conduct.${kind}`), content }),
  plan(record, tables) {
    const known = knownPerson(tables, record.staffNo)
    if (!known.ok) return known
    if (record.until !== null && record.until < record.on)
      return fail(faults.make('endsBeforeStart', { from: record.on, until: record.until }, { place: { field: 'until' }, value: record.until }))
    return planOf(tables, 'conductRecords', rosterTables.conductRecords.key(record), record)
  }
})
const removeConduct = defineCommand({
  name: 'grade.removeConduct',
  input: conductRecordSchema.omit({ until: true }),
  summary: ({ staffNo, kind, content }, tables) =>
    texts.ref('command.removeConduct', { name: nameOf(tables, staffNo), kind: texts.ref(`conduct.${kind}`), content }),
  plan: (record, tables) => planOf(tables, 'conductRecords', rosterTables.conductRecords.key(record), null)
})

const saveSpell = defineCommand({
  name: 'grade.saveSpell',
  input: spellSchema,
  summary: ({ staffNo, from, cause }, tables) => texts.ref('command.spell', { name: nameOf(tables, staffNo), from, cause: causeText(cause) }),
  plan(spell, tables) {
    const known = knownPerson(tables, spell.staffNo)
    return known.ok ? planOf(tables, 'spells', rosterTables.spells.key(spell), spell) : known
  }
})
const removeSpell = defineCommand({
  name: 'grade.removeSpell',
  input: spellSchema.pick({ staffNo: true, from: true }),
  summary: ({ staffNo, from }, tables) => texts.ref('command.removeSpell', { name: nameOf(tables, staffNo), from }),
  plan(which, tables) {
    const key = rosterTables.spells.key(which)
    const { staffNo, from } = which
    return tables.spells.has(key) ? planOf(tables, 'spells', key, null) : fail(faults.make('unknownSpell', { name: nameOf(tables, staffNo), from }))
  }
})

const saveSelection = defineCommand({
  name: 'grade.saveSelection',
  /** `full`: the mark that none may exceed, as the pack says. */
  input: selectionScoreSchema.extend({ full: decimalSchema }),
  summary: ({ staffNo, year }, tables) => texts.ref('command.selection', { name: nameOf(tables, staffNo), year }),
  plan({ full, ...score }, tables) {
    const known = knownPerson(tables, score.staffNo)
    if (!known.ok) return known
    const year = openYear(tables, score.year)
    if (!year.ok) return year
    const name = nameOf(tables, score.staffNo)
    for (const { field, mark } of marksOf(score))
      if (compareText(mark, '0') < 0 || compareText(mark, full) > 0)
        return fail(faults.make('markTooHigh', { name, field, value: mark, limit: full }, { place: { field: 'mark' }, value: mark }))
    const isEmpty = score.ability === null && score.competition === null && score.panel.length === 0
    return planOf(tables, 'selectionScores', gradeTables.selectionScores.key(score), isEmpty ? null : score)
  }
})
type Marked = { readonly field: TextParam; readonly mark: string }
const marksOf = ({ ability, competition, panel }: SelectionScore): Marked[] => [
  ...(ability === null ? [] : [{ field: texts.ref('selection.ability'), mark: ability }]),
  ...(competition === null ? [] : [{ field: texts.ref('selection.competition'), mark: competition }]),
  ...panel.map(({ assessor, mark }) => ({ field: assessor, mark }))
]

/** Edits of what a year is computed from. */
export const inputCommands = [openGradeYear, changeYear, freeze, unfreeze, saveAnnualResult, saveConduct, removeConduct, saveSpell, removeSpell, saveSelection]
