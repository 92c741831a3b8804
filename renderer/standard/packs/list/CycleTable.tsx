import { Button, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { packKey } from '../../../../shared/standard/model'
import { cycleText } from '../../../../shared/workspace/standard-commands'
import { useSay } from '../../../app/language'
import { FaultLine } from '../../../families/planning/FaultLine'
import { useEdit } from '../../../families/planning/headcount/common/use-edit'
import { useDocument } from '../../../state'
import { boundCycles, type BoundCycle } from '../cycles'
import type { KnownPack } from '../known'
import { usePackName } from '../parts'
import { packTexts as texts } from '../texts'

/** Which cycle is computed with which pack; one that is open may be moved to the present one, with a reason. */
export function CycleTable({ packs }: { packs: readonly KnownPack[] }) {
  const say = useSay()
  const document = useDocument()
  const { all } = useMemo(() => boundCycles(document.tables), [document])
  const present = packs.find((pack) => pack.present) ?? null
  return (
    <section className="panel stack" aria-labelledby="cycles-title">
      <h2 id="cycles-title">{say(texts.ref('cycles'))}</h2>
      <p className="dim">{say(texts.ref(all.length === 0 ? 'cycles.none' : 'cycles.lead'))}</p>
      {all.length === 0 ? null : (
        <table className="simple-table">
          <thead>
            <tr>
              <th scope="col">{say(texts.ref('cycle'))}</th>
              <th scope="col">{say(texts.ref('cycle.pack'))}</th>
              <th scope="col">{say(texts.ref('column.acts'))}</th>
            </tr>
          </thead>
          <tbody>
            {all.map((bound) => (
              <CycleRow key={bound.cycle} bound={bound} packs={packs} present={present} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function CycleRow({ bound, packs, present }: { bound: BoundCycle; packs: readonly KnownPack[]; present: KnownPack | null }) {
  const say = useSay()
  const name = usePackName()
  const { refused, send } = useEdit()
  const [reason, setReason] = useState<string | null>(null)
  const { cycle, pack, closed } = bound
  const kept = pack ? packs.find(({ key }) => key === packKey(pack)) : null
  const movable = present !== null && kept !== null && kept?.key !== present.key && closed === null
  const move = async (): Promise<void> => {
    if (!present || !reason?.trim()) return
    const { id, version } = present.content
    if (await send({ command: 'standard.moveCycle', input: { cycle, id, version, reason: reason.trim() } })) setReason(null)
  }
  return (
    <tr>
      <td>{say(cycleText(cycle))}</td>
      <td>
        {pack === null ? (
          <span className="dim">{say(texts.ref('cycle.free'))}</span>
        ) : (
          <span data-data>{kept ? name(kept) : `${pack.id} ${pack.version}`}</span>
        )}
      </td>
      <td>
        {closed ? <span className="dim">{say(texts.ref(`closed.${closed}`))}</span> : null}
        {movable && reason === null ? (
          <Button variant="subtle" size="xs" aria-label={say(texts.ref('move.of', { cycle: cycleText(cycle) }))} onClick={() => setReason('')}>
            {say(texts.ref('move'))}
          </Button>
        ) : null}
        {movable && reason !== null ? (
          <form className="row" onSubmit={(event) => (event.preventDefault(), void move())}>
            <TextInput
              className="grow"
              aria-label={say(texts.ref('move.reason'))}
              placeholder={say(texts.ref('move.reason'))}
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button type="submit" size="xs" disabled={reason.trim() === ''}>
              {say(texts.ref('move.yes', { pack: name(present) }))}
            </Button>
            <Button variant="default" size="xs" onClick={() => setReason(null)}>
              {say(texts.ref('cancel'))}
            </Button>
          </form>
        ) : null}
        <FaultLine fault={refused} />
      </td>
    </tr>
  )
}
