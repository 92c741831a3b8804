import { sayFault } from '../../shared/kernel/result'
import { useSay } from '../app/language'
import { useWorkbench } from '../state'
import { sayTime } from './format'
import { Icon } from './icons'
import { uiTexts } from './texts'

/** The quiet word on whether the last edit is on disk; read out politely when it changes. */
export function SaveStateLine() {
  const say = useSay()
  const save = useWorkbench((state) => state.save)
  return (
    <div className={`save-state save-${save.kind}`} role="status" aria-live="polite" aria-label={say(uiTexts.ref('save.region'))}>
      {save.kind === 'saved' ? (
        <>
          <Icon name="check" size={14} />
          {say(uiTexts.ref('save.saved', { time: sayTime(save.at) }))}
        </>
      ) : null}
      {save.kind === 'saving' ? say(uiTexts.ref('save.saving')) : null}
      {save.kind === 'quiet' ? say(uiTexts.ref('save.quiet')) : null}
      {save.kind === 'failed' ? (
        <>
          <Icon name="warning" size={14} />
          <span title={sayFault(save.fault, say).wayOut}>
            {say(uiTexts.ref('save.failed'))}：{sayFault(save.fault, say).message}
          </span>
        </>
      ) : null}
    </div>
  )
}
