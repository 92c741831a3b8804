import { sayFault, type Fault } from '../../../shared/kernel/result'
import { useSay } from '../../app/language'

/** Why something was refused, and the way out. */
export function Refused({ fault }: { readonly fault: Fault | null }) {
  const say = useSay()
  if (!fault) return null
  const { message, wayOut } = sayFault(fault, say)
  return (
    <p className="entry-refused" role="alert">
      {message}。{wayOut}
    </p>
  )
}
