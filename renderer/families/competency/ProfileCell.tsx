import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Requirement } from '../../../shared/families/competency'
import { weightText } from '../../../shared/families/competency'
import type { Result } from '../../../shared/kernel/result'
import { isComposing, keyName } from '../../ui/keys'
import { readLevelKey, readWeight } from './profile-rows'

export type ProfileMode = 'levels' | 'weights'
/** Sets parts of a requirement; null takes it out. */
export type SetRequirement = (patch: Partial<Omit<Requirement, 'code'>> | null) => Promise<Result<unknown>>
export type CellProps = {
  readonly label: string
  readonly requirement: Requirement | null
  readonly place: string
  readonly tabIndex: 0 | -1
  readonly readOnly: boolean
  onSet: SetRequirement
  /** Goes so many rows down and columns to the right. */ onMove(rows: number, columns: number): void
}
const steps: Readonly<Record<string, readonly [number, number]>> = { Enter: [1, 0], ArrowDown: [1, 0], 'Shift+Enter': [-1, 0], ArrowUp: [-1, 0] }
const sideways: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [0, -1], ArrowRight: [0, 1] }

/** The level that is asked for: 1 to 5 sets it, the star or the space bar marks it as core, Delete takes it out, Esc gives back what was there. */
export function LevelCell({ label, requirement, place, tabIndex, readOnly, onSet, onMove }: CellProps) {
  const field = useRef<HTMLInputElement>(null)
  const before = useRef<Requirement | null>(null)
  const [draft, setDraft] = useState<string | null>(null)
  const kept = requirement ? String(requirement.level) : ''
  const value = draft ?? kept
  useEffect(() => {
    // The next digit takes the place of this one.
    if (document.activeElement === field.current) field.current?.select()
  }, [value])
  const set = (patch: Partial<Omit<Requirement, 'code'>> | null, shown: string): void => {
    if (readOnly) return
    setDraft(shown)
    void onSet(patch).then(() => setDraft((now) => (now === shown ? null : now)))
  }
  const take = (key: ReturnType<typeof readLevelKey>): void => {
    if (key === 'core') {
      if (requirement) set({ core: !requirement.core }, value)
    } else if (key === 'none') {
      if (requirement) set(null, '')
    } else if (key !== null && String(key) !== value) set({ level: key }, String(key))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const key = keyName(event)
    const step = steps[key] ?? sideways[key]
    if (step) onMove(...step)
    else if (key === 'Escape') {
      if ((requirement?.level ?? null) === (before.current?.level ?? null) && requirement?.core === before.current?.core) return
      event.stopPropagation()
      set(before.current, before.current ? String(before.current.level) : '')
    } else if (key === 'Delete' || key === 'Backspace') take('none')
    else if (event.key.length === 1 && !isComposing(event) && !event.ctrlKey && !event.metaKey && !event.altKey) take(readLevelKey(event.key, ''))
    else return
    event.preventDefault()
  }
  return (
    <input
      ref={field}
      className="profile-input"
      aria-label={label}
      inputMode="numeric"
      autoComplete="off"
      readOnly={readOnly}
      tabIndex={tabIndex}
      data-cell={place}
      value={value}
      // Only what an input method or a paste gives comes here.
      onChange={(event) => {
        if (!(event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing)) take(readLevelKey(event.target.value, value))
      }}
      onCompositionEnd={(event) => take(readLevelKey(event.data, ''))}
      onFocus={(event) => {
        before.current = requirement
        event.target.select()
      }}
      onKeyDown={onKeyDown}
    />
  )
}

/** The weight in percent: kept on leaving or with Enter; Esc gives back what was there. */
export function WeightCell({ label, requirement, place, tabIndex, readOnly, onSet, onMove }: CellProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const [refused, setRefused] = useState(false)
  const sent = useRef<string | null>(null)
  const kept = requirement ? weightText(requirement.weight) : ''
  const keep = (): void => {
    if (draft === null || draft.trim() === kept) return (setDraft(null), setRefused(false))
    if (sent.current === draft) return
    const text = draft
    const weight = readWeight(text)
    if (text.trim() === '') return setDraft(null)
    if (weight === null) return setRefused(true)
    sent.current = text
    void onSet({ weight }).then((done) => {
      sent.current = null
      setRefused(!done.ok)
      if (done.ok) setDraft((now) => (now === text ? null : now))
    })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const key = keyName(event)
    if (key === 'Escape' && draft !== null) return (event.stopPropagation(), setDraft(null), setRefused(false))
    const step = steps[key]
    if (!step) return
    event.preventDefault()
    keep()
    onMove(...step)
  }
  return (
    <input
      className="profile-input"
      aria-label={label}
      aria-invalid={refused}
      inputMode="decimal"
      autoComplete="off"
      readOnly={readOnly || requirement === null}
      tabIndex={tabIndex}
      data-cell={place}
      value={draft ?? kept}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={keep}
      onFocus={(event) => event.target.select()}
      onKeyDown={onKeyDown}
    />
  )
}
