import { useSyncExternalStore } from 'react'
import { sayFault } from '../../../../shared/kernel/result'
import { useSay } from '../../../app/language'
import { useWorkbench } from '../../../state'
import { sayTime } from '../../../ui/format'
import { Icon } from '../../../ui/icons'
import type { Drafts } from './drafts'
import { interviewTexts as texts } from './texts'

/** The quiet word that all is on disk, and since when. It keeps still while the next letters are on their way. */
export function SaveLine({ drafts }: { drafts: Drafts }) {
  const say = useSay()
  const savedAt = useWorkbench((state) => state.session?.savedAt ?? null)
  const fault = useSyncExternalStore(drafts.subscribe, () => drafts.fault)
  const said = fault ? sayFault(fault, say) : null
  return (
    <div className={said ? 'save-state save-failed' : 'save-state save-saved'} role="status" aria-live="polite" aria-label={say(texts.ref('save.region'))}>
      <Icon name={said ? 'warning' : 'check'} size={14} />
      {said ? (
        <span title={said.wayOut}>
          {say(texts.ref('save.failed'))}：{said.message}
        </span>
      ) : (
        <span>{savedAt === null ? say(texts.ref('save.none')) : say(texts.ref('save.saved', { time: sayTime(savedAt) }))}</span>
      )}
    </div>
  )
}
