import type { Lack } from '../../../../shared/families/evaluation'
import { sayFault, type Fault } from '../../../../shared/kernel/result'
import { useSay } from '../../../app/language'
import { useWorkbench } from '../../../state'
import { Icon } from '../../../ui/icons'
import { startOf, type Spot } from './places'
import { useSession } from './session'
import { interviewTexts as texts } from './texts'

/** Why a sheet was not submitted. */
export type Refused = { readonly lacks: readonly Lack[]; readonly marks: boolean; readonly fault: Fault | null }

/** Where to go for what is lacking: of a rating the level, of evidence the part. */
const spotFor = ({ code, parts }: Lack): Spot => {
  const [part = 'rating'] = parts
  return part === 'rating' ? startOf(code) : { code, field: part }
}

/** What keeps the sheet from being submitted, with the way to each. */
export function RefusedBand({ refused, onAnyway, onClose }: { refused: Refused; onAnyway: () => void; onClose: () => void }) {
  const say = useSay()
  const { go } = useSession()
  const { lacks, marks, fault } = refused
  const said = fault ? sayFault(fault, say) : null
  const count = lacks.length + (marks ? 1 : 0)
  return (
    <div className="band band-warn">
      <div className="band-head" role="alert">
        <Icon name="warning" size={16} />
        <strong>{said ? `${said.message}。${said.wayOut}` : say(texts.ref('lack.title', { count }))}</strong>
      </div>
      <ul>
        {lacks.map((lack) => (
          <li key={lack.code}>
            <button type="button" className="act" onClick={() => go(spotFor(lack))}>
              {say(lack.label)}
            </button>
          </li>
        ))}
        {marks ? (
          <li>
            <button type="button" className="act" onClick={() => go(startOf(null))}>
              {say(texts.ref('lack.marksOf'))}
            </button>
          </li>
        ) : null}
      </ul>
      {marks && lacks.length === 0 ? (
        <button type="button" className="act" onClick={onAnyway}>
          {say(texts.ref('lack.without'))}
        </button>
      ) : null}
      <button type="button" className="act act-icon" aria-label={say(texts.ref('lack.close'))} onClick={onClose}>
        <Icon name="cross" size={14} />
      </button>
    </div>
  )
}

/** Somebody wants to leave while something is not on disk. */
export function UnsavedBand({ onRetry, onLeave }: { onRetry: () => void; onLeave: () => void }) {
  const say = useSay()
  return (
    <div className="band band-bad">
      <div className="band-head" role="alert">
        <Icon name="warning" size={16} />
        <strong>{say(texts.ref('save.unsaved'))}</strong>
      </div>
      <button type="button" className="act act-main" onClick={onRetry}>
        {say(texts.ref('save.retry'))}
      </button>
      <button type="button" className="act" onClick={onLeave}>
        {say(texts.ref('save.leaveAnyway'))}
      </button>
    </div>
  )
}

/** Why the sheet is to look at only. */
export function ReadOnlyBand() {
  const say = useSay()
  const { seatKey } = useSession()
  const seat = useWorkbench((state) => state.document.tables.seats.get(seatKey))
  if (!seat || seat.state === 'open') return null
  return (
    <div className="band" role="status">
      <Icon name={seat.state === 'submitted' ? 'check' : 'dash'} size={16} />
      {seat.state === 'submitted'
        ? say(texts.ref('read.submitted', { at: seat.submittedAt ?? '' }))
        : say(texts.ref('read.recused', { reason: seat.recusal ?? '' }))}
    </div>
  )
}
