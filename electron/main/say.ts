import { createTranslator, type AnyCatalogue, type Language, type TextRef } from '../../shared/kernel/texts'
import { shellTexts, type ShellTextKey } from './texts'

/** Says a text of the shell in the language of the moment. */
export type Say = <K extends ShellTextKey>(...text: Parameters<typeof shellTexts.ref<K>>) => string
export type Speaker = { readonly say: Say; translate(text: TextRef): string; use(language: Language): void; language(): Language }

/** The language can change while dialogs and menus are still to come, so it is looked up each time. */
export function createSpeaker(catalogues: readonly AnyCatalogue[]): Speaker {
  let language: Language = 'zh-CN'
  const translate = (text: TextRef): string => createTranslator([...catalogues, shellTexts], language)(text)
  return {
    say: (...text) => translate(shellTexts.ref(...text)),
    translate,
    use: (chosen) => void (language = chosen),
    language: () => language
  }
}
