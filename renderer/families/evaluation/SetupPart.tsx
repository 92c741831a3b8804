import type { Round } from '../../../shared/families/certification'
import { Assessors } from './Assessors'
import { Assignment } from './Assignment'
import { Panels } from './Panels'
import { QueueOrder } from './QueueOrder'

/** 评委与分组 */
export function SetupPart({ round }: { round: Round }) {
  return (
    <div className="stack">
      <Assessors />
      <Panels round={round} />
      <Assignment round={round} />
      <QueueOrder round={round} />
    </div>
  )
}
