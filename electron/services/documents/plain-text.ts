// What XML cannot carry, and what turns the direction of the letters around it: a name must look like what it is.
const unwanted = /[^\n\u{20}-\u{7e}\u{a0}-\u{2027}\u{202f}-\u{2065}\u{206a}-\u{d7ff}\u{e000}-\u{fdcf}\u{fdf0}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** A text from data as it may stand in a document: text and line breaks, nothing that is obeyed. */
export const plainText = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ')
    .replace(unwanted, '')

/** Its lines. */
export const linesOf = (text: string): string[] => plainText(text).split('\n')
/** The same on one line, as in a heading. */
export const oneLine = (text: string): string =>
  plainText(text)
    .replace(/[ \n\u00a0]+/g, ' ')
    .trim()

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i
/** A file's name without its ending, without what Windows, macOS or Linux refuse; never empty, never longer than they take. */
export function fileNameOf(name: string): string {
  const kept = oneLine(name)
    .replace(/[\\/:*?"<>|]/g, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const cut = [...kept]
    .slice(0, 60)
    .join('')
    .replace(/[.\s]+$/, '')
  return cut === '' || reserved.test(cut) ? `_${cut}` : cut
}
