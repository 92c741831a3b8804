import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Round } from '../../../shared/families/certification'
import { useSay } from '../../app/language'
import { host } from '../../host'
import { useDocument, workbench } from '../../state'
import { deliver } from '../../state/host-calls'
import { Icon } from '../../ui/icons'
import { Conflicts } from './Conflicts'
import { seatPageTexts as texts } from './file-texts'
import { seatsOf, type SeatToHandOut } from './seats'
import { TakeIn } from './TakeIn'

/** 评委文件: handed out, taken in, and what two laptops said differently. */
export function FilesPart({ round, onSetup }: { round: Round; onSetup: () => void }) {
  return (
    <div className="stack">
      <HandOut round={round} onSetup={onSetup} />
      <TakeIn />
      <Conflicts round={round} />
    </div>
  )
}

function HandOut({ round, onSetup }: { round: Round; onSetup: () => void }) {
  const say = useSay()
  const { tables } = useDocument()
  const seats = seatsOf(tables, round)
  return (
    <section className="panel stack" aria-labelledby="hand-out-title">
      <h2 id="hand-out-title">{say(texts.ref('out.title'))}</h2>
      <p className="dim">{say(texts.ref('out.text'))}</p>
      {seats.length === 0 ? (
        <div className="row">
          <span>{say(texts.ref('out.none'))}</span>
          <Button variant="default" onClick={onSetup}>
            {say(texts.ref('out.setup'))}
          </Button>
        </div>
      ) : (
        <table className="simple-table" aria-label={say(texts.ref('out.table'))}>
          <thead>
            <tr>
              <th>{say(texts.ref('out.assessor'))}</th>
              <th>{say(texts.ref('out.panels'))}</th>
              <th className="number">{say(texts.ref('out.candidates'))}</th>
              <th className="number">{say(texts.ref('out.submitted'))}</th>
              <th>{say(texts.ref('out.action'))}</th>
            </tr>
          </thead>
          <tbody>
            {seats.map((seat) => (
              <SeatRow key={seat.assessor.assessor} seat={seat} round={round} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function SeatRow({ seat: { assessor, panels, candidates, submitted }, round: { round, month } }: { seat: SeatToHandOut; round: Round }) {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const { name } = assessor
  const make = async (): Promise<void> => {
    setBusy(true)
    const done = await deliver(host['evaluation.seatFile']({ round, month, assessor: assessor.assessor }))
    if (done) workbench.inform(texts.ref('out.done', { name }), 'good')
    setBusy(false)
  }
  return (
    <tr>
      <td>
        {assessor.assessor} {name} <span className="dim">{assessor.unit}</span>
      </td>
      <td>{panels.join('、')}</td>
      <td className="number">{candidates}</td>
      <td className="number">{submitted}</td>
      <td>
        <Button
          variant="default"
          loading={busy}
          disabled={candidates === 0}
          leftSection={<Icon name="download" size={16} />}
          aria-label={say(texts.ref('out.makeOf', { name }))}
          onClick={() => void make()}
        >
          {say(texts.ref('out.make'))}
        </Button>
      </td>
    </tr>
  )
}
