import { Button, NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { CustomerPlace, ManagerPlace } from '../../../../../shared/families/planning'
import type { Translate } from '../../../../../shared/kernel/texts'
import { useSay } from '../../../../app/language'
import { sayCount } from '../../../../ui/format'
import { marksOf } from '../hand-over'
import { hoursOf, sayHours, type Counting, type Source } from './board'
import { shortDecimal } from './short-decimal'
import { assignPageTexts as texts } from './texts'

type Props = {
  readonly source: Source
  readonly chosen: ReadonlySet<string>
  readonly places: readonly CustomerPlace[]
  readonly shown: readonly CustomerPlace[]
  readonly managers: readonly ManagerPlace[]
  readonly county: string
  readonly counting: Counting
  onChosen(chosen: ReadonlySet<string>): void
  onOpen(code: string): void
  onHandOver(to: Source): void
}
/** Nobody, as the select knows it; staff numbers hold no such sign. */
const nobody = '*'

/** The way without dragging: how many are chosen, to whom they go, and go. */
export function HandOver(props: Props) {
  const { source, chosen, places, shown, counting, onChosen, onHandOver } = props
  const say = useSay()
  const [to, setTo] = useState('')
  const selected = useMemo(() => places.filter(({ customer }) => chosen.has(customer.code)), [places, chosen])
  const taken = hoursOf(selected, source, counting)
  const count = sayCount(selected.length)
  const all = selected.length === shown.length && selected.length > 0
  return (
    <div className="board-tools stack">
      <div className="row">
        <span className="grow" role="status">
          {say(
            selected.length === 0
              ? texts.ref('selected.how')
              : taken
                ? texts.ref('selected.hours', { count, hours: shortDecimal(sayHours(taken)) })
                : texts.ref('selected', { count })
          )}
        </span>
        <button type="button" className="link" onClick={() => onChosen(all ? new Set() : new Set(shown.map(({ customer }) => customer.code)))}>
          {say(texts.ref(all ? 'selected.none' : 'selected.all'))}
        </button>
        {selected.length === 1 && selected[0] ? (
          <button type="button" className="link" onClick={() => selected[0] && props.onOpen(selected[0].customer.code)}>
            {say(texts.ref('selected.open'))}
          </button>
        ) : null}
      </div>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault()
          if (to !== '' && selected.length > 0) onHandOver(to === nobody ? null : to)
        }}
      >
        <Targets {...props} selected={selected} to={to} onTo={setTo} />
        <Button type="submit" disabled={to === '' || selected.length === 0}>
          {say(texts.ref('to.do'))}
        </Button>
      </form>
    </div>
  )
}

type TargetsProps = Props & { readonly selected: readonly CustomerPlace[]; readonly to: string; onTo(to: string): void }
function Targets({ source, places, selected, managers, to, onTo }: TargetsProps) {
  const say = useSay()
  const moved = selected.length > 0 ? selected : places
  const { same, marked } = useMemo(() => groupsOf(managers, moved, source), [managers, moved, source])
  const option = (manager: ManagerPlace) => ({ value: manager.staffNo, label: sayTarget(manager, say) })
  return (
    <NativeSelect
      className="grow"
      aria-label={say(texts.ref('to.label'))}
      value={to}
      data={[
        { value: '', label: say(texts.ref('to.choose')) },
        ...(same.length > 0 ? [{ group: say(texts.ref('to.same')), items: same.map(option) }] : []),
        ...(marked.length > 0 ? [{ group: say(texts.ref('to.marked')), items: marked.map(option) }] : []),
        ...(source === null ? [] : [{ value: nobody, label: say(texts.ref('to.nobody')) }])
      ]}
      onChange={(event) => onTo(event.currentTarget.value)}
    />
  )
}
const sayTarget = ({ name, county, post, load }: ManagerPlace, say: Translate): string =>
  say(
    texts.ref('to.manager', {
      name,
      place: texts.ref('manager.other', { county, post }),
      load: load === null ? texts.ref('manager.loadUnknown') : texts.ref('to.load', { load })
    })
  )

/** Whoever fits, least loaded first; then those of another post or county. */
export function groupsOf(managers: readonly ManagerPlace[], moved: readonly CustomerPlace[], source: Source) {
  const others = managers.filter(({ staffNo }) => staffNo !== source).toSorted((a, b) => Number(a.load ?? 0) - Number(b.load ?? 0))
  const fits = (manager: ManagerPlace): boolean => {
    const { otherPost, otherCounty } = marksOf(moved, manager)
    return otherPost + otherCounty === 0
  }
  const same = others.filter(fits)
  const known = new Set(same)
  return { same, marked: others.filter((manager) => !known.has(manager)) }
}
