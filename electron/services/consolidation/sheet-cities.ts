import { consolidationSheetTexts } from '../../../shared/contract/consolidation-sheet-texts'
import type { Status } from '../../../shared/families/certification'
import type { SubmittedPerson } from '../../../shared/families/consolidation'
import { gradeText, grades, type Grade } from '../../../shared/families/roster'
import { column, count, day, mark, said, score, tableOf, text, type ResultCell, type ResultColumn, type ResultTable } from '../../../shared/kernel/result-table'
import type { CityView, PeriodView } from './period-view'
import { grade, roundText } from './sheet-people'

const say = consolidationSheetTexts.ref

type Line = CityView & { readonly people: readonly SubmittedPerson[] }

/** 按地市: what came from each city of the register, and what it holds. */
export function citiesTable(view: PeriodView): ResultTable {
  const rows = view.cities.map((city): Line => ({ ...city, people: view.peopleIn(city.code) }))
  const columns = [...stateColumns, ...grades.map(headsOf), ...outcomeColumns(view), ...closingColumns]
  return tableOf({ name: say('sheet.cities'), note: say('note.cities'), frozen: 1, columns, rows }, totalOf(columns, rows))
}

const ofCurrent = (give: (current: NonNullable<CityView['current']>) => ResultCell) => (line: Line) => (line.current ? give(line.current) : null)
const stateColumns: readonly ResultColumn<Line>[] = [
  column(say('column.city'), 18, 'text', ({ name }) => text(name)),
  column(say('column.state'), 18, 'centred', ({ current, returned }) => {
    if (current) return mark(say('state.received'), 'good')
    return mark(say(returned ? 'state.returned' : 'state.missing'), returned ? 'waiting' : 'bad')
  }),
  column(
    say('column.revision'),
    8,
    'centred',
    ofCurrent(({ revision }) => text(String(revision)))
  ),
  column(
    say('column.sealedOn'),
    14,
    'day',
    ofCurrent(({ sealedOn }) => day(sealedOn))
  ),
  column(say('column.people'), 9, 'count', ({ current, people }) => (current ? count(people.length) : null))
]
const counted = (line: Line, holds: (person: SubmittedPerson) => boolean): ResultCell => (line.current ? count(line.people.filter(holds).length) : null)
const headsOf = (of: Grade): ResultColumn<Line> => column(gradeText(of), 9, 'count', (line) => counted(line, (person) => person.grade === of))
const outcomeColumns = ({ byStatus }: PeriodView): ResultColumn<Line>[] =>
  [...new Set(byStatus.map(({ round }) => round))].flatMap((round) =>
    (['pass', 'fail', 'pending'] as const satisfies readonly Status[]).map((status) =>
      column<Line>(say(`column.${status}`, { round: roundText(round) }), 12, 'count', (line) =>
        counted(line, (person) => person.rounds.some((one) => one.round === round && one.status === status))
      )
    )
  )
const closingColumns: readonly ResultColumn<Line>[] = [
  column(say('column.movements'), 14, 'count', (line) => counted(line, ({ movement }) => movement !== null && movement.kind !== 'none')),
  column(
    say('column.differences'),
    9,
    'count',
    ofCurrent(({ differenceCount }) => count(differenceCount))
  ),
  column(
    say('column.openPoints'),
    10,
    'count',
    ofCurrent(({ openPoints }) => count(openPoints))
  )
]
function totalOf(columns: readonly ResultColumn<Line>[], rows: readonly Line[]): ResultCell[] {
  return columns.map(({ type, cell }, at) => {
    if (at === 0) return said(say('total'))
    if (type !== 'count') return null
    return count(rows.reduce((sum, row) => sum + countIn(cell(row)), 0))
  })
}
const countIn = (value: ResultCell): number => (value?.kind === 'count' ? value.count : 0)

/** 按等级: heads and shares of each grade in the whole province, and by city. */
export function gradesTable({ people, cities, peopleIn }: PeriodView): ResultTable {
  const headsIn = (some: readonly SubmittedPerson[], of: Grade): number => some.filter((person) => person.grade === of).length
  const shareOf = (heads: number): string => (people.length === 0 ? '0.00' : ((heads * 100) / people.length).toFixed(2))
  const columns: ResultColumn<Grade>[] = [
    column(say('column.grade'), 10, 'centred', (of) => grade(of)),
    column(say('column.people'), 10, 'count', (of) => count(headsIn(people, of))),
    column(say('column.share'), 10, 'score', (of) => score(shareOf(headsIn(people, of)))),
    ...cities.flatMap(({ code, name, current }) =>
      current ? [column<Grade>(say('column.ofCity', { city: name }), 12, 'count', (of) => count(headsIn(peopleIn(code), of)))] : []
    )
  ]
  const total = columns.map(({ type, cell }, at) => (at === 0 ? said(say('total')) : type === 'count' ? count(sumOf(grades.map(cell))) : null))
  return tableOf({ name: say('sheet.grades'), note: say('note.grades'), frozen: 1, columns, rows: grades }, total)
}
const sumOf = (cells: readonly ResultCell[]): number => cells.reduce((sum, value) => sum + countIn(value), 0)

type Row = PeriodView['differences'][number]
/** 差异: where a city stated something else than the recomputation gives. */
export const differencesTable = ({ differences, cityName }: PeriodView): ResultTable =>
  tableOf<Row>({
    name: say('sheet.differences'),
    note: say('note.differences'),
    frozen: 1,
    columns: [
      column(say('column.city'), 18, 'text', ({ city }) => text(cityName(city))),
      column(say('column.of'), 18, 'text', ({ of }) => text(of)),
      column(say('column.subject'), 16, 'code', ({ subject }) => (subject === '' ? said(say('whole')) : text(subject))),
      column(say('column.field'), 30, 'text', ({ field }) => text(field)),
      column(say('column.stated'), 18, 'text', ({ stated }) => text(stated)),
      column(say('column.recomputed'), 18, 'text', ({ recomputed }) => text(recomputed))
    ],
    rows: differences
  })
