import { NativeSelect, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { allParameters } from '../../shared/families'
import { explainTexts } from '../../shared/kernel/explain'
import { isCitySettable } from '../../shared/standard/city-values'
import { provenances, type Provenance, type StandardPack } from '../../shared/standard/pack'
import { addTexts, useSpeech } from '../app/language'
import { usePresentPack } from '../state/packs'
import { blank } from '../ui/format'
import { Icon } from '../ui/icons'
import { StatusBadge, type Tone } from '../ui/StatusBadge'
import { today } from '../ui/today'
import { packPageCatalogues } from './packs/catalogues'
import { LongText } from './packs/parts'
import { sayBounds, sayParameterValue, sayUnit, type Speech } from './packs/say'
import { standardTexts as texts } from './texts'
import './packs/packs.css'

addTexts(packPageCatalogues)

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
/** One line a parameter: the latest value that is in force by the given day. */
function linesOf(pack: StandardPack, day: string, speech: Speech): Line[] {
  const { say, language } = speech
  return allParameters.flatMap((parameter) => {
    const entry = pack.parameters[parameter.path]
    const inForce = entry?.values.filter(({ from }) => from <= day).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0]
    if (!entry || !inForce) return []
    const { provenance, source, from, value } = inForce
    return [
      {
        path: parameter.path,
        title: say(parameter.title),
        meaning: say(parameter.meaning),
        note: entry.note[language],
        value: sayParameterValue(parameter.path, value, speech),
        unit: sayUnit(parameter, say) || blank,
        bounds: sayBounds(entry.bounds, say),
        provenance,
        source,
        from,
        citySettable: isCitySettable(parameter, entry)
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
        <LongText text={line.value} />
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
