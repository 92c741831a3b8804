import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { levelNumbers, ratingLevels, type Competency, type RatingLevel } from '../../../../shared/families/competency'
import { useSay } from '../../../app/language'
import { Icon } from '../../../ui/icons'
import { keyName } from '../../../ui/keys'
import { targetOf, useRated, useSession } from './session'
import { interviewTexts as texts } from './texts'

type Cells = { onKeyDown(event: KeyboardEvent): void; onFocus(event: FocusEvent<HTMLElement>): void }
const none: readonly string[] = []
const moves: Readonly<Record<string, readonly [column: number, row: number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }

/** The scale from 1 to 5 by halves, and below each level what is seen of people at it. One stop for Tab; arrows move within. */
export function LevelBoard({ competency, onRate }: { competency: Competency; onRate: (level: RatingLevel) => void }) {
  const say = useSay()
  const { arrive, readOnly } = useSession()
  const board = useRef<HTMLDivElement>(null)
  const level = useRated(competency.code, 'level') ?? null
  const [stop, setStop] = useState('1')
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = moves[keyName(event)]
    const from = event.target instanceof HTMLElement ? event.target.dataset['cell'] : undefined
    if (!move || from === undefined || !board.current) return
    event.preventDefault()
    const find = (cell: string): HTMLElement | null => board.current?.querySelector<HTMLElement>(`[data-cell="${cell}"]`) ?? null
    find(cellFrom(from, move, (cell) => find(cell) !== null))?.focus()
  }
  const cells: Cells = {
    onKeyDown,
    onFocus(event) {
      arrive('level')
      const cell = event.currentTarget.dataset['cell']
      if (cell && !cell.includes(':')) setStop(cell)
    }
  }
  return (
    <div className="board" ref={board} data-field="level" data-region="level" role="group" aria-label={say(texts.ref('level'))}>
      <div className="scale">
        {ratingLevels.map((one) => (
          <LevelButton key={one} level={one} chosen={one === level} stop={one === stop} readOnly={readOnly} cells={cells} onRate={onRate} />
        ))}
      </div>
      <div className="levels">
        {levelNumbers.map((number) => (
          <div
            key={number}
            className={String(number) === level ? 'level chosen' : 'level'}
            role="group"
            aria-label={say(texts.ref('level.column', { level: number }))}
          >
            <p className="descriptor">{competency.levels[number - 1]?.descriptor}</p>
            {competency.levels[number - 1]?.indicators.map((text, at) => (
              <Indicator key={at} code={competency.code} level={number} at={at} text={text} cells={cells} />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

/** From one cell to the next: levels in a row by halves, indicators as `level:row` below the whole ones. */
function cellFrom(from: string, [columns, rows]: readonly [number, number], exists: (cell: string) => boolean): string {
  const [level = '1', row] = from.split(':')
  if (row === undefined) {
    if (rows > 0) return `${Math.floor(Number(level))}:0`
    return ratingLevels[ratingLevels.findIndex((one) => one === level) + columns] ?? from
  }
  if (columns !== 0) {
    const beside = Number(level) + columns
    const candidates = Array.from({ length: Number(row) + 1 }, (_, index) => `${beside}:${Number(row) - index}`)
    return candidates.find(exists) ?? from
  }
  const below = Number(row) + rows
  if (below < 0) return level
  return exists(`${level}:${below}`) ? `${level}:${below}` : from
}

type LevelButtonProps = { level: RatingLevel; chosen: boolean; stop: boolean; readOnly: boolean; cells: Cells; onRate: (level: RatingLevel) => void }
function LevelButton({ level, chosen, stop, readOnly, cells, onRate }: LevelButtonProps) {
  const say = useSay()
  const whole = Number.isInteger(Number(level))
  const label = whole ? texts.ref('level.of', { level }) : texts.ref('level.half', { level, below: Math.floor(Number(level)), above: Math.ceil(Number(level)) })
  return (
    <button
      type="button"
      className={whole ? 'scale-whole' : 'scale-half'}
      data-cell={level}
      tabIndex={stop ? 0 : -1}
      aria-pressed={chosen}
      aria-label={say(label)}
      aria-disabled={readOnly}
      {...cells}
      onClick={() => {
        if (!readOnly) onRate(level)
      }}
    >
      {level}
    </button>
  )
}

function Indicator({ code, level, at, text, cells }: { code: string; level: number; at: number; text: string; cells: Cells }) {
  const say = useSay()
  const { drafts, sheet, readOnly } = useSession()
  const seen = useRated(code, 'seen') ?? none
  const name = `${level}.${at}`
  const isSeen = seen.includes(name)
  const toggle = (): void => {
    if (!readOnly) drafts.put(targetOf(sheet, code), { seen: isSeen ? seen.filter((one) => one !== name) : [...seen, name].toSorted() }, 'now')
  }
  return (
    <button
      type="button"
      className="indicator"
      data-cell={`${level}:${at}`}
      aria-pressed={isSeen}
      aria-label={say(texts.ref('indicator', { level, text }))}
      aria-disabled={readOnly}
      {...cells}
      onClick={toggle}
    >
      <span className="tick">{isSeen ? <Icon name="check" size={14} /> : null}</span>
      <span>{text}</span>
    </button>
  )
}
