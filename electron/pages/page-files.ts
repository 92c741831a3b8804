import { readFile, realpath } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

/** What the index page says where the nonce of the answer goes. */
export const noncePlaceholder = '__NONCE__'

export type PageFile = { readonly bytes: Uint8Array; readonly type: string; readonly cacheControl: string }
/** Reads a file of the built pages by its address; null for everything that is not one of them. */
export type PageReader = (pathname: string, nonce: string) => Promise<PageFile | null>

// A list of what is served; anything else, source maps among it, is not found.
const types: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.webp', 'image/webp'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.wasm', 'application/wasm'],
  ['.webmanifest', 'application/manifest+json']
])

/** The path below `root` that an address names, or null where it leaves the root or is malformed. */
export function pathWithin(root: string, pathname: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (/[\\:\0]/.test(decoded)) return null
  const segments = decoded.split('/').filter((segment) => segment !== '')
  if (segments.some((segment) => segment.startsWith('.'))) return null
  const path = resolve(root, join(...(segments.length > 0 ? segments : ['index.html'])))
  return path.startsWith(resolve(root) + sep) ? path : null
}

/** Reads pages below `root`. Hashed assets may be cached for ever, the index page never: it carries a nonce. */
export function createPageReader(root: string): PageReader {
  return async (pathname, nonce) => {
    const path = pathWithin(root, pathname)
    const type = path === null ? undefined : types.get(extname(path).toLowerCase())
    if (path === null || type === undefined) return null
    try {
      // A link that leads out of the folder is as foreign as a path that does.
      if (!(await realpath(path)).startsWith((await realpath(root)) + sep)) return null
      const bytes = await readFile(path)
      if (extname(path) !== '.html') return { bytes, type, cacheControl: pathname.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache' }
      return { bytes: Buffer.from(bytes.toString('utf8').replaceAll(noncePlaceholder, nonce)), type, cacheControl: 'no-store' }
    } catch {
      return null
    }
  }
}
