import { Button } from '@mantine/core'
import { memo, useCallback, useMemo, type Dispatch } from 'react'
import { changedFields, unfitFields, type WhatIfValues } from '../../../../shared/families/grade'
import { grades } from '../../../../shared/families/roster'
import { useSay } from '../../../app/language'
import { Icon } from '../../../ui/icons'
import { LeverRow } from './LeverRow'
import { leverGroups, leverKey, leversOf, type Lever, type LeverAction, type PlacesNow } from './levers'
import { whatIfTexts as texts } from './texts'

type Props = {
  readonly values: WhatIfValues
  readonly pack: WhatIfValues
  readonly places: PlacesNow
  onMove: Dispatch<LeverAction>
  /** Null where nothing can be saved from here. */
  readonly onSave: (() => void) | null
}

/** Everything that can be dragged, with what the pack has beside it. */
export const Levers = memo(function Levers({ values, pack, places, onMove, onSave }: Props) {
  const say = useSay()
  const levers = useMemo(() => leversOf(values, pack, places), [values, pack, places])
  const reset = useCallback(({ name }: Lever) => onMove({ kind: 'reset', name, pack }), [onMove, pack])
  const resetAll = useCallback(() => onMove({ kind: 'set', values: pack }), [onMove, pack])
  const same = changedFields(values, pack).length === 0
  return (
    <section className="levers" aria-label={say(texts.ref('levers'))}>
      <Head changed={same ? 0 : levers.filter(({ changed }) => changed).length} onReset={resetAll} onSave={onSave} />
      <div className="levers-body">
        {leverGroups.map((group) => (
          <fieldset key={group} className="lever-group">
            <legend>{say(texts.ref(`group.${group}`))}</legend>
            {levers
              .filter((lever) => lever.group === group)
              .map((lever) => (
                <LeverRow key={leverKey(lever.name)} lever={lever} onMove={onMove} onReset={reset} />
              ))}
            {group === 'weights' || group === 'places' ? <p className="dim">{say(texts.ref(`group.${group}.hint`))}</p> : null}
            {group === 'bands' ? <BandSums values={values} /> : null}
          </fieldset>
        ))}
      </div>
    </section>
  )
})

const Head = memo(function Head({ changed, onReset, onSave }: { changed: number; onReset(): void; onSave: Props['onSave'] }) {
  const say = useSay()
  return (
    <div className="levers-head">
      <span className="grow dim">{changed === 0 ? say(texts.ref('unchanged')) : say(texts.ref('changedCount', { count: changed }))}</span>
      <Button variant="default" size="compact-xs" disabled={changed === 0} onClick={onReset}>
        {say(texts.ref('reset'))}
      </Button>
      {onSave ? (
        <Button size="compact-xs" disabled={changed === 0} leftSection={<Icon name="file" size={14} />} onClick={onSave}>
          {say(texts.ref('save'))}
        </Button>
      ) : null}
    </div>
  )
})

/** Why bands can be tried but not saved. Only bands are asked: the others keep to their scales. */
const BandSums = memo(
  function BandSums({ values }: { values: WhatIfValues }) {
    const say = useSay()
    if (!unfitFields(values).includes('bands')) return null
    const sum = (end: 'from' | 'to'): number => Math.round(grades.reduce((total, grade) => total + values.bands[grade][end], 0) * 100) / 100
    return (
      <p className="entry-refused" role="status">
        {say(texts.ref('bands.unfit', { from: sum('from'), to: sum('to') }))}
      </p>
    )
  },
  (before, after) => before.values.bands === after.values.bands
)
