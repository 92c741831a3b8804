import { Button } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { useSay } from '../../../../app/language'
import { downloadTemplate, ImportSection } from '../../../../imports/ImportSection'
import { DataTable } from '../../../../ui/DataTable'
import { EmptyState } from '../../../../ui/EmptyState'
import { sayCount } from '../../../../ui/format'
import { Icon } from '../../../../ui/icons'
import { useSpelling } from '../../../../ui/pinyin'
import type { PlanStepProps } from '../../step-props'
import { usePostsPlace } from '../parts'
import { postsPageTexts as texts } from '../texts'
import { useManagers } from '../use-managers'
import { filterCustomers, noCustomerFilter, withState } from './customer-filter'
import { CustomerFilters, CustomerStates } from './CustomerFilters'
import { Spread } from './Spread'
import { useCustomerDialog } from './use-customer-dialog'
import { useCustomerColumns } from './use-customer-columns'

/** 客户: the list as it came in, how it is covered, and each customer to be settled. */
export function CustomersPart(props: PlanStepProps) {
  const { plan, result } = props
  return plan.finished ? (
    <Customers {...props} />
  ) : (
    <ImportSection kind="customers" defaults={{ year: plan.year }}>
      {result.posts.customers.length === 0 ? <NoCustomers {...props} /> : <Customers {...props} />}
    </ImportSection>
  )
}

function NoCustomers(props: PlanStepProps) {
  const say = useSay()
  const { open, dialog } = useCustomerDialog(props)
  return (
    <>
      <EmptyState
        icon="people"
        title={say(texts.ref('customers.none'))}
        actions={
          <>
            <Button variant="default" leftSection={<Icon name="download" size={16} />} onClick={() => void downloadTemplate('customers')}>
              {say(texts.ref('customers.template'))}
            </Button>
            <Button variant="default" leftSection={<Icon name="add" size={16} />} onClick={() => open(null)}>
              {say(texts.ref('customers.add'))}
            </Button>
          </>
        }
      >
        {say(texts.ref('customers.none.text'))}
      </EmptyState>
      {dialog}
    </>
  )
}

function Customers(props: PlanStepProps) {
  const { plan, result } = props
  const say = useSay()
  const { state } = usePostsPlace()
  const [filter, setFilter] = useState(noCustomerFilter)
  // Typing stays quick in a long list: the list may follow a frame later.
  const searched = useDeferredValue(filter)
  const spelling = useSpelling(searched.text)
  const { nameOf } = useManagers(plan)
  const columns = useCustomerColumns(nameOf)
  const { open, dialog } = useCustomerDialog(props)
  const left = useMemo(() => filterCustomers(result.posts.customers, searched, nameOf, spelling), [result, searched, nameOf, spelling])
  const shown = useMemo(() => withState(left, state), [left, state])
  return (
    <>
      <Spread posts={result.posts} />
      <CustomerStates year={plan.year} customers={left} state={state} />
      <CustomerFilters posts={result.posts} filter={filter} onFilter={setFilter}>
        <span className="dim" role="status">
          {say(texts.ref('customers.shown', { shown: sayCount(shown.length), all: sayCount(result.posts.customers.length) }))}
        </span>
        {plan.finished ? null : (
          <Button variant="default" leftSection={<Icon name="add" size={16} />} onClick={() => open(null)}>
            {say(texts.ref('customers.add'))}
          </Button>
        )}
      </CustomerFilters>
      <DataTable
        label={say(texts.ref('customers.table'))}
        rows={shown}
        columns={columns}
        rowKey={({ customer }) => customer.code}
        onOpen={({ customer }) => open(customer.code)}
      />
      {dialog}
    </>
  )
}
