import { sayFault, type Fault } from '../../../shared/kernel/result'
import { useSay } from '../../app/language'

/** Why something is not simply taken in, and the way out. */
export function WhyRefused({ fault }: { fault: Fault }) {
  const { message, wayOut } = sayFault(fault, useSay())
  return (
    <div className="submission-why" data-data>
      <p>{message}</p>
      <p className="dim">{wayOut}</p>
    </div>
  )
}
