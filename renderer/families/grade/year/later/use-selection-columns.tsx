import { gradeYearTexts, type SelectionScore } from '../../../../../shared/families/grade'
import { useSay } from '../../../../app/language'
import { workbench } from '../../../../state'
import type { EntryColumn, FixedColumn } from '../../../../ui/EntryGrid'
import { blank } from '../../../../ui/format'
import { StatusBadge } from '../../../../ui/StatusBadge'
import { WhyButton } from '../../../../ui/WhyButton'
import { useSayGrade } from '../../../roster/grade-text'
import { useAskGrade } from '../ask-why'
import { gradeLaterTexts as texts } from './later-texts'
import { competitionOf, lacksOf, markOf, withMark, type SelectionRow, type SelectionValues } from './selection-rows'

type Asked = { readonly values: SelectionValues; readonly closed: boolean; /** Null: one mark each. */ readonly assessors: readonly string[] | null }
type Columns = {
  readonly fixed: readonly FixedColumn<SelectionRow>[]
  readonly entry: readonly EntryColumn<SelectionRow>[]
  readonly trailing: readonly FixedColumn<SelectionRow>[]
}

/** The columns of the selection: who, marks to type, and what comes of them. */
export function useSelectionColumns({ values, closed, assessors }: Asked): Columns {
  const fixed = usePersonColumns()
  const mark = useMarkColumn(values.full, closed)
  const say = useSay()
  const ability = mark({
    key: 'ability',
    title: say(gradeYearTexts.ref('selection.ability')),
    value: ({ ability: typed }) => typed ?? '',
    change: (score, typed) => ({ ...score, ability: typed })
  })
  const competition = mark({
    key: 'competition',
    title: say(gradeYearTexts.ref('selection.competition')),
    value: (score) => competitionOf(score) ?? '',
    // Marks of a panel are averaged; their mean cannot be typed over.
    isClosed: ({ panel }) => panel.length > 0,
    change: (score, typed) => ({ ...score, competition: typed })
  })
  const panel = (assessors ?? []).map((assessor) =>
    mark({
      key: `panel:${assessor}`,
      title: assessor,
      value: (score) => markOf(score, assessor),
      // The marks of a panel take the place of one mark typed before.
      change: (score, typed) => ({ ...withMark(score, assessor, typed), competition: typed === null ? score.competition : null })
    })
  )
  return {
    fixed,
    entry: [...(values.source === 'sheet' ? [ability] : []), ...(assessors ? panel : [competition])],
    trailing: useOutcomeColumns(values, assessors !== null)
  }
}

type Mark = {
  readonly key: string
  readonly title: string
  value(score: SelectionScore): string
  change(score: SelectionScore, typed: string | null): SelectionScore
  isClosed?(score: SelectionScore): boolean
}
function useMarkColumn(full: string, closed: boolean): (mark: Mark) => EntryColumn<SelectionRow> {
  const say = useSay()
  return ({ key, title, value, change, isClosed }) => ({
    key,
    title,
    width: 'minmax(5rem, 1fr)',
    value: ({ score }) => value(score),
    label: ({ person }) => say(texts.ref('selection.cell', { name: person.name, what: title })),
    readOnly: ({ score }) => closed || isClosed?.(score) === true,
    commit: ({ score }, typed) => workbench.dispatch('grade.saveSelection', { ...change(score, typed), full })
  })
}

function usePersonColumns(): readonly FixedColumn<SelectionRow>[] {
  const say = useSay()
  const sayGrade = useSayGrade()
  const column = (key: 'staffNo' | 'name' | 'county' | 'target', width: string, render: FixedColumn<SelectionRow>['render']): FixedColumn<SelectionRow> => ({
    key,
    title: say(texts.ref(key)),
    width,
    render
  })
  return [
    column('staffNo', 'minmax(4.75rem, 0.8fr)', ({ person }) => <span>{person.staffNo}</span>),
    column('name', 'minmax(4.25rem, 0.8fr)', ({ person }) => <strong>{person.name}</strong>),
    column('county', 'minmax(5.25rem, 0.8fr)', ({ person }) => <span>{person.county}</span>),
    column('target', 'minmax(4.5rem, 0.8fr)', ({ person: { eligibility } }) => <span>{eligibility.target ? sayGrade(eligibility.target) : blank}</span>)
  ]
}

/** What comes of the marks: ability where it is not typed, the mean of a panel, the score with its why, what lacks. */
function useOutcomeColumns({ source }: SelectionValues, byPanel: boolean): readonly FixedColumn<SelectionRow>[] {
  const say = useSay()
  const ask = useAskGrade()
  const number = (key: string, title: string, render: FixedColumn<SelectionRow>['render']): FixedColumn<SelectionRow> => ({
    key,
    title,
    width: '5.25rem',
    numeric: true,
    render
  })
  const score = say(texts.ref('selection.score'))
  return [
    ...(source === 'sheet'
      ? []
      : [number('ability', say(gradeYearTexts.ref('selection.ability')), ({ person }) => <span>{person.ranked?.ability ?? blank}</span>)]),
    ...(byPanel ? [number('mean', say(texts.ref('selection.mean')), (row) => <span>{competitionOf(row.score) ?? blank}</span>)] : []),
    number('score', score, ({ person: { staffNo, name, ranked } }) => (
      <>
        <span>{ranked?.score ?? blank}</span>
        <WhyButton name={name} what={score} onAsk={() => ask({ kind: 'person', staffNo, rule: 'grade.promotion.score' })} />
      </>
    )),
    {
      key: 'lacks',
      title: say(texts.ref('selection.lacks')),
      width: 'minmax(8rem, 1.2fr)',
      render: (row) => {
        const lacks = lacksOf(row, source)
        return lacks.length === 0 ? null : <StatusBadge tone="warn">{lacks.map((lack) => say(gradeYearTexts.ref(`selection.${lack}`))).join('、')}</StatusBadge>
      }
    }
  ]
}
