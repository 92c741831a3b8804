/** System fonts that have Chinese, first the one of Windows, then of macOS, then of Linux. */
export const pictureFontStack = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif'

/** Greys only: a picture must survive an office printer. */
export const shades = { ink: '#1a1a1a', soft: '#595959', grid: '#c4c4c4', fill: '#d9d9d9', paper: '#ffffff' } as const

/** A picture drawn: its size is in its own units, to be scaled as a whole. */
export type Drawing = { readonly svg: string; readonly width: number; readonly height: number }

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
/** Text as XML may carry it: markup escaped; what XML has no characters for, and what turns the direction of letters, left out. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{7e}\u{85}\u{a0}-\u{2029}\u{202f}-\u{2065}\u{206a}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '')

type Attributes = Readonly<Record<string, string | number>>
/** One element; numbers are cut to hundredths, which no eye tells apart. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${typeof value === 'number' ? shortNumber(value) : escapeXml(value)}"`)
  return content === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${content}</${name}>`
}
export const shortNumber = (value: number): string => String(Math.round(value * 100) / 100)

export type Anchor = 'start' | 'middle' | 'end'
/** Lines of text; `top` is the upper edge of the first one. */
export function textLines(lines: readonly string[], at: { x: number; top: number; size: number; anchor?: Anchor; shade?: string; weight?: number }): string {
  const { x, top, size, anchor = 'start', shade = shades.ink, weight = 400 } = at
  return lines
    .map((line, index) =>
      element(
        'text',
        { x, y: top + size * 0.88 + index * lineHeight(size), 'font-size': size, 'text-anchor': anchor, fill: shade, 'font-weight': weight },
        escapeXml(line)
      )
    )
    .join('')
}
export const lineHeight = (size: number): number => size * 1.25

/** The whole picture on white, so that a dark window shows what the paper will. */
export const frame = (width: number, height: number, content: string, alt: string): Drawing => ({
  width,
  height,
  svg: element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${shortNumber(width)} ${shortNumber(height)}`,
      width,
      height,
      role: 'img',
      'aria-label': alt,
      'font-family': pictureFontStack
    },
    element('rect', { width, height, fill: shades.paper }) + content
  )
})
