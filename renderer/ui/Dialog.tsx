import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFocusBack } from './focus-back'

type Props = {
  readonly label: string
  readonly size?: string
  readonly flush?: boolean
  /** Left out where the dialog must be answered. */ onClose?(): void
  readonly children: ReactNode
}
/** A dialog with a name; the page behind never scrolls, so nothing has to be locked; the keyboard goes back to where it was. */
export function Dialog({ label, size = 'md', flush = false, onClose, children }: Props) {
  useFocusBack()
  const closable = onClose !== undefined
  return (
    <Modal.Root
      opened
      onClose={onClose ?? (() => undefined)}
      closeOnClickOutside={closable}
      closeOnEscape={closable}
      size={size}
      yOffset="10vh"
      lockScroll={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label={label}>
        <Modal.Body {...(flush ? { p: 0 } : {})}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
