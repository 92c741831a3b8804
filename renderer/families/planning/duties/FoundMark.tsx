import type { MatrixFinding } from '../../../../shared/families/planning'
import { useSay } from '../../../app/language'
import { Icon } from '../../../ui/icons'
import { sayFinding } from './say-finding'
import { dutiesPageTexts as texts } from './texts'

/** What is found of a row or a column: as words, or as a sign that says them when it is pointed at or read out. */
export function FoundMark({ findings, words = false }: { findings: readonly MatrixFinding[]; words?: boolean }) {
  const say = useSay()
  const broken = findings.some(({ severity }) => severity === 'broken')
  if (findings.length === 0)
    return words ? (
      <span className="matrix-found matrix-found-good">
        <Icon name="check" size={14} />
        <span className="hidden">{say(texts.ref('matrix.fine'))}</span>
      </span>
    ) : null
  const said = findings.map((finding) => sayFinding(finding, say))
  return (
    <span className={broken ? 'matrix-found matrix-found-bad' : 'matrix-found matrix-found-warn'} title={said.join('\n')}>
      <Icon name={broken ? 'cross' : 'warning'} size={14} />
      {words ? (
        <span>
          {said.map((one) => (
            <span key={one} className="matrix-found-line">
              {one}
            </span>
          ))}
        </span>
      ) : (
        <span className="hidden">{said.join('. ')}</span>
      )}
    </span>
  )
}
