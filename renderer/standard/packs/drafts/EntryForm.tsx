import { Button, TextInput, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Parameter } from '../../../../shared/kernel/parameter'
import { isSame } from '../../../../shared/kernel/same'
import type { Bounds, PackEntry } from '../../../../shared/standard/pack'
import { useSay } from '../../../app/language'
import { FaultLine } from '../../../families/planning/FaultLine'
import { useEdit } from '../../../families/planning/headcount/common/use-edit'
import { workbench } from '../../../state'
import { packDraftTexts as texts } from './texts'

type Typed = { readonly minimum: string; readonly maximum: string }
const typedOf = (bounds: Bounds | null | undefined): Typed => ({ minimum: bounds ? String(bounds.minimum) : '', maximum: bounds ? String(bounds.maximum) : '' })
const figure = (text: string): number | null => {
  const plain = text.normalize('NFKC').replaceAll('−', '-').trim()
  return /^-?\d{1,12}(?:\.\d{1,9})?$/.test(plain) ? Number(plain) : null
}
/** Both ends, none of them (null), or something that is no range. */
export function readBounds({ minimum, maximum }: Typed): Bounds | null | 'wrong' {
  if (minimum.trim() === '' && maximum.trim() === '') return null
  const [least, most] = [figure(minimum), figure(maximum)]
  return least === null || most === null || least > most ? 'wrong' : { minimum: least, maximum: most }
}

/** Range and note of a parameter, and what cities may do with it: one edit. */
export function EntryForm({ draft, parameter, entry }: { draft: string; parameter: Parameter; entry: PackEntry }) {
  const say = useSay()
  const { refused, send } = useEdit()
  const settable = parameter.citySettable && entry.citySettable !== false
  const [bounds, setBounds] = useState(() => typedOf(entry.bounds))
  const [cityBounds, setCityBounds] = useState(() => typedOf(entry.cityBounds))
  const [city, setCity] = useState(settable)
  const [zh, setZh] = useState(entry.note['zh-CN'])
  const [en, setEn] = useState(entry.note.en)
  const [range, cityRange] = [readBounds(bounds), readBounds(cityBounds)]
  const after =
    range === 'wrong' || cityRange === 'wrong' || zh.trim() === '' || en.trim() === ''
      ? null
      : { note: { 'zh-CN': zh.trim(), en: en.trim() }, bounds: range, citySettable: city, cityBounds: city ? cityRange : null }
  const kept = { note: entry.note, bounds: entry.bounds, citySettable: settable, cityBounds: entry.cityBounds ?? null }
  const changed = after === null || !isSame(after, kept)
  const save = async (): Promise<void> => {
    if (after && (await send({ command: 'standard.setEntry', input: { draft, path: parameter.path, ...after } })))
      workbench.inform(texts.ref('entry.saved'), 'good')
  }
  return (
    <form className="stack packs-entry" aria-labelledby="entry-title" onSubmit={(event) => (event.preventDefault(), void save())}>
      <h4 id="entry-title">{say(texts.ref('entry'))}</h4>
      <div className="packs-head">
        <Ends label={say(texts.ref('entry.bounds'))} typed={bounds} wrong={range === 'wrong'} onChange={setBounds} />
        {parameter.citySettable && city ? (
          <Ends label={say(texts.ref('entry.cityBounds'))} typed={cityBounds} wrong={cityRange === 'wrong'} onChange={setCityBounds} />
        ) : null}
        <Textarea
          className="packs-wide"
          data-data
          label={say(texts.ref('entry.note.zh'))}
          autosize
          maxLength={2000}
          value={zh}
          error={zh.trim() === '' ? say(texts.ref('head.needed')) : null}
          onChange={(event) => setZh(event.currentTarget.value)}
        />
        <Textarea
          className="packs-wide"
          data-data
          label={say(texts.ref('entry.note.en'))}
          autosize
          maxLength={2000}
          value={en}
          error={en.trim() === '' ? say(texts.ref('head.needed')) : null}
          onChange={(event) => setEn(event.currentTarget.value)}
        />
      </div>
      {parameter.citySettable ? (
        <label className="packs-only">
          <input type="checkbox" checked={city} onChange={(event) => setCity(event.target.checked)} />
          {say(texts.ref('entry.city'))}
        </label>
      ) : (
        <p className="dim">{say(texts.ref('entry.noCity'))}</p>
      )}
      {changed ? (
        <div>
          <Button type="submit" disabled={after === null}>
            {say(texts.ref('entry.save'))}
          </Button>
        </div>
      ) : null}
      <FaultLine fault={refused} />
    </form>
  )
}

function Ends({ label, typed, wrong, onChange }: { label: string; typed: Typed; wrong: boolean; onChange(typed: Typed): void }) {
  const say = useSay()
  return (
    <fieldset className="packs-ends">
      <legend>{label}</legend>
      <div className="row">
        <TextInput
          w={100}
          inputMode="decimal"
          aria-label={say(texts.ref('entry.minimum', { of: label }))}
          value={typed.minimum}
          error={wrong}
          onChange={(event) => onChange({ ...typed, minimum: event.currentTarget.value })}
        />
        <span>{say(texts.ref('entry.to'))}</span>
        <TextInput
          w={100}
          inputMode="decimal"
          aria-label={say(texts.ref('entry.maximum', { of: label }))}
          value={typed.maximum}
          error={wrong}
          onChange={(event) => onChange({ ...typed, maximum: event.currentTarget.value })}
        />
      </div>
      {wrong ? <span className="packs-problem">{say(texts.ref('entry.bounds.bad'))}</span> : null}
    </fieldset>
  )
}
