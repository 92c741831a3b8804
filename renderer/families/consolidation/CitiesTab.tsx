import { useState } from 'react'
import { Link } from 'wouter'
import { isTrusted, type TrustedKey } from '../../../shared/trust'
import type { City } from '../../../shared/families/consolidation'
import { useSay } from '../../app/language'
import { ImportSection } from '../../imports/ImportSection'
import { addressOf } from '../../submission/tabs'
import { useDocument, workbench } from '../../state'
import { EmptyState } from '../../ui/EmptyState'
import { StatusBadge } from '../../ui/StatusBadge'
import { CityForm } from './CityForm'
import { citiesPageTexts as texts } from './cities-texts'

const columns = ['order', 'code', 'name', 'key', 'actions'] as const
const importChoices = {}

/** 地市名册: whom the province expects submissions from, and whether their keys were compared. */
export default function CitiesTab() {
  const say = useSay()
  const { tables } = useDocument()
  const [edited, setEdited] = useState<string | null>(null)
  const cities = [...tables.cities.values()].toSorted((a, b) => a.order - b.order || (a.code < b.code ? -1 : 1))
  return (
    <ImportSection kind="cities" defaults={importChoices}>
      <CityForm key={`new${cities.length}`} city={null} order={(cities.at(-1)?.order ?? 0) + 1} />
      {cities.length === 0 ? (
        <EmptyState icon="people" title={say(texts.ref('empty.title'))}>
          {say(texts.ref('empty.text'))}
        </EmptyState>
      ) : (
        <section className="panel" aria-labelledby="cities-title">
          <h2 id="cities-title">{say(texts.ref('table', { count: cities.length }))}</h2>
          <table className="simple-table" aria-labelledby="cities-title">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col" className={column === 'order' ? 'number' : undefined}>
                    {say(texts.ref(`column.${column}`))}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {cities.map((city) =>
                city.code === edited ? (
                  <tr key={city.code}>
                    <td colSpan={columns.length}>
                      <CityForm city={city} order={city.order} onDone={() => setEdited(null)} />
                    </td>
                  </tr>
                ) : (
                  <CityRow key={city.code} city={city} onEdit={() => setEdited(city.code)} />
                )
              )}
            </tbody>
          </table>
        </section>
      )}
    </ImportSection>
  )
}

function CityRow({ city: { code, name, order }, onEdit }: { city: City; onEdit(): void }) {
  const say = useSay()
  const { tables } = useDocument()
  const remove = async (): Promise<void> => {
    const done = await workbench.dispatch('consolidation.removeCity', { code })
    if (!done.ok) workbench.report(done.fault)
  }
  return (
    <tr>
      <td className="number">{order}</td>
      <td data-data>{code}</td>
      <td data-data>{name}</td>
      <td>
        <KeyState keys={[...tables.trustedKeys.values()].filter(({ card }) => card.office === 'city' && card.code === code)} />
      </td>
      <td>
        <div className="row">
          <button type="button" className="link" aria-label={say(texts.ref('editOf', { name }))} onClick={onEdit}>
            {say(texts.ref('edit'))}
          </button>
          <button type="button" className="link" aria-label={say(texts.ref('removeOf', { name }))} onClick={() => void remove()}>
            {say(texts.ref('remove'))}
          </button>
        </div>
      </td>
    </tr>
  )
}

/** Whether anything of a city would be believed. */
function KeyState({ keys }: { keys: readonly TrustedKey[] }) {
  const say = useSay()
  const inUse = keys.filter(({ retired }) => retired === null)
  const compared = inUse.find(isTrusted)
  const state = compared ? 'compared' : inUse.length > 0 ? 'waiting' : keys.length > 0 ? 'retired' : 'none'
  return (
    <div className="row">
      <StatusBadge tone={compared ? 'good' : state === 'waiting' ? 'warn' : 'bad'} icon={compared ? 'check' : 'warning'}>
        {say(texts.ref(`key.${state}`))}
      </StatusBadge>
      {compared ? null : <Link href={addressOf('keys')}>{say(texts.ref('toKeys'))}</Link>}
    </div>
  )
}
