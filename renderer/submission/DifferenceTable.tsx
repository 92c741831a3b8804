import type { Difference } from '../../shared/families/consolidation'
import { useSpeech } from '../app/language'
import { sayCount } from '../ui/format'
import { differenceTexts as texts } from './difference-texts'
import { fieldOf, partOf } from './say-difference'

const columns = ['of', 'subject', 'field', 'stated', 'recomputed'] as const
type Props = { readonly title: string; readonly differences: readonly Difference[]; readonly count: number; nameOf?(subject: string): string }

/** Person by person and value by value: what was stated, and what it comes to when it is computed again. */
export function DifferenceTable({ title, differences, count, nameOf = (subject) => subject }: Props) {
  const { say, language } = useSpeech()
  return (
    <div className="submission-scroll submission-differences">
      <table className="simple-table" aria-label={title}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className={column === 'stated' || column === 'recomputed' ? 'number' : undefined}>
                {say(texts.ref(`column.${column}`))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map((one, index) => {
            const part = partOf(one.of, language)
            const field = fieldOf(one)
            return (
              <tr key={`${one.of}|${one.subject}|${one.field}|${index}`}>
                <td>{part ? say(part) : one.of}</td>
                <td data-data>{one.subject === '' ? say(texts.ref('whole')) : nameOf(one.subject)}</td>
                <td title={one.field}>{field ? say(field) : <span data-data>{one.field}</span>}</td>
                <td className="number" data-data>
                  {one.stated}
                </td>
                <td className="number" data-data>
                  {one.recomputed}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {count > differences.length ? <p className="dim">{say(texts.ref('more', { shown: sayCount(differences.length), count: sayCount(count) }))}</p> : null}
    </div>
  )
}
