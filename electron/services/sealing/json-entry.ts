/** The JSON of an entry that somebody else may have written; undefined where it is not there or is none. Its schema is another question. */
export function jsonEntry(contents: ReadonlyMap<string, Uint8Array>, entry: string): unknown {
  const bytes = contents.get(entry)
  if (bytes === undefined) return undefined
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
