import { NativeSelect, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { z } from 'zod'
import { allParameters } from '../../shared/families'
import { explainTexts, sayValue, type SayName } from '../../shared/kernel/explain'
import type { Translate } from '../../shared/kernel/texts'
import { provenances, type Provenance, type StandardPack } from '../../shared/standard/pack'
import { useSpeech } from '../app/language'
import { blank } from '../ui/format'
import { Icon } from '../ui/icons'
import { StatusBadge, type Tone } from '../ui/StatusBadge'
import { today } from '../ui/today'
import { sayCatalogue } from './say-catalogue'
import { standardTexts as texts } from './texts'
import { usePresentPack } from '../state/packs'

const tones: Record<Provenance, Tone> = { original: 'good', recommended: 'accent', example: 'quiet', province: 'good', city: 'accent', assumption: 'warn' }
const icons = { original: 'file', recommended: 'file', example: 'dash', province: 'check', city: 'check', assumption: 'warning' } as const

type Line = {
  readonly path: string
  readonly title: string
  readonly meaning: string
  readonly note: string
  readonly value: string
  readonly unit: string
  readonly bounds: string
  readonly provenance: Provenance
  readonly source: string
  readonly from: string
  readonly citySettable: boolean
}
/** Years of these are years of age. */
const ages = new Set(['roster.minimumHireAge'])
const namesSchema = z.record(z.string(), z.array(z.string()))
/** Names of grades beside their codes: by their names they would be told as themselves. */
function sayGradeNames(value: unknown): string {
  const names = namesSchema.safeParse(value)
  return names.success
    ? Object.entries(names.data)
        .map(([grade, own]) => `${grade} ${own.join(' / ')}`)
        .join('，')
    : blank
}
/** One line a parameter: the latest value that is in force by the given day. */
function linesOf(pack: StandardPack, day: string, { say, sayName, language }: { say: Translate; sayName: SayName; language: 'zh-CN' | 'en' }): Line[] {
  return allParameters.flatMap((parameter) => {
    const entry = pack.parameters[parameter.path]
    const inForce = entry?.values.filter(({ from }) => from <= day).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]
    if (!entry || !inForce) return []
    const { provenance, source, from, value } = inForce
    const bounds = entry.bounds ? say(texts.ref('bounds.of', entry.bounds)) : blank
    return [
      {
        path: parameter.path,
        title: say(parameter.title),
        meaning: say(parameter.meaning),
        note: entry.note[language],
        value: parameter.path === 'roster.gradeNames' ? sayGradeNames(value) : (sayCatalogue(value) ?? sayValue(value, sayName)),
        unit: ages.has(parameter.path) ? say(texts.ref('unit.age')) : say(explainTexts.ref(`unit.${parameter.unit}`)) || blank,
        bounds,
        provenance,
        source,
        from,
        citySettable: parameter.citySettable
      }
    ]
  })
}

/** 标准包参数: what the rules read, figure by figure. */
export function Parameters() {
  const speech = useSpeech()
  const { say, language } = speech
  const pack = usePresentPack()
  const [text, setText] = useState('')
  const [ground, setGround] = useState('')
  const [day] = useState(today)
  const lines = useMemo(() => (pack ? linesOf(pack, day, speech) : []), [pack, day, speech])
  const query = text.normalize('NFKC').trim().toLowerCase()
  const shown = lines.filter(
    (line) =>
      (ground === '' || line.provenance === ground) && (query === '' || `${line.title}${line.meaning}${line.note}${line.value}`.toLowerCase().includes(query))
  )
  if (!pack) return null
  return (
    <>
      <div className="row">
        <strong>{say(texts.ref('pack', { title: pack.title[language], version: pack.version }))}</strong>
        {pack.example ? (
          <StatusBadge tone="warn" icon="warning">
            {say(texts.ref('example'))}
          </StatusBadge>
        ) : null}
      </div>
      <p className="dim">
        {say(texts.ref('intro'))}
        {pack.example ? say(texts.ref('example.text')) : null}
      </p>
      <div className="row" role="search">
        <TextInput
          aria-label={say(texts.ref('find'))}
          placeholder={say(texts.ref('find.placeholder'))}
          leftSection={<Icon name="search" size={16} />}
          w={260}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={say(texts.ref('provenance'))}
          value={ground}
          data={[
            { value: '', label: say(texts.ref('provenance.all')) },
            ...provenances.map((value) => ({ value, label: say(explainTexts.ref(`provenance.${value}`)) }))
          ]}
          onChange={(event) => setGround(event.currentTarget.value)}
        />
        <span className="dim" role="status">
          {shown.length} / {lines.length}
        </span>
      </div>
      <div className="panel">
        <table className="simple-table standard-table" aria-label={say(texts.ref('table'))}>
          <thead>
            <tr>
              {(['parameter', 'value', 'unit', 'bounds', 'provenance', 'from', 'source'] as const).map((column) => (
                <th key={column} scope="col" className="tight">
                  {say(texts.ref(column))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <ParameterRow key={line.path} line={line} />
            ))}
          </tbody>
        </table>
        {shown.length === 0 ? <p className="dim">{say(texts.ref('none'))}</p> : null}
      </div>
    </>
  )
}

function ParameterRow({ line }: { line: Line }) {
  const { say } = useSpeech()
  return (
    <tr>
      <td>
        <strong>{line.title}</strong>
        {line.citySettable ? <span className="dim"> · {say(texts.ref('city'))}</span> : null}
        <div className="dim">{line.meaning}</div>
      </td>
      <td>
        <Value text={line.value} />
      </td>
      <td className="tight">{line.unit}</td>
      <td>{line.bounds}</td>
      <td>
        <StatusBadge tone={tones[line.provenance]} icon={icons[line.provenance]}>
          {say(explainTexts.ref(`provenance.${line.provenance}`))}
        </StatusBadge>
      </td>
      <td className="tight">{line.from}</td>
      <td className="dim">
        {line.source}
        {line.note ? <div>{line.note}</div> : null}
      </td>
    </tr>
  )
}

const longest = 160
/** A table of many figures is unfolded by who wants to read it. */
function Value({ text }: { text: string }) {
  if (text.length <= longest) return <>{text}</>
  return (
    <details className="standard-long">
      <summary>{`${text.slice(0, 48)}…`}</summary>
      {text}
    </details>
  )
}
