import { useSay } from '../app/language'
import { useWorkbench } from '../state'
import { uiTexts as texts } from '../ui/texts'
import { today } from '../ui/today'

/** On paper only: whose document it is, and the lines on which people sign. */
export function PrintHead() {
  const say = useSay()
  const company = useWorkbench((state) => state.session?.company ?? '')
  return (
    <div className="print-only print-head">
      <strong>{company}</strong>
      <span>{say(texts.ref('print.date', { day: today() }))}</span>
    </div>
  )
}
export function PrintSignatures() {
  const say = useSay()
  const operator = useWorkbench((state) => state.preferences.operator)
  return (
    <div className="print-only print-signatures">
      <span>{say(texts.ref('print.operator', { name: operator }))}</span>
      <span>{say(texts.ref('print.reviewer'))}</span>
      <span>{say(texts.ref('print.signedOn'))}</span>
    </div>
  )
}
