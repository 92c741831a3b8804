import { Button } from '@mantine/core'
import type { Plan } from '../../../shared/families/planning'
import { useSay } from '../../app/language'
import { navigate } from '../../app/navigate'
import { downloadTemplate } from '../../imports/ImportSection'
import { EmptyState } from '../../ui/EmptyState'
import { Icon } from '../../ui/icons'
import { addressOfPart } from './parts'
import { surveyPageTexts as texts } from './texts'

/** Where no survey is: what belongs here, the template, and that one can go on without. */
export function NoSurvey({ plan, importing = false }: { plan: Plan; importing?: boolean }) {
  const say = useSay()
  const title = say(texts.ref('none', { year: plan.year }))
  if (plan.finished) return <EmptyState icon="evaluation" title={say(texts.ref('none.finished'))} />
  return (
    <EmptyState
      icon="evaluation"
      title={title}
      actions={
        <>
          {importing ? null : <Button onClick={() => navigate(addressOfPart(plan.year, 'import'))}>{say(texts.ref('none.import'))}</Button>}
          <Button variant="default" leftSection={<Icon name="download" size={16} />} onClick={() => void downloadTemplate('survey')}>
            {say(texts.ref('none.template'))}
          </Button>
        </>
      }
    >
      {say(texts.ref('none.text'))}
    </EmptyState>
  )
}
