/** Parts of 标准库 that are about packs, after those of the model. */
export const packSections = ['packs', 'cityValues'] as const
export type PackSection = (typeof packSections)[number]
export const readPackSection = (text: string | undefined): PackSection | null => packSections.find((one) => one === text) ?? null

/** What one is at in a draft: its head, its parameters (or one of them), or what it changes. */
export const draftParts = ['head', 'parameters', 'review'] as const
export type DraftPart = (typeof draftParts)[number]

export type PackPlace =
  | { readonly at: 'list' }
  | { readonly at: 'compare'; readonly older: string | null; readonly newer: string | null }
  | { readonly at: 'draft'; readonly draft: string; readonly part: DraftPart; readonly path: string | null }

/** What the words of an address behind 标准包 ask for. */
export function readPackPlace([kind, first, second]: readonly (string | undefined)[]): PackPlace {
  const words = [first, second].map((word) => (word === undefined ? null : decode(word)))
  const [one = null, two = null] = words
  if (kind === 'compare') return { at: 'compare', older: one, newer: two }
  if (kind !== 'draft' || one === null) return { at: 'list' }
  const part = draftParts.find((name) => name === two) ?? 'parameters'
  return { at: 'draft', draft: one, part, path: two === null || draftParts.some((name) => name === two) ? null : two }
}
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // The router has decoded it already, and a name has a percent sign of its own.
    return text
  }
}

const address = (...words: readonly string[]): string => ['/standard', ...words.map(encodeURIComponent)].join('/')
export const addressOfPacks = (): string => address('packs')
export const addressOfCompare = (older: string, newer: string): string => address('packs', 'compare', older, newer)
/** A part of a draft, or one of its parameters. */
export const addressOfDraft = (draft: string, part: DraftPart | (string & {}) = 'parameters'): string => address('packs', 'draft', draft, part)
export const addressOfCityValue = (path?: string): string => (path === undefined ? address('cityValues') : address('cityValues', path))
export const readCityPlace = (word: string | undefined): string | null => (word === undefined ? null : decode(word))
/** Where keys are compared. */
export const addressOfKeys = '/submission/keys'
