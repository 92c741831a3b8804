import { useState } from 'react'
import type { Round } from '../../../shared/families/certification'
import { panelEqualisationRule } from '../../../shared/families/evaluation'
import { useSay } from '../../app/language'
import { useDocument } from '../../state'
import { bookOf } from '../../state/results'
import { blank } from '../../ui/format'
import { WhyButton } from '../../ui/WhyButton'
import { WhyPanel } from '../../ui/WhyPanel'
import { equalisationOf, markedPapers, type MarkedPaper } from './equalisation'
import { useOnSite } from './on-site'
import { panelPageTexts as texts } from './panel-texts'
import { usePack } from '../../state/packs'
import { roundCycle } from '../../../shared/standard/model'

/** 二次平均: what it did to the marks of each panel, or why it was not applied. */
export function Equalisation({ round }: { round: Round }) {
  const say = useSay()
  const { tables } = useDocument()
  const pack = usePack(roundCycle(round))
  const result = useOnSite(round)
  const [asked, setAsked] = useState<MarkedPaper | null>(null)
  if (!pack || !result) return null
  const book = bookOf(pack, round)
  const found = markedPapers.flatMap((paper) => {
    const one = equalisationOf(tables, round, { people: result.people, paper, book })
    return one ? [{ paper, ...one }] : []
  })
  const trace = found.find(({ paper }) => paper === asked)?.trace
  const title = say(texts.ref('equalisation'))
  return (
    <section className="panel stack" aria-label={title}>
      <h2>{title}</h2>
      {found.length === 0 ? <p className="dim">{say(texts.ref('equalisation.none'))}</p> : null}
      {found.map(({ paper, outcome }) => (
        <div key={paper} className="stack">
          <p>
            <strong>{say(texts.ref(paper))}</strong>{' '}
            {say(
              outcome.reason === null
                ? texts.ref('equalisation.applied')
                : texts.ref('equalisation.not', { reason: { key: `evaluationRule.reason.${outcome.reason}` } })
            )}
            <WhyButton name={say(texts.ref(paper))} what={title} onAsk={() => setAsked(paper)} />
          </p>
          <table className="simple-table" aria-label={say(texts.ref(paper))}>
            <thead>
              <tr>
                <th>{say(texts.ref('panel'))}</th>
                <th className="number">{say(texts.ref('equalisation.mean'))}</th>
                <th className="number">{say(texts.ref('equalisation.coefficient'))}</th>
              </tr>
            </thead>
            <tbody>
              {outcome.panels.map(({ panel, mean, coefficient }) => (
                <tr key={panel}>
                  <td>{panel}</td>
                  <td className="number">{mean ?? blank}</td>
                  <td className="number">{coefficient ?? blank}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
      {trace && asked ? (
        <WhyPanel key={asked} trace={trace} title={`${title}：${say(texts.ref(asked))}`} rule={panelEqualisationRule.id} onClose={() => setAsked(null)} />
      ) : null}
    </section>
  )
}
