import { useMemo } from 'react'
import type { ManagerPlace } from '../../../../../shared/families/planning'
import { useSay } from '../../../../app/language'
import { DataTable } from '../../../../ui/DataTable'
import type { Column } from '../../../../ui/table-order'
import { WhyButton } from '../../../../ui/WhyButton'
import { rosterTexts } from '../../../roster/texts'
import { useAskPlan } from '../../ask-why'
import { sayFigureOr } from '../common/figures'
import { headcountCompareTexts as texts } from '../compare-texts'
import { Band } from '../heads/Band'
import { loadBandKinds } from './load-facts'

/** Everybody who serves customers, with their load and what it means. */
export function LoadTable({ managers }: { managers: readonly ManagerPlace[] }) {
  const say = useSay()
  const ask = useAskPlan()
  const columns = useMemo<readonly Column<ManagerPlace>[]>(
    () => [
      {
        key: 'name',
        title: say(rosterTexts.ref('field.name')),
        width: 'minmax(4.5rem, 0.8fr)',
        value: ({ name }) => name,
        render: ({ name }) => <strong>{name}</strong>
      },
      { key: 'staffNo', title: say(rosterTexts.ref('field.staffNo')), width: 'minmax(5rem, 0.7fr)', value: ({ staffNo }) => staffNo },
      { key: 'county', title: say(rosterTexts.ref('field.county')), width: 'minmax(4.5rem, 0.7fr)', value: ({ county }) => county },
      { key: 'post', title: say(rosterTexts.ref('field.post')), width: 'minmax(6rem, 1fr)', value: ({ post }) => post },
      { key: 'customers', title: say(texts.ref('loads.customers')), width: '5rem', numeric: true, value: ({ customers }) => customers },
      {
        key: 'hours',
        title: say(texts.ref('loads.hours')),
        width: '7.75rem',
        numeric: true,
        value: ({ hours }) => hours,
        render: ({ hours }) => sayFigureOr(hours)
      },
      {
        key: 'load',
        title: say(texts.ref('loads.load')),
        width: '5.5rem',
        numeric: true,
        value: ({ load }) => load,
        render: ({ load, name, staffNo }) => (
          <>
            {sayFigureOr(load)}
            <WhyButton name={name} what={say(texts.ref('loads.load'))} onAsk={() => ask({ kind: 'posts', staffNo })} />
          </>
        )
      },
      {
        key: 'band',
        title: say(texts.ref('loads.band')),
        width: '7.25rem',
        value: ({ band }) => (band === null ? null : loadBandKinds.indexOf(band)),
        render: ({ band }) => <Band band={band} />
      }
    ],
    [say, ask]
  )
  return (
    <div className="heads-table">
      <DataTable label={say(texts.ref('loads.table'))} rows={managers} columns={columns} rowKey={({ staffNo }) => staffNo} />
    </div>
  )
}
