import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { managersOf, type Manager } from '../../../../shared/families/planning'
import { useSay } from '../../../app/language'
import { navigate } from '../../../app/navigate'
import { useDocument } from '../../../state'
import { Dialog } from '../../../ui/Dialog'
import type { PlanStepProps } from '../step-props'
import { addressOfTime } from './parts'
import { positioningPageTexts as texts } from './texts'
import { TimeForm } from './TimeForm'

type Props = PlanStepProps & {
  /** Empty: somebody is chosen here. */
  readonly staffNo: string
  onClose(): void
}
/** One person's time, entered by hand. */
export function TimeDialog({ plan, result, staffNo, onClose }: Props) {
  const say = useSay()
  const { tables } = useDocument()
  const managers = managersOf(tables, plan)
  const person = managers.find((one) => one.staffNo === staffNo)
  const title = person ? say(texts.ref('time.title', { name: person.name })) : say(texts.ref('time.choose'))
  return (
    <Dialog label={title} size="lg" onClose={onClose}>
      <div className="stack">
        <h2>{title}</h2>
        {person ? (
          <TimeForm plan={plan} result={result} person={person} onClose={onClose} />
        ) : (
          <Choose
            unknown={staffNo}
            people={managers}
            without={new Set(result.positioning.without.map((one) => one.staffNo))}
            onChoose={(chosen) => navigate(addressOfTime(plan.year, chosen), { replace: true })}
            onClose={onClose}
          />
        )}
      </div>
    </Dialog>
  )
}

type ChooseProps = {
  readonly unknown: string
  readonly people: readonly Manager[]
  readonly without: ReadonlySet<string>
  onChoose(staffNo: string): void
  onClose(): void
}
/** Who has no record yet comes first. */
function Choose({ unknown, people, without, onChoose, onClose }: ChooseProps) {
  const say = useSay()
  const [chosen, setChosen] = useState('')
  const ordered = [...people.filter(({ staffNo }) => without.has(staffNo)), ...people.filter(({ staffNo }) => !without.has(staffNo))]
  return (
    <form className="stack" onSubmit={(event) => (event.preventDefault(), chosen !== '' && onChoose(chosen))}>
      {unknown === '' ? null : (
        <p className="entry-refused" role="alert">
          {say(texts.ref('time.person.unknown', { staffNo: unknown }))}
        </p>
      )}
      <NativeSelect
        data-autofocus
        label={say(texts.ref('time.person'))}
        value={chosen}
        data={[
          { value: '', label: say(texts.ref('time.person.choose')) },
          ...ordered.map(({ staffNo, name, county }) => ({ value: staffNo, label: `${name} ${staffNo} ${county}` }))
        ]}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <div className="row">
        <Button variant="default" onClick={onClose}>
          {say(texts.ref('time.cancel'))}
        </Button>
        <Button type="submit" disabled={chosen === ''}>
          {say(texts.ref('time.person.choose'))}
        </Button>
      </div>
    </form>
  )
}
