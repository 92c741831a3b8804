/** How dark a number stands among others, 0 to 4; a hidden one or none has no shade. */
export function shadeOf(value: number | null, largest: number): number {
  if (value === null || value <= 0 || largest <= 0) return 0
  return Math.max(1, Math.ceil((value / largest) * 4))
}
/** The largest number that is shown. */
export const largestOf = (cells: readonly (readonly (number | null)[])[]): number => cells.flat().reduce<number>((most, value) => Math.max(most, value ?? 0), 0)
