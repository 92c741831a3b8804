import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OwnSeat } from '../../../shared/families/evaluation'
import { periodOf } from '../../../shared/kernel/civil-date'
import { navigate } from '../../app/navigate'
import { useSpeech } from '../../app/language'
import { useDocument, workbench } from '../../state'
import { blank, sayPeriod } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { StatusBadge, type Tone } from '../../ui/StatusBadge'
import { useSayGrade } from '../roster/grade-text'
import { seatPageTexts as texts } from './file-texts'
import { handOut } from './hand-out'
import { assessorName } from './names'
import { useOnSite } from './on-site'
import { queueTexts } from './queue-texts'
import './evaluation.css'

type State = 'untouched' | 'open' | 'submitted' | 'recused'
const tones: Record<State, Tone> = { untouched: 'quiet', open: 'warn', submitted: 'good', recused: 'quiet' }

/** What an assessor sees of the own file: whom to assess, how far it is, the interview, and handing it in. */
export function SeatHome({ seat }: { seat: OwnSeat }) {
  const { say, language } = useSpeech()
  const { tables } = useDocument()
  const result = useOnSite(seat)
  const [busy, setBusy] = useState(false)
  const { round, month, assessor, company } = seat
  const rows = (result?.people ?? []).flatMap((person) => person.seats.filter((one) => one.assessor === assessor).map((own) => ({ person, own })))
  const name = assessorName(tables, assessor)
  const handIn = async (): Promise<void> => {
    setBusy(true)
    if (await handOut({ round, month, assessor })) workbench.inform(texts.ref('home.back.done'), 'good')
    setBusy(false)
  }
  const done = rows.filter(({ own }) => own.state === 'submitted').length
  const all = rows.filter(({ own }) => own.state !== 'recused').length
  return (
    <div className="page seat-home">
      <div className="page-head">
        <h1>{say(texts.ref('home.title'))}</h1>
        <span className="dim">{say(texts.ref('home.round', { round, period: sayPeriod(periodOf(month), language), company }))}</span>
      </div>
      <section className="panel stack" aria-label={say(texts.ref('home.table'))}>
        <div className="row">
          <p className="grow">{say(rows.length > 0 ? texts.ref('home.who', { name }) : texts.ref('home.none'))}</p>
          <span className="dim">{say(texts.ref('home.progress', { done, all }))}</span>
          <Button disabled={rows.length === 0} onClick={() => navigate(`/interview/${round}/${month}`)}>
            {say(texts.ref('home.enter'))}
          </Button>
        </div>
        <table className="simple-table" aria-label={say(texts.ref('home.table'))}>
          <thead>
            <tr>
              <th className="number seat-place">{say(texts.ref('home.place'))}</th>
              {(['name', 'post', 'target', 'state'] as const).map((column) => (
                <th key={column}>{say(texts.ref(`home.${column}`))}</th>
              ))}
              <th className="number">{say(texts.ref('home.rated'))}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ person, own }, index) => (
              <SeatRow key={person.staffNo} place={index + 1} person={person} own={own} />
            ))}
          </tbody>
        </table>
      </section>
      <section className="panel row">
        <p className="grow dim">{say(texts.ref('home.back.text'))}</p>
        <Button variant="default" loading={busy} leftSection={<Icon name="download" size={16} />} onClick={() => void handIn()}>
          {say(texts.ref('home.back'))}
        </Button>
      </section>
    </div>
  )
}

type Own = NonNullable<ReturnType<typeof useOnSite>>['people'][number]
function SeatRow({ place, person: { staffNo, name, post, target }, own }: { place: number; person: Own; own: Own['seats'][number] }) {
  const { say } = useSpeech()
  const sayGrade = useSayGrade()
  const state: State = own.state === 'open' && own.rated === 0 && own.seconds === 0 ? 'untouched' : own.state
  return (
    <tr>
      <td className="number">{place}</td>
      <td>
        <strong>{name}</strong> <span className="dim">{staffNo}</span>
      </td>
      <td>{post}</td>
      <td>{target ? sayGrade(target) : blank}</td>
      <td>
        <StatusBadge tone={tones[state]}>{say(queueTexts.ref(`sheet.${state}`))}</StatusBadge>
      </td>
      <td className="number">{say(queueTexts.ref('sheet.ratedOf', { rated: own.rated, of: own.of }))}</td>
    </tr>
  )
}
