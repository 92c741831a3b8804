import { Switch } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import type { PersonResult, Round } from '../../../shared/families/certification'
import type { SheetKind } from '../../../shared/contract'
import { useSay } from '../../app/language'
import { ImportSection } from '../../imports/ImportSection'
import type { Choices } from '../../imports/import-queue'
import { useRoundResult } from '../../state/results'
import { EntryGrid, type EntryColumn, type FixedColumn } from '../../ui/EntryGrid'
import { useSayGrade } from '../roster/grade-text'
import { rosterTexts } from '../roster/texts'
import { Score } from './Score'
import { evaluationTexts as texts } from './texts'

export type MarksRow = { readonly key: string; readonly person: PersonResult }
type Props<R extends MarksRow> = {
  readonly round: Round
  readonly kind: SheetKind
  readonly defaults: Choices
  readonly component: 'exam' | 'performance' | 'supervisor'
  readonly label: string
  readonly entry: readonly EntryColumn<R>[]
  readonly fixed?: readonly FixedColumn<R>[]
  readonly trailing?: readonly FixedColumn<R>[]
  rowsOf(people: readonly PersonResult[]): readonly R[]
}

/** What the steps for marks, months and ratings share: import above, a grid to type into below, who lacks what in view. */
export function MarksTable<R extends MarksRow>({ round, kind, defaults, component, label, entry, fixed = [], trailing = [], rowsOf }: Props<R>) {
  const say = useSay()
  const { result } = useRoundResult(round)
  const [onlyLacking, setOnlyLacking] = useState(false)
  const inRound = useMemo(() => (result?.people ?? []).filter(({ status }) => status !== 'notInRound'), [result])
  const lacking = useMemo(() => inRound.filter((person) => person[component] === null), [inRound, component])
  const rows = rowsOf(onlyLacking ? lacking : inRound)
  const person = usePersonColumns<R>()
  const score: FixedColumn<R> = {
    key: 'score',
    title: say(texts.ref('outcome.score')),
    width: '5.25rem',
    numeric: true,
    render: (row) => <Score person={row.person} what={component} />
  }
  return (
    <ImportSection kind={kind} defaults={defaults}>
      <div className="row">
        <Switch
          size="xs"
          label={say(texts.ref('only.lacking', { count: lacking.length }))}
          checked={onlyLacking}
          onChange={(event) => setOnlyLacking(event.currentTarget.checked)}
        />
      </div>
      <EntryGrid label={label} rows={rows} fixed={[...person, ...fixed]} entry={entry} trailing={[...trailing, score]} rowKey={(row) => row.key} />
    </ImportSection>
  )
}

function usePersonColumns<R extends MarksRow>(): readonly FixedColumn<R>[] {
  const say = useSay()
  const sayGrade = useSayGrade()
  const text = (key: 'staffNo' | 'name' | 'grade', width: string, render: (person: PersonResult) => ReactNode): FixedColumn<R> => ({
    key,
    title: say(rosterTexts.ref(`field.${key}`)),
    width,
    render: ({ person }) => render(person)
  })
  return [
    text('staffNo', 'minmax(4.75rem, 0.8fr)', ({ staffNo }) => <span>{staffNo}</span>),
    text('name', 'minmax(4.25rem, 0.9fr)', ({ name }) => <strong>{name}</strong>),
    text('grade', '3rem', ({ grade }) => <span title={sayGrade(grade)}>{grade}</span>)
  ]
}
