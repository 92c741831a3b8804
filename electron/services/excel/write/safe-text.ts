const longestCell = 32_767
// Characters that XML cannot carry, not even escaped.
// oxlint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const looksEscaped = /_(?=x[0-9A-Fa-f]{4}_)/g

/** A text as a string cell can hold it: read back it is the same, control characters and broken surrogates apart. */
export function safeText(text: string): string {
  const clean = text
    .slice(0, longestCell)
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(unwritable, '')
  return clean.replace(looksEscaped, '_x005F_')
}

/** Begins like a formula; in a string cell it is none, and it should stay none when someone edits it by hand. */
export const mayBeTakenForFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text)
