import { Checkbox, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { PlanResult } from '../../../../shared/families/planning'
import type { Translate } from '../../../../shared/kernel/texts'
import { useSay } from '../../../app/language'
import { useDocument } from '../../../state'
import { blank, sayCount } from '../../../ui/format'
import { dutiesPageTexts as texts } from './texts'

type Choice = { readonly code: string; readonly name: string | null }
type Props = { readonly result: PlanResult; readonly chosen: readonly string[]; readonly readOnly: boolean; onChange(chosen: readonly string[]): void }

/** The competencies of the model that a duty takes. Codes that the model does not have stay until they are taken away. */
export function CompetencyChoice({ result, chosen, readOnly, onChange }: Props) {
  const say = useSay()
  const [text, setText] = useState('')
  const known = useCompetencies(result)
  const unknown = chosen.filter((code) => !known.some((one) => one.code === code)).map((code): Choice => ({ code, name: null }))
  const query = text.normalize('NFKC').trim().toLowerCase()
  const matching = [...unknown, ...known].filter(({ code, name }) => `${code} ${name ?? ''}`.toLowerCase().includes(query))
  if (readOnly) return <Chosen choices={[...unknown, ...known].filter(({ code }) => chosen.includes(code))} />
  const toggle = (code: string): void => onChange(chosen.includes(code) ? chosen.filter((one) => one !== code) : [...chosen, code])
  return (
    <fieldset className="duty-whole duty-competencies">
      <legend>{say(texts.ref('field.competencies'))}</legend>
      {known.length === 0 ? <p className="dim">{say(texts.ref('competency.none'))}</p> : null}
      <div className="row">
        <TextInput
          className="grow"
          aria-label={say(texts.ref('competency.search'))}
          placeholder={say(texts.ref('competency.search'))}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <span className="dim" role="status">
          {say(texts.ref('competency.chosen', { count: sayCount(chosen.length) }))}
        </span>
      </div>
      <div className="duty-choices">
        {matching.map(({ code, name }) => (
          <Checkbox key={code} size="xs" label={sayChoice(say)({ code, name })} checked={chosen.includes(code)} onChange={() => toggle(code)} />
        ))}
        {matching.length === 0 && known.length > 0 ? <p className="dim">{say(texts.ref('competency.noMatch'))}</p> : null}
      </div>
    </fieldset>
  )
}

function Chosen({ choices }: { choices: readonly Choice[] }) {
  const say = useSay()
  return (
    <fieldset className="duty-whole duty-competencies">
      <legend>{say(texts.ref('field.competencies'))}</legend>
      {choices.map(sayChoice(say)).join(say(texts.ref('join'))) || blank}
    </fieldset>
  )
}
const sayChoice =
  (say: Translate) =>
  ({ code, name }: Choice): string =>
    name === null ? say(texts.ref('competency.unknown', { code })) : `${code} ${name}`

function useCompetencies({ duties: { model } }: PlanResult): readonly { readonly code: string; readonly name: string }[] {
  const document = useDocument()
  return useMemo(
    () =>
      model === null
        ? []
        : [...document.tables.competencies.values()]
            .filter((one) => one.model === model.model && one.version === model.version)
            .toSorted((a, b) => (a.code < b.code ? -1 : 1))
            .map(({ code, name }) => ({ code, name })),
    [document, model]
  )
}
