/** A mark as typed: full-width digits count too. Null: empty; undefined: no mark from 0 to 100. */
export function readMark(typed: string): string | null | undefined {
  const text = typed.normalize('NFKC').trim()
  if (text === '') return null
  return /^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) <= 100 ? text : undefined
}
