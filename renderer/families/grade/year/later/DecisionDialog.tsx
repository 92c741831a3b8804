import { Button } from '@mantine/core'
import {
  confirmation,
  decisionStateOf,
  gradeRules,
  gradeYearTexts,
  type GradeYear,
  type GradeYearResult,
  type PersonMovement
} from '../../../../../shared/families/grade'
import { useSay } from '../../../../app/language'
import { useWorkbench, workbench } from '../../../../state'
import { Dialog } from '../../../../ui/Dialog'
import { PersonSelect } from '../../../../ui/PersonSelect'
import { StatusBadge } from '../../../../ui/StatusBadge'
import { today } from '../../../../ui/today'
import { useSayGrade } from '../../../roster/grade-text'
import { DecisionForm } from './DecisionForm'
import { weighs } from './decision-rows'
import { gradeDecidingTexts as texts } from './deciding-texts'
import { gradeLaterTexts } from './later-texts'
import { gradeYearPageTexts as pageTexts } from '../texts'
import { Scans } from './Scans'
import { stateTones, useSayMovement } from './use-decision-columns'

type Props = {
  readonly year: GradeYear
  readonly result: GradeYearResult
  /** Null: to be chosen here. */
  readonly person: PersonMovement | null
  onPerson(staffNo: string): void
  onClose(): void
}
/** One person's decision: what is proposed, what was decided, another decision with its reason, and the signed form. */
export function DecisionDialog({ year, result, person, onPerson, onClose }: Props) {
  const say = useSay()
  const title = person ? say(texts.ref('dialog.title', { name: person.name })) : say(texts.ref('other'))
  return (
    <Dialog label={title} size="lg" onClose={onClose}>
      <div className="stack">
        <h2>{title}</h2>
        {person ? (
          <Decided year={year} result={result} person={person} onClose={onClose} />
        ) : (
          <PersonSelect label={say(pageTexts.ref('person'))} people={result.people} value="" onChange={onPerson} />
        )}
        <div className="row">
          <Button variant="default" onClick={onClose}>
            {say(texts.ref('dialog.close'))}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

type DecidedProps = Pick<Props, 'year' | 'result' | 'onClose'> & { readonly person: PersonMovement }
function Decided({ year, result, person, onClose }: DecidedProps) {
  const say = useSay()
  const closed = year.inForce !== null
  return (
    <>
      <Standing person={person} />
      {closed ? <p className="dim">{say(gradeLaterTexts.ref('closed'))}</p> : <Ways year={year.year} person={person} onClose={onClose} />}
      {closed ? null : <DecisionForm key={person.decision?.kind ?? ''} year={year.year} person={person} places={result.places} onDone={onClose} />}
      <section className="stack" aria-label={say(texts.ref('scans.title'))}>
        <h3>{say(texts.ref('scans.title'))}</h3>
        <Scans year={year.year} staffNo={person.staffNo} />
      </section>
    </>
  )
}

/** Where the person stands, what is proposed, what was decided, by whom and why. */
function Standing({ person }: { person: PersonMovement }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const sayMovement = useSayMovement()
  const { staffNo, county, post, grade, since, standby, proposal, decision } = person
  const state = decisionStateOf(person)
  const rule = gradeRules.find(({ id }) => id === proposal?.rule)
  return (
    <>
      <dl className="facts">
        <dt>{say(texts.ref('dialog.now'))}</dt>
        <dd>
          {sayGrade(grade)} {since ?? ''} {standby ? say(texts.ref('dialog.standby')) : ''} <span className="dim">{`${staffNo} ${county} ${post}`}</span>
        </dd>
        <dt>{say(texts.ref('dialog.proposal'))}</dt>
        <dd>{proposal ? sayMovement(proposal, grade) : say(texts.ref('dialog.noProposal'))}</dd>
        {rule ? (
          <>
            <dt>{say(texts.ref('rule'))}</dt>
            <dd>{say(rule.title)}</dd>
          </>
        ) : null}
        <dt>{say(texts.ref('dialog.decision'))}</dt>
        <dd>
          {decision ? sayMovement(decision, grade) : say(texts.ref('dialog.none'))}{' '}
          {state ? <StatusBadge tone={stateTones[state]}>{say(texts.ref(`state.${state}`))}</StatusBadge> : null}
        </dd>
        {decision ? (
          <>
            <dt>{say(texts.ref('decided'))}</dt>
            <dd>{say(texts.ref('decided.by', { by: decision.by, on: decision.on }))}</dd>
          </>
        ) : null}
        {decision && decision.reason !== '' ? (
          <>
            <dt>{say(gradeLaterTexts.ref('reason'))}</dt>
            <dd>{decision.reason}</dd>
          </>
        ) : null}
      </dl>
      {state === 'outdated' && decision ? (
        <p className="caution" role="status">
          {say(texts.ref('dialog.outdated', { proposed: decision.proposed ? sayMovement(decision.proposed, decision.from) : texts.ref('proposal.none') }))}
        </p>
      ) : null}
      {weighs(proposal?.kind ?? decision?.kind ?? 'none') ? <p className="dim">{say(gradeYearTexts.ref('case18'))}</p> : null}
    </>
  )
}

/** The two quick ways: as proposed, and back to undecided. */
function Ways({ year, person, onClose }: { year: number; person: PersonMovement; onClose: () => void }) {
  const say = useSay()
  const operator = useWorkbench((state) => state.preferences.operator)
  const state = decisionStateOf(person)
  const send = async (command: string, input: object): Promise<void> => {
    const done = await workbench.dispatch(command, { year, ...input })
    if (done.ok) onClose()
    else workbench.report(done.fault)
  }
  return (
    <div className="row">
      {person.proposal && state !== 'confirmed' ? (
        <Button onClick={() => void send('grade.decide', { decisions: [confirmation(person, { by: operator, on: today() })] })}>
          {say(texts.ref('dialog.confirm'))}
        </Button>
      ) : null}
      {person.decision ? (
        <Button variant="default" onClick={() => void send('grade.undecide', { staffNos: [person.staffNo] })}>
          {say(texts.ref('dialog.undecide'))}
        </Button>
      ) : null}
    </div>
  )
}
