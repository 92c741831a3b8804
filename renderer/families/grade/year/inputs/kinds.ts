import { useLocation } from 'wouter'

/** The parts of the first step, each with an address of its own: /grades/year/2026/inputs/conduct. */
export const inputParts = ['annualResults', 'conduct', 'roster', 'gradeHistory', 'certificates', 'selection', 'freeze', 'settings'] as const
export type InputPart = (typeof inputParts)[number]
export const addressOfPart = (year: number, part: InputPart): string => `/grades/year/${year}/inputs/${part}`

/** The part that an address ends with; the results where it names none. */
export const partOf = (location: string): InputPart => inputParts.find((part) => location.split('/')[5] === part) ?? 'annualResults'

export function useInputPart(): InputPart {
  const [location] = useLocation()
  return partOf(location)
}
