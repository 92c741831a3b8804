import { Button, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Round } from '../../../shared/families/certification'
import { evaluationTables, queueOf, type Assessor, type Panel } from '../../../shared/families/evaluation'
import { useSpeech, useSay } from '../../app/language'
import { useDocument } from '../../state'
import { Icon } from '../../ui/icons'
import { assessorsOf, chineseNumber, firstFree, panelsOf } from './names'
import { send } from './on-site'
import { evaluationPageTexts as texts } from './texts'

/** 评委组: who sits together. */
export function Panels({ round }: { round: Round }) {
  const say = useSay()
  const { tables } = useDocument()
  const panels = panelsOf(tables, round)
  const assessors = assessorsOf(tables)
  return (
    <section className="panel stack" aria-labelledby="panels-title">
      <h2 id="panels-title">{say(texts.ref('panels.title'))}</h2>
      {panels.length === 0 ? (
        <p className="dim">{say(texts.ref('panels.none'))}</p>
      ) : (
        <table className="simple-table" aria-label={say(texts.ref('panels.table'))}>
          <thead>
            <tr>
              <th>{say(texts.ref('panel.name'))}</th>
              <th>{say(texts.ref('panel.members'))}</th>
              <th>{say(texts.ref('panel.way'))}</th>
              <th className="number">{say(texts.ref('panel.candidates'))}</th>
              <th>{say(texts.ref('assessor.action'))}</th>
            </tr>
          </thead>
          <tbody>
            {panels.map((panel) => (
              <PanelRow key={panel.panel} panel={panel} assessors={assessors} />
            ))}
          </tbody>
        </table>
      )}
      <NewPanel key={panels.length} round={round} taken={new Set(panels.map(({ panel }) => panel))} />
    </section>
  )
}

function PanelRow({ panel, assessors }: { panel: Panel; assessors: readonly Assessor[] }) {
  const say = useSay()
  const { tables } = useDocument()
  const { round, month, panel: name } = panel
  // Two ticks in a row: the second must not undo the first one, which is still on its way to the disk.
  const [ticked, setTicked] = useState<readonly string[] | null>(null)
  const members = ticked ?? panel.assessors
  const put = (assessor: string, on: boolean): void => {
    // In the order of the register, however they are ticked.
    const next = assessors.map((one) => one.assessor).filter((one) => (one === assessor ? on : members.includes(one)))
    setTicked(next)
    void send('evaluation.savePanel', { ...panel, assessors: next }).then(() => setTicked((now) => (now === next ? null : now)))
  }
  const remove = say(texts.ref('panel.remove', { panel: name }))
  return (
    <tr>
      <td>
        <strong>{name}</strong>
      </td>
      <td>
        <div className="row">
          {assessors.map((assessor) => (
            <Checkbox
              key={assessor.assessor}
              size="xs"
              label={assessor.name}
              aria-label={say(texts.ref('panel.member', { name: assessor.name, panel: name }))}
              checked={members.includes(assessor.assessor)}
              onChange={(event) => put(assessor.assessor, event.currentTarget.checked)}
            />
          ))}
          {assessors.length === 0 ? <span className="dim">{say(texts.ref('panel.noMembers'))}</span> : null}
        </div>
      </td>
      <td>{say(texts.ref(panel.random ? 'panel.drawn' : 'panel.assigned'))}</td>
      <td className="number">{queueOf(tables, { round, month, panel: name }).length}</td>
      <td>
        <button
          type="button"
          className="icon-button"
          aria-label={remove}
          title={remove}
          onClick={() => void send('evaluation.removePanel', { round, month, panel: name })}
        >
          <Icon name="cross" size={16} />
        </button>
      </td>
    </tr>
  )
}

function NewPanel({ round: { round, month }, taken }: { round: Round; taken: ReadonlySet<string> }) {
  const { say, language } = useSpeech()
  const [name, setName] = useState(() =>
    firstFree(taken, (number) => say(texts.ref('panel.proposed', { number: language === 'zh-CN' ? chineseNumber(number) : number })))
  )
  const { tables } = useDocument()
  const isTaken = tables.panels.has(evaluationTables.panels.key({ round, month, panel: name.trim() }))
  const add = async (): Promise<void> => {
    if (name.trim() && !isTaken) await send('evaluation.savePanel', { round, month, panel: name.trim(), assessors: [], random: false })
  }
  return (
    <form className="row start-form" onSubmit={(event) => (event.preventDefault(), void add())}>
      <TextInput
        w={200}
        label={say(texts.ref('panel.name'))}
        maxLength={20}
        value={name}
        error={isTaken ? say(texts.ref('panel.taken', { panel: name.trim() })) : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" leftSection={<Icon name="add" size={16} />} disabled={!name.trim() || isTaken}>
        {say(texts.ref('panel.add'))}
      </Button>
    </form>
  )
}
