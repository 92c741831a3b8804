import { certificationTexts, statusSchema } from '../../../shared/families/certification'
import { consolidationTexts, pooledCities, type Consolidation, type CrossTable } from '../../../shared/families/consolidation'
import { kindText, movementKindSchema } from '../../../shared/families/grade'
import { gradeSchema } from '../../../shared/families/roster'
import { useSpeech } from '../../app/language'
import { useDocument } from '../../state'
import { blank, sayCount, sayMonth } from '../../ui/format'
import { parseCivilMonth } from '../../../shared/kernel/civil-date'
import { useSayGrade } from '../roster/grade-text'
import { largestOf, shadeOf } from './heat'
import { PassRates } from './PassRates'
import { consolidatedPageTexts as texts } from './texts'
import { cityNameOf } from './received'

/** Views across cities: who stands where, who came out how. The shade repeats the number; small groups are not shown. */
export function Views({ consolidation }: { consolidation: Consolidation }) {
  const { say, language } = useSpeech()
  const sayGrade = useSayGrade()
  const { byGrade, byStatus, byMovement, passRates, smallestGroup } = consolidation
  const gradeName = (code: string): string => {
    const grade = gradeSchema.safeParse(code).data
    return grade ? sayGrade(grade) : code
  }
  const statusName = (code: string): string => {
    const status = statusSchema.safeParse(code).data
    return status ? say(certificationTexts.ref(`status.${status}`)) : code
  }
  const kindName = (code: string): string => {
    const kind = movementKindSchema.safeParse(code).data
    return kind ? say(kindText(kind)) : code
  }
  const monthName = (text: string): string => {
    const month = parseCivilMonth(text)
    return month ? sayMonth(month, language) : text
  }
  return (
    <>
      <p className="dim">{say(texts.ref('views.small', { least: smallestGroup }))}</p>
      <Heat title={say(texts.ref('views.byGrade'))} table={byGrade} columnName={gradeName} />
      {byStatus.map((one) => (
        <Heat
          key={`${one.round}|${one.month}`}
          title={say(texts.ref('views.byStatus', { round: one.round, month: monthName(one.month) }))}
          table={one}
          columnName={statusName}
        />
      ))}
      <PassRates rates={passRates} monthName={monthName} />
      {byMovement.columns.length > 0 ? <Heat title={say(texts.ref('views.byMovement'))} table={byMovement} columnName={kindName} /> : null}
    </>
  )
}

/** A heat map that is a table: every number is there to be read, the shade only repeats it. */
function Heat({ title, table, columnName }: { title: string; table: CrossTable; columnName(code: string): string }) {
  const { say } = useSpeech()
  const { tables } = useDocument()
  const largest = largestOf(table.cells)
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? (
      <span title={say(texts.ref('views.hidden'))}>{say(texts.ref('views.hidden.mark'))}</span>
    ) : value === 0 ? (
      blank
    ) : (
      sayCount(value)
    )
  return (
    <section className="panel stack" aria-label={title}>
      <h2>{title}</h2>
      <div className="submission-scroll">
        <table className="simple-table heat" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{say(texts.ref('column.city'))}</th>
              {table.columns.map((column) => (
                <th key={column} scope="col" className="number">
                  {columnName(column)}
                </th>
              ))}
              <th scope="col" className="number">
                {say(texts.ref('views.total'))}
              </th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((city, row) => (
              <tr key={city}>
                <th scope="row" data-data>
                  {city === pooledCities ? say(consolidationTexts.ref('pooled')) : cityNameOf(tables, city)}
                </th>
                {table.columns.map((column, index) => {
                  const value = table.cells[row]?.[index] ?? null
                  return (
                    <td key={column} className={`heat-${shadeOf(value, largest)}`}>
                      {shown(value)}
                    </td>
                  )
                })}
                <td className="heat-total">{shown(table.rowTotals[row])}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{say(texts.ref('views.total'))}</th>
              {table.columns.map((column, index) => (
                <td key={column} className="heat-total">
                  {shown(table.columnTotals[index])}
                </td>
              ))}
              <td className="heat-total">{shown(table.total)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {table.hidden > 0 ? <p className="dim">{say(texts.ref('views.hidden.count', { count: table.hidden }))}</p> : null}
    </section>
  )
}
