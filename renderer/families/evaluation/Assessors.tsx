import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { assessorCodeSchema, type Assessor } from '../../../shared/families/evaluation'
import { useSay } from '../../app/language'
import { useDocument } from '../../state'
import { Icon } from '../../ui/icons'
import { CellText } from './CellText'
import { assessorsOf, proposedCode } from './names'
import { send } from './on-site'
import { PinCell } from './PinCell'
import { evaluationPageTexts as texts } from './texts'

/** 评委: who assesses; names and units change in place. */
export function Assessors() {
  const say = useSay()
  const { tables } = useDocument()
  const assessors = assessorsOf(tables)
  return (
    <section className="panel stack" aria-labelledby="assessors-title">
      <div className="row">
        <h2 id="assessors-title">{say(texts.ref('assessors.title'))}</h2>
        <span className="dim">{say(texts.ref('assessors.hint'))}</span>
      </div>
      {assessors.length === 0 ? (
        <p className="dim">{say(texts.ref('assessors.none'))}</p>
      ) : (
        <table className="simple-table" aria-label={say(texts.ref('assessors.table'))}>
          <thead>
            <tr>
              {(['code', 'name', 'unit', 'pin', 'action'] as const).map((column) => (
                <th key={column} className={`assessor-${column}`}>
                  {say(texts.ref(`assessor.${column}`))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {assessors.map((assessor) => (
              <AssessorRow key={assessor.assessor} assessor={assessor} />
            ))}
          </tbody>
        </table>
      )}
      <NewAssessor key={assessors.length} />
    </section>
  )
}

function AssessorRow({ assessor }: { assessor: Assessor }) {
  const say = useSay()
  const { assessor: code, name, unit } = assessor
  const save = (patch: Partial<Assessor>): Promise<boolean> => send('evaluation.saveAssessor', { ...assessor, ...patch })
  const remove = say(texts.ref('assessor.remove', { name }))
  return (
    <tr>
      <td>{code}</td>
      <td className="cell-input">
        <CellText
          label={say(texts.ref('assessor.nameOf', { code }))}
          value={name}
          most={40}
          // A person without a name is nobody: what was there stays.
          onCommit={(text) => (text === '' ? Promise.resolve(false) : save({ name: text }))}
        />
      </td>
      <td className="cell-input">
        <CellText label={say(texts.ref('assessor.unitOf', { code }))} value={unit} most={60} onCommit={(text) => save({ unit: text })} />
      </td>
      <td>
        <PinCell assessor={assessor} />
      </td>
      <td>
        <button
          type="button"
          className="icon-button"
          aria-label={remove}
          title={remove}
          onClick={() => void send('evaluation.removeAssessor', { assessor: code })}
        >
          <Icon name="cross" size={16} />
        </button>
      </td>
    </tr>
  )
}

function NewAssessor() {
  const say = useSay()
  const { tables } = useDocument()
  const [code, setCode] = useState(() => proposedCode(tables))
  const [name, setName] = useState('')
  const [unit, setUnit] = useState('')
  const isCode = assessorCodeSchema.safeParse(code).success
  const isTaken = tables.assessors.has(code)
  const error = isTaken ? say(texts.ref('assessor.taken', { code })) : isCode ? null : say(texts.ref('assessor.badCode'))
  const add = async (): Promise<void> => {
    if (error === null && name.trim()) await send('evaluation.saveAssessor', { assessor: code, name: name.trim(), unit: unit.trim(), pin: null })
  }
  return (
    <form className="row start-form" onSubmit={(event) => (event.preventDefault(), void add())}>
      <TextInput
        w={92}
        label={say(texts.ref('assessor.code'))}
        maxLength={12}
        value={code}
        error={error}
        onChange={(event) => setCode(event.currentTarget.value.normalize('NFKC').toUpperCase().trim())}
      />
      <TextInput
        className="grow"
        label={say(texts.ref('assessor.name'))}
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        className="grow"
        label={say(texts.ref('assessor.unit'))}
        maxLength={60}
        value={unit}
        onChange={(event) => setUnit(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" leftSection={<Icon name="add" size={16} />} disabled={error !== null || !name.trim()}>
        {say(texts.ref('assessor.add'))}
      </Button>
    </form>
  )
}
