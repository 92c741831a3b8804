import type { Inspected } from '../../../shared/submission'
import { useSay } from '../../app/language'
import { StatusBadge } from '../../ui/StatusBadge'
import { VerdictBadge } from '../VerdictBadge'
import { DifferenceTable } from '../DifferenceTable'
import type { Unread } from './inbox-store'
import { inboxPageTexts as texts } from './texts'
import { WhyRefused } from './WhyRefused'

/** Files that cannot be taken in: what they are found to be, why, and what to do. */
export function RefusedList({ packages, unread }: { packages: readonly Inspected[]; unread: readonly Unread[] }) {
  const say = useSay()
  const count = packages.length + unread.length
  if (count === 0) return null
  const title = say(texts.ref('group.refused', { count }))
  return (
    <section className="panel stack" aria-label={title}>
      <h2>{title}</h2>
      <table className="simple-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{say(texts.ref('column.file'))}</th>
            <th scope="col">{say(texts.ref('column.verdict'))}</th>
            <th scope="col">{say(texts.ref('column.why'))}</th>
          </tr>
        </thead>
        <tbody>
          {packages.map(({ file, verdict, fault, differences, differenceCount }, index) => (
            <tr key={`${file}-${index}`}>
              <td data-data>{file}</td>
              <td>
                <VerdictBadge verdict={verdict} />
              </td>
              <td>
                {fault ? <WhyRefused fault={fault} /> : null}
                {differenceCount > 0 ? (
                  <DifferenceTable title={say(texts.ref('differences.title', { file }))} differences={differences} count={differenceCount} />
                ) : null}
              </td>
            </tr>
          ))}
          {unread.map(({ file, fault }, index) => (
            <tr key={`unread-${file}-${index}`}>
              <td data-data>{file}</td>
              <td>
                <StatusBadge tone="bad">{say(texts.ref('unread'))}</StatusBadge>
              </td>
              <td>
                <WhyRefused fault={fault} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
