import { useMemo } from 'react'
import type { StandardPack } from '../../../shared/standard/pack'
import { useSpeech } from '../../app/language'
import { blank, sayCount } from '../../ui/format'
import { differenceLines, type DifferenceLine } from './differences'
import { LongText } from './parts'
import { packTexts as texts } from './texts'

type Props = { readonly before: StandardPack; readonly after: StandardPack; readonly beforeName: string; readonly afterName: string }
/** What one pack says otherwise than another, parameter by parameter. */
export function Differences({ before, after, beforeName, afterName }: Props) {
  const speech = useSpeech()
  const { say } = speech
  const lines = useMemo(() => differenceLines(before, after, speech), [before, after, speech])
  if (lines.length === 0)
    return (
      <p className="dim" role="status">
        {say(texts.ref('same'))}
      </p>
    )
  return (
    <>
      <p className="dim" role="status">
        {say(texts.ref('differences.count', { count: sayCount(lines.length), parameters: sayCount(new Set(lines.map(({ path }) => path)).size) }))}
      </p>
      <div className="packs-scroll">
        <table className="simple-table packs-differences" aria-label={say(texts.ref('differences'))}>
          <thead>
            <tr>
              <th scope="col">{say(texts.ref('parameter'))}</th>
              <th scope="col" className="tight">
                {say(texts.ref('from'))}
              </th>
              <th scope="col" data-data>
                {beforeName}
              </th>
              <th scope="col" data-data>
                {afterName}
              </th>
              <th scope="col">{say(texts.ref('ground.column'))}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <Line key={index} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Line({ line: { title, kind, from, before, after, cut, provenance, source } }: { line: DifferenceLine }) {
  const { say } = useSpeech()
  return (
    <tr>
      <td>
        <strong>{title}</strong>
        <div className="dim">
          {kind}
          {cut ? say(texts.ref('cut')) : ''}
        </div>
      </td>
      <td className="tight">{from ?? blank}</td>
      <td data-data className="packs-before">
        {before === null ? blank : <LongText text={before} />}
      </td>
      <td data-data className="packs-after">
        {after === null ? blank : <LongText text={after} />}
      </td>
      <td className="dim">
        {provenance}
        {source === null ? null : <div data-data>{source}</div>}
      </td>
    </tr>
  )
}
