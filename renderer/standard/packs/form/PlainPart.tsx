import { useSay } from '../../../app/language'
import { textIn, useForm, useName, type PartProps } from './form-context'
import { packFormTexts as texts } from './texts'

const idOf = (form: string, at: string): string => `${form}-${at}`

/** What is wrong at a place, said beside it. */
export function Problem({ at, id = at }: { at: string; id?: string }) {
  const say = useSay()
  const form = useForm()
  const problem = form.problems.get(at)
  return problem ? (
    <span className="packs-problem" id={idOf(form.id, id)}>
      {say(problem)}
    </span>
  ) : null
}
/** What ties a field to its problem. */
export function useProblem(at: string): { readonly 'aria-invalid': boolean; readonly 'aria-describedby': string | undefined } {
  const form = useForm()
  const wrong = form.problems.has(at)
  return { 'aria-invalid': wrong, 'aria-describedby': wrong ? idOf(form.id, at) : undefined }
}

/** A figure, a short text, a day or a choice: what stands in one cell. */
export function PlainPart({ shape, draft, at, label, onChange }: PartProps) {
  const problem = useProblem(at)
  const inner = shape.kind === 'optional' ? shape.of : shape
  const change = (text: string): void => onChange({ kind: 'text', text })
  return (
    <span className="packs-plain">
      {inner.kind === 'choice' ? (
        <Choice shape={inner} optional={shape.kind === 'optional'} text={textIn(draft)} label={label} at={at} onChange={change} />
      ) : (
        <input
          className={inner.kind === 'number' ? 'packs-input packs-number' : 'packs-input'}
          aria-label={label}
          {...problem}
          {...(inner.kind === 'number' ? { inputMode: 'decimal' } : {})}
          autoComplete="off"
          data-data
          maxLength={inner.kind === 'text' ? (inner.most ?? 200) : 24}
          value={textIn(draft)}
          onChange={(event) => change(event.target.value)}
        />
      )}
      <Problem at={at} />
    </span>
  )
}

type ChoiceProps = {
  readonly shape: Extract<PartProps['shape'], { kind: 'choice' }>
  readonly optional: boolean
  readonly text: string
  readonly label: string
  readonly at: string
  onChange(text: string): void
}
function Choice({ shape, optional, text, label, at, onChange }: ChoiceProps) {
  const say = useSay()
  const name = useName()
  const problem = useProblem(at)
  return (
    <select className="packs-input" aria-label={label} {...problem} value={text} onChange={(event) => onChange(event.target.value)}>
      {optional || text === '' ? <option value="">{say(texts.ref('none'))}</option> : null}
      {shape.options.map((option) => (
        <option key={String(option)} value={String(option)}>
          {name(String(option))}
        </option>
      ))}
    </select>
  )
}

/** Any of a few. */
export function ChoicesPart({ shape, draft, at, label, onChange }: PartProps<Extract<PartProps['shape'], { kind: 'choices' }>>) {
  const name = useName()
  const chosen = draft.kind === 'chosen' ? draft.chosen : []
  return (
    <span className="packs-plain">
      <span className="packs-choices" role="group" aria-label={label}>
        {shape.options.map(String).map((option) => (
          <label key={option}>
            <input
              type="checkbox"
              checked={chosen.includes(option)}
              onChange={(event) => onChange({ kind: 'chosen', chosen: event.target.checked ? [...chosen, option] : chosen.filter((one) => one !== option) })}
            />
            {name(option)}
          </label>
        ))}
      </span>
      <Problem at={at} />
    </span>
  )
}

const mostRows = 8
/** Several lines: a long text, a list of names or days, or what is written as JSON. */
export function LinesPart({ shape, draft, at, label, onChange }: PartProps) {
  const say = useSay()
  const { problems } = useForm()
  const problem = useProblem(at)
  const text = textIn(draft)
  const list = shape.kind === 'lines'
  const wrong = list
    ? [...problems].filter(([place]) => place.startsWith(at === '' ? '' : `${at}.`) && /^\d+$/.test(place.slice(at === '' ? 0 : at.length + 1)))
    : []
  return (
    <span className="packs-plain packs-wide">
      <textarea
        className={shape.kind === 'json' ? 'packs-input packs-lines packs-json' : 'packs-input packs-lines'}
        aria-label={list ? `${label} ${say(texts.ref('lines'))}` : label}
        {...problem}
        aria-invalid={problem['aria-invalid'] || wrong.length > 0}
        data-data
        rows={Math.min(mostRows, Math.max(2, text.split('\n').length))}
        value={text}
        onChange={(event) => onChange({ kind: 'text', text: event.target.value })}
      />
      {list ? <span className="dim">{say(texts.ref('lines'))}</span> : null}
      <Problem at={at} />
      {wrong.map(([place, one]) => (
        <span key={place} className="packs-problem">
          {say(texts.ref('problem.line', { line: Number(place.split('.').at(-1)) + 1, problem: one }))}
        </span>
      ))}
    </span>
  )
}
