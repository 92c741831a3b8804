import { maskName, maskStaffNumber } from '../../../../../shared/families/certification'
import { kindText, type PublishedMovement } from '../../../../../shared/families/grade'
import { useSay } from '../../../../app/language'
import { useSayGrade } from '../../../roster/grade-text'
import { publicityTexts } from '../../../../publicity/texts'
import { gradeForceTexts as texts } from './force-texts'
import { gradeLaterTexts } from './later-texts'

/** A list as it is, or is to be, published: names as they are and as they are masked. */
export function MovementList({ list }: { list: readonly PublishedMovement[] }) {
  const say = useSay()
  const sayGrade = useSayGrade()
  if (list.length === 0) return null
  return (
    // A list longer than its place scrolls, so the keyboard must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="scroll-list" tabIndex={0} role="region" aria-label={say(texts.ref('list.label'))}>
      <table className="simple-table">
        <thead>
          <tr>
            <th>{say(gradeLaterTexts.ref('county'))}</th>
            <th>{say(gradeLaterTexts.ref('staffNo'))}</th>
            <th>{say(gradeLaterTexts.ref('name'))}</th>
            <th>{say(publicityTexts.ref('masked'))}</th>
            <th>{say(texts.ref('list.kind'))}</th>
            <th>{say(gradeLaterTexts.ref('from'))}</th>
            <th>{say(gradeLaterTexts.ref('to'))}</th>
          </tr>
        </thead>
        <tbody>
          {list.map(({ staffNo, name, county, kind, from, to }) => (
            <tr key={staffNo}>
              <td>{county}</td>
              <td>{staffNo}</td>
              <td>{name}</td>
              <td className="dim">
                {maskStaffNumber(staffNo)} {maskName(name)}
              </td>
              <td>{say(kindText(kind))}</td>
              <td>{sayGrade(from)}</td>
              <td>{sayGrade(to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
