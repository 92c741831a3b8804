import { useLocation } from 'wouter'

/** The part of a step that the address ends with, e.g. `matrix` in /planning/2026/duties/matrix. */
export function detailOf(location: string): string | undefined {
  const text = location.split('/')[4]
  if (!text) return undefined
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
export function useDetail(): string | undefined {
  const [location] = useLocation()
  return detailOf(location)
}
