import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Parameter } from '../../../../shared/kernel/parameter'
import type { CivilDate } from '../../../../shared/kernel/civil-date'
import type { DatedValue, PackEntry } from '../../../../shared/standard/pack'
import { useSpeech } from '../../../app/language'
import { FaultLine } from '../../../families/planning/FaultLine'
import { Ground } from '../../../families/planning/headcount/common/Ground'
import { useEdit } from '../../../families/planning/headcount/common/use-edit'
import { workbench } from '../../../state'
import { Icon } from '../../../ui/icons'
import { today } from '../../../ui/today'
import { DatedForm, type Dated } from '../DatedForm'
import { LongText } from '../parts'
import { sayParameterValue, sayUnit } from '../say'
import { packTexts } from '../texts'
import { EntryForm } from './EntryForm'
import { packDraftTexts as texts } from './texts'

type Props = { readonly draft: string; readonly parameter: Parameter; readonly entry: PackEntry }
/** One parameter of a draft: its values by their days, its range and note, and the rights of cities. */
export function DraftParameter({ draft, parameter, entry }: Props) {
  const { say } = useSpeech()
  // The day of the value at work; '' is a new one.
  const [open, setOpen] = useState<string | null>(null)
  const newest = entry.values.toSorted((a, b) => (a.from < b.from ? 1 : -1))
  const [latest] = newest
  const save = async (was: CivilDate | null, { from, value, provenance, source }: Dated) => {
    const done = await workbench.dispatch('standard.setValue', { draft, path: parameter.path, was, from, value, provenance, source })
    if (!done.ok) return done.fault
    setOpen(null)
    return null
  }
  return (
    <article className="panel stack packs-parameter" aria-labelledby="parameter-title">
      <div>
        <h3 id="parameter-title">{say(parameter.title)}</h3>
        <p className="dim">{say(parameter.meaning)}</p>
      </div>
      <section className="stack" aria-labelledby="values-title">
        <div className="row">
          <h4 id="values-title" className="grow">
            {say(texts.ref('values'))}
          </h4>
          {open === '' ? null : (
            <Button variant="default" size="xs" leftSection={<Icon name="add" size={14} />} onClick={() => setOpen('')}>
              {say(texts.ref('values.new'))}
            </Button>
          )}
        </div>
        {open === '' && latest ? (
          <div className="packs-box">
            <p className="dim">{say(texts.ref('values.new.text'))}</p>
            <DatedForm
              parameter={parameter}
              bounds={entry.bounds}
              by="province"
              start={{ from: today(), value: latest.value, provenance: 'province', source: '' }}
              saveText={say(texts.ref('values.add'))}
              onSave={(dated) => save(null, dated)}
              onCancel={() => setOpen(null)}
            />
          </div>
        ) : null}
        {newest.map((value) =>
          open === value.from ? (
            <div key={value.from} className="packs-box">
              <DatedForm
                parameter={parameter}
                bounds={entry.bounds}
                by="province"
                start={value}
                saveText={say(texts.ref('values.save'))}
                onSave={(dated) => save(value.from, dated)}
                onCancel={() => setOpen(null)}
              />
            </div>
          ) : (
            <ValueLine key={value.from} draft={draft} parameter={parameter} value={value} removable={newest.length > 1} onOpen={() => setOpen(value.from)} />
          )
        )}
      </section>
      <EntryForm key={JSON.stringify({ ...entry, values: [] })} draft={draft} parameter={parameter} entry={entry} />
    </article>
  )
}

type LineProps = { readonly draft: string; readonly parameter: Parameter; readonly value: DatedValue; readonly removable: boolean; onOpen(): void }
function ValueLine({ draft, parameter, value: { from, value, provenance, source }, removable, onOpen }: LineProps) {
  const speech = useSpeech()
  const { say } = speech
  const { refused, send } = useEdit()
  const said = sayParameterValue(parameter.path, value, speech)
  return (
    <div className="packs-box">
      <div className="row packs-line">
        <span className="tight">{say(packTexts.ref('since', { day: from }))}</span>
        <span className="grow" data-data>
          <LongText text={`${said} ${sayUnit(parameter, say)}`.trim()} />
        </span>
        <Ground provenance={provenance} />
        <Button variant="default" size="xs" aria-label={say(texts.ref('values.change.of', { day: from }))} onClick={onOpen}>
          {say(texts.ref('values.change'))}
        </Button>
        {removable ? (
          <Button
            variant="subtle"
            size="xs"
            aria-label={say(texts.ref('values.remove.of', { day: from }))}
            onClick={() => void send({ command: 'standard.removeValue', input: { draft, path: parameter.path, from } })}
          >
            {say(texts.ref('values.remove'))}
          </Button>
        ) : null}
      </div>
      <p className="dim" data-data>
        {source}
      </p>
      <FaultLine fault={refused} />
    </div>
  )
}
