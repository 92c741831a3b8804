import type { UnitHeads } from '../../../../../shared/families/planning'
import type { TextRef } from '../../../../../shared/kernel/texts'
import { useSay } from '../../../../app/language'
import { sayCount } from '../../../../ui/format'
import { WhyButton } from '../../../../ui/WhyButton'
import { sayFigure, sayFigureOr } from '../common/figures'
import type { FoundHeads } from '../common/found'
import { headcountPageTexts as texts } from '../texts'
import { Band } from './Band'

type Props = {
  readonly title: TextRef
  /** What a row is: a county or a post. */
  readonly first: TextRef
  readonly units: readonly UnitHeads[]
  readonly city: UnitHeads
  readonly capped: FoundHeads['capped']
  onAsk(unit: string | null): void
  /** Whether each row can be asked for by itself. */
  readonly askable: boolean
}

/** Heads by unit with their sum. */
export function UnitsTable({ title, first, units, city, capped, onAsk, askable }: Props) {
  const say = useSay()
  const cappedOf = new Map(capped?.units.map(({ unit, heads }) => [unit, heads]))
  const headings = ['customers', 'hours', 'fte', 'required', ...(capped ? (['capped'] as const) : []), 'current', 'vacant', 'surplus', 'load'] as const
  return (
    <section className="panel heads-scroll" aria-label={say(title)}>
      <table className="simple-table heads-units">
        <caption>{say(title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(first)}</th>
            {headings.map((heading) => (
              <th key={heading} scope="col" className="number">
                {say(texts.ref(`heads.${heading}`))}
              </th>
            ))}
            <th scope="col">{say(texts.ref('heads.band'))}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <UnitRow
              key={unit.unit}
              name={unit.unit}
              unit={unit}
              capped={capped ? (cappedOf.get(unit.unit) ?? 0) : null}
              onAsk={askable ? () => onAsk(unit.unit) : null}
            />
          ))}
        </tbody>
        <tfoot>
          <UnitRow name={say(texts.ref('heads.city'))} unit={city} capped={capped?.cap ?? null} onAsk={() => onAsk(null)} />
        </tfoot>
      </table>
    </section>
  )
}

type RowProps = { readonly name: string; readonly unit: UnitHeads; readonly capped: number | null; readonly onAsk: (() => void) | null }
function UnitRow({ name, unit: { customers, hours, fte, required, current, vacant, surplus, load, band }, capped, onAsk }: RowProps) {
  const say = useSay()
  const counts = [...(capped === null ? [] : [capped]), current, vacant, surplus]
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{sayCount(customers)}</td>
      <td className="number">{sayFigure(hours)}</td>
      <td className="number">{sayFigure(fte)}</td>
      <td className="number heads-strong">
        <span>{sayCount(required)}</span>
        {onAsk ? <WhyButton name={name} what={say(texts.ref('heads.what'))} onAsk={onAsk} /> : null}
      </td>
      {counts.map((count, index) => (
        <td key={index} className="number">
          {sayCount(count)}
        </td>
      ))}
      <td className="number">{sayFigureOr(load)}</td>
      <td>
        <Band band={band} />
      </td>
    </tr>
  )
}
