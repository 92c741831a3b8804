import { Button, Textarea, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { changedFields, proposalValues, unfitFields, type WhatIfField, type WhatIfProposal, type WhatIfValues } from '../../../../shared/families/grade'
import type { Round } from '../../../../shared/families/certification'
import { periodOf } from '../../../../shared/kernel/civil-date'
import { isSame } from '../../../../shared/kernel/same'
import { sayFault, type Fault } from '../../../../shared/kernel/result'
import { useSay, useSpeech } from '../../../app/language'
import { useDocument, useWorkbench, workbench } from '../../../state'
import { sayCount, sayPeriod } from '../../../ui/format'
import { today } from '../../../ui/today'
import { evaluationTexts } from '../../certification/texts'
import { effectOf, fieldText, proposalOf, sayField, type Effect } from './proposals'
import { whatIfTexts as texts } from './texts'
import { titleField, type Live } from './WhatIfView'
import { usePack } from '../../../state/packs'
import { roundCycle } from '../../../../shared/standard/model'

type Props = { readonly live: Live; readonly round: Round; readonly opened: WhatIfProposal | null; onOpen(proposal: WhatIfProposal): void }

/** Keeps the what-if as a proposal, and shows those that are kept. */
export function Proposals({ live, round, opened, onOpen }: Props) {
  return (
    <div className="what-if-tables">
      {opened ? <Opened proposal={opened} live={live} /> : null}
      <Save live={live} round={round} />
      <Saved packValues={live.pack.values} onOpen={onOpen} />
    </div>
  )
}

/** What changed, parameter by parameter, in force and proposed. */
function Differences({ fields, pack, values }: { fields: readonly WhatIfField[]; pack: WhatIfValues; values: WhatIfValues }) {
  const say = useSay()
  return (
    <table className="simple-table">
      <thead>
        <tr>
          {(['path', 'now', 'proposed'] as const).map((name) => (
            <th key={name}>{say(texts.ref(`parameter.${name}`))}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field}>
            <th scope="row">{say(fieldText(field))}</th>
            <td>{sayField(field, pack, values, say)}</td>
            <td>{sayField(field, values, pack, say)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Save({ live, round }: Pick<Props, 'live' | 'round'>) {
  const say = useSay()
  const heading = useId()
  const operator = useWorkbench((state) => state.preferences.operator)
  const pack = usePack(roundCycle(round))
  const [title, setTitle] = useState('')
  const [note, setNote] = useState('')
  const [refused, setRefused] = useState<Fault | null>(null)
  const fields = changedFields(live.now.values, live.pack.values)
  const unfit = unfitFields(live.now.values).length > 0
  const save = async (): Promise<void> => {
    if (!pack) return
    const draft = { proposal: crypto.randomUUID(), title: title.trim(), note, by: operator, on: today(), round, pack }
    const done = await workbench.dispatch('grade.saveProposal', proposalOf(draft, live))
    if (!done.ok) return setRefused(done.fault)
    workbench.inform(texts.ref('save.done', { title: draft.title }), 'good')
    setTitle('')
    setNote('')
    setRefused(null)
  }
  if (fields.length === 0) return <p className="dim">{say(texts.ref('save.nothing'))}</p>
  return (
    <section className="panel stack" aria-labelledby={heading}>
      <h2 id={heading}>{say(texts.ref('save.title'))}</h2>
      <Differences fields={fields} pack={live.pack.values} values={live.now.values} />
      <form className="stack" onSubmit={(event) => (event.preventDefault(), void save())}>
        <TextInput
          id={titleField}
          label={say(texts.ref('save.name'))}
          required
          maxLength={80}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={say(texts.ref('save.note'))}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={600}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <div className="row">
          <Button type="submit" disabled={title.trim() === '' || unfit || !live.settled}>
            {say(texts.ref('save.button'))}
          </Button>
          <span className="dim">{say(effectText(effectOf(live.pack.answer, live.now.answer)))}</span>
        </div>
      </form>
      {refused ? (
        <p className="entry-refused" role="alert">
          {sayFault(refused, say).message}。{sayFault(refused, say).wayOut}
        </p>
      ) : null}
    </section>
  )
}

const figuresOf = ({ passBefore, passAfter, crossUp, crossDown }: Effect) => ({
  before: sayCount(passBefore),
  after: sayCount(passAfter),
  down: sayCount(crossDown),
  up: sayCount(crossUp)
})
const effectText = (effect: Effect) => texts.ref('proposals.effect.said', { ...figuresOf(effect), people: sayCount(effect.people) })

/** An opened proposal: what it did when it was saved, and what the same values do with today's data. */
function Opened({ proposal, live }: { proposal: WhatIfProposal; live: Live }) {
  const say = useSay()
  const same = changedFields(live.now.values, proposalValues(proposal.parameters, live.pack.values)).length === 0
  if (!same) return null
  const now = effectOf(live.pack.answer, live.now.answer)
  const unchanged = isSame(now, proposal.effect)
  return (
    <p className="panel what-if-sentences" role="status">
      <span>{say(texts.ref('save.open', { title: proposal.title }))}</span>
      <span>{say(texts.ref('compare.then', figuresOf(proposal.effect)))}</span>
      <span>{say(unchanged ? texts.ref('compare.same') : texts.ref('compare.now', figuresOf(now)))}</span>
    </p>
  )
}

function Saved({ packValues, onOpen }: { packValues: WhatIfValues; onOpen: Props['onOpen'] }) {
  const { say } = useSpeech()
  const { tables } = useDocument()
  const heading = useId()
  const saved = [...tables.whatIfProposals.values()].toSorted((a, b) => (a.on === b.on ? (a.title < b.title ? -1 : 1) : a.on < b.on ? 1 : -1))
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{say(texts.ref('proposals.title'))}</h2>
      {saved.length === 0 ? (
        <p className="dim">{say(texts.ref('proposals.none'))}</p>
      ) : (
        <ul className="what-if-saved">
          {saved.map((proposal) => (
            <SavedProposal key={proposal.proposal} proposal={proposal} packValues={packValues} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </section>
  )
}

function SavedProposal({ proposal, packValues, onOpen }: { proposal: WhatIfProposal; packValues: WhatIfValues; onOpen: Props['onOpen'] }) {
  const { say, language } = useSpeech()
  const pack = usePack(roundCycle(proposal.round))
  const { title, round, by, on, note, effect } = proposal
  const values = proposalValues(proposal.parameters, packValues)
  const fields = changedFields(values, packValues)
  const otherPack = pack && (pack.id !== proposal.pack.id || pack.version !== proposal.pack.version)
  const sayPack = ({ id, version }: { id: string; version: string }): string => `${id} ${version}`
  return (
    <li className="what-if-proposal">
      <div className="row">
        <strong className="grow">{title}</strong>
        <span className="dim">
          {say(evaluationTexts.ref('round.title', { round: round.round, period: sayPeriod(periodOf(round.month), language) }))} · {by} {on}
        </span>
        <Button variant="default" size="compact-xs" aria-label={say(texts.ref('proposals.openOne', { title }))} onClick={() => onOpen(proposal)}>
          {say(texts.ref('proposals.open'))}
        </Button>
        <Button
          variant="default"
          size="compact-xs"
          aria-label={say(texts.ref('proposals.removeOne', { title }))}
          onClick={() => void workbench.dispatch('grade.removeProposal', { proposal: proposal.proposal })}
        >
          {say(texts.ref('proposals.remove'))}
        </Button>
      </div>
      <p className="dim">
        {say(texts.ref('proposals.effect'))} {say(effectText(effect))}
      </p>
      {note ? <p>{note}</p> : null}
      <details>
        <summary className="dim">{say(texts.ref('proposals.details'))}</summary>
        {otherPack ? <p className="dim">{say(texts.ref('proposals.pack', { saved: sayPack(proposal.pack), now: sayPack(pack) }))}</p> : null}
        {fields.length === 0 ? <p className="dim">{say(texts.ref('proposals.same'))}</p> : <Differences fields={fields} pack={packValues} values={values} />}
      </details>
    </li>
  )
}
