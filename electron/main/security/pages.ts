import { protocol } from 'electron'
import type { PageReader } from '../../pages/page-files'
import { newNonce, securityHeaders } from '../../pages/policy'
import { isOwnPage, scheme } from './scheme'

/** Serves the built pages and nothing else, each under the content security policy. */
export function servePages(pages: PageReader): void {
  protocol.handle(scheme, async (request) => {
    const nonce = newNonce()
    const headers = securityHeaders(nonce)
    if (request.method !== 'GET') return new Response(null, { status: 405, headers })
    const file = isOwnPage(request.url) ? await pages(new URL(request.url).pathname, nonce) : null
    if (file === null) return new Response(null, { status: 404, headers })
    return new Response(new Uint8Array(file.bytes), { headers: { ...headers, 'Content-Type': file.type, 'Cache-Control': file.cacheControl } })
  })
}
