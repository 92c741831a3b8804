import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { sayFault, type Fault } from '../../../shared/kernel/result'
import type { City } from '../../../shared/families/consolidation'
import { officeCodeSchema } from '../../../shared/trust'
import { useSay } from '../../app/language'
import { workbench } from '../../state'
import { citiesPageTexts as texts } from './cities-texts'

type Props = { readonly city: City | null; readonly order: number; onDone?(): void }
/** One city of the register; its code is its identity and stays. */
export function CityForm({ city, order: given, onDone }: Props) {
  const say = useSay()
  const [code, setCode] = useState(city?.code ?? '')
  const [name, setName] = useState(city?.name ?? '')
  const [order, setOrder] = useState(String(given))
  const [refused, setRefused] = useState<Fault | null>(null)
  const codeIsRight = officeCodeSchema.safeParse(code).success
  const ready = codeIsRight && name.trim() !== '' && /^\d{1,4}$/.test(order)
  const save = async (): Promise<void> => {
    const saved = await workbench.dispatch('consolidation.saveCity', { code, name: name.trim(), order: Number(order) })
    setRefused(saved.ok ? null : saved.fault)
    if (saved.ok) onDone?.()
  }
  const said = refused ? sayFault(refused, say) : null
  return (
    <form
      className={city ? 'city-form' : 'panel city-form'}
      aria-label={say(city ? texts.ref('editOf', { name: city.name }) : texts.ref('add'))}
      onSubmit={(event) => (event.preventDefault(), void save())}
    >
      <TextInput
        label={say(texts.ref('column.code'))}
        disabled={city !== null}
        maxLength={12}
        value={code}
        error={code !== '' && !codeIsRight ? say(texts.ref('code.wrong')) : null}
        onChange={(event) => setCode(event.currentTarget.value.normalize('NFKC').toUpperCase())}
      />
      <TextInput label={say(texts.ref('column.name'))} maxLength={60} value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput
        label={say(texts.ref('column.order'))}
        inputMode="numeric"
        maxLength={4}
        value={order}
        onChange={(event) => setOrder(event.currentTarget.value.normalize('NFKC').trim())}
      />
      <div className="row">
        <Button type="submit" disabled={!ready}>
          {say(texts.ref(city ? 'save' : 'add'))}
        </Button>
        {onDone ? (
          <Button variant="default" onClick={onDone}>
            {say(texts.ref('cancel'))}
          </Button>
        ) : null}
      </div>
      {said ? (
        <p className="submission-refused" role="alert">
          {said.message} {said.wayOut}
        </p>
      ) : null}
    </form>
  )
}
