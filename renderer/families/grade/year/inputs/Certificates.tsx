import { grades } from '../../../../../shared/families/roster'
import { useSay } from '../../../../app/language'
import { useDocument } from '../../../../state'
import { EmptyState } from '../../../../ui/EmptyState'
import { sayCount } from '../../../../ui/format'
import { Icon } from '../../../../ui/icons'
import { useSayGrade } from '../../../roster/grade-text'
import type { YearStepProps } from '../step-props'
import { certificatesByGrade } from '../year-facts'
import { inputsTexts as texts } from './texts'

/** How many certificates of each grade count on the day of judgement; those of this file's rounds are there already. */
export function Certificates({ year }: YearStepProps) {
  const say = useSay()
  const sayGrade = useSayGrade()
  const { tables } = useDocument()
  if (tables.certificates.size === 0)
    return (
      <EmptyState icon="file" title={say(texts.ref('certificates.none'))}>
        {say(texts.ref('certificates.none.text'))}
      </EmptyState>
    )
  const counts = certificatesByGrade(tables, year.asOf)
  const early = [...tables.certificates.values()].filter(({ issuedOn, revoked }) => revoked === null && issuedOn > year.asOf).length
  return (
    <section className="panel stack">
      {early > 0 ? (
        <p className="caution">
          <Icon name="warning" size={14} /> {say(texts.ref('certificates.early', { count: sayCount(early), day: year.asOf }))}
        </p>
      ) : null}
      <table className="simple-table">
        <thead>
          <tr>
            <th>{say(texts.ref('certificates.grade'))}</th>
            <th className="number">{say(texts.ref('certificates.valid', { day: year.asOf }))}</th>
            <th className="number">{say(texts.ref('certificates.other'))}</th>
          </tr>
        </thead>
        <tbody>
          {grades.toReversed().map((grade) => (
            <tr key={grade}>
              <td>{sayGrade(grade)}</td>
              <td className="number">{sayCount(counts[grade].valid)}</td>
              <td className="number">{sayCount(counts[grade].other)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
