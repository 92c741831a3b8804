const section = '/grades/structure'

/** The unit that an address names; null: the whole company. */
export function readUnit(text: string | undefined): string | null {
  if (text === undefined || text === '') return null
  try {
    return decodeURIComponent(text)
  } catch {
    // The router has decoded it already, and a name has a percent sign of its own.
    return text
  }
}
export const addressOfUnit = (unit: string | null): string => (unit === null ? section : `${section}/${encodeURIComponent(unit)}`)
