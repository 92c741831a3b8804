import { memo, useId, useState, type Dispatch } from 'react'
import { useSay } from '../../../app/language'
import { sayCount } from '../../../ui/format'
import { Icon } from '../../../ui/icons'
import { keyName } from '../../../ui/keys'
import { leverKey, mostPlaces, readFigure, type Lever, type LeverAction } from './levers'
import { whatIfTexts as texts } from './texts'

type Props = { readonly lever: Lever; onMove: Dispatch<LeverAction>; onReset(lever: Lever): void }

/** One lever: a slider for the hand, a field for the exact figure, and what the pack has. */
export const LeverRow = memo(LeverRowBare, (a, b) => a.onMove === b.onMove && a.onReset === b.onReset && sameLever(a.lever, b.lever))
const sameLever = (a: Lever, b: Lever): boolean =>
  a.value === b.value && a.now === b.now && a.changed === b.changed && a.most === b.most && leverKey(a.name) === leverKey(b.name)

function LeverRowBare({ lever, onMove, onReset }: Props) {
  const say = useSay()
  const { name, value, now, changed, most, step, unit } = lever
  const label = say(lever.label)
  const key = leverKey(name)
  const sayUnit = say(texts.ref(`unit.${unit}`))
  return (
    <div className={changed ? 'lever lever-changed' : 'lever'}>
      <label htmlFor={`slide-${key}`}>{label}</label>
      <span className="lever-now">{say(texts.ref(name.kind === 'places' ? 'lever.auto' : 'lever.now', { value: now }))}</span>
      <button
        type="button"
        className="icon-button"
        disabled={!changed}
        aria-label={say(texts.ref('lever.reset', { name: label }))}
        title={say(texts.ref('lever.reset', { name: label }))}
        onClick={() => onReset(lever)}
      >
        <Icon name="undo" size={14} />
      </button>
      <input
        id={`slide-${key}`}
        type="range"
        min={0}
        max={most}
        step={step}
        value={value}
        aria-valuetext={`${value} ${sayUnit}`}
        onChange={(event) => onMove({ kind: 'move', name, value: Number(event.currentTarget.value) })}
      />
      <Figure lever={lever} label={say(texts.ref('lever.value', { name: label }))} onMove={onMove} onReset={onReset} />
      <span className="lever-unit">{sayUnit}</span>
    </div>
  )
}

/** The exact figure; what cannot be read stays in the field and moves nothing. Esc takes back what was typed. */
function Figure({ lever, label, onMove, onReset }: Props & { readonly label: string }) {
  const say = useSay()
  const hint = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [before, setBefore] = useState(lever)
  const refused = typed !== null && readFigure(typed, lever) === null
  const takeBack = (): void => {
    setTyped(null)
    if (before.name.kind === 'places' && !before.changed) onReset(before)
    else onMove({ kind: 'move', name: before.name, value: before.value })
  }
  return (
    <>
      <input
        className="lever-figure"
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={refused}
        aria-describedby={refused ? hint : undefined}
        value={typed ?? String(lever.value)}
        onFocus={() => setBefore(lever)}
        onChange={(event) => {
          const text = event.currentTarget.value
          setTyped(text)
          const figure = readFigure(text, lever)
          if (figure !== null) onMove({ kind: 'move', name: lever.name, value: figure })
        }}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          const key = keyName(event)
          if (key === 'Enter') setTyped(null)
          if (key === 'Escape' && typed !== null) takeBack()
        }}
      />
      {refused ? (
        <span id={hint} role="alert" className="lever-refused">
          {say(texts.ref('lever.refused', { from: 0, to: lever.unit === 'people' ? sayCount(mostPlaces) : lever.most }))}
        </span>
      ) : null}
    </>
  )
}
