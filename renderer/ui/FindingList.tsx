import type { Finding, FindingSeverity } from '../../shared/kernel/finding'
import { findingSeverities } from '../../shared/kernel/finding'
import { sayFault } from '../../shared/kernel/result'
import { useSay } from '../app/language'
import { sayCount } from './format'
import { Icon, type IconName } from './icons'
import { uiTexts } from './texts'

const icons: Record<FindingSeverity, IconName> = { problem: 'cross', warning: 'warning', passedOver: 'dash' }
/** So many of one kind are written out; more are in the marked copy. */
const most = 100

/** Findings by kind, worst first; each names the cell, what is in it, what is wrong and the way out. */
export function FindingList({ findings, total, onShow }: { findings: readonly Finding[]; total?: number; onShow?: (finding: Finding) => void }) {
  const say = useSay()
  const beyond = (total ?? findings.length) - findings.length
  return (
    <div className="findings">
      {findingSeverities.map((severity) => {
        const own = findings.filter((finding) => finding.severity === severity)
        if (own.length === 0) return null
        return (
          <details key={severity} open={severity !== 'passedOver'} className={`findings-${severity}`}>
            <summary>
              <Icon name={icons[severity]} size={14} /> {say(uiTexts.ref(`severity.${severity}`))} <span className="count">{sayCount(own.length)}</span>
            </summary>
            <ul>
              {own.slice(0, most).map((finding, index) => (
                <FindingLine key={`${finding.row}-${index}`} finding={finding} {...(onShow ? { onShow } : {})} />
              ))}
            </ul>
            {own.length > most ? <p className="dim">{say(uiTexts.ref('finding.more', { count: own.length - most }))}</p> : null}
          </details>
        )
      })}
      {beyond > 0 ? <p className="dim">{say(uiTexts.ref('finding.more', { count: beyond }))}</p> : null}
    </div>
  )
}

function FindingLine({ finding, onShow }: { finding: Finding; onShow?: (finding: Finding) => void }) {
  const say = useSay()
  const { message, wayOut } = sayFault(finding, say)
  const place = finding.place?.cell ?? (finding.row > 0 ? say(uiTexts.ref('finding.row', { row: finding.row })) : '')
  return (
    <li>
      {place ? (
        onShow ? (
          <button type="button" className="link finding-place" onClick={() => onShow(finding)}>
            {place}
          </button>
        ) : (
          <span className="finding-place">{place}</span>
        )
      ) : null}
      <div>
        <div>{message}</div>
        {finding.value !== undefined && finding.value !== '' ? <div className="dim">{say(uiTexts.ref('finding.value', { value: finding.value }))}</div> : null}
        {finding.severity === 'passedOver' ? null : <div className="dim">{wayOut}</div>}
      </div>
    </li>
  )
}
