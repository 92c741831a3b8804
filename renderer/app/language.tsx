import { createContext, useContext, useMemo, type ReactNode } from 'react'
import type { SayName } from '../../shared/kernel/explain'
import { createSayName } from '../../shared/kernel/names'
import { createTranslator, type Language, type Translate } from '../../shared/kernel/texts'
import { namePrefixes, sharedCatalogues } from '../../shared/texts'
import { rendererCatalogues } from '../texts'

/** How the window talks: the language, sentences from the catalogues, and names of bare codes. */
export type Speech = { readonly language: Language; readonly say: Translate; readonly sayName: SayName }

const catalogues = [...sharedCatalogues, ...rendererCatalogues]
export const createSpeech = (language: Language): Speech => ({
  language,
  say: createTranslator(catalogues, language),
  sayName: createSayName(catalogues, namePrefixes, language)
})

const SpeechContext = createContext<Speech>(createSpeech('zh-CN'))

export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  const speech = useMemo(() => createSpeech(language), [language])
  return <SpeechContext value={speech}>{children}</SpeechContext>
}
export const useSpeech = (): Speech => useContext(SpeechContext)
/** Says a text in the user's language. */
export const useSay = (): Translate => useContext(SpeechContext).say
