import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import type { SayName } from '../../shared/kernel/explain'
import { createSayName } from '../../shared/kernel/names'
import { createTranslator, type AnyCatalogue, type Language, type Translate } from '../../shared/kernel/texts'
import { earlyCatalogues, namePrefixes } from '../../shared/early-texts'
import { rendererCatalogues } from '../texts'

/** How the window talks: the language, sentences from the catalogues, and names of bare codes. */
export type Speech = { readonly language: Language; readonly say: Translate; readonly sayName: SayName }

let catalogues: readonly AnyCatalogue[] = [...earlyCatalogues, ...rendererCatalogues]
const listeners = new Set<() => void>()
const listen = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
/** Adds the texts of pages that are loaded when they are first opened; from then on the whole window can say them. */
export function addTexts(more: readonly AnyCatalogue[]): void {
  const known = new Set(catalogues.map(({ namespace }) => namespace))
  const added = more.filter(({ namespace }) => !known.has(namespace))
  if (added.length === 0) return
  catalogues = [...catalogues, ...added]
  for (const listener of listeners) listener()
}
export const createSpeech = (language: Language, known: readonly AnyCatalogue[] = catalogues): Speech => ({
  language,
  say: createTranslator(known, language),
  sayName: createSayName(known, namePrefixes, language)
})

const SpeechContext = createContext<Speech>(createSpeech('zh-CN'))

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  const known = useSyncExternalStore(listen, () => catalogues)
  const speech = useMemo(() => createSpeech(language, known), [language, known])
  return <SpeechContext value={speech}>{children}</SpeechContext>
}
export const useSpeech = (): Speech => useContext(SpeechContext)
/** Says a text in the user's language. */
export const useSay = (): Translate => useContext(SpeechContext).say
