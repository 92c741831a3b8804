import { consolidationSheetTexts } from '../../../shared/contract/consolidation-sheet-texts'
import { resultSheetTexts } from '../../../shared/families/certification/result-sheet-messages'
import { certificationTexts, type RoundNumber, type Status } from '../../../shared/families/certification'
import type { Candidate, ProvinceDecision, SubmittedPerson } from '../../../shared/families/consolidation'
import { kindText } from '../../../shared/families/grade'
import { gradeText, type Grade } from '../../../shared/families/roster'
import {
  column,
  day,
  mark,
  said,
  score,
  tableOf,
  text,
  type ResultCell,
  type ResultColumn,
  type ResultTable,
  type Tone
} from '../../../shared/kernel/result-table'
import type { TextRef } from '../../../shared/kernel/texts'
import type { PeriodView } from './period-view'

const say = consolidationSheetTexts.ref
const heading = resultSheetTexts.ref
export const grade = (value: Grade | null): ResultCell => said(value === null ? null : gradeText(value))
export const roundText = (round: RoundNumber): TextRef => say(`round.${round}`)

const tones: Readonly<Record<Status, Tone>> = { pass: 'good', fail: 'bad', pending: 'waiting', notInRound: 'muted' }
type Columns = readonly ResultColumn<SubmittedPerson>[]
const personColumns = ({ cityName }: PeriodView): Columns => [
  column(say('column.city'), 16, 'text', ({ city }) => text(cityName(city))),
  column(heading('column.staffNo'), 14, 'code', ({ staffNo }) => text(staffNo)),
  column(heading('column.name'), 12, 'text', ({ name }) => text(name)),
  column(heading('column.county'), 14, 'text', ({ county }) => text(county)),
  column(heading('column.post'), 14, 'text', ({ post }) => text(post)),
  column(heading('column.grade'), 9, 'centred', (person) => grade(person.grade))
]

/** 汇总名单: everyone of the current submissions, a group of columns for each round of the period. */
export const peopleTable = (view: PeriodView): ResultTable =>
  tableOf({
    name: say('sheet.people'),
    note: say('note.people'),
    frozen: 3,
    columns: [...personColumns(view), ...view.byStatus.flatMap(roundColumns), ...movementColumns],
    rows: view.people
  })

function roundColumns({ round, month }: PeriodView['byStatus'][number]): Columns {
  const of = ({ rounds }: SubmittedPerson) => rounds.find((one) => one.round === round && one.month === month) ?? null
  const params = { round: roundText(round), month }
  return [
    column(say('column.target', params), 12, 'centred', (person) => grade(of(person)?.target ?? null)),
    column(say('column.composite', params), 12, 'score', (person) => score(of(person)?.composite ?? null)),
    column(say('column.status', params), 12, 'centred', (person) => {
      const result = of(person)
      return result ? mark(certificationTexts.ref(`status.${result.status}`), tones[result.status]) : null
    })
  ]
}
const movementColumns: Columns = [
  column(say('column.movement'), 16, 'text', ({ movement }) => said(movement && movement.kind !== 'none' ? kindText(movement.kind) : null)),
  column(say('column.to'), 12, 'centred', ({ movement }) => (movement && movement.kind !== 'none' ? grade(movement.to) : null)),
  column(say('column.moveDecided'), 16, 'centred', ({ movement }) =>
    movement && movement.kind !== 'none' ? said(say(movement.decided ? 'moveDecided.yes' : 'moveDecided.no')) : null
  )
]

/** 认定: who waits for the province, for what, and what was decided. */
export function decisionsTable(view: PeriodView): ResultTable {
  const ofPerson = personColumns(view).map(({ cell, ...rest }) => ({ ...rest, cell: ({ person }: Candidate) => cell(person) }))
  const ofDecision: readonly ResultColumn<Candidate>[] = [
    column(say('column.about'), 26, 'text', ({ about }) => said(aboutText(about))),
    column(heading('column.target'), 12, 'centred', ({ target }) => grade(target)),
    column(heading('column.composite'), 12, 'score', ({ composite }) => score(composite)),
    column(say('column.decision'), 12, 'centred', ({ decision }) => decisionCell(decision)),
    column(say('column.document'), 22, 'text', ({ decision }) => text(decision?.document ?? '')),
    column(say('column.effectiveOn'), 14, 'day', ({ decision }) => day(decision?.effectiveOn ?? null)),
    column(say('column.reason'), 30, 'long', ({ decision }) => text(decision?.reason ?? '')),
    column(say('column.by'), 12, 'text', ({ decision }) => text(decision?.by ?? '')),
    column(say('column.on'), 14, 'day', ({ decision }) => day(decision?.on ?? null))
  ]
  return tableOf({ name: say('sheet.decisions'), note: say('note.decisions'), frozen: 3, columns: [...ofPerson, ...ofDecision], rows: view.candidates })
}
const aboutText = (about: ProvinceDecision['about']): TextRef =>
  about.kind === 'nomination'
    ? say('about.nomination', { year: about.year })
    : say('about.certification', { round: roundText(about.round), month: about.month })
function decisionCell(decision: ProvinceDecision | null): ResultCell {
  if (!decision) return mark(say('decision.open'), 'waiting')
  return mark(say(`decision.${decision.decision}`), decision.decision === 'confirmed' ? 'good' : 'bad')
}
