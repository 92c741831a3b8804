import { NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import { compareModels, competencyTables, contentOf, type Model, type ModelContent } from '../../../shared/families/competency'
import type { TextRef } from '../../../shared/kernel/texts'
import { useSay } from '../../app/language'
import { useDocument } from '../../state'
import { sayCount } from '../../ui/format'
import { usualPair, type Chosen } from './chosen'
import { comparedParts, comparisonLines, type CompareLine } from './compare-lines'
import { compareTexts as texts } from './compare-texts'
import { LevelMappings } from './LevelMappings'

const keyOf = competencyTables.models.key
const mostLines = 300

/** Two versions side by side: what differs, and how levels of the older one are read in the newer one. */
export function CompareVersions({ models, chosen }: { models: readonly Model[]; chosen: Chosen }) {
  const say = useSay()
  const document = useDocument()
  const usual = usualPair(models, chosen.model)
  const [older, setOlder] = useState<string | null>(null)
  const [newer, setNewer] = useState<string | null>(null)
  const from = models.find((model) => keyOf(model) === older) ?? usual?.from
  const to = models.find((model) => keyOf(model) === newer) ?? usual?.to
  const pair = useMemo(() => {
    const [a, b] = [from && contentOf(document.tables, from), to && contentOf(document.tables, to)]
    return a && b ? { a, b } : null
  }, [document, from, to])
  const choice = (label: TextRef, value: Model, onChange: (key: string) => void) => (
    <NativeSelect
      label={say(label)}
      data-data
      value={keyOf(value)}
      data={models.map((model) => ({ value: keyOf(model), label: say(texts.ref('version', { title: model.title, version: model.version })) }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
  return (
    <section className="panel stack" aria-labelledby="compare-title">
      <h2 id="compare-title">{say(texts.ref('title'))}</h2>
      {pair && from && to ? (
        <>
          <div className="row start-form">
            {choice(texts.ref('older'), from, setOlder)}
            {choice(texts.ref('newer'), to, setNewer)}
          </div>
          <Differences a={pair.a} b={pair.b} />
          {from.model === to.model && from.version !== to.version ? <LevelMappings key={`${keyOf(from)}|${keyOf(to)}`} from={pair.a} to={pair.b} /> : null}
        </>
      ) : (
        <p className="dim">{say(texts.ref('one'))}</p>
      )}
    </section>
  )
}

function Differences({ a, b }: { a: ModelContent; b: ModelContent }) {
  const say = useSay()
  const lines = useMemo(() => comparisonLines(compareModels(a, b), a, b), [a, b])
  const parts = comparedParts.filter((part) => lines[part].length > 0)
  if (parts.length === 0)
    return (
      <p className="dim" role="status">
        {say(texts.ref('same'))}
      </p>
    )
  return (
    <div className="compare">
      {parts.map((part) => (
        <details key={part} open={lines[part].length <= 40}>
          <summary>
            {say(texts.ref(`part.${part}`))} <span className="dim">{sayCount(lines[part].length)}</span>
          </summary>
          <table className="simple-table compare-table" aria-label={say(texts.ref(`part.${part}`))}>
            <thead>
              <tr>
                <th scope="col">{say(texts.ref('at'))}</th>
                <th scope="col">{say(texts.ref('older'))}</th>
                <th scope="col">{say(texts.ref('newer'))}</th>
              </tr>
            </thead>
            <tbody data-data>
              {lines[part].slice(0, mostLines).map((line, index) => (
                <Line key={index} line={line} />
              ))}
            </tbody>
          </table>
          {lines[part].length > mostLines ? <p className="dim">{say(texts.ref('mapping.more', { count: lines[part].length - mostLines }))}</p> : null}
        </details>
      ))}
    </div>
  )
}

function Line({ line: { at, before, after } }: { line: CompareLine }) {
  const say = useSay()
  const shown = (text: CompareLine['before']) =>
    text === null ? <span className="dim">{say(texts.ref('nothing'))}</span> : typeof text === 'string' ? text : say(text)
  return (
    <tr>
      <td>{say(at)}</td>
      <td className="compare-before">{shown(before)}</td>
      <td className="compare-after">{shown(after)}</td>
    </tr>
  )
}
