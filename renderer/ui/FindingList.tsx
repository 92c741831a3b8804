import { useMemo, useState } from 'react'
import type { Finding, FindingSeverity } from '../../shared/kernel/finding'
import { findingSeverities } from '../../shared/kernel/finding'
import { useSay } from '../app/language'
import { kindsOf, messageOf, type FindingKind } from './finding-kinds'
import { sayCount } from './format'
import { Icon, type IconName } from './icons'
import { uiTexts } from './texts'

const icons: Record<FindingSeverity, IconName> = { problem: 'cross', warning: 'warning', passedOver: 'dash' }
/** So many cells of one kind are named at once, so many are written out; all are in the marked copy. */
const mostCells = 12
const mostLines = 200
type Show = (finding: Finding) => void

/** Findings by kind, worst first; each kind says what is wrong and the way out once, and names its cells. */
export function FindingList({ findings, total, onShow }: { findings: readonly Finding[]; total?: number; onShow?: Show }) {
  const say = useSay()
  const beyond = (total ?? findings.length) - findings.length
  return (
    <div className="findings">
      {findingSeverities.map((severity) => (
        <Severity key={severity} severity={severity} findings={findings} onShow={onShow} />
      ))}
      {beyond > 0 ? <p className="dim">{say(uiTexts.ref('finding.more', { count: beyond }))}</p> : null}
    </div>
  )
}

function Severity({ severity, findings, onShow }: { severity: FindingSeverity; findings: readonly Finding[]; onShow: Show | undefined }) {
  const say = useSay()
  const own = useMemo(() => findings.filter((finding) => finding.severity === severity), [findings, severity])
  const kinds = useMemo(() => kindsOf(own, say), [own, say])
  if (own.length === 0) return null
  return (
    <details open={severity !== 'passedOver'} className={`findings-${severity}`}>
      <summary>
        <Icon name={icons[severity]} size={14} /> {say(uiTexts.ref(`severity.${severity}`))} <span className="count">{sayCount(own.length)}</span>
      </summary>
      <ul>
        {kinds.map((kind) => (
          <Kind key={kind.key} kind={kind} severity={severity} onShow={onShow} />
        ))}
      </ul>
    </details>
  )
}

function Kind({ kind: { message, wayOut, findings }, severity, onShow }: { kind: FindingKind; severity: FindingSeverity; onShow: Show | undefined }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const several = findings.length > 1
  return (
    <li className="finding-kind">
      <div>
        {message}
        {several ? <span className="finding-count">{say(uiTexts.ref('finding.count', { count: sayCount(findings.length) }))}</span> : null}
      </div>
      {severity === 'passedOver' ? null : <div className="dim">{wayOut}</div>}
      {open ? (
        <ul className="finding-lines">
          {findings.slice(0, mostLines).map((finding, index) => (
            <li key={`${finding.row}-${index}`}>
              <Cell finding={finding} onShow={onShow} />
              <span>{messageOf(finding, say)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <div className="finding-cells">
          {findings.slice(0, mostCells).map((finding, index) => (
            <Cell key={`${finding.row}-${index}`} finding={finding} onShow={onShow} />
          ))}
        </div>
      )}
      {several ? (
        <button type="button" className="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(uiTexts.ref(open ? 'finding.fold' : 'finding.unfold', { count: sayCount(findings.length) }))}
        </button>
      ) : null}
      {open && findings.length > mostLines ? <p className="dim">{say(uiTexts.ref('finding.more', { count: findings.length - mostLines }))}</p> : null}
    </li>
  )
}

/** The cell, or the row where there is none; pressed, it is shown in the grid. */
function Cell({ finding, onShow }: { finding: Finding; onShow: Show | undefined }) {
  const say = useSay()
  const place = finding.place?.cell ?? (finding.row > 0 ? say(uiTexts.ref('finding.row', { row: finding.row })) : '')
  if (!place) return null
  if (!onShow) return <span className="finding-cell">{place}</span>
  return (
    <button type="button" className="finding-cell" title={messageOf(finding, say)} onClick={() => onShow(finding)}>
      {place}
    </button>
  )
}
