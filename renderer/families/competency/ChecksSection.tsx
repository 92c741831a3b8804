import { useMemo } from 'react'
import { Link } from 'wouter'
import type { CheckSeverity, ModelFinding } from '../../../shared/families/competency'
import { useSay } from '../../app/language'
import { EmptyState } from '../../ui/EmptyState'
import { sayCount } from '../../ui/format'
import { Icon } from '../../ui/icons'
import type { Chosen } from './chosen'
import { addressOf, placeText, sectionOf } from './place'
import { versionPageTexts as texts } from './version-texts'

const severities: readonly CheckSeverity[] = ['problem', 'warning']

/** 质量检查: what is missing, said twice or contradictory in this version, each with the way to it. */
export function ChecksSection({ chosen: { content }, findings }: { chosen: Chosen; findings: readonly ModelFinding[] }) {
  const say = useSay()
  const bySeverity = useMemo(() => severities.map((severity) => ({ severity, own: findings.filter((finding) => finding.severity === severity) })), [findings])
  if (content.competencies.length === 0)
    return (
      <EmptyState icon="standard" title={say(texts.ref('checks.empty'))}>
        {say(texts.ref('checks.empty.text'))}
      </EmptyState>
    )
  if (findings.length === 0)
    return (
      <section className="panel checks-none" role="status">
        <Icon name="check" size={20} />
        <div>
          <h2>{say(texts.ref('checks.none'))}</h2>
          <p className="dim">
            {say(
              texts.ref('checks.none.text', { competencies: content.competencies.length, profiles: content.profiles.length, grades: content.grades.length })
            )}
          </p>
        </div>
      </section>
    )
  return (
    <>
      {bySeverity.map(({ severity, own }) =>
        own.length === 0 ? null : (
          <section key={severity} className={`panel checks findings-${severity}`} aria-labelledby={`checks-${severity}`}>
            <h2 id={`checks-${severity}`}>
              <Icon name={severity === 'problem' ? 'cross' : 'warning'} size={16} /> {say(texts.ref(`checks.${severity}`))}{' '}
              <span className="dim">{sayCount(own.length)}</span>
            </h2>
            <p className="dim">{say(texts.ref(`checks.${severity}.text`))}</p>
            <ul>
              {own.map((finding, index) => (
                <li key={`${finding.code}|${placeText(finding.place)}|${index}`} data-data>
                  <div className="grow">
                    {say(finding.text)}
                    <div className="dim">{say(finding.wayOut)}</div>
                  </div>
                  <Link className="checks-go" href={addressOf(sectionOf(finding.place), content.model, finding.place)}>
                    {say(texts.ref('checks.go'))}
                    <Icon name="right" size={14} />
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )
      )}
    </>
  )
}
