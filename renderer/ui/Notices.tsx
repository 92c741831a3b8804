import { useEffect } from 'react'
import { sayFault } from '../../shared/kernel/result'
import { useSay } from '../app/language'
import { useWorkbench, workbench, type Notice } from '../state'
import { Icon } from './icons'
import { uiTexts } from './texts'

/** Passing messages at the lower edge. What went wrong stays until it is closed. */
export function Notices() {
  const notices = useWorkbench((state) => state.notices)
  return (
    <div className="notices" role="log" aria-live="assertive">
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </div>
  )
}

function NoticeLine({ notice }: { notice: Notice }) {
  const say = useSay()
  const { id, fault, text, tone } = notice
  useEffect(() => {
    if (fault) return
    const timer = setTimeout(() => workbench.dismiss(id), 5000)
    return () => clearTimeout(timer)
  }, [id, fault])
  const said = fault ? sayFault(fault, say) : null
  return (
    <div className={`notice notice-${tone}`}>
      <Icon name={tone === 'bad' ? 'warning' : 'check'} size={16} />
      <div>
        {text ? say(text) : null}
        {said ? (
          <>
            <strong>{said.message}</strong>
            <div>{said.wayOut}</div>
          </>
        ) : null}
      </div>
      <button type="button" className="icon-button" aria-label={say(uiTexts.ref('notice.close'))} onClick={() => workbench.dismiss(id)}>
        <Icon name="cross" size={14} />
      </button>
    </div>
  )
}
