import { useMemo } from 'react'
import { managersOf, type Manager, type Plan } from '../../../../shared/families/planning'
import { useSay } from '../../../app/language'
import { useDocument } from '../../../state'
import { postsPageTexts as texts } from './texts'

export type Managers = {
  readonly list: readonly Manager[]
  readonly byNumber: ReadonlyMap<string, Manager>
  /** The name; the number where the roster has nobody of it. */
  nameOf(staffNo: string): string
}
/** The managers of a plan, and how they are named. */
export function useManagers(plan: Plan): Managers {
  const say = useSay()
  const document = useDocument()
  return useMemo(() => {
    const list = managersOf(document.tables, plan)
    const byNumber = new Map(list.map((manager) => [manager.staffNo, manager]))
    return { list, byNumber, nameOf: (staffNo) => byNumber.get(staffNo)?.name ?? say(texts.ref('manager.unknown', { staffNo })) }
  }, [document, plan, say])
}
