import { Button } from '@mantine/core'
import { useSay } from '../../../app/language'
import { navigate } from '../../../app/navigate'
import { EmptyState } from '../../../ui/EmptyState'
import { assignPageTexts as texts } from './assign/texts'
import { addressOfPart } from './parts'

/** Where there is nobody to assign yet: the way to the customer list. */
export function NoCustomersYet({ year }: { year: number }) {
  const say = useSay()
  return (
    <EmptyState
      icon="people"
      title={say(texts.ref('empty'))}
      actions={<Button onClick={() => navigate(addressOfPart(year, 'customers'))}>{say(texts.ref('empty.go'))}</Button>}
    >
      {say(texts.ref('empty.text'))}
    </EmptyState>
  )
}
