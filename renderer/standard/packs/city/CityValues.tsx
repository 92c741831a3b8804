import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { allParameters } from '../../../../shared/families/parameters'
import type { Parameter } from '../../../../shared/kernel/parameter'
import { cityBoundsOf, isCitySettable } from '../../../../shared/standard/city-values'
import { packFor } from '../../../../shared/standard/in-force'
import type { CityValue } from '../../../../shared/standard/model'
import type { PackEntry } from '../../../../shared/standard/pack'
import { useSpeech } from '../../../app/language'
import { FaultLine } from '../../../families/planning/FaultLine'
import { Ground } from '../../../families/planning/headcount/common/Ground'
import { useEdit } from '../../../families/planning/headcount/common/use-edit'
import { useDocument, useWorkbench, workbench } from '../../../state'
import { EmptyState } from '../../../ui/EmptyState'
import { today } from '../../../ui/today'
import { DatedForm } from '../DatedForm'
import { useOffice } from '../known'
import { ParameterMenu } from '../ParameterMenu'
import { LongText } from '../parts'
import { addressOfCityValue } from '../place'
import { sayBounds, sayParameterValue, sayUnit } from '../say'
import { packTexts } from '../texts'
import { cityValueTexts as texts } from './texts'

/** 市定参数: what the pack lets a city set for itself, and what this one has set. */
export function CityValues({ path }: { path: string | null }) {
  const { say } = useSpeech()
  const document = useDocument()
  const office = useOffice()
  const builtIn = useWorkbench((state) => state.pack)
  const pack = useMemo(() => (builtIn ? packFor(document.tables, null, builtIn) : null), [document, builtIn])
  const own = useMemo(() => [...document.tables.cityValues.values()].toSorted((a, b) => (a.from < b.from ? 1 : -1)), [document])
  if (!pack) return null
  if (office === 'province')
    return (
      <EmptyState icon="standard" title={say(texts.ref('province'))}>
        {say(texts.ref('province.text'))}
      </EmptyState>
    )
  const which = (parameter: Parameter): boolean => isCitySettable(parameter, pack.parameters[parameter.path])
  const parameter = allParameters.find((one) => one.path === path && which(one))
  const entry = parameter && pack.parameters[parameter.path]
  return (
    <div className="packs-draft">
      <p className="dim">{say(texts.ref('lead'))}</p>
      <div className="packs-work">
        <ParameterMenu
          chosen={path}
          marked={new Set(own.map((value) => value.path))}
          markText={say(texts.ref('own'))}
          which={which}
          addressOf={addressOfCityValue}
        />
        {parameter && entry ? (
          <CityParameter key={parameter.path} parameter={parameter} entry={entry} own={own.filter((value) => value.path === parameter.path)} />
        ) : (
          <OwnList own={own} />
        )}
      </div>
    </div>
  )
}

/** All that the city has set, where no parameter is at work. */
function OwnList({ own }: { own: readonly CityValue[] }) {
  const { say } = useSpeech()
  if (own.length === 0)
    return (
      <EmptyState icon="standard" title={say(texts.ref('none'))}>
        {say(texts.ref('none.text'))}
      </EmptyState>
    )
  return (
    <section className="panel stack" aria-labelledby="own-title">
      <h2 id="own-title">{say(texts.ref('list'))}</h2>
      {own.map((value) => {
        const parameter = allParameters.find((one) => one.path === value.path)
        return parameter ? <OwnLine key={`${value.path} ${value.from}`} parameter={parameter} value={value} titled /> : null
      })}
    </section>
  )
}

type ParameterProps = { readonly parameter: Parameter; readonly entry: PackEntry; readonly own: readonly CityValue[] }
function CityParameter({ parameter, entry, own }: ParameterProps) {
  const speech = useSpeech()
  const { say } = speech
  const by = useWorkbench((state) => state.preferences.operator)
  const [open, setOpen] = useState(own.length === 0)
  const day = today()
  const pack = entry.values.filter(({ from }) => from <= day).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0] ?? entry.values[0]
  const bounds = cityBoundsOf(entry)
  if (!pack) return null
  const said = `${sayParameterValue(parameter.path, pack.value, speech)} ${sayUnit(parameter, say)}`.trim()
  return (
    <article className="panel stack packs-parameter" aria-labelledby="parameter-title">
      <div>
        <h3 id="parameter-title">{say(parameter.title)}</h3>
        <p className="dim">{say(parameter.meaning)}</p>
      </div>
      <div className="packs-box">
        <div className="row packs-line">
          <span className="tight">{say(texts.ref('pack'))}</span>
          <span className="grow" data-data>
            <LongText text={said} />
          </span>
          <Ground provenance={pack.provenance} />
        </div>
        <p className="dim">
          <span data-data>{pack.source}</span> {bounds ? say(packTexts.ref('bounds.allowed', { bounds: sayBounds(bounds, say) })) : null}
        </p>
      </div>
      {own.map((value) => (
        <OwnLine key={value.from} parameter={parameter} value={value} />
      ))}
      {open ? (
        <div className="packs-box">
          <DatedForm
            parameter={parameter}
            bounds={bounds}
            by="city"
            start={{ from: day, value: own[0]?.value ?? pack.value, provenance: 'city', source: '' }}
            saveText={say(texts.ref('save'))}
            onCancel={() => setOpen(false)}
            onSave={async ({ from, value, source }) => {
              const done = await workbench.dispatch('standard.setCityValue', { path: parameter.path, from, value, reason: source, by, on: day })
              if (!done.ok) return done.fault
              setOpen(false)
              workbench.inform(texts.ref('saved', { day: from }), 'good')
              return null
            }}
          />
        </div>
      ) : (
        <div>
          <Button variant="default" onClick={() => setOpen(true)}>
            {say(texts.ref('add'))}
          </Button>
        </div>
      )}
    </article>
  )
}

function OwnLine({ parameter, value, titled = false }: { parameter: Parameter; value: CityValue; titled?: boolean }) {
  const speech = useSpeech()
  const { say } = speech
  const { refused, send } = useEdit()
  const said = `${sayParameterValue(parameter.path, value.value, speech)} ${sayUnit(parameter, say)}`.trim()
  return (
    <div className="packs-box">
      <div className="row packs-line">
        {titled ? <strong>{say(parameter.title)}</strong> : null}
        <span className="tight">{say(packTexts.ref('since', { day: value.from }))}</span>
        <span className="grow" data-data>
          <LongText text={said} />
        </span>
        <Ground provenance="city" />
        <Button
          variant="subtle"
          size="xs"
          aria-label={say(texts.ref('remove.of', { name: parameter.title, day: value.from }))}
          onClick={() => void send({ command: 'standard.removeCityValue', input: { path: value.path, from: value.from } })}
        >
          {say(texts.ref('remove'))}
        </Button>
      </div>
      <p className="dim" data-data>
        {value.reason}
      </p>
      <p className="dim">
        <span data-data>{value.by}</span> {value.on}
      </p>
      <FaultLine fault={refused} />
    </div>
  )
}
