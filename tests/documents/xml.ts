/** Elements that HTML leaves open. */
const open = new Set(['meta', 'br', 'col', 'img'])
const entity = /^&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/i

/** Fails where text is not well-formed XML: tags that do not match, a bare `<` or `&`, characters that XML has not, attributes twice. */
export function wellFormed(xml: string, options: { readonly html?: boolean } = {}): void {
  const bad = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.exec(xml)
  if (bad) throw new Error(`a character that XML has not: U+${bad[0].codePointAt(0)?.toString(16)}`)
  const stack: string[] = []
  const token = /<(?:\?[^>]*\?|!doctype [^>]*)>|<\/([\w:-]+)\s*>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/giy
  for (let match = token.exec(xml); match; match = token.exec(xml)) {
    const [, closed, opened, attributes = '', empty, text, stray] = match
    if (stray !== undefined) throw new Error(`a stray < at ${match.index}: ${xml.slice(match.index, match.index + 80)}`)
    if (closed !== undefined && stack.pop() !== closed) throw new Error(`</${closed}> closes nothing at ${match.index}`)
    if (opened !== undefined && !empty && !(options.html && open.has(opened))) stack.push(opened)
    const names = [...attributes.matchAll(/\s([\w:-]+)="/g)].map(([, name]) => name)
    if (new Set(names).size !== names.length) throw new Error(`an attribute twice in <${opened}${attributes}>`)
    const said = text ?? attributes
    if (stack.at(-1) !== 'style')
      for (let at = said.indexOf('&'); at >= 0; at = said.indexOf('&', at + 1))
        if (!entity.test(said.slice(at))) throw new Error(`a bare & in ${said.slice(at, at + 40)}`)
  }
  if (stack.length > 0) throw new Error(`left open: ${stack.join(' ')}`)
}

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** What a reader sees. */
export const textOf = (xml: string): string => xml.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|apos);/g, (_whole, name: string) => signs[name] ?? '')
