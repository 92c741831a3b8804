/** Where people were: kept by the window itself, lost without harm. Never anything about a person. */
const prefix = 'hengcai.'

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(prefix + key, value)
  } catch {
    // A window without storage forgets where it was, nothing else.
  }
}
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(prefix + key)
  } catch {
    return null
  }
}
