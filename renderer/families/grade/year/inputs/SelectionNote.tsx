import { Button } from '@mantine/core'
import { useSay } from '../../../../app/language'
import { navigate } from '../../../../app/navigate'
import { useDocument } from '../../../../state'
import { sayCount } from '../../../../ui/format'
import { EmptyState } from '../../../../ui/EmptyState'
import { addressOfStep } from '../address'
import type { YearStepProps } from '../step-props'
import { inputsTexts as texts } from './texts'

/** How many selection scores are there; they are looked at and typed in a step of their own. */
export function SelectionNote({ year }: YearStepProps) {
  const say = useSay()
  const { tables } = useDocument()
  const count = [...tables.selectionScores.values()].filter((score) => score.year === year.year).length
  return (
    <EmptyState
      icon={count > 0 ? 'check' : 'evaluation'}
      title={say(texts.ref(count > 0 ? 'selection.some' : 'selection.none', { year: year.year, count: sayCount(count) }))}
      actions={
        <Button variant="default" onClick={() => navigate(addressOfStep(year.year, 'selection'))}>
          {say(texts.ref('selection.open'))}
        </Button>
      }
    >
      {say(texts.ref('selection.text'))}
    </EmptyState>
  )
}
