import { Link } from 'wouter'
import type { DutiesResult, DutyThread } from '../../../../shared/families/planning'
import { useSay } from '../../../app/language'
import { StatusBadge } from '../../../ui/StatusBadge'
import type { PlanStepProps } from '../step-props'
import { addressOfDuty } from './parts'
import { dutiesPageTexts as texts } from './texts'
import { sharedCourses } from './trace'

/** 追溯: from each duty to what measures it, what it takes and what teaches it; holes are marked, what hangs loose is listed. */
export function TracePart({ result: { duties } }: PlanStepProps) {
  const say = useSay()
  return (
    <>
      <p className="dim">{say(texts.ref('trace.lead'))}</p>
      <div className="panel duties-scroll">
        <table className="simple-table duties-table" aria-label={say(texts.ref('trace.table'))}>
          <thead>
            <tr>
              <th>{say(texts.ref('trace.duty'))}</th>
              <th>{say(texts.ref('trace.responsible'))}</th>
              <th>{say(texts.ref('field.indicators'))}</th>
              <th>{say(texts.ref('field.competencies'))}</th>
              <th>{say(texts.ref('field.courses'))}</th>
            </tr>
          </thead>
          <tbody>
            {duties.threads.map((thread) => (
              <Thread key={thread.duty.duty} thread={thread} hasModel={duties.model !== null} />
            ))}
          </tbody>
        </table>
      </div>
      <Orphans duties={duties} />
      <Shared duties={duties} />
    </>
  )
}

function Thread({ thread: { duty, indicators, competencies, courses, responsible }, hasModel }: { thread: DutyThread; hasModel: boolean }) {
  const say = useSay()
  const named = competencies.map(({ code, name }) => (name === null ? (hasModel ? say(texts.ref('trace.unknown', { code })) : code) : `${code} ${name}`))
  return (
    <tr>
      <td>
        <Link href={addressOfDuty(duty.year, duty.duty)}>{duty.name}</Link>
      </td>
      <td>
        <Names names={responsible} hole="responsible" />
      </td>
      <td>
        <Names names={indicators} hole="indicators" />
      </td>
      <td>
        <Names names={named} hole="competencies" />
      </td>
      <td>
        <Names names={courses} hole="courses" />
      </td>
    </tr>
  )
}

function Names({ names, hole }: { names: readonly string[]; hole: 'responsible' | 'indicators' | 'competencies' | 'courses' }) {
  const say = useSay()
  if (names.length === 0)
    return (
      <StatusBadge tone={hole === 'responsible' ? 'bad' : 'warn'} icon="warning">
        {say(texts.ref(`trace.hole.${hole}`))}
      </StatusBadge>
    )
  return (
    <ul className="trace-names">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  )
}

/** Competencies of the model that no duty asks for. */
function Orphans({ duties: { model, orphanCompetencies } }: { duties: DutiesResult }) {
  const say = useSay()
  return (
    <section className="panel" aria-labelledby="orphans-title">
      <h3 id="orphans-title">{say(texts.ref('trace.orphans'))}</h3>
      {model === null ? <p className="dim">{say(texts.ref('trace.noModel'))}</p> : null}
      {model && orphanCompetencies.length === 0 ? <p className="dim">{say(texts.ref('trace.orphans.none'))}</p> : null}
      {model && orphanCompetencies.length > 0 ? (
        <>
          <p className="dim">{say(texts.ref('trace.orphans.text', { title: model.title, version: model.version }))}</p>
          <ul className="trace-orphans">
            {orphanCompetencies.map(({ code, name }) => (
              <li key={code}>
                <span className="dim">{code}</span> {name}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

function Shared({ duties }: { duties: DutiesResult }) {
  const say = useSay()
  const shared = sharedCourses(duties)
  if (shared.length === 0) return null
  return (
    <section className="panel" aria-labelledby="shared-title">
      <h3 id="shared-title">{say(texts.ref('trace.shared'))}</h3>
      <ul className="trace-names">
        {shared.map(({ course, duties: names }) => (
          <li key={course}>{say(texts.ref('trace.shared.line', { course, duties: names.join(say(texts.ref('join'))) }))}</li>
        ))}
      </ul>
    </section>
  )
}
