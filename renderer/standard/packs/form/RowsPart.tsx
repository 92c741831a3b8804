import { Button } from '@mantine/core'
import { useState, type ComponentType } from 'react'
import { useSay } from '../../../app/language'
import { removeKeepingFocus } from '../../../families/planning/headcount/common/keep-focus'
import { Icon } from '../../../ui/icons'
import { draftOf, placeIn, type Draft, type DraftRow } from './draft'
import { textIn, useForm, useName, type PartProps } from './form-context'
import { PlainPart, Problem, useProblem } from './PlainPart'
import { isPlain, type Shape } from './shape'
import { packFormTexts as texts } from './texts'

type Rows = Extract<Shape, { kind: 'items' | 'pairs' }>
type Fields = Extract<Shape, { kind: 'fields' }>
type RowProps = {
  readonly row: DraftRow
  readonly index: number
  readonly label: string
  readonly at: string
  readonly shape: Shape
  /** What a row's own parts are made with. */
  readonly part: ComponentType<PartProps>
  onChange(row: DraftRow): void
  onRemove(button: HTMLElement): void
}

/** A list of what has parts itself: short ones as a table, others unfold one by one. */
export function RowsPart({ shape, draft, at, label, part, onChange }: PartProps<Rows> & Pick<RowProps, 'part'>) {
  const say = useSay()
  const rows = draft.kind === 'rows' ? draft.rows : []
  const [added, setAdded] = useState<number | null>(null)
  const change = (next: readonly DraftRow[]): void => onChange({ kind: 'rows', rows: next })
  const add = (): void => {
    const id = rows.reduce((most, row) => Math.max(most, row.id), -1) + 1
    setAdded(id)
    change([...rows, { id, key: '', draft: draftOf(shape.of, undefined) }])
  }
  const propsOf = (row: DraftRow, index: number): RowProps => ({
    row,
    index,
    label,
    shape: shape.of,
    part,
    at: placeIn(at, shape.kind === 'pairs' ? row.key.trim() : index),
    onChange: (next) => change(rows.map((one) => (one.id === row.id ? next : one))),
    onRemove: (button) => void removeKeepingFocus(button, async () => change(rows.filter((one) => one.id !== row.id)))
  })
  return (
    <div className="packs-rows" data-removals>
      {shape.kind === 'items' && shape.of.kind === 'fields' && shape.of.fields.every((field) => isPlain(field.shape)) ? (
        <RowTable shape={shape.of} label={label} rows={rows.map(propsOf)} />
      ) : (
        rows.map((row, index) => <FoldedRow key={row.id} {...propsOf(row, index)} keyed={shape.kind === 'pairs'} opened={row.id === added} />)
      )}
      <Problem at={at} />
      <div>
        <Button variant="default" size="xs" data-remove leftSection={<Icon name="add" size={14} />} onClick={add}>
          {say(texts.ref('add'))}
        </Button>
      </div>
    </div>
  )
}

function RowTable({ shape, label, rows }: { shape: Fields; label: string; rows: readonly RowProps[] }) {
  const say = useSay()
  const name = useName()
  if (rows.length === 0) return null
  return (
    <table className="packs-table" aria-label={label}>
      <thead>
        <tr>
          {shape.fields.map((field) => (
            <th key={field.name} scope="col">
              {name(field.name)}
            </th>
          ))}
          <th scope="col">
            <span className="hidden">{say(texts.ref('remove'))}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, index, at, onChange, onRemove }) => {
          const parts = row.draft.kind === 'fields' ? row.draft.fields : {}
          return (
            <tr key={row.id}>
              {shape.fields.map((field) => (
                <td key={field.name}>
                  <PlainPart
                    shape={field.shape}
                    draft={parts[field.name] ?? draftOf(field.shape, undefined)}
                    at={placeIn(at, field.name)}
                    label={`${label} ${say(texts.ref('item', { number: index + 1 }))} ${name(field.name)}`}
                    onChange={(part: Draft) => onChange({ ...row, draft: { kind: 'fields', fields: { ...parts, [field.name]: part } } })}
                  />
                </td>
              ))}
              <td>
                <RemoveButton name={say(texts.ref('item', { number: index + 1 }))} onRemove={onRemove} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function RemoveButton({ name, onRemove }: { name: string; onRemove: RowProps['onRemove'] }) {
  const say = useSay()
  const label = say(texts.ref('remove.of', { name }))
  return (
    <button type="button" className="icon-button" data-remove aria-label={label} title={label} onClick={(event) => onRemove(event.currentTarget)}>
      <Icon name="cross" size={14} />
    </button>
  )
}

/** By what a folded row is known: its first short texts. */
function nameIn(shape: Shape, draft: Draft): string {
  if (shape.kind !== 'fields' || draft.kind !== 'fields') return ''
  const texted = shape.fields.filter((field) => field.shape.kind === 'text' && !field.shape.long).slice(0, 2)
  return texted.map(({ name }) => textIn(draft.fields[name])).join(' ')
}

/** Its parts are made when it is opened: a catalogue has many. */
function FoldedRow({
  row,
  index,
  label,
  at,
  shape,
  part: Part,
  keyed,
  opened,
  onChange,
  onRemove
}: RowProps & { readonly keyed: boolean; readonly opened: boolean }) {
  const say = useSay()
  const { problems, condition } = useForm()
  const [open, setOpen] = useState(opened)
  const keyPlace = `#${index}`
  const keyProblem = useProblem(problems.has(keyPlace) ? keyPlace : at)
  const name = keyed ? row.key : nameIn(shape, row.draft)
  const title = say(texts.ref('item.of', { number: index + 1, name }))
  const wrong = [...problems.keys()].some((place) => place === keyPlace || place === at || place.startsWith(`${at}.`))
  return (
    <details className={wrong ? 'packs-folded packs-wrong' : 'packs-folded'} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {keyed ? null : <span className="dim">{index + 1}</span>} <span data-data>{name}</span>
        {wrong ? <Icon name="warning" size={14} /> : null}
      </summary>
      {open ? (
        <div className="packs-folded-body">
          {keyed ? (
            <label className="packs-field">
              <span className="packs-name">{say(texts.ref(condition === 'calendar' ? 'key.calendar' : 'key'))}</span>
              <span className="packs-plain">
                <input
                  className="packs-input"
                  aria-label={`${label} ${say(texts.ref(condition === 'calendar' ? 'key.calendar' : 'key'))}`}
                  {...keyProblem}
                  maxLength={40}
                  value={row.key}
                  onChange={(event) => onChange({ ...row, key: event.target.value })}
                />
                <Problem at={problems.has(keyPlace) ? keyPlace : at} />
              </span>
            </label>
          ) : null}
          <Part shape={shape} draft={row.draft} at={at} label={`${label} ${title}`} onChange={(draft) => onChange({ ...row, draft })} />
          <div>
            <Button
              variant="subtle"
              size="xs"
              color="red"
              data-remove
              aria-label={say(texts.ref('remove.of', { name: title }))}
              onClick={(event) => onRemove(event.currentTarget)}
            >
              {say(texts.ref('remove'))}
            </Button>
          </div>
        </div>
      ) : null}
    </details>
  )
}
