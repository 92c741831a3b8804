import { Link } from 'wouter'
import { matrixFindingText, type MatrixFinding } from '../../../../shared/families/planning'
import { useSay } from '../../../app/language'
import { sayCount } from '../../../ui/format'
import { Icon, type IconName } from '../../../ui/icons'
import { useAskPlan } from '../ask-why'
import type { PlanStepProps } from '../step-props'
import { findingKinds, isOfCatalogue } from './finding-places'
import { addressOfDuties, addressOfDuty, addressOfRow } from './parts'
import { sayFinding } from './say-finding'
import { dutiesPageTexts as texts } from './texts'

const severities = [
  ['broken', 'cross', 'findings-problem'],
  ['thin', 'warning', 'findings-warning']
] as const satisfies readonly (readonly [MatrixFinding['severity'], IconName, string])[]

/** What is wrong with the matrix and what the catalogue lacks, by severity and kind; each leads to where it is put right. */
export default function DutiesFindings({ plan, result }: PlanStepProps) {
  const say = useSay()
  const ask = useAskPlan()
  const { findings } = result.duties
  return (
    <section aria-label={say(texts.ref('findings.title'))}>
      <h2>{say(texts.ref('findings.title'))}</h2>
      {findings.length === 0 ? (
        <p className="badge-line">
          <Icon name="check" size={14} /> {say(texts.ref('findings.none'))}
        </p>
      ) : null}
      <div className="findings">
        {severities.map(([severity, icon, className]) => {
          const kinds = findingKinds(result.duties, severity)
          const count = findings.filter((one) => one.severity === severity).length
          return count === 0 ? null : (
            <details key={severity} open className={className}>
              <summary>
                <Icon name={icon} size={14} /> {say(texts.ref(`findings.${severity}`))} <span className="count">{sayCount(count)}</span>
              </summary>
              <ul>
                {kinds.map(({ kind, found }) => (
                  <li key={kind} className="finding-kind">
                    <div>{say(matrixFindingText(kind))}</div>
                    <ul className="matrix-places">
                      {found.map((finding) => (
                        <li key={`${finding.duty ?? ''}-${finding.post ?? ''}`}>
                          <Place finding={finding} plan={plan} result={result} />
                        </li>
                      ))}
                    </ul>
                  </li>
                ))}
              </ul>
            </details>
          )
        })}
      </div>
      <button type="button" className="link" onClick={() => ask({ kind: 'matrix' })}>
        {say(texts.ref('findings.why'))}
      </button>
    </section>
  )
}

/** The duty or the post, and which posts or figures it is about. */
function Place({ finding, plan: { year }, result }: PlanStepProps & { finding: MatrixFinding }) {
  const say = useSay()
  const { duty, post, names } = finding
  const name = duty === null ? (post ?? '') : (result.duties.duties.find((one) => one.duty === duty)?.name ?? duty)
  const address = duty === null ? addressOfDuties(year, 'matrix') : isOfCatalogue(finding) ? addressOfDuty(year, duty) : addressOfRow(year, duty)
  return (
    <>
      <Link href={address}>{name}</Link> {names.length > 0 ? <span className="dim">{sayFinding(finding, say).replace(/^.*?[：:]\s*/, '')}</span> : null}
    </>
  )
}
