import type { CustomerPlace, ManagerPlace, PostsResult } from '../../../../../shared/families/planning'
import { useSay } from '../../../../app/language'
import { Icon } from '../../../../ui/icons'
import { useRowTabIndex } from '../../../../ui/row-focus'
import { WhyButton } from '../../../../ui/WhyButton'
import { useAskPlan } from '../../ask-why'
import { BandBadge, bandText } from '../coverage'
import { marksOf } from '../hand-over'
import { postsPageTexts } from '../texts'
import { bandOf, type Bands } from './board'
import { shortDecimal } from './short-decimal'
import { assignPageTexts as texts } from './texts'

type Props = {
  readonly manager: ManagerPlace
  readonly reference: PostsResult['reference']
  readonly county: string
  readonly bands: Bands
  /** The load at which a bar is full. */
  readonly widest: number
  readonly isSource: boolean
  readonly isOver: boolean
  readonly loadAfter: string | null
  readonly moving: readonly CustomerPlace[]
  onChoose(): void
}
/** A manager: load as bar, figure and word; customers; key customers beside the reference; while customers are dragged what it would mean. */
export function ManagerRow({ manager, reference, county, bands, widest, isSource, isOver, loadAfter, moving, onChoose }: Props) {
  const say = useSay()
  const ask = useAskPlan()
  const tabIndex = useRowTabIndex()
  const { staffNo, name, band, load } = manager
  const classes = ['board-row', isSource ? 'board-chosen' : '', isOver ? 'board-over' : '']
  return (
    <div className={classes.join(' ')} data-target={staffNo}>
      <button type="button" className="board-choose" tabIndex={tabIndex} aria-pressed={isSource} onClick={onChoose}>
        <span className="board-line">
          <strong>{name}</strong>
          <span className="grow dim board-post">
            {manager.county === county ? manager.post : say(texts.ref('manager.other', { county: manager.county, post: manager.post }))}
          </span>
          <span className="board-figure">
            {loadAfter === null ? load : say(texts.ref('manager.after', { load: loadAfter, band: bandText(bandOf(loadAfter, bands)) }))}
          </span>
        </span>
        {load === null ? null : <LoadBar load={Number(load)} after={loadAfter === null ? null : Number(loadAfter)} band={band} bands={bands} widest={widest} />}
        <span className="board-facts">
          {moving.length > 0 && !isSource ? <Marks manager={manager} moving={moving} /> : <Facts {...{ manager, reference }} />}
        </span>
      </button>
      <span className="board-side">
        <BandBadge band={band} />
        <WhyButton name={name} what={say(postsPageTexts.ref('loads.what'))} onAsk={() => ask({ kind: 'posts', staffNo })} />
      </span>
    </div>
  )
}

function Facts({ manager: { customers, keyCustomers, hours, reference: place }, reference }: Pick<Props, 'manager' | 'reference'>) {
  const say = useSay()
  const counts = { customers: shortDecimal(customers) }
  const key = shortDecimal(keyCustomers)
  return (
    <>
      {say(hours === null ? texts.ref('manager.factsNoHours', counts) : texts.ref('manager.facts', { ...counts, hours }))}
      {place === null ? (
        key === '0' ? null : (
          <span className="board-key">{say(texts.ref('key.other', { key }))}</span>
        )
      ) : (
        <span className={`board-key board-key-${place}`}>
          <Icon name={place === 'within' ? 'check' : place === 'above' ? 'ascending' : 'descending'} size={12} />{' '}
          {say(texts.ref(`key.${place}`, { ...reference, key }))}
        </span>
      )}
    </>
  )
}

/** What is unusual about this manager taking over what is being dragged. */
function Marks({ manager, moving }: { manager: ManagerPlace; moving: readonly CustomerPlace[] }) {
  const say = useSay()
  const { otherPost, otherCounty } = marksOf(moving, manager)
  if (otherPost + otherCounty === 0)
    return (
      <span className="board-fits">
        <Icon name="check" size={12} /> {say(texts.ref('to.same'))}
      </span>
    )
  return (
    <span className="board-marks">
      <Icon name="warning" size={12} />{' '}
      {[
        ...(otherPost > 0 ? [say(texts.ref('mark.otherPost', { count: otherPost }))] : []),
        ...(otherCounty > 0 ? [say(texts.ref('mark.otherCounty', { count: otherCounty }))] : [])
      ].join(' · ')}
    </span>
  )
}

type BarProps = { readonly load: number; readonly after: number | null; readonly band: ManagerPlace['band']; readonly bands: Bands; readonly widest: number }
/** The bar repeats what figure and word say; upright lines are the bounds of 不饱和 and 超负荷. */
export function LoadBar({ load, after, band, bands, widest }: BarProps) {
  const share = (value: number): string => `${Math.min(100, Math.max(0, (value / widest) * 100))}%`
  return (
    <span className="load-bar" aria-hidden="true">
      <span className={`load-fill load-${band ?? 'unknown'}`} style={{ width: share(load) }} />
      {after === null ? null : <span className="load-after" style={{ left: share(Math.min(load, after)), width: share(Math.abs(after - load)) }} />}
      <span className="load-bound" style={{ left: share(bands.idle) }} />
      <span className="load-bound" style={{ left: share(bands.overloaded) }} />
    </span>
  )
}
