import { useMemo, useState } from 'react'
import type { ManagerPlace } from '../../../../../shared/families/planning'
import { useSpeech } from '../../../../app/language'
import { orderedNumbers, type BoardOrder } from './board'

type Kept = { readonly county: string; readonly order: BoardOrder; readonly numbers: readonly string[] }
/** Managers in an order that is made anew only when people ask for one: loads change with each drop, rows must not jump. */
export function useOrder(managers: readonly ManagerPlace[], county: string) {
  const { language } = useSpeech()
  const [order, setOrder] = useState<BoardOrder>('load')
  const [kept, setKept] = useState<Kept | null>(null)
  const fits = kept !== null && kept.county === county && kept.order === order
  const numbers = fits ? kept.numbers : orderedNumbers(managers, order, county, language)
  if (!fits) setKept({ county, order, numbers })
  const ordered = useMemo(() => {
    const place = new Map(numbers.map((staffNo, index) => [staffNo, index]))
    const at = ({ staffNo }: ManagerPlace): number => place.get(staffNo) ?? numbers.length
    return managers.toSorted((a, b) => at(a) - at(b))
  }, [managers, numbers])
  const orderAgain = (next: BoardOrder): void => {
    setOrder(next)
    setKept(null)
  }
  return { order, setOrder: orderAgain, ordered }
}
