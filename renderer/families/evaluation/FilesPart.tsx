import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ToldCode } from '../../../shared/contract'
import type { Round } from '../../../shared/families/certification'
import { sayCode } from '../../../shared/families/evaluation'
import { useSay } from '../../app/language'
import { useDocument, workbench } from '../../state'
import { blank } from '../../ui/format'
import { Icon } from '../../ui/icons'
import { CodeList, useCodes } from './CodeList'
import { Conflicts } from './Conflicts'
import { seatPageTexts as texts } from './file-texts'
import { handOut } from './hand-out'
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
  const { codes, refresh } = useCodes(round)
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
        <>
          <table className="simple-table" aria-label={say(texts.ref('out.table'))}>
            <thead>
              <tr>
                <th>{say(texts.ref('out.assessor'))}</th>
                <th>{say(texts.ref('out.panels'))}</th>
                <th className="number">{say(texts.ref('out.candidates'))}</th>
                <th className="number">{say(texts.ref('out.submitted'))}</th>
                <th>{say(texts.ref('out.action'))}</th>
                <th className="number">{say(texts.ref('out.code'))}</th>
              </tr>
            </thead>
            <tbody>
              {seats.map((seat) => (
                <SeatRow key={seat.assessor.assessor} seat={seat} round={round} code={codes.get(seat.assessor.assessor) ?? null} onMade={refresh} />
              ))}
            </tbody>
          </table>
          {codes.size > 0 ? <CodeList round={round} codes={[...codes.values()]} /> : null}
        </>
      )}
    </section>
  )
}

type RowProps = { readonly seat: SeatToHandOut; readonly round: Round; readonly code: ToldCode | null; readonly onMade: () => void }
function SeatRow({ seat: { assessor, panels, candidates, submitted }, round: { round, month }, code, onMade }: RowProps) {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const { name } = assessor
  const make = async (): Promise<void> => {
    setBusy(true)
    const made = await handOut({ round, month, assessor: assessor.assessor })
    if (made) {
      workbench.inform(made.code === null ? texts.ref('out.done', { name }) : texts.ref('out.doneCode', { name, code: sayCode(made.code) }), 'good')
      onMade()
    }
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
      <td className="number">{code ? <strong>{sayCode(code.code)}</strong> : blank}</td>
    </tr>
  )
}
