import { useCallback, useMemo, useState } from 'react'
import type { DutiesResult, RoleLetter } from '../../../../shared/families/planning'
import { workbench } from '../../../state'

type Cell = { readonly duty: string; readonly post: string }
const keyOf = ({ duty, post }: Cell): string => `${duty}|${post}`

export type Roles = {
  /** Letters of a cell, as last pressed: quick fingers must not be undone by an answer on its way. */
  of(cell: Cell): readonly RoleLetter[]
  set(cell: Cell, roles: readonly RoleLetter[]): void
}
/** The letters of the matrix with those that are being written. */
export function useRoles(year: number, { roles }: Pick<DutiesResult, 'roles'>): Roles {
  const [pending, setPending] = useState<ReadonlyMap<string, readonly RoleLetter[]>>(() => new Map())
  const set = useCallback(
    (cell: Cell, letters: readonly RoleLetter[]): void => {
      const key = keyOf(cell)
      setPending((now) => new Map(now).set(key, letters))
      void workbench.dispatch('planning.setRoles', { year, ...cell, roles: letters }).then((done) => {
        if (!done.ok) workbench.report(done.fault)
        setPending((now) => (now.get(key) === letters ? new Map([...now].filter(([one]) => one !== key)) : now))
      })
    },
    [year]
  )
  return useMemo(() => ({ of: (cell) => pending.get(keyOf(cell)) ?? roles.get(keyOf(cell)) ?? [], set }), [roles, set, pending])
}
