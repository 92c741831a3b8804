import { useMemo } from 'react'
import { certificationTexts, reweightReasonSchema, type PersonResult, type ReweightReason, type Round } from '../../../shared/families/certification'
import { gradeSchema, type Grade } from '../../../shared/families/roster'
import { useSay, useSpeech } from '../../app/language'
import { ImportSection } from '../../imports/ImportSection'
import { useDocument, workbench } from '../../state'
import { bookOf, useRoundResult } from '../../state/results'
import { DataTable } from '../../ui/DataTable'
import { EmptyState } from '../../ui/EmptyState'
import { useRowTabIndex } from '../../ui/row-focus'
import type { Column } from '../../ui/table-order'
import { useSayGrade } from '../roster/grade-text'
import { rosterTexts } from '../roster/texts'
import { certifiedBy, defaultTargetsOf, reweightReasonsOf } from './pack-values'
import { notesOf } from './say-result'
import { evaluationTexts as texts } from './texts'
import { usePack } from '../../state/packs'
import { roundCycle } from '../../../shared/standard/model'

/** Sends an edit of one person and shows its fault, where it has one. */
async function state(command: 'certification.stateTarget' | 'certification.stateReweight', input: object): Promise<void> {
  const done = await workbench.dispatch(command, input)
  if (!done.ok) workbench.report(done.fault)
}

/** Step 2: who takes part, aiming at which grade. */
export function PeopleStep({ round }: { round: Round }) {
  const say = useSay()
  const { tables } = useDocument()
  const { result } = useRoundResult(round)
  const columns = useColumns(round)
  if (tables.people.size === 0)
    return (
      <ImportSection kind="roster" defaults={{}}>
        <EmptyState icon="people" title={say(rosterTexts.ref('empty.title'))}>
          {say(rosterTexts.ref('empty.text'))}
        </EmptyState>
      </ImportSection>
    )
  return <DataTable label={say(texts.ref('table.people'))} rows={result?.people ?? []} columns={columns} rowKey={(person) => person.staffNo} />
}

function useColumns(round: Round): readonly Column<PersonResult>[] {
  const { say } = useSpeech()
  const sayGrade = useSayGrade()
  return useMemo(
    () => [
      { key: 'staffNo', title: say(rosterTexts.ref('field.staffNo')), width: 'minmax(5.5rem, 0.7fr)', value: (person) => person.staffNo },
      {
        key: 'name',
        title: say(rosterTexts.ref('field.name')),
        width: 'minmax(5rem, 0.8fr)',
        value: (person) => person.name,
        render: (person) => <strong>{person.name}</strong>
      },
      { key: 'county', title: say(rosterTexts.ref('field.county')), width: 'minmax(4rem, 0.7fr)', value: (person) => person.county },
      {
        key: 'grade',
        title: say(rosterTexts.ref('field.grade')),
        width: 'minmax(5rem, 0.7fr)',
        value: (person) => person.grade,
        render: (person) => <span>{sayGrade(person.grade)}</span>
      },
      {
        key: 'target',
        title: say(texts.ref('target')),
        width: 'minmax(9.5rem, 1.2fr)',
        value: (person) => person.target,
        render: (person) => <TargetChoice person={person} round={round} />
      },
      {
        key: 'reweight',
        title: say(texts.ref('reweight')),
        width: 'minmax(6.5rem, 0.9fr)',
        value: (person) => person.reweight,
        render: (person) => <ReweightChoice person={person} round={round} />
      },
      {
        key: 'notes',
        title: say(texts.ref('notes')),
        width: 'minmax(6rem, 1.2fr)',
        value: (person) =>
          refusalOf(person)
            .map((note) => say(note))
            .join('')
      }
    ],
    [say, sayGrade, round]
  )
}
const refusalOf = (person: PersonResult) => (person.missing.some(({ code }) => code === 'refused') ? notesOf(person) : [])

function TargetChoice({ person, round }: { person: PersonResult; round: Round }) {
  const tabIndex = useRowTabIndex()
  const say = useSay()
  const sayGrade = useSayGrade()
  const { tables } = useDocument()
  const pack = usePack(roundCycle(round))
  if (!pack) return null
  const book = bookOf(pack, round)
  const stated = tables.participations.get(`${round.round}|${round.month}|${person.staffNo}`)?.target
  const usual: Grade | null = defaultTargetsOf(book, round.round)[person.grade] ?? null
  const choose = (value: string): void => {
    const grade = gradeSchema.safeParse(value)
    void state('certification.stateTarget', { ...round, staffNo: person.staffNo, target: grade.success ? grade.data : value === 'none' ? null : 'default' })
  }
  return (
    <select
      className="cell-select"
      tabIndex={tabIndex}
      aria-label={say(texts.ref('target.of', { name: person.name }))}
      value={stated === undefined ? 'default' : (stated ?? 'none')}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="default">{usual ? say(texts.ref('target.default', { grade: sayGrade(usual) })) : say(texts.ref('target.defaultNone'))}</option>
      {certifiedBy(book, round.round).map((grade) => (
        <option key={grade} value={grade}>
          {sayGrade(grade)}
        </option>
      ))}
      <option value="none">{say(texts.ref('target.none'))}</option>
    </select>
  )
}

function ReweightChoice({ person, round }: { person: PersonResult; round: Round }) {
  const tabIndex = useRowTabIndex()
  const say = useSay()
  const pack = usePack(roundCycle(round))
  if (!pack) return null
  const choose = (value: string): void => {
    const reason: ReweightReason | null = reweightReasonSchema.safeParse(value).data ?? null
    void state('certification.stateReweight', { ...round, staffNo: person.staffNo, reason })
  }
  return (
    <select
      className="cell-select"
      tabIndex={tabIndex}
      aria-label={say(texts.ref('reweight.of', { name: person.name }))}
      value={person.reweight ?? ''}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="">{say(texts.ref('reweight.none'))}</option>
      {reweightReasonsOf(bookOf(pack, round)).map((reason) => (
        <option key={reason} value={reason}>
          {say(certificationTexts.ref(`reweight.${reason}`))}
        </option>
      ))}
    </select>
  )
}
