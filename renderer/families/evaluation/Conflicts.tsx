import { Button } from '@mantine/core'
import type { Round } from '../../../shared/families/certification'
import { competencyTables } from '../../../shared/families/competency'
import { evaluationTables } from '../../../shared/families/evaluation'
import { useSay } from '../../app/language'
import { useDocument } from '../../state'
import { blank } from '../../ui/format'
import { StatusBadge } from '../../ui/StatusBadge'
import { conflictsOf, type ShownConflict, type ShownVersion } from './conflict-versions'
import { seatPageTexts as texts } from './file-texts'
import { assessorName } from './names'
import { send } from './on-site'
import { queueTexts } from './queue-texts'
import { saySeconds } from './say-seconds'

/** 冲突: what two laptops said differently, side by side until somebody chooses. */
export function Conflicts({ round }: { round: Round }) {
  const say = useSay()
  const { tables } = useDocument()
  const all = conflictsOf(tables, round)
  const open = all.filter(({ conflict }) => conflict.chosen === null)
  const chosen = all.filter(({ conflict }) => conflict.chosen !== null)
  return (
    <section className="panel stack" aria-labelledby="conflicts-title">
      <h2 id="conflicts-title">
        {say(texts.ref('conflicts.title'))} {open.length > 0 ? <span className="badge badge-bad">{open.length}</span> : null}
      </h2>
      <p className="dim">{say(texts.ref(open.length > 0 ? 'conflicts.text' : 'conflicts.none'))}</p>
      {open.map((one) => (
        <ConflictTable key={evaluationTables.ratingConflicts.key(one.conflict)} round={round} shown={one} />
      ))}
      {chosen.length > 0 ? (
        <details>
          <summary>{say(texts.ref('conflicts.chosen', { count: chosen.length }))}</summary>
          <div className="stack">
            {chosen.map((one) => (
              <ConflictTable key={evaluationTables.ratingConflicts.key(one.conflict)} round={round} shown={one} />
            ))}
          </div>
        </details>
      ) : null}
    </section>
  )
}

function ConflictTable({ round, shown: { conflict, blind, versions } }: { round: Round; shown: ShownConflict }) {
  const say = useSay()
  const { tables } = useDocument()
  const { staffNo, assessor, code } = conflict
  const evaluation = tables.evaluations.get(evaluationTables.evaluations.key(round))
  const competency = evaluation && code ? tables.competencies.get(competencyTables.competencies.key({ ...evaluation, code }))?.name : undefined
  const title = say(
    texts.ref('conflict.title', {
      name: tables.people.get(staffNo)?.name ?? staffNo,
      what: code === '' ? texts.ref('conflict.sheet') : (competency ?? code),
      assessor: assessorName(tables, assessor)
    })
  )
  const columns = code === '' ? (['state', 'interview', 'presentation'] as const) : (['level', 'evidence'] as const)
  return (
    <div className="conflict">
      <h3>{title}</h3>
      {blind ? <p className="dim">{say(texts.ref('conflict.blind'))}</p> : null}
      <table className="simple-table" aria-label={title}>
        <thead>
          <tr>
            <th>{say(texts.ref('conflict.version'))}</th>
            {columns.map((column) => (
              <th key={column}>{say(texts.ref(`field.${column}`))}</th>
            ))}
            <th>{say(queueTexts.ref('sheet.action'))}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.origin}>
              <td>
                {say(originText(version))} <span className="dim">{say(texts.ref('conflict.edits', { count: version.edit }))}</span>
              </td>
              {code === '' ? <SeatCells version={version} /> : <RatingCells version={version} />}
              <td>
                <div className="row">
                  {version.shown ? <StatusBadge tone="accent">{say(texts.ref('conflict.shown'))}</StatusBadge> : null}
                  {conflict.chosen === version.origin ? null : (
                    <Button
                      variant="default"
                      aria-label={say(texts.ref('conflict.chooseOf', { version: originText(version), title }))}
                      onClick={() =>
                        void send('evaluation.chooseVersion', { round: round.round, month: round.month, staffNo, assessor, code, origin: version.origin })
                      }
                    >
                      {say(texts.ref('conflict.choose'))}
                    </Button>
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** 本机, or the issue of the file, as short as it stays clear. */
const originText = ({ origin }: ShownVersion) => (origin === 'main' ? texts.ref('conflict.main') : texts.ref('conflict.file', { issue: origin.slice(0, 8) }))

function RatingCells({ version: { rating } }: { version: ShownVersion }) {
  const say = useSay()
  return (
    <>
      <td>{rating ? (rating.notObserved ? say(texts.ref('notObserved')) : (rating.level ?? say(texts.ref('unrated')))) : blank}</td>
      <td className="conflict-evidence">{rating && rating.evidence.length > 0 ? rating.evidence.join('\n') : blank}</td>
    </>
  )
}
function SeatCells({ version: { seat } }: { version: ShownVersion }) {
  const say = useSay()
  return (
    <>
      <td>
        {seat ? say(queueTexts.ref(`sheet.${seat.state}`)) : blank} <span className="dim">{seat ? saySeconds(seat.seconds) : null}</span>
      </td>
      <td>{seat?.interview ?? blank}</td>
      <td>{seat?.presentation ?? blank}</td>
    </>
  )
}
