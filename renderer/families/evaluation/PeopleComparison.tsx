import { useMemo, useState } from 'react'
import { statusText } from '../../../shared/families/certification'
import type { PersonChange, RoundComparison } from '../../../shared/families/evaluation'
import { useSay } from '../../app/language'
import { DataTable } from '../../ui/DataTable'
import { blank } from '../../ui/format'
import { Icon } from '../../ui/icons'
import type { Column } from '../../ui/table-order'
import { rosterTexts } from '../roster/texts'
import { movesOf, signed } from './compare'
import { comparePageTexts as texts } from './compare-texts'
import { TableBox } from './TableBox'

/** Everyone's score and decision before and now; the competencies of the one that was chosen. */
export function PeopleComparison({ comparison: { people } }: { comparison: RoundComparison }) {
  const say = useSay()
  const columns = useColumns()
  const [chosen, setChosen] = useState<string | null>(null)
  const person = people.find(({ staffNo }) => staffNo === chosen)
  if (people.length === 0) return <p className="dim">{say(texts.ref('people.none'))}</p>
  return (
    <>
      <TableBox rows={people.length}>
        <DataTable
          label={say(texts.ref('people.table'))}
          rows={people}
          columns={columns}
          rowKey={({ staffNo }) => staffNo}
          selected={chosen}
          onOpen={({ staffNo }) => setChosen(staffNo)}
        />
      </TableBox>
      {person ? <PersonCompetencies person={person} /> : null}
    </>
  )
}

/** A difference as sign, arrow and figure; the direction never by colour alone. */
export function Difference({ change }: { change: string | null }) {
  if (change === null) return <>{blank}</>
  const value = Number(change)
  return (
    <span className={value > 0 ? 'difference up' : value < 0 ? 'difference down' : 'difference'}>
      {value === 0 ? null : <Icon name={value > 0 ? 'ascending' : 'descending'} size={14} />}
      {signed({ change })}
    </span>
  )
}

function PersonCompetencies({ person: { name, competencies } }: { person: PersonChange }) {
  const say = useSay()
  const title = say(texts.ref('competencies.title', { name }))
  if (movesOf(competencies).compared === 0 && competencies.every(({ earlier }) => earlier === null))
    return <p className="dim">{say(texts.ref('competencies.none'))}</p>
  return (
    <table className="simple-table" aria-label={title}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th>{say(texts.ref('competency'))}</th>
          {(['earlier', 'later', 'change'] as const).map((column) => (
            <th key={column} className="number">
              {say(texts.ref(column))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {competencies.map(({ code, name, earlier, later, change, comparable }) => (
          <tr key={code}>
            <td>
              {name} {comparable ? null : <div className="dim">{say(texts.ref('notComparable'))}</div>}
            </td>
            <td className="number">{earlier ?? blank}</td>
            <td className="number">{later ?? blank}</td>
            <td className="number">
              <Difference change={change} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useColumns(): readonly Column<PersonChange>[] {
  const say = useSay()
  return useMemo(() => {
    const statusOf = ({ status: { earlier, later } }: PersonChange): string =>
      earlier === later ? say(statusText(later)) : say(texts.ref('status.change', { earlier: statusText(earlier), later: statusText(later) }))
    const movesText = ({ competencies }: PersonChange): string => {
      const { up, down, compared } = movesOf(competencies)
      return compared === 0 ? blank : say(texts.ref('competencies.count', { up, down }))
    }
    return [
      { key: 'staffNo', title: say(rosterTexts.ref('field.staffNo')), width: 'minmax(5rem, 0.7fr)', value: ({ staffNo }) => staffNo },
      {
        key: 'name',
        title: say(rosterTexts.ref('field.name')),
        width: 'minmax(4.5rem, 0.7fr)',
        value: ({ name }) => name,
        render: ({ name }) => <strong>{name}</strong>
      },
      { key: 'county', title: say(rosterTexts.ref('field.county')), width: 'minmax(4rem, 0.6fr)', value: ({ county }) => county },
      {
        key: 'earlier',
        title: say(texts.ref('composite.earlier')),
        width: '5rem',
        numeric: true,
        value: ({ composite }) => composite.earlier
      },
      { key: 'later', title: say(texts.ref('composite.later')), width: '5rem', numeric: true, value: ({ composite }) => composite.later },
      {
        key: 'change',
        title: say(texts.ref('change')),
        width: '5rem',
        numeric: true,
        value: ({ composite }) => composite.change,
        render: ({ composite }) => <Difference change={composite.change} />
      },
      { key: 'status', title: say(texts.ref('status')), width: 'minmax(9rem, 1.1fr)', value: statusOf },
      {
        key: 'competencies',
        title: say(texts.ref('competencies')),
        width: 'minmax(6.5rem, 0.9fr)',
        value: ({ competencies }) => (movesOf(competencies).compared === 0 ? null : movesOf(competencies).up - movesOf(competencies).down),
        render: (person) => <span>{movesText(person)}</span>
      }
    ]
  }, [say])
}
