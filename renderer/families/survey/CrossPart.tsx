import { Button, NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { crossTableOf, isCrossable, type CrossCell, type CrossTable, type SurveyResult } from '../../../shared/families/survey'
import { useSay } from '../../app/language'
import { navigate } from '../../app/navigate'
import { useDocument } from '../../state'
import { EmptyState } from '../../ui/EmptyState'
import { sayCount } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { sayTest } from './cross-test'
import { surveyCrossTexts as crossTexts } from './cross-texts'
import { addressOfPart } from './parts'
import { crossPair, questionName } from './survey-facts'
import type { SurveyPartProps } from './part-props'
import { surveyPageTexts as texts } from './texts'
import { usePlanBook } from './use-survey'

/** Two questions against one another; which two is in the address. */
export function CrossPart({ plan, survey, place }: SurveyPartProps) {
  const say = useSay()
  const document = useDocument()
  const book = usePlanBook(plan)
  const pair = useMemo(() => crossPair(survey.questions, place.questions), [survey, place.questions])
  const [row, column] = pair ?? []
  const table = useMemo(
    () => (book && row !== undefined && column !== undefined ? crossTableOf(document.tables, { year: plan.year, book, row, column }) : null),
    [document, plan.year, book, row, column]
  )
  if (row === undefined || column === undefined)
    return (
      <EmptyState
        icon="evaluation"
        title={say(crossTexts.ref('few'))}
        actions={<Button onClick={() => navigate(addressOfPart(plan.year, 'questions'))}>{say(texts.ref('go.questions'))}</Button>}
      >
        {say(crossTexts.ref('few.text'))}
      </EmptyState>
    )
  const choose = (first: string, second: string): void => navigate(addressOfPart(plan.year, 'cross', first, second))
  return (
    <>
      <div className="row survey-cross-choice">
        <Choice label={say(crossTexts.ref('row'))} survey={survey} value={row} onChoose={(key) => choose(key, key === column ? row : column)} />
        <Choice label={say(crossTexts.ref('column'))} survey={survey} value={column} onChoose={(key) => choose(key === row ? column : row, key)} />
        <Button variant="default" onClick={() => choose(column, row)}>
          {say(crossTexts.ref('swap'))}
        </Button>
      </div>
      <section className="panel stack" aria-label={say(texts.ref('part.cross'))}>
        {table && table.base > 0 ? <Crossed table={table} leastCell={survey.leastCell} /> : <p className="dim">{say(crossTexts.ref('none'))}</p>}
      </section>
    </>
  )
}

type ChoiceProps = { readonly label: string; readonly survey: SurveyResult; readonly value: string; onChoose(key: string): void }
function Choice({ label, survey, value, onChoose }: ChoiceProps) {
  return (
    <NativeSelect
      className="grow"
      label={label}
      value={value}
      data={survey.questions.filter(({ question }) => isCrossable(question)).map(({ question }) => ({ value: question.key, label: questionName(question) }))}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  )
}

function Crossed({ table, leastCell }: { table: CrossTable; leastCell: number }) {
  const say = useSay()
  const hidden = [...table.cells.flat(), ...[...table.rowOptions, ...table.columnOptions].map(({ total }) => total)].includes(null)
  return (
    <>
      <p>{say(sayTest(table.test))}</p>
      <CrossGrid table={table} />
      {hidden ? <p className="dim">{say(crossTexts.ref('suppressed', { least: leastCell }))}</p> : null}
      <p className="dim caution">
        <Icon name="warning" size={14} /> {say(crossTexts.ref('exploratory'))}
      </p>
    </>
  )
}

function CrossGrid({ table: { row, column, base, rowOptions, columnOptions, cells } }: { table: CrossTable }) {
  const say = useSay()
  const total = (count: number | null) => (count === null ? <span className="dim">{say(texts.ref('suppressed.short'))}</span> : sayCount(count))
  const title = say(crossTexts.ref('table', { row: questionName(row), column: questionName(column) }))
  return (
    // Many options make it wider than the page, so the keyboard must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="survey-scroll" tabIndex={0} role="region" aria-label={title}>
      <table className="simple-table survey-cross">
        <caption>
          {title}
          <span className="dim">{say(crossTexts.ref('caption', { base: sayCount(base) }))}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{say(crossTexts.ref('options'))}</th>
            {columnOptions.map(({ option }) => (
              <th key={option} scope="col" className="number">
                {option}
              </th>
            ))}
            <th scope="col" className="number">
              {say(crossTexts.ref('total'))}
            </th>
          </tr>
        </thead>
        <tbody>
          {rowOptions.map((one, index) => (
            <tr key={one.option}>
              <th scope="row">{one.option}</th>
              {columnOptions.map(({ option }, at) => (
                <td key={option} className="number">
                  <Cell cell={cells[index]?.[at] ?? null} />
                </td>
              ))}
              <td className="number">{total(one.total)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say(crossTexts.ref('total'))}</th>
            {columnOptions.map(({ option, total: count }) => (
              <td key={option} className="number">
                {total(count)}
              </td>
            ))}
            <td className="number">{sayCount(base)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Cell({ cell }: { cell: CrossCell }) {
  const say = useSay()
  if (cell === null) return <span className="dim">{say(texts.ref('suppressed.short'))}</span>
  return <>{say(crossTexts.ref('cell', { percent: cell.percent, count: sayCount(cell.count) }))}</>
}
