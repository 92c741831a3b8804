import { useId, useMemo, type ReactNode } from 'react'
import type { Parameter } from '../../../../shared/kernel/parameter'
import { useSay } from '../../../app/language'
import { conditions } from './check'
import { draftOf, placeIn, type Draft, type Problems } from './draft'
import { FormContext, textIn, useForm, useName, type PartProps } from './form-context'
import { ChoicesPart, LinesPart, PlainPart, Problem } from './PlainPart'
import { RowsPart } from './RowsPart'
import { isPlain, shapeOf, type Shape } from './shape'
import { packFormTexts as texts } from './texts'

type Props = {
  readonly parameter: Parameter
  readonly draft: Draft
  readonly problems: Problems
  readonly label: string
  onChange(draft: Draft): void
}
/** The form of a parameter's value, made from the parameter's own schema. */
export function ValueForm({ parameter, draft, problems, label, onChange }: Props) {
  const id = useId()
  const { path, schema } = parameter
  const shape = useMemo(() => shapeOf(schema), [schema])
  const form = useMemo(() => ({ id, path, problems, condition: conditions[path] ?? null }), [id, path, problems])
  return (
    <FormContext value={form}>
      <div className="packs-form">
        <Part shape={shape} draft={draft} at="" label={label} onChange={onChange} />
      </div>
    </FormContext>
  )
}

/** One part of a value, whatever it is made of. */
export function Part(props: PartProps) {
  const { shape } = props
  if (shape.kind === 'fields') return <FieldsPart {...props} shape={shape} />
  if (shape.kind === 'choices') return <ChoicesPart {...props} shape={shape} />
  if (shape.kind === 'items' || shape.kind === 'pairs') return <RowsPart {...props} shape={shape} part={Part} />
  if (isPlain(shape)) return <PlainPart {...props} />
  return <LinesPart {...props} />
}

type Fields = Extract<Shape, { kind: 'fields' }>
function FieldsPart({ shape, draft, at, label, onChange }: PartProps<Fields>) {
  const name = useName()
  const parts = draft.kind === 'fields' ? draft.fields : {}
  const change = (of: string, part: Draft): void => onChange({ kind: 'fields', fields: { ...parts, [of]: part } })
  const props = (field: Fields['fields'][number]) => ({
    shape: field.shape,
    draft: parts[field.name] ?? draftOf(field.shape, undefined),
    at: placeIn(at, field.name),
    label: `${label} ${name(field.name)}`,
    onChange: (part: Draft) => change(field.name, part)
  })
  if (shape.fields.every((field) => isPlain(field.shape)))
    return (
      <PlainTable label={label} at={at} sum={shape.fields.map(({ name: of }) => textIn(parts[of]))}>
        {shape.fields.map((field) => (
          <tr key={field.name}>
            <th scope="row">{name(field.name)}</th>
            <td>
              <PlainPart {...props(field)} />
            </td>
          </tr>
        ))}
      </PlainTable>
    )
  const [first] = shape.fields
  if (shape.keys === 'codes' && first?.shape.kind === 'fields' && first.shape.fields.every((field) => isPlain(field.shape)))
    return <CrossTable shape={shape} columns={first.shape} draft={draft} at={at} label={label} onChange={onChange} />
  return (
    <div className="packs-fields">
      {shape.fields.map((field) => (
        <div key={field.name} className={isPlain(field.shape) || field.shape.kind === 'fields' ? 'packs-field' : 'packs-field packs-wide'}>
          <span className="packs-name">{name(field.name)}</span>
          <Part {...props(field)} />
        </div>
      ))}
      <Problem at={at} />
    </div>
  )
}

const numberIn = (text: string): number => Number(text.normalize('NFKC').trim()) || 0
/** What figures sum to, without the dust of binary fractions. */
export const sumOf = (figures: readonly string[]): number => Math.round(figures.reduce((total, one) => total + numberIn(one), 0) * 1e6) / 1e6

type TableProps = { readonly label: string; readonly at: string; readonly sum: readonly string[]; readonly children: ReactNode }
function PlainTable({ label, at, sum, children }: TableProps) {
  const say = useSay()
  const { condition } = useForm()
  const total = sumOf(sum)
  return (
    <>
      <table className="packs-table" aria-label={label}>
        <tbody>{children}</tbody>
        {condition === 'sum100' ? (
          <tfoot>
            <tr className={total === 100 ? '' : 'packs-off'}>
              <th scope="row">{say(texts.ref('sum'))}</th>
              <td className="number">
                <span role="status">{total}</span>
              </td>
            </tr>
          </tfoot>
        ) : null}
      </table>
      <Problem at={at} />
    </>
  )
}

/** Grades (or the like) down, parts across. */
function CrossTable({ shape, columns, draft, at, label, onChange }: PartProps<Fields> & { readonly columns: Fields }) {
  const say = useSay()
  const name = useName()
  const { condition } = useForm()
  const rows = draft.kind === 'fields' ? draft.fields : {}
  const cells = (of: string): Readonly<Record<string, Draft>> => {
    const row = rows[of]
    return row?.kind === 'fields' ? row.fields : {}
  }
  return (
    <>
      <table className="packs-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{say(texts.ref('part'))}</th>
            {columns.fields.map((column) => (
              <th key={column.name} scope="col" className="number">
                {name(column.name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shape.fields.map((field) => (
            <tr key={field.name}>
              <th scope="row">
                {name(field.name)} <Problem at={placeIn(at, field.name)} />
              </th>
              {columns.fields.map((column) => (
                <td key={column.name}>
                  <PlainPart
                    shape={column.shape}
                    draft={cells(field.name)[column.name] ?? draftOf(column.shape, undefined)}
                    at={placeIn(placeIn(at, field.name), column.name)}
                    label={`${label} ${name(field.name)} ${name(column.name)}`}
                    onChange={(part) =>
                      onChange({ kind: 'fields', fields: { ...rows, [field.name]: { kind: 'fields', fields: { ...cells(field.name), [column.name]: part } } } })
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {condition === 'bands' ? (
          <tfoot>
            <tr>
              <th scope="row">{say(texts.ref('sum'))}</th>
              {columns.fields.map((column) => (
                <td key={column.name} className="number">
                  {sumOf(shape.fields.map((field) => textIn(cells(field.name)[column.name])))}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
      <Problem at={at} />
    </>
  )
}
