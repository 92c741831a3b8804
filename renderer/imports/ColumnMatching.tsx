import type { ImportPreview } from '../../shared/contract'
import { useSay } from '../app/language'
import { Icon } from '../ui/icons'
import { importTexts as texts } from './texts'

/** Which column means what: proposed from the headings, corrected by the user, remembered by the host. */
export function ColumnMatching({ preview: { columns, known }, onMatch }: { preview: ImportPreview; onMatch: (index: number, key: string | null) => void }) {
  const say = useSay()
  const matched = columns.filter(({ key }) => key !== null)
  const missing = known.filter(({ key, required }) => required && !matched.some((column) => column.key === key))
  return (
    <details className="panel import-matching" open={missing.length > 0}>
      <summary>
        {say(texts.ref('columns.summary', { matched: matched.length, ignored: columns.length - matched.length }))}
        {missing.length > 0 ? (
          <span className="import-missing">
            {' '}
            <Icon name="warning" size={14} /> {say(texts.ref('columns.missing', { names: missing.map(({ label }) => label) }))}
          </span>
        ) : null}
      </summary>
      <table className="simple-table">
        <thead>
          <tr>
            <th>{say(texts.ref('columns.heading'))}</th>
            <th>{say(texts.ref('columns.sample'))}</th>
            <th>{say(texts.ref('columns.key'))}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ index, letter, heading, key, samples }) => (
            <tr key={index}>
              <td>
                <span className="dim">{letter}</span> {heading}
              </td>
              <td className="dim">{samples.filter(Boolean).join('，')}</td>
              <td>
                <select
                  className="cell-select"
                  aria-label={say(texts.ref('columns.of', { letter, heading }))}
                  value={key ?? ''}
                  onChange={(event) => onMatch(index, event.target.value || null)}
                >
                  <option value="">{say(texts.ref('columns.ignore'))}</option>
                  {known.map((one) => (
                    <option key={one.key} value={one.key}>
                      {one.required ? say(texts.ref('columns.required', { name: one.label })) : say(one.label)}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
