import { Checkbox } from '@mantine/core'
import { Link } from 'wouter'
import { useSay } from '../../app/language'
import { StateBadge } from '../../submission/city/Register'
import { addressOf } from '../../submission/tabs'
import { useDocument } from '../../state'
import { blank, sayCount } from '../../ui/format'
import { StatusBadge } from '../../ui/StatusBadge'
import type { Answerable } from './answers'
import { answersPageTexts as texts } from './answers-texts'
import { cityNameOf } from './received'

const columns = ['city', 'revision', 'people', 'differences', 'decisions', 'replies', 'last', 'file'] as const
const numeric: ReadonlySet<string> = new Set(['revision', 'people', 'differences', 'decisions', 'replies'])

type Props = {
  readonly answerable: readonly Answerable[]
  readonly ticked: ReadonlySet<string>
  readonly disabled: boolean
  onTick(keys: readonly string[], on: boolean): void
}
/** Packages to be answered: what a reply would carry, and what was replied before. A city without a compared key cannot be written to. */
export function AnswerTable({ answerable, ticked, disabled, onTick }: Props) {
  const say = useSay()
  const all = answerable.flatMap(({ row, hasKey }) => (hasKey ? [row.digest] : []))
  const count = all.filter((digest) => ticked.has(digest)).length
  return (
    <section className="panel stack" aria-labelledby="answers-title">
      <h2 id="answers-title">{say(texts.ref('table'))}</h2>
      <div className="submission-scroll">
        <table className="simple-table" aria-labelledby="answers-title">
          <thead>
            <tr>
              <th scope="col">
                <Checkbox
                  aria-label={say(texts.ref('all'))}
                  checked={all.length > 0 && count === all.length}
                  indeterminate={count > 0 && count < all.length}
                  disabled={disabled}
                  onChange={(event) => onTick(all, event.currentTarget.checked)}
                />
              </th>
              {columns.map((column) => (
                <th key={column} scope="col" className={numeric.has(column) ? 'number' : undefined}>
                  {say(texts.ref(`column.${column}`))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answerable.map((one) => (
              <AnswerRow key={one.row.digest} one={one} ticked={ticked} disabled={disabled} onTick={onTick} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function AnswerRow({ one: { row, decisions, replies, hasKey }, ticked, disabled, onTick }: { one: Answerable } & Omit<Props, 'answerable'>) {
  const say = useSay()
  const { tables } = useDocument()
  const city = cityNameOf(tables, row.city)
  const last = replies.at(-1)
  return (
    <tr>
      <td>
        <Checkbox
          aria-label={say(texts.ref('one', { city }))}
          checked={hasKey && ticked.has(row.digest)}
          disabled={disabled || !hasKey}
          onChange={(event) => onTick([row.digest], event.currentTarget.checked)}
        />
      </td>
      <td>
        <span data-data>{city}</span>
        {hasKey ? null : (
          <div>
            <StatusBadge tone="bad" icon="warning">
              {say(texts.ref('noKey'))}
            </StatusBadge>{' '}
            <Link href={addressOf('keys')}>{say(texts.ref('toKeys'))}</Link>
          </div>
        )}
      </td>
      <td className="number">{row.revision}</td>
      <td className="number">{sayCount(row.totals.people)}</td>
      <td className="number">{sayCount(row.differenceCount)}</td>
      <td className="number">{sayCount(decisions)}</td>
      <td className="number">{replies.length}</td>
      <td>{last ? <StateBadge state={last.content.outcome} /> : blank}</td>
      <td data-data>{last?.fileName ?? blank}</td>
    </tr>
  )
}
