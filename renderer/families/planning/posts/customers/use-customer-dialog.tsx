import { useState, type ReactNode } from 'react'
import type { PlanStepProps } from '../../step-props'
import { useFocusBack } from '../focus-back'
import { CustomerDialog } from './CustomerDialog'

type Opened = { readonly code: string | null }
/** The dialog of a customer (null: a new one), and the keyboard back where it was. */
export function useCustomerDialog({ plan, result }: PlanStepProps): { open(code: string | null): void; readonly dialog: ReactNode } {
  const focus = useFocusBack()
  const [opened, setOpened] = useState<Opened | null>(null)
  const open = (code: string | null): void => {
    focus.remember()
    setOpened({ code })
  }
  const place = opened?.code === null ? null : result.posts.customers.find(({ customer }) => customer.code === opened?.code)
  const close = (): void => {
    setOpened(null)
    focus.back()
  }
  const dialog =
    opened && (opened.code === null || place) ? (
      <CustomerDialog key={opened.code ?? ''} plan={plan} posts={result.posts} place={place ?? null} onClose={close} />
    ) : null
  return { open, dialog }
}
