import type { Move } from '../../../../../shared/families/planning'
import { useSay } from '../../../../app/language'
import { sayCount } from '../../../../ui/format'
import { assignPageTexts as texts } from '../assign/texts'
import { Scroll } from '../Scroll'
import { postsPageTexts } from '../texts'

type Props = {
  readonly moves: readonly Move[]
  /** Codes of those that are not to be accepted. */
  readonly left: ReadonlySet<string>
  readonly readOnly: boolean
  nameOf(staffNo: string): string
  onLeft(left: ReadonlySet<string>): void
}
/** The moves one by one, each to be accepted or left. */
export function Moves({ moves, left, readOnly, nameOf, onLeft }: Props) {
  const say = useSay()
  const placed = moves.filter((move) => move.from === null).length
  const title = say(texts.ref('balance.moves', { count: sayCount(moves.length), placed: sayCount(placed), moved: sayCount(moves.length - placed) }))
  const from = (move: Move): string => (move.from === null ? say(postsPageTexts.ref('state.uncovered')) : nameOf(move.from))
  const toggle = (code: string): void => {
    const next = new Set(left)
    if (!next.delete(code)) next.add(code)
    onLeft(next)
  }
  return (
    <section className="panel" aria-labelledby="moves-title">
      <h3 id="moves-title">{title}</h3>
      <Scroll label={title} className="balance-list">
        <table className="simple-table balance-moves">
          <thead>
            <tr>
              <th scope="col">
                <input
                  type="checkbox"
                  aria-label={say(texts.ref('balance.choose'))}
                  disabled={readOnly}
                  checked={left.size === 0}
                  onChange={({ currentTarget: { checked } }) => onLeft(checked ? new Set() : new Set(moves.map(({ code }) => code)))}
                />
              </th>
              <th scope="col">{say(texts.ref('balance.customer'))}</th>
              <th scope="col">{say(postsPageTexts.ref('field.tier'))}</th>
              <th scope="col">{say(texts.ref('balance.from'))}</th>
              <th scope="col">{say(texts.ref('balance.to'))}</th>
              <th scope="col" className="number">
                {say(texts.ref('balance.hours'))}
              </th>
            </tr>
          </thead>
          <tbody>
            {moves.map((move) => (
              <tr key={move.code} className={left.has(move.code) ? 'balance-left' : undefined}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={say(texts.ref('balance.one', { name: move.name, from: from(move), to: nameOf(move.to) }))}
                    disabled={readOnly}
                    checked={!left.has(move.code)}
                    onChange={() => toggle(move.code)}
                  />
                </td>
                <td>
                  {move.name} <span className="dim">{move.code}</span>
                </td>
                <td>{move.tier}</td>
                <td>{from(move)}</td>
                <td>{nameOf(move.to)}</td>
                <td className="number">{move.hours}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  )
}
