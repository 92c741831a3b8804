import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { explainTexts } from '../../../shared/kernel/explain'
import { parseCivilDate } from '../../../shared/kernel/civil-date'
import type { Parameter } from '../../../shared/kernel/parameter'
import type { Fault } from '../../../shared/kernel/result'
import { provenances, type Bounds, type Provenance } from '../../../shared/standard/pack'
import { useSay } from '../../app/language'
import { FaultLine } from '../../families/planning/FaultLine'
import { readValue } from './form/check'
import { draftOf } from './form/draft'
import { shapeOf } from './form/shape'
import { ValueForm } from './form/ValueForm'
import { sayBounds, sayUnit } from './say'
import { packTexts as texts } from './texts'

export type Dated = { readonly from: string; readonly value: unknown; readonly source: string; readonly provenance: Provenance }
type Props = {
  readonly parameter: Parameter
  readonly bounds: Bounds | null
  readonly start: Dated
  /** A city says why; the province says on what ground. */
  readonly by: 'province' | 'city'
  readonly saveText: string
  /** Null when it is on disk. */
  onSave(dated: Dated): Promise<Fault | null>
  onCancel(): void
}
// A city's own value stands on its own ground, which no pack may claim.
const grounds = provenances.filter((one) => one !== 'city')

/** A value from a day on, with the ground that it stands on; checked while it is typed, sent as one edit. */
export function DatedForm({ parameter, bounds, start, by, saveText, onSave, onCancel }: Props) {
  const say = useSay()
  const { schema } = parameter
  const [draft, setDraft] = useState(() => draftOf(shapeOf(schema), start.value))
  const [from, setFrom] = useState(start.from)
  const [provenance, setProvenance] = useState<Provenance>(start.provenance)
  const [source, setSource] = useState(start.source)
  const [refused, setRefused] = useState<Fault | null>(null)
  // Nobody is blamed for a field that he has not come to yet.
  const [asked, setAsked] = useState(false)
  const { value, problems } = useMemo(() => readValue(parameter, bounds, draft), [parameter, bounds, draft])
  const day = parseCivilDate(from.normalize('NFKC').trim())
  const ready = problems.size === 0 && day !== null && source.trim() !== ''
  const unit = sayUnit(parameter, say)
  const save = async (): Promise<void> => {
    setAsked(true)
    if (ready && day !== null) setRefused(await onSave({ from: day, value, provenance, source: source.trim() }))
  }
  return (
    <form className="stack packs-dated" onSubmit={(event) => (event.preventDefault(), void save())}>
      <div className="packs-value">
        <ValueForm parameter={parameter} draft={draft} problems={problems} label={say(parameter.title)} onChange={setDraft} />
        <span className="dim">{[unit, bounds ? say(texts.ref('bounds.allowed', { bounds: sayBounds(bounds, say) })) : ''].filter(Boolean).join(' · ')}</span>
      </div>
      <div className="packs-ground">
        <TextInput
          label={say(texts.ref('value.from'))}
          placeholder="2026-01-01"
          maxLength={10}
          w={140}
          value={from}
          error={day === null ? say(texts.ref('value.from.bad')) : null}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        {by === 'province' ? (
          <NativeSelect
            label={say(texts.ref('value.provenance'))}
            value={provenance}
            data={grounds.map((one) => ({ value: one, label: say(explainTexts.ref(`provenance.${one}`)) }))}
            onChange={(event) => {
              const chosen = grounds.find((one) => one === event.currentTarget.value)
              if (chosen) setProvenance(chosen)
            }}
          />
        ) : null}
        <TextInput
          className="grow"
          data-data
          label={say(texts.ref(by === 'province' ? 'value.source' : 'value.reason'))}
          placeholder={say(texts.ref(by === 'province' ? 'value.source.hint' : 'value.reason.hint'))}
          maxLength={300}
          value={source}
          error={asked && source.trim() === '' ? say(texts.ref(by === 'province' ? 'value.source.needed' : 'value.reason.needed')) : null}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
      </div>
      <div className="row">
        <Button type="submit" disabled={problems.size > 0 || day === null}>
          {saveText}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {say(texts.ref('cancel'))}
        </Button>
        {problems.size > 0 ? <span className="entry-refused">{say(texts.ref('value.problems', { count: problems.size }))}</span> : null}
      </div>
      <FaultLine fault={refused} />
    </form>
  )
}
