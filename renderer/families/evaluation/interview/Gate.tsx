import { useEffect, useRef, useState } from 'react'
import type { Round } from '../../../../shared/families/certification'
import type { Assessor } from '../../../../shared/families/evaluation'
import { sayFault, type Fault } from '../../../../shared/kernel/result'
import { useSay } from '../../../app/language'
import { host } from '../../../host'
import { useDocument } from '../../../state'
import { keyName } from '../../../ui/keys'
import { arrowsAmong } from './arrows'
import { panelsOf } from './queue'
import { interviewTexts as texts } from './texts'

type Props = {
  readonly round: Round
  readonly assessors: readonly Assessor[]
  /** Who sat here last, or whose file this is. */ readonly first: string | null
  /** Just opened: whoever was cut off is asked for the PIN at once. Otherwise somebody else is about to sit down. */ readonly resuming: boolean
  onSeated(assessor: string): void
  onBack(): void
}

const onArrow = arrowsAmong('down', '.gate-list')

/** Asks who sits here; somebody with a PIN must type it. */
export function Gate({ round, assessors, first, resuming, onSeated, onBack }: Props) {
  const say = useSay()
  const { tables } = useDocument()
  const only = assessors.length === 1 ? assessors[0] : assessors.find(({ assessor, pin }) => resuming && assessor === first && pin !== null)
  const [asked, setAsked] = useState<Assessor | null>(only?.pin ? only : null)
  const focus = assessors.some(({ assessor }) => assessor === first) ? first : (assessors[0]?.assessor ?? null)
  const choose = (one: Assessor): void => (one.pin ? setAsked(one) : onSeated(one.assessor))
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (keyName(event) === 'Escape') onBack()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [onBack])
  return (
    <div className="interview-gate">
      <div className="panel stack">
        <h1>{say(texts.ref('gate.title'))}</h1>
        <p className="dim">{say(texts.ref('gate.text'))}</p>
        {asked ? (
          <Pin key={asked.assessor} assessor={asked} alone={assessors.length === 1} onRight={() => onSeated(asked.assessor)} onOthers={() => setAsked(null)} />
        ) : (
          <ul className="gate-list">
            {assessors.map((one) => (
              <li key={one.assessor}>
                <GateButton
                  assessor={one}
                  panels={panelsOf(tables, round, one.assessor).join('、')}
                  focused={one.assessor === focus}
                  onChoose={() => choose(one)}
                />
              </li>
            ))}
          </ul>
        )}
        <div className="row">
          <button type="button" className="act" onClick={onBack}>
            {say(texts.ref('gate.back'))}
          </button>
        </div>
      </div>
    </div>
  )
}

function GateButton({ assessor, panels, focused, onChoose }: { assessor: Assessor; panels: string; focused: boolean; onChoose: () => void }) {
  const say = useSay()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (focused) button.current?.focus()
  }, [focused])
  return (
    <button type="button" className="act gate-assessor" ref={button} onKeyDown={onArrow} onClick={onChoose}>
      <strong>{assessor.name}</strong>
      <span className="dim">{[assessor.unit, say(texts.ref('gate.panels', { panels }))].filter(Boolean).join(' · ')}</span>
    </button>
  )
}

function Pin({ assessor, alone, onRight, onOthers }: { assessor: Assessor; alone: boolean; onRight: () => void; onOthers: () => void }) {
  const say = useSay()
  const [pin, setPin] = useState('')
  const [wait, setWait] = useState(0)
  const [wrong, setWrong] = useState<'wrong' | Fault | null>(null)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  useEffect(() => {
    if (wait <= 0) return
    const timer = setTimeout(() => setWait(wait - 1), 1000)
    return () => clearTimeout(timer)
  }, [wait])
  const check = async (): Promise<void> => {
    if (pin === '' || wait > 0) return
    const checked = await host['evaluation.checkPin']({ assessor: assessor.assessor, pin: pin.normalize('NFKC') })
    setPin('')
    if (!checked.ok) return setWrong(checked.fault)
    if (checked.value.right) return onRight()
    setWait(checked.value.waitSeconds)
    setWrong('wrong')
    input.current?.focus()
  }
  const note =
    wait > 0 ? say(texts.ref('gate.wait', { seconds: wait })) : wrong === 'wrong' ? say(texts.ref('gate.wrong')) : wrong ? sayFault(wrong, say).message : null
  return (
    <form className="stack" onSubmit={(event) => (event.preventDefault(), void check())}>
      <label htmlFor="interview-pin">{say(texts.ref('gate.pin', { name: assessor.name }))}</label>
      <input
        id="interview-pin"
        ref={input}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={8}
        value={pin}
        aria-invalid={note !== null}
        aria-describedby={note === null ? undefined : 'interview-pin-note'}
        onChange={(event) => setPin(event.target.value)}
      />
      {note === null ? null : (
        <p className="evidence-refused" id="interview-pin-note" role="alert">
          {note}
        </p>
      )}
      <div className="row">
        <button type="submit" className="act act-main" disabled={pin === '' || wait > 0}>
          {say(texts.ref('gate.enter'))}
        </button>
        {alone ? null : (
          <button type="button" className="act" onClick={onOthers}>
            {say(texts.ref('gate.others'))}
          </button>
        )}
      </div>
    </form>
  )
}
