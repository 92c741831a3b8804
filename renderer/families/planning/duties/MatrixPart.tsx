import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { type Duty } from '../../../../shared/families/planning'
import { useSay } from '../../../app/language'
import { WhyButton } from '../../../ui/WhyButton'
import { keyName } from '../../../ui/keys'
import { useAskPlan } from '../ask-why'
import { findingsOfDuty, findingsOfPost } from './finding-places'
import { FoundMark } from './FoundMark'
import { editedBy, moveInMatrix, type MatrixCell } from './matrix-moves'
import { MatrixFoot } from './MatrixFoot'
import { RoleCell } from './RoleCell'
import type { DutiesPartProps } from './part-props'
import { dutiesPageTexts as texts } from './texts'
import { useRoles } from './use-roles'

type Props = DutiesPartProps & {
  /** The duty whose row is meant; null: none. */
  readonly row: string | null
}
/** 职责矩阵: duties by row, posts by column; made for the keyboard, checked as it is typed. */
export function MatrixPart({ plan, result, readOnly, row }: Props) {
  const say = useSay()
  const ask = useAskPlan()
  const table = useRef<HTMLDivElement>(null)
  const { duties, posts } = result.duties
  const roles = useRoles(plan.year, result.duties)
  const [active, setActive] = useState<MatrixCell>(() => ({
    row: Math.max(
      0,
      duties.findIndex(({ duty }) => duty === row)
    ),
    column: 0
  }))
  const [open, setOpen] = useState<(MatrixCell & { readonly at: DOMRect }) | null>(null)
  const focus = (cell: MatrixCell): void => {
    setActive(cell)
    table.current?.querySelector<HTMLElement>(cellAt(cell))?.focus()
  }
  useEffect(() => {
    if (row !== null) table.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus()
  }, [row])
  const onKeyDown = (event: KeyboardEvent, cell: MatrixCell, duty: Duty, post: string): void => {
    const key = keyName(event)
    const target = moveInMatrix(cell, key, { rows: duties.length, columns: posts.length })
    if (target) return (event.preventDefault(), focus(target))
    if (readOnly) return
    if (key === 'Enter' || key === ' ') return (event.preventDefault(), setOpen({ ...cell, at: event.currentTarget.getBoundingClientRect() }))
    const edited = editedBy(key, roles.of({ duty: duty.duty, post }))
    if (edited === null) return
    event.preventDefault()
    roles.set({ duty: duty.duty, post }, edited)
  }
  return (
    <>
      <p className="dim">
        {say(texts.ref('matrix.legend'))} {readOnly ? null : say(texts.ref('matrix.lead'))}{' '}
        <WhyButton name={String(plan.year)} what={say(texts.ref('matrix.what'))} onAsk={() => ask({ kind: 'matrix' })} />
      </p>
      <div className="panel duties-scroll">
        <div className="matrix" role="grid" ref={table} aria-label={say(texts.ref('matrix.table'))} aria-readonly={readOnly}>
          <div className="matrix-head" role="rowgroup">
            <div role="row">
              <div role="columnheader">{say(texts.ref('field.name'))}</div>
              {posts.map((post) => (
                <div key={post} role="columnheader" className="matrix-post">
                  {post}
                  <FoundMark findings={findingsOfPost(result.duties, post)} />
                </div>
              ))}
              <div role="columnheader">{say(texts.ref('matrix.checks'))}</div>
            </div>
          </div>
          <div className="matrix-body" role="rowgroup">
            {duties.map((duty, index) => (
              <div role="row" key={duty.duty}>
                <div role="rowheader">
                  <span className="dim">{duty.duty}</span> {duty.name}
                </div>
                {posts.map((post, column) => {
                  const here = { row: index, column }
                  return (
                    <RoleCell
                      key={post}
                      place={here}
                      duty={duty.name}
                      post={post}
                      letters={roles.of({ duty: duty.duty, post })}
                      stop={isSame(here, active)}
                      menuAt={open !== null && isSame(here, open) ? open.at : null}
                      readOnly={readOnly}
                      onFocus={() => setActive(here)}
                      onKeyDown={(event) => onKeyDown(event, here, duty, post)}
                      onOpen={(at) => setOpen({ ...here, at })}
                      onChange={(letters) => roles.set({ duty: duty.duty, post }, letters)}
                      onClose={(back) => {
                        setOpen(null)
                        if (back) focus(here)
                      }}
                    />
                  )
                })}
                <div role="gridcell" className="matrix-checks">
                  <FoundMark findings={findingsOfDuty(result.duties, duty.duty)} words />
                </div>
              </div>
            ))}
          </div>
          <MatrixFoot result={result.duties} />
        </div>
      </div>
    </>
  )
}

const isSame = (a: MatrixCell, b: MatrixCell): boolean => a.row === b.row && a.column === b.column
const cellAt = ({ row, column }: MatrixCell): string => `[data-cell="${row}-${column}"]`
