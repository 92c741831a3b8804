import { basename } from 'node:path'
import { civilDateSchema, type CivilDate } from '../../shared/kernel/civil-date'
import type { TraceNode } from '../../shared/kernel/rule'
import {
  decisionStateOf,
  explainGrade,
  gradeResultTexts,
  gradeYearTexts,
  isBurden,
  kindText,
  outcomeOf,
  yearSchema,
  type GradeYear,
  type PersonMovement,
  type Places
} from '../../shared/families/grade'
import { gradeText } from '../../shared/families/roster'
import { gradeYearCycle } from '../../shared/standard/model'
import type { StandardPack } from '../../shared/standard/pack'
import { computeYear, exportGrades, yearIn, type ComputedYear } from '../services/grade/years'
import { localDay } from '../services/resources'
import type { OpenWorkspace } from '../services/storage'
import { companyOf } from '../services/workspace/desk'
import { needed, parsed, wordsOf, type Arguments, type Options } from './arguments'
import { refused, type Console, type ExitCode } from './console'
import { withWorkspace, writeBytes } from './files'
import { askedPack, packIn, type AskedPack } from './round'
import { sayLabels } from './rule'
import { faults, texts } from './texts'

export type GradeQuestion = { readonly year: number; readonly asOf: CivilDate | null; readonly asked: AskedPack }
const packOfYear = ({ tables }: OpenWorkspace, { year, asked }: GradeQuestion): StandardPack => packIn(tables, gradeYearCycle({ year }), asked)
/** `--year`, `--as-of` and `--pack`. */
export async function gradeQuestion(options: Options): Promise<GradeQuestion> {
  const year = parsed(yearSchema, Number(needed(options, 'year')), 'year')
  const asOf = options['as-of'] === undefined ? null : parsed(civilDateSchema, options['as-of'], 'as-of')
  return { year, asOf, asked: await askedPack(options) }
}
/** The year as the file has it, or as it would begin; judged on another day where one is given. */
function yearOf({ tables }: OpenWorkspace, { year, asOf }: GradeQuestion): GradeYear {
  const known = yearIn(tables, year)
  return asOf === null ? known : { ...known, asOf }
}

/** `compute FILE grades`: everyone's movement in a year, computed; nothing is decided by it. */
export function computeGrades(workspace: OpenWorkspace, question: GradeQuestion, console: Console): void {
  const { year, result } = computeYear(workspace.tables, yearOf(workspace, question), packOfYear(workspace, question))
  const people = result.people.map((person) => ({ ...person, outcome: outcomeOf(person), decided: decisionStateOf(person) }))
  const said = { ...result, opened: workspace.tables.gradeYears.has(String(year.year)), people }
  console.result(sayLabels(said, console), () => lines(result, console))
}
function lines(result: ComputedYear['result'], console: Console): string[] {
  const { translate } = console
  const { year, resultYear, asOf, pack, people, counted, places } = result
  const burdened = people.some((person) => isBurden(outcomeOf(person)))
  return [
    translate(texts.ref('gradesComputed', { year, resultYear, asOf, pack: `${pack.id} ${pack.version}`, count: people.length, counted })),
    ...places.map((place) => placeLine(place, console)),
    ...(places.length > 0 ? [translate(gradeYearTexts.ref('bands.limitOnly'))] : []),
    translate(texts.ref('gradesColumns')),
    ...people.map((person) => row(person, console)),
    ...people
      .filter(({ eligibility }) => eligibility.missing.length > 0)
      .map(({ name, staffNo, eligibility }) => translate(texts.ref('lacking', { name, staffNo, what: eligibility.missing.map(({ label }) => label) }))),
    ...(burdened ? [translate(gradeYearTexts.ref('case18'))] : [])
  ]
}
const placeLine = ({ grade, heads, upper, source, vacancies, conditional, ranking }: Places, { translate }: Console): string =>
  translate(
    texts.ref('gradePlaces', {
      grade: gradeText(grade),
      heads,
      upper,
      source: gradeResultTexts.ref(`source.${source}`),
      vacancies,
      conditional,
      ranked: ranking.length
    })
  )
function row(person: PersonMovement, { translate }: Console): string {
  const { staffNo, name, county, grade, eligibility, ranked } = person
  const { kind, to, standby } = outcomeOf(person)
  const state = decisionStateOf(person)
  return [
    staffNo,
    name,
    county,
    translate(gradeText(grade)),
    translate(kindText(kind)),
    translate(gradeText(to)),
    standby ? translate(gradeResultTexts.ref('standby')) : '—',
    translate(gradeResultTexts.ref(`status.${eligibility.status}`)),
    ranked?.score ?? '—',
    ranked?.rank ?? '—',
    ranked ? translate(gradeResultTexts.ref(`state.${ranked.state}`)) : '—',
    state === null ? '—' : translate(texts.ref(`decided.${state}`))
  ].join('\t')
}

/** `why FILE grade STAFFNO`: the working of one person's year: ladder, conditions, selection. */
export function whyGrade(workspace: OpenWorkspace, question: GradeQuestion, staffNo: string): TraceNode {
  const { year, book } = computeYear(workspace.tables, yearOf(workspace, question), packOfYear(workspace, question))
  const trace = explainGrade(workspace.tables, { year, book, staffNo })
  if (!trace) throw refused(faults.make('nobody', { staffNo }, { value: staffNo }))
  return trace
}

/** `export FILE grades`: the result workbook of a year. */
export async function exportGradesCommand(given: Arguments, console: Console): Promise<ExitCode> {
  const [file] = wordsOf(given, ['FILE', 'grades'])
  const output = needed(given.options, 'output')
  const question = await gradeQuestion(given.options)
  return withWorkspace<ExitCode>(file, given.options, 'look', async (workspace): Promise<ExitCode> => {
    const context = { company: companyOf(workspace), pack: packOfYear(workspace, question), generatedOn: localDay(new Date()), language: console.language }
    const bytes = await exportGrades(workspace.tables, yearOf(workspace, question), context)
    await writeBytes(output, bytes)
    console.result({ file: basename(output), bytes: bytes.length }, () => [console.translate(texts.ref('exported', { file: basename(output) }))])
    return 0
  })
}
