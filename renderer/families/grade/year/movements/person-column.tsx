import type { PersonMovement } from '../../../../../shared/families/grade'
import type { Column } from '../../../../ui/table-order'

/** Name and number in one cell, where a table has many columns; sorted by number. */
export const personColumn = (title: string): Column<PersonMovement> => ({
  key: 'person',
  title,
  width: '8.25rem',
  value: ({ staffNo }) => staffNo,
  render: ({ staffNo, name }) => (
    <span className="person-cell">
      <strong>{name}</strong> <span className="dim">{staffNo}</span>
    </span>
  )
})
