import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Round } from '../../../shared/families/certification'
import { evaluationTables, type OnSitePerson, type Seat, type SeatOutcome } from '../../../shared/families/evaluation'
import { navigate } from '../../app/navigate'
import { useSay } from '../../app/language'
import { useDocument, useWorkbench } from '../../state'
import { sayMoment } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { StatusBadge, type Tone } from '../../ui/StatusBadge'
import { uiTexts } from '../../ui/texts'
import { assessorName } from './names'
import { focusOnMount, send } from './on-site'
import { queueTexts as texts } from './queue-texts'
import { sayMeasured } from './say-seconds'

type Asked = { readonly assessor: string; readonly what: 'reopen' | 'recuse' }
/** The sheets of one candidate: how far each is, never what stands on it. */
export function Sheets({ person, round }: { person: OnSitePerson; round: Round }) {
  const say = useSay()
  const { tables } = useDocument()
  const [asked, setAsked] = useState<Asked | null>(null)
  const title = say(texts.ref('sheets.title', { name: person.name }))
  return (
    <section className="panel stack" aria-label={title}>
      <div className="row">
        <h2 className="grow">{title}</h2>
        <Button variant="default" onClick={() => navigate(`/interview/${round.round}/${round.month}`)}>
          {say(texts.ref('enter'))}
        </Button>
      </div>
      <table className="simple-table">
        <thead>
          <tr>
            <th>{say(texts.ref('sheet.assessor'))}</th>
            <th>{say(texts.ref('sheet.state'))}</th>
            <th className="number">{say(texts.ref('sheet.rated'))}</th>
            <th className="number">{say(texts.ref('sheet.time'))}</th>
            <th>{say(texts.ref('sheet.action'))}</th>
          </tr>
        </thead>
        <tbody>
          {person.seats.map((seat) => (
            <SheetRow
              key={seat.assessor}
              seat={seat}
              record={tables.seats.get(evaluationTables.seats.key({ ...round, staffNo: person.staffNo, assessor: seat.assessor }))}
              name={assessorName(tables, seat.assessor)}
              of={{ round: round.round, month: round.month, staffNo: person.staffNo, assessor: seat.assessor }}
              asked={asked?.assessor === seat.assessor ? asked.what : null}
              onAsk={(what) => setAsked(what && { assessor: seat.assessor, what })}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const tones: Record<SeatOutcome['state'], Tone> = { open: 'warn', submitted: 'good', recused: 'quiet' }
type RowProps = {
  readonly seat: SeatOutcome
  readonly record: Seat | undefined
  readonly name: string
  readonly of: Round & { readonly staffNo: string; readonly assessor: string }
  readonly asked: Asked['what'] | null
  onAsk(what: Asked['what'] | null): void
}
function SheetRow({ seat, record, name, of, asked, onAsk }: RowProps) {
  const say = useSay()
  const untouched = seat.state === 'open' && seat.rated === 0 && seat.seconds === 0
  return (
    <tr>
      <td>
        {seat.assessor} {name}
      </td>
      <td>
        <StatusBadge tone={untouched ? 'quiet' : tones[seat.state]}>{say(texts.ref(untouched ? 'sheet.untouched' : `sheet.${seat.state}`))}</StatusBadge>
        <SheetNotes record={record} />
      </td>
      <td className="number">{say(texts.ref('sheet.ratedOf', { rated: seat.rated, of: seat.of }))}</td>
      <td className="number">{sayMeasured(seat.seconds)}</td>
      <td>{asked ? <Reason what={asked} of={of} onDone={() => onAsk(null)} /> : <SheetActions seat={seat} name={name} of={of} onAsk={onAsk} />}</td>
    </tr>
  )
}

function SheetActions({ seat: { state }, name, of, onAsk }: Pick<RowProps, 'seat' | 'name' | 'of' | 'onAsk'>) {
  const say = useSay()
  const action = (what: 'reopen' | 'recuse' | 'unrecuse', act: () => void) => (
    <button type="button" className="link" aria-label={say(texts.ref(`sheet.${what}Of`, { assessor: name }))} onClick={act}>
      {say(texts.ref(`sheet.${what}`))}
    </button>
  )
  return (
    <div className="row">
      {state === 'submitted' ? action('reopen', () => onAsk('reopen')) : null}
      {state === 'recused' ? action('unrecuse', () => void send('evaluation.recuse', { ...of, reason: null })) : action('recuse', () => onAsk('recuse'))}
    </div>
  )
}

function SheetNotes({ record }: { record: Seat | undefined }) {
  const say = useSay()
  if (!record) return null
  return (
    <ul className="dim sheet-notes">
      {record.state === 'submitted' && record.submittedAt ? <li>{say(texts.ref('sheet.submittedAt', { at: sayMoment(record.submittedAt) }))}</li> : null}
      {record.recusal ? <li>{say(texts.ref('sheet.recusal', { reason: record.recusal }))}</li> : null}
      {record.reopenings.map(({ at, by, reason }, index) => (
        <li key={index}>{say(texts.ref('sheet.reopening', { at: sayMoment(at), by, reason }))}</li>
      ))}
    </ul>
  )
}

function Reason({ what, of, onDone }: { what: Asked['what']; of: RowProps['of']; onDone: () => void }) {
  const say = useSay()
  const by = useWorkbench((state) => state.preferences.operator)
  const [reason, setReason] = useState('')
  const act = async (): Promise<void> => {
    if (!reason.trim()) return
    const input = { ...of, reason: reason.trim(), ...(what === 'reopen' ? { by, at: sayMoment(new Date().toISOString()) } : {}) }
    if (await send(`evaluation.${what}`, input)) onDone()
  }
  return (
    <form className="row start-form" onSubmit={(event) => (event.preventDefault(), void act())}>
      <TextInput
        className="grow"
        aria-label={say(texts.ref(`sheet.why.${what}`))}
        placeholder={say(texts.ref(`sheet.why.${what}`))}
        maxLength={200}
        ref={focusOnMount}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!reason.trim()}>
        {say(texts.ref('sheet.confirm'))}
      </Button>
      <button type="button" className="icon-button" aria-label={say(uiTexts.ref('cancel'))} onClick={onDone}>
        <Icon name="cross" size={16} />
      </button>
    </form>
  )
}
