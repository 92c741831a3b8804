import { roleLetters, roleLetterSchema, type RoleLetter } from '../../../../shared/families/planning'

/** Letters with one more or one less, in the order R A C I. */
export const toggled = (letters: readonly RoleLetter[], letter: RoleLetter): RoleLetter[] =>
  roleLetters.filter((one) => (one === letter) !== letters.includes(one))

export type MatrixCell = { readonly row: number; readonly column: number }
export type MatrixSize = { readonly rows: number; readonly columns: number }
/** Where a key leads from a cell; null for keys that do not move. */
export function moveInMatrix({ row, column }: MatrixCell, key: string, { rows, columns }: MatrixSize): MatrixCell | null {
  if (rows === 0 || columns === 0) return null
  const target = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row, column: 0 },
    End: { row, column: columns - 1 },
    'Ctrl+Home': { row: 0, column: 0 },
    'Ctrl+End': { row: rows - 1, column: columns - 1 }
  }[key]
  return target ? { row: clamp(target.row, rows), column: clamp(target.column, columns) } : null
}
const clamp = (index: number, count: number): number => Math.min(count - 1, Math.max(0, index))

/** What a key does to the letters of a cell: another list of letters, or null where it does nothing. */
export function editedBy(key: string, letters: readonly RoleLetter[]): RoleLetter[] | null {
  if (key === 'Delete' || key === 'Backspace') return letters.length === 0 ? null : []
  const letter = roleLetterSchema.safeParse(key).data
  return letter ? toggled(letters, letter) : null
}
