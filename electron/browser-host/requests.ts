import type { IncomingMessage } from 'node:http'

/** What a request is refused with; the body never says more than the number does. */
export class Refusal extends Error {
  constructor(readonly status: 400 | 403 | 404 | 405 | 413 | 415 | 421) {
    super(String(status))
  }
}

/** Reads a whole body; more than `limit` bytes, announced or sent, is refused. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new Refusal(413)
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.byteLength
    if (length > limit) throw new Refusal(413)
    parts.push(part)
  }
  return Buffer.concat(parts, length)
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400)
  }
}

/** One cookie of a request, or the empty string. */
export function cookieOf(request: IncomingMessage, name: string): string {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return ''
}

/** Content type without its parameters. */
export const mediaTypeOf = (request: IncomingMessage): string => (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

/** A file name for any language, in a header that only knows ASCII. */
export const attachmentHeader = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`
