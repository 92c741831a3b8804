import { Button, NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import { mostYears, projectionRule, type DistributionOutcome, type ProjectionOutcome, type Structure } from '../../../../shared/families/grade'
import { grades, gradeText, type Grade } from '../../../../shared/families/roster'
import { sayFault } from '../../../../shared/kernel/result'
import { computeRule, type RuleBook } from '../../../../shared/kernel/rule'
import { useSay } from '../../../app/language'
import { blank } from '../../../ui/format'
import { useSayGrade } from '../../roster/grade-text'
import { PictureFigure } from '../../evaluation/PictureFigure'
import { WhyButton } from '../../../ui/WhyButton'
import { hasRate, isProblem, projectionColumns, projectionDraft, readProjection, type ProjectionColumn, type ProjectionDraft } from './drafts'
import { expectedShare, projectionPicture } from './pictures'
import { structurePageTexts as texts } from './texts'
import { WhyBox } from './WhyBox'

type Props = { readonly structure: Structure; readonly distribution: DistributionOutcome; readonly book: RuleBook }

/** 多年推演: expected heads of each grade, by rates and hires that can be changed. */
export function Projection({ structure: { counts, rates }, distribution, book }: Props) {
  const say = useSay()
  const initial = useMemo(() => projectionDraft(rates.rates), [rates])
  const [changed, setChanged] = useState<ProjectionDraft | null>(null)
  const [asked, setAsked] = useState(false)
  const draft = changed ?? initial
  const { input, problem } = useMemo(() => readProjection(draft), [draft])
  const found = useMemo(() => (input ? computeRule(projectionRule, { counts, ...input }, book, { trace: asked }) : null), [counts, input, book, asked])
  const outcome = found?.ok ? found.value.value : null
  const said = found && !found.ok ? sayFault(found.fault, say) : null
  return (
    <section className="panel stack" aria-labelledby="structure-projection-title">
      <div className="row">
        <h2 id="structure-projection-title">
          {say(texts.ref('projection'))} <WhyButton name={say(texts.ref('what'))} what={say(texts.ref('projection'))} onAsk={() => setAsked((now) => !now)} />
        </h2>
        <span className="grow" />
        <YearsSelect value={draft.years} onChange={(years) => setChanged({ ...draft, years })} />
        <Button variant="default" disabled={changed === null} onClick={() => setChanged(null)}>
          {say(texts.ref('projection.reset'))}
        </Button>
      </div>
      <p className="dim">{say(texts.ref('projection.lead'))}</p>
      <p className="dim">{say(rates.sentence)}</p>
      <RatesTable draft={draft} history={rates.history} onChange={setChanged} />
      {problem ? (
        <p className="entry-refused" role="alert">
          {say(
            texts.ref(problem.column === 'hires' ? 'projection.badHires' : 'projection.badRate', {
              grade: gradeText(problem.grade),
              what: texts.ref(`projection.${problem.column}`),
              value: problem.text
            })
          )}
        </p>
      ) : null}
      {said ? (
        <p className="entry-refused" role="alert">
          {said.message}。{said.wayOut}
        </p>
      ) : null}
      {outcome ? <Outcome outcome={outcome} distribution={distribution} onAsk={() => setAsked((now) => !now)} /> : null}
      {asked && found?.ok && found.value.trace ? (
        <WhyBox trace={found.value.trace} title={say(texts.ref('projection'))} rule={projectionRule.id} onClose={() => setAsked(false)} />
      ) : null}
    </section>
  )
}

function YearsSelect({ value, onChange }: { value: number; onChange: (years: number) => void }) {
  const say = useSay()
  return (
    <label className="row structure-years">
      <span>{say(texts.ref('projection.years'))}</span>
      <NativeSelect
        aria-label={say(texts.ref('projection.years'))}
        value={String(value)}
        data={Array.from({ length: mostYears }, (_, index) => String(index + 1))}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
    </label>
  )
}

type RatesProps = { readonly draft: ProjectionDraft; readonly history: Structure['rates']['history']; onChange(draft: ProjectionDraft): void }
function RatesTable({ draft, history, onChange }: RatesProps) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const basis = (grade: Grade): string => {
    const known = history?.[grade]
    return known && known.present > 0 ? say(texts.ref('projection.basis.one', known)) : say(texts.ref('projection.basis.pack'))
  }
  return (
    <div className="structure-scroll">
      <table className="simple-table structure-rates" aria-label={say(texts.ref('projection.rates'))}>
        <thead>
          <tr>
            <th scope="col">{say(texts.ref('grade'))}</th>
            {projectionColumns.map((column) => (
              <th key={column} scope="col" className="number">
                {say(texts.ref(`projection.${column}`))}
              </th>
            ))}
            <th scope="col" className="number">
              {say(texts.ref('projection.basis'))}
            </th>
          </tr>
        </thead>
        <tbody>
          {grades.toReversed().map((grade) => (
            <tr key={grade}>
              <th scope="row">{sayGrade(grade)}</th>
              {projectionColumns.map((column) => (
                <td key={column} className="number">
                  {hasRate(column, grade) ? <Cell draft={draft} column={column} grade={grade} onChange={onChange} /> : blank}
                </td>
              ))}
              <td className="number">{basis(grade)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type CellProps = { readonly draft: ProjectionDraft; readonly column: ProjectionColumn; readonly grade: Grade; onChange(draft: ProjectionDraft): void }
function Cell({ draft, column, grade, onChange }: CellProps) {
  const say = useSay()
  const sayGrade = useSayGrade()
  return (
    <input
      className="structure-input"
      inputMode="decimal"
      maxLength={8}
      aria-label={say(texts.ref('projection.cell', { grade: sayGrade(grade), what: texts.ref(`projection.${column}`) }))}
      aria-invalid={isProblem(draft, column, grade)}
      value={draft[column][grade]}
      onChange={(event) => onChange({ ...draft, [column]: { ...draft[column], [grade]: event.currentTarget.value } })}
    />
  )
}

type OutcomeProps = { readonly outcome: ProjectionOutcome; onAsk(): void }
function Outcome({ outcome, distribution, onAsk }: OutcomeProps & { readonly distribution: DistributionOutcome }) {
  const say = useSay()
  const { picture, alt } = useMemo(() => projectionPicture(distribution, outcome, say), [distribution, outcome, say])
  const year = outcome.years.length - 1
  return (
    <div className="structure-outcome">
      <PictureFigure picture={picture} title={say(texts.ref('projection.picture', { year }))} alt={alt} />
      <OutcomeTable outcome={outcome} onAsk={onAsk} />
    </div>
  )
}

function OutcomeTable({ outcome, onAsk }: OutcomeProps) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const topDown = grades.toReversed()
  return (
    <div className="structure-scroll">
      <table className="simple-table" aria-label={say(texts.ref('projection.table'))}>
        <thead>
          <tr>
            <th scope="col">
              {say(texts.ref('projection.when'))} <WhyButton name={say(texts.ref('what'))} what={say(texts.ref('projection'))} onAsk={onAsk} />
            </th>
            {topDown.map((grade) => (
              <th key={grade} scope="col" className="number">
                {sayGrade(grade)}
              </th>
            ))}
            {(['total', 'projection.hired', 'projection.left'] as const).map((heading) => (
              <th key={heading} scope="col" className="number">
                {say(texts.ref(heading))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {outcome.years.map(({ year, heads, total, hired, left }) => (
            <tr key={year}>
              <th scope="row">{say(year === 0 ? texts.ref('projection.now') : texts.ref('projection.year', { year }))}</th>
              {[...topDown.map((grade) => heads[grade]), total, ...(year === 0 ? [blank, blank] : [hired, left])].map((figure, index) => (
                <td key={index} className="number">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say(texts.ref('projection.share'))}</th>
            {[...topDown.map((grade) => expectedShare(outcome, grade) ?? blank), '100', blank, blank].map((figure, index) => (
              <td key={index} className="number">
                {figure}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
