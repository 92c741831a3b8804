import { Link } from 'wouter'
import type { Caution, Hindrance, PersonMovement } from '../../../../../shared/families/grade'
import { useSay } from '../../../../app/language'
import { sayCount } from '../../../../ui/format'
import { gradeLaterTexts as texts } from './later-texts'
import { addressOfStep } from '../address'
import { gradeYearPageTexts } from '../texts'
import './later.css'

const most = 8
type Kind = Hindrance['kind'] | Caution['kind']
type Where = 'selection' | 'ranking' | 'decisions' | 'publicity' | 'force'
/** The step in which each is dealt with. */
const where: Record<Kind, Where> = {
  ties: 'ranking',
  undecided: 'decisions',
  outdated: 'decisions',
  conditional: 'decisions',
  nothingDecided: 'decisions',
  notPublished: 'publicity',
  changed: 'publicity',
  appeals: 'publicity',
  publicityRunning: 'publicity',
  beforePublicityEnds: 'force',
  laterRecord: 'force',
  incomplete: 'selection',
  overQuota: 'decisions',
  unanswered: 'decisions'
}

type Props = { readonly year: number; readonly findings: readonly (Hindrance | Caution)[]; readonly people: readonly PersonMovement[] }
/** What is open in a year, whom it is about, and the step in which it is dealt with. */
export function Findings({ year, findings, people }: Props) {
  const say = useSay()
  const names = new Map(people.map(({ staffNo, name }) => [staffNo, name]))
  return (
    <ul className="plain-list year-findings">
      {findings.map(({ kind, staffNos }) => (
        <li key={kind}>
          <div>
            {say(texts.ref(`finding.${kind}`))} {staffNos.length > 0 ? <strong>{sayCount(staffNos.length)}</strong> : null}{' '}
            <Link href={addressOfStep(year, where[kind])}>{say(gradeYearPageTexts.ref(`step.${where[kind]}`))}</Link>
          </div>
          {staffNos.length > 0 ? (
            <div className="dim">
              {staffNos
                .slice(0, most)
                .map((staffNo) => names.get(staffNo) ?? staffNo)
                .join('、')}
              {staffNos.length > most ? say(texts.ref('findings.more', { count: sayCount(staffNos.length) })) : null}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
