import type { Session } from 'electron'

/** The spell checker fetches dictionaries from the network unless it is off and knows no language. */
export function denySpelling(session: Session): void {
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
}
