import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { orientationText, phaseText, type Duty, type DutyThread } from '../../../../shared/families/planning'
import { useSay } from '../../../app/language'
import { navigate } from '../../../app/navigate'
import { workbench } from '../../../state'
import { blank } from '../../../ui/format'
import { Icon } from '../../../ui/icons'
import { movedDuties } from './duty-draft'
import type { DutiesPartProps } from './part-props'
import { addressOfDuty } from './parts'
import { dutiesPageTexts as texts } from './texts'

const columns = ['code', 'name', 'phase', 'orientation', 'indicators', 'competencies', 'courses'] as const

/** 职责目录: every duty in its order; the name opens its form. */
export function CataloguePart({ plan, result, readOnly }: DutiesPartProps) {
  const say = useSay()
  const { duties, threads } = result.duties
  const move = async (index: number, by: -1 | 1): Promise<void> => {
    for (const duty of movedDuties(duties, index, by)) {
      const done = await workbench.dispatch('planning.saveDuty', duty)
      if (!done.ok) return workbench.report(done.fault)
    }
  }
  return (
    <>
      <div className="row">
        <span className="dim grow">{say(texts.ref('catalogue.lead'))}</span>
        {readOnly ? null : (
          <Button variant="default" leftSection={<Icon name="add" size={16} />} onClick={() => navigate(addressOfDuty(plan.year, 'new'))}>
            {say(texts.ref('catalogue.add'))}
          </Button>
        )}
      </div>
      <div className="panel duties-scroll">
        <table className="simple-table duties-table" aria-label={say(texts.ref('catalogue.table'))}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column}>{say(texts.ref(`field.${column}`))}</th>
              ))}
              {readOnly ? null : <th>{say(texts.ref('field.tools'))}</th>}
            </tr>
          </thead>
          <tbody>
            {threads.map((thread, index) => (
              <DutyRow key={thread.duty.duty} thread={thread}>
                {readOnly ? null : (
                  <MoveTools duty={thread.duty} first={index === 0} last={index === threads.length - 1} onMove={(by) => void move(index, by)} />
                )}
              </DutyRow>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function DutyRow({ thread: { duty, competencies }, children }: { thread: DutyThread; children: React.ReactNode }) {
  const say = useSay()
  const listed = (names: readonly string[]): string => names.join(say(texts.ref('join'))) || blank
  return (
    <tr>
      <td>{duty.duty}</td>
      <td>
        <Link href={addressOfDuty(duty.year, duty.duty)}>
          <strong>{duty.name}</strong>
        </Link>
        {duty.aliases.length > 0 ? <div className="dim duties-aliases">{listed(duty.aliases)}</div> : null}
      </td>
      <td className="duties-tight">{say(phaseText(duty.phase))}</td>
      <td className="duties-tight">{say(orientationText(duty.orientation))}</td>
      <td>{listed(duty.indicators)}</td>
      <td>{listed(competencies.map(({ code, name }) => name ?? code))}</td>
      <td>{listed(duty.courses)}</td>
      {children}
    </tr>
  )
}

function MoveTools({ duty: { name }, first, last, onMove }: { duty: Duty; first: boolean; last: boolean; onMove: (by: -1 | 1) => void }) {
  const say = useSay()
  return (
    <td className="duties-tight">
      <button type="button" className="icon-button" aria-label={say(texts.ref('catalogue.up', { name }))} disabled={first} onClick={() => onMove(-1)}>
        <Icon name="ascending" size={16} />
      </button>
      <button type="button" className="icon-button" aria-label={say(texts.ref('catalogue.down', { name }))} disabled={last} onClick={() => onMove(1)}>
        <Icon name="descending" size={16} />
      </button>
    </td>
  )
}
