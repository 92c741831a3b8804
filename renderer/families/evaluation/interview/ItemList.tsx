import { useEffect, useRef } from 'react'
import { competencyTexts, layers, type Competency } from '../../../../shared/families/competency'
import { useSay } from '../../../app/language'
import { useWorkbench } from '../../../state'
import { Icon } from '../../../ui/icons'
import { arrowsAmong } from './arrows'
import { startOf } from './places'
import { useRated, useSession } from './session'
import { interviewTexts as texts } from './texts'

const onKeyDown = arrowsAmong('down', '.items')

/** The items of the sheet, layer by layer, each with one's own state. What the grade requires is not shown: it would lean on the rating. */
export function ItemList({ withMarks, lacking }: { withMarks: boolean; lacking: ReadonlySet<string> }) {
  const say = useSay()
  const { competencies, code } = useSession()
  const list = useRef<HTMLElement>(null)
  useEffect(() => void list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [code])
  return (
    <nav className="items" aria-label={say(texts.ref('list'))} data-region="list" ref={list}>
      {layers.map((layer) => {
        const here = competencies.filter((one) => one.layer === layer)
        return here.length === 0 ? null : (
          <div key={layer} className="layer">
            <h2>{say(competencyTexts.ref(`layer.${layer}`))}</h2>
            <ul>
              {here.map((competency) => (
                <Item key={competency.code} competency={competency} lacking={lacking.has(competency.code)} />
              ))}
            </ul>
          </div>
        )
      })}
      {withMarks ? <MarksItem /> : null}
    </nav>
  )
}

function Item({ competency, lacking }: { competency: Competency; lacking: boolean }) {
  const say = useSay()
  const { code, go } = useSession()
  const level = useRated(competency.code, 'level') ?? null
  const notObserved = useRated(competency.code, 'notObserved') ?? false
  const state = level !== null ? texts.ref('rated.level', { level }) : texts.ref(notObserved ? 'rated.notObserved' : 'rated.none')
  return (
    <li>
      <button
        type="button"
        className="item"
        aria-current={code === competency.code ? 'true' : undefined}
        tabIndex={code === competency.code ? 0 : -1}
        onKeyDown={onKeyDown}
        onClick={() => go(startOf(competency.code))}
      >
        <span className="item-name">{competency.name}</span>
        {lacking ? <Icon name="warning" size={14} /> : null}
        <span className={level !== null || notObserved ? 'item-state rated' : 'item-state'}>{say(state)}</span>
      </button>
    </li>
  )
}

function MarksItem() {
  const say = useSay()
  const { code, go, seatKey } = useSession()
  const filled = useWorkbench(({ document: { tables } }) => {
    const seat = tables.seats.get(seatKey)
    return seat !== undefined && seat.interview !== null && seat.presentation !== null
  })
  return (
    <div className="layer">
      <button
        type="button"
        className="item"
        aria-current={code === null ? 'true' : undefined}
        tabIndex={code === null ? 0 : -1}
        onKeyDown={onKeyDown}
        onClick={() => go(startOf(null))}
      >
        <span className="item-name">{say(texts.ref('marks'))}</span>
        <span className={filled ? 'item-state rated' : 'item-state'}>{say(texts.ref(filled ? 'marks.filled' : 'rated.none'))}</span>
      </button>
    </div>
  )
}
