import { useState } from 'react'
import type { Consolidation, ReceivedPackage } from '../../../shared/families/consolidation'
import { useSpeech } from '../../app/language'
import { DifferenceTable } from '../../submission/DifferenceTable'
import { useDocument } from '../../state'
import { blank, sayCount } from '../../ui/format'
import { StatusBadge } from '../../ui/StatusBadge'
import { consolidatedPageTexts as texts } from './texts'
import { cityNameOf } from './received'

const columns = ['city', 'revision', 'sealedOn', 'receivedOn', 'people', 'differences', 'openPoints', 'pack', 'state'] as const
const numeric: ReadonlySet<string> = new Set(['revision', 'people', 'differences', 'openPoints'])

/** Who has not submitted yet, and every package that was taken in, older ones too. */
export function ReceivedList({ consolidation: { period, merged } }: { consolidation: Consolidation }) {
  const { say } = useSpeech()
  const { tables } = useDocument()
  const place = (code: string): number => tables.cities.get(code)?.order ?? 10_000
  const packages = [...tables.receivedPackages.values()]
    .filter((one) => one.period === period)
    .toSorted((a, b) => place(a.city) - place(b.city) || (a.city === b.city ? b.revision - a.revision : a.city < b.city ? -1 : 1))
  return (
    <>
      <section className="panel stack" aria-labelledby="missing-title">
        <h2 id="missing-title">{say(texts.ref('missing', { count: merged.missing.length }))}</h2>
        {merged.missing.length === 0 ? (
          <p className="dim">{say(texts.ref(tables.cities.size === 0 ? 'missing.noCities' : 'missing.none'))}</p>
        ) : (
          <ul className="submission-columns" data-data>
            {merged.missing.map((code) => (
              <li key={code}>
                {cityNameOf(tables, code)} <span className="dim">{code}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="panel stack" aria-labelledby="received-title">
        <h2 id="received-title">{say(texts.ref('received'))}</h2>
        <div className="submission-scroll">
          <table className="simple-table" aria-labelledby="received-title">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col" className={numeric.has(column) ? 'number' : undefined}>
                    {say(texts.ref(`received.${column}`))}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {packages.map((one) => (
                <PackageRow key={one.digest} one={one} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  )
}

const looks = {
  current: { tone: 'good', icon: 'check' },
  superseded: { tone: 'quiet', icon: 'dash' },
  returned: { tone: 'bad', icon: 'undo' }
} as const

function PackageRow({ one }: { one: ReceivedPackage }) {
  const { say } = useSpeech()
  const { tables } = useDocument()
  const [open, setOpen] = useState(false)
  const city = cityNameOf(tables, one.city)
  const nameOf = (staffNo: string): string => {
    const person = tables.submittedPeople.get(`${one.digest}|${staffNo}`)
    return person ? `${staffNo} ${person.name}` : staffNo
  }
  return (
    <>
      <tr>
        <td data-data>{city}</td>
        <td className="number">{one.revision}</td>
        <td className="tight">{one.sealedOn}</td>
        <td className="tight">{one.receivedOn}</td>
        <td className="number">{sayCount(one.totals.people)}</td>
        <td className="number">
          {one.differenceCount === 0 ? (
            blank
          ) : (
            <button
              type="button"
              className="link"
              aria-expanded={open}
              aria-label={say(texts.ref('received.see', { city, count: one.differenceCount }))}
              onClick={() => setOpen(!open)}
            >
              {sayCount(one.differenceCount)}
            </button>
          )}
        </td>
        <td className="number">{sayCount(one.openPoints)}</td>
        <td data-data>
          {one.pack.id} {one.pack.version}
        </td>
        <td>
          <StatusBadge {...looks[one.state]}>{say(texts.ref(`state.${one.state}`))}</StatusBadge>
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={columns.length}>
            <DifferenceTable
              title={say(texts.ref('received.see', { city, count: one.differenceCount }))}
              differences={one.differences}
              count={one.differenceCount}
              nameOf={nameOf}
            />
          </td>
        </tr>
      ) : null}
    </>
  )
}
