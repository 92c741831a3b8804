import { useCallback, useRef, type RefObject } from 'react'
import { useSay } from '../../app/language'
import { useDrop } from '../../imports/file-drop'
import { workbench } from '../../state'
import { hostFaults } from '../../host'
import { Icon } from '../../ui/icons'
import { droppedFiles } from './chosen-files'
import { inboxPageTexts as texts } from './texts'
import '../../imports/imports.css'

type Props = { readonly disabled: boolean; onFiles(files: readonly File[]): void }
/** Files, a whole folder, or either of them dropped. */
export function FileChoice({ disabled, onFiles }: Props) {
  const say = useSay()
  const bar = useRef<HTMLElement>(null)
  const over = usePackageDrop(bar, onFiles)
  return (
    <section className={over ? 'import-bar over' : 'import-bar'} aria-label={say(texts.ref('region'))} ref={bar}>
      <Choice text={say(texts.ref('choose'))} disabled={disabled} onFiles={onFiles} />
      <Choice text={say(texts.ref('folder'))} folder disabled={disabled} onFiles={onFiles} />
      <span className="dim grow">{say(texts.ref(over ? 'drop' : 'hint'))}</span>
    </section>
  )
}

function Choice({ text, folder = false, disabled, onFiles }: Props & { readonly text: string; readonly folder?: boolean }) {
  return (
    <label className="file-button">
      <Icon name={folder ? 'file' : 'upload'} size={16} />
      {text}
      <input
        type="file"
        multiple
        disabled={disabled}
        accept={folder ? undefined : '.hcsub'}
        // An attribute of browsers that React's types do not know: the files of a folder, and of those inside it.
        ref={(input) => (folder ? input?.setAttribute('webkitdirectory', '') : undefined)}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </label>
  )
}

/** Takes files and folders that are dropped on an element; true while some hang over it. */
function usePackageDrop(target: RefObject<HTMLElement | null>, onFiles: Props['onFiles']): boolean {
  const onDrop = useCallback(
    (dropped: DataTransfer) => void droppedFiles(dropped).then(onFiles, () => workbench.report(hostFaults.make('unreadable', { name: '' }))),
    [onFiles]
  )
  return useDrop(target, onDrop)
}
