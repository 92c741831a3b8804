import { useSyncExternalStore } from 'react'

let locked: string | null = null
const listeners = new Set<() => void>()
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Notes which file waits for its password; null when none does any more. */
export function askPassword(fileName: string | null): void {
  locked = fileName
  for (const listener of listeners) listener()
}
/** The name of the file that waits for its password. */
export const useLockedFile = (): string | null => useSyncExternalStore(subscribe, () => locked)
