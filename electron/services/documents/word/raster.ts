import type { Drawing } from '../../../../shared/kernel/picture'

/** Draws a picture as PNG, for readers of Word files that know no SVG. */
export type Raster = (drawing: Drawing) => Promise<Uint8Array>

const zoom = 2
const mostKept = 64
// The renderer takes the first family of a list or none, so it is given the one that the system has.
const chinese: Partial<Record<NodeJS.Platform, string>> = { win32: 'Microsoft YaHei', darwin: 'PingFang SC' }
const family = chinese[process.platform] ?? 'Noto Sans CJK SC'

const texts = /<text [^>]*>[^<]*<\/text>/g
const shapes = /<(?:path|rect|circle) [^>]*\/>/g

/**
 * A renderer for one batch. Shaping Chinese takes most of the time (0.6 s for the names of 18 axes), and the names are the same in all reports of a batch:
 * so the writing of a picture is rendered once and laid over the shapes. Both are drawn off the main thread.
 */
export function createRaster(): Raster {
  const written = new Map<string, Promise<string>>()
  const writing = (svg: string): Promise<string> => {
    const key = svg.replace(shapes, '')
    const known = written.get(key)
    if (known) return known
    if (written.size >= mostKept) written.clear()
    const made = render(key, true).then((png) => Buffer.from(png).toString('base64'))
    written.set(key, made)
    return made
  }
  return async ({ svg, width, height }) => {
    const overlay = `<image width="${width}" height="${height}" href="data:image/png;base64,${await writing(svg)}"/>`
    return render(svg.replace(texts, '').replace(/<\/svg>$/, `${overlay}</svg>`), false)
  }
}

async function render(svg: string, withFonts: boolean): Promise<Uint8Array> {
  // A native module, loaded only where a picture is drawn.
  const { renderAsync } = await import('@resvg/resvg-js')
  const drawn = await renderAsync(svg.replace(/font-family="[^"]*"/, `font-family="${family}, sans-serif"`), {
    fitTo: { mode: 'zoom', value: zoom },
    font: { loadSystemFonts: withFonts, defaultFontFamily: family },
    logLevel: 'off'
  })
  return drawn.asPng()
}
