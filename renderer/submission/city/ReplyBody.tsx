import { useMemo } from 'react'
import { sayFault } from '../../../shared/kernel/result'
import { allParameters } from '../../../shared/families/parameters'
import { aboutKey, type ProvinceDecision, type ReplyContent } from '../../../shared/families/consolidation'
import { bookAtOf, carryOut, carryOutTexts, type NotCarriedOut } from '../../../shared/submission'
import { useSpeech } from '../../app/language'
import { useSayGrade } from '../../families/roster/grade-text'
import { useDocument, useWorkbench } from '../../state'
import { blank, sayPeriod } from '../../ui/format'
import { StatusBadge } from '../../ui/StatusBadge'
import { DifferenceTable } from '../DifferenceTable'
import { StateBadge } from './Register'
import { repliesPageTexts as texts } from './replies-texts'

const columns = ['staffNo', 'name', 'about', 'target', 'decision', 'effectiveOn', 'document', 'reason'] as const

/** What a reply says: outcome, note, differences, and who becomes what. As a preview it names what could not be carried out here. */
export function ReplyBody({ content, preview = false }: { content: ReplyContent; preview?: boolean }) {
  const { say, language } = useSpeech()
  const { tables } = useDocument()
  const left = useLeft(content, preview)
  const { period, revision, number, outcome, note, differences, differenceCount, decisions, repliedOn, by } = content
  const nameOf = (staffNo: string): string => {
    const person = tables.people.get(staffNo)
    return person ? `${staffNo} ${person.name}` : staffNo
  }
  return (
    <div className="stack">
      <dl className="facts">
        <dt>{say(texts.ref('outcome'))}</dt>
        <dd>
          <StateBadge state={outcome} />
        </dd>
        <dt>{say(texts.ref('answers'))}</dt>
        <dd>{say(texts.ref('answers.of', { period: sayPeriod(period, language), revision, number }))}</dd>
        <dt>{say(texts.ref('replied'))}</dt>
        <dd data-data>
          {repliedOn} {by}
        </dd>
        <dt>{say(texts.ref('note'))}</dt>
        <dd data-data>{note === '' ? blank : note}</dd>
      </dl>
      {differenceCount > 0 ? (
        <>
          <h3>{say(texts.ref('differences', { count: differenceCount }))}</h3>
          <DifferenceTable
            title={say(texts.ref('differences', { count: differenceCount }))}
            differences={differences}
            count={differenceCount}
            nameOf={nameOf}
          />
        </>
      ) : null}
      {decisions.length > 0 ? <Decisions decisions={decisions} /> : <p className="dim">{say(texts.ref('decisions.none'))}</p>}
      {left.length > 0 ? <Left left={left} /> : null}
    </div>
  )
}

function Decisions({ decisions }: { decisions: readonly ProvinceDecision[] }) {
  const { say } = useSpeech()
  const sayGrade = useSayGrade()
  const { tables } = useDocument()
  const title = say(texts.ref('decisions', { count: decisions.length }))
  return (
    <>
      <h3>{title}</h3>
      <div className="submission-scroll">
        <table className="simple-table" aria-label={title}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {say(texts.ref(`column.${column}`))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {decisions.map(({ staffNo, about, target, decision, reason, document, effectiveOn }) => (
              <tr key={`${staffNo}|${aboutKey(about)}`}>
                <td data-data>{staffNo}</td>
                <td data-data>{tables.people.get(staffNo)?.name ?? blank}</td>
                <td>{say(texts.ref(`about.${about.kind}`))}</td>
                <td>{sayGrade(target)}</td>
                <td>
                  <StatusBadge tone={decision === 'confirmed' ? 'good' : 'bad'}>{say(texts.ref(`decision.${decision}`))}</StatusBadge>
                </td>
                <td className="tight">{effectiveOn ?? blank}</td>
                <td data-data>{document || blank}</td>
                <td data-data>{reason || blank}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

/** Decisions that cannot be carried out in this file as it is, each with its reason: kept with the reply, never forced. */
function Left({ left }: { left: readonly NotCarriedOut[] }) {
  const { say } = useSpeech()
  const { tables } = useDocument()
  return (
    <div className="submission-note">
      <strong>{say(texts.ref('left', { count: left.length }))}</strong>
      <ul>
        {left.map(({ staffNo, target, fault }) => (
          <li key={`${staffNo}|${target}`} data-data>
            {say(carryOutTexts.ref('left', { name: tables.people.get(staffNo)?.name ?? staffNo, staffNo, target, why: sayFault(fault, say).message }))}
          </li>
        ))}
      </ul>
    </div>
  )
}

function useLeft(content: ReplyContent, preview: boolean): readonly NotCarriedOut[] {
  const document = useDocument()
  const builtIn = useWorkbench((state) => state.pack)
  return useMemo(() => {
    if (!preview || !builtIn || content.decisions.length === 0) return []
    const bookAt = bookAtOf(document.tables, { builtIn, parameters: allParameters })
    const reply = { digest: content.package, content, fileName: '', on: content.repliedOn, by: content.by }
    return carryOut(document.tables, reply, { bookAt, today: content.repliedOn, by: content.by }).left
  }, [preview, builtIn, content, document])
}
