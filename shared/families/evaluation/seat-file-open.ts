import type { Prepared } from '../../kernel/command'
import type { ChangeOf } from '../../kernel/table'
import { certificationTables } from '../certification'
import { competencyTables } from '../competency'
import { rosterTables } from '../roster'
import { evaluationTables, type SeatCode } from './model'
import type { SeatFile } from './seat-file'
import { seatTexts } from './seat-messages'

const { rounds, participations } = certificationTables
const definitions = { ...rosterTables, rounds, participations, ...competencyTables, ...evaluationTables }
type Change = ChangeOf<typeof definitions>

/** Everything that an assessor's own workspace holds, as the first edit of an empty one. */
export function seatWorkspaceEdit(file: SeatFile, code: Pick<SeatCode, 'code' | 'on'> | null = null): Prepared<typeof definitions> {
  const { round, month, assessor, model, company, issue } = file
  const { model: id, version } = model.model
  const changes: Change[] = [
    ...added(
      'people',
      file.candidates.map(({ staffNo, name, county, post, grade }) => ({ staffNo, name, county, post, grade }))
    ),
    ...added('rounds', [{ round, month }]),
    ...added(
      'participations',
      file.candidates.flatMap(({ staffNo, target }) => (target === undefined ? [] : [{ round, month, staffNo, target }]))
    ),
    ...added('models', [model.model]),
    ...added('competencies', model.competencies),
    ...added('profiles', model.profiles),
    ...added('gradeDescriptions', model.grades),
    ...added('evaluations', [{ round, month, model: id, version }]),
    ...added('assessors', [{ ...assessor, pin: null }]),
    ...added('panels', file.panels),
    ...added(
      'candidates',
      file.candidates.map(({ staffNo, panel, order }) => ({ round, month, staffNo, panel, order }))
    ),
    ...added('seats', file.seats),
    ...added('ratings', file.ratings),
    ...added('ownSeat', [{ round, month, assessor: assessor.assessor, issue, company }]),
    // It goes back sealed by the same code, so that HR has nothing to ask.
    ...added('seatCodes', code === null ? [] : [{ round, month, assessor: assessor.assessor, name: assessor.name, issue, code: code.code, on: code.on }])
  ]
  return { command: 'evaluation.openSeat', summary: seatTexts.ref('command.open', { name: assessor.name }), changes }
}

type Table = Change['table']
type RowOf<T extends Table> = NonNullable<Extract<Change, { table: T }>['after']>
function added<T extends Table>(table: T, rows: readonly RowOf<T>[]): Change[] {
  const key = definitions[table].key as (row: RowOf<T>) => string
  return rows.map((after) => ({ table, key: key(after), before: null, after }) as Change)
}
