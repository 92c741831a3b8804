import type { SayName } from './explain'
import type { AnyCatalogue, Language } from './texts'

/** Catalogue key prefixes under which a bare code may have a name, e.g. `paper.` for `knowledge`. */
export function createSayName(catalogues: readonly AnyCatalogue[], prefixes: readonly string[], language: Language): SayName {
  const names = new Map<string, string>()
  for (const { namespace, texts } of catalogues)
    for (const [key, text] of Object.entries(texts[language])) {
      const prefix = prefixes.find((one) => `${namespace}.${key}`.startsWith(one))
      if (prefix !== undefined) names.set(`${namespace}.${key}`.slice(prefix.length), text)
    }
  return (code) => names.get(code) ?? code
}
