import { useState, type ReactNode } from 'react'
import type { PlanStepProps } from '../../step-props'
import { CustomerDialog } from './CustomerDialog'

type Opened = { readonly code: string | null }
/** The dialog of a customer (null: a new one). */
export function useCustomerDialog({ plan, result }: PlanStepProps): { open(code: string | null): void; readonly dialog: ReactNode } {
  const [opened, setOpened] = useState<Opened | null>(null)
  const open = (code: string | null): void => setOpened({ code })
  const place = opened?.code === null ? null : result.posts.customers.find(({ customer }) => customer.code === opened?.code)
  const dialog =
    opened && (opened.code === null || place) ? (
      <CustomerDialog key={opened.code ?? ''} plan={plan} posts={result.posts} place={place ?? null} onClose={() => setOpened(null)} />
    ) : null
  return { open, dialog }
}
