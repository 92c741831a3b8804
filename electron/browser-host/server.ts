import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { describeBug } from '../describe-bug'
import type { Services } from '../host-services'
import type { PageReader } from '../pages/page-files'
import { newNonce, securityHeaders } from '../pages/policy'
import type { Admission } from './admission'
import type { Deliveries } from './deliveries'
import { attachmentHeader, cookieOf, mediaTypeOf, parseJson, readBody, Refusal } from './requests'

const mebibyte = 1024 * 1024
/** The largest request; an upload has room for what wraps a 64 MB file. */
export const requestLimits = { call: 64 * mebibyte, upload: 65 * mebibyte }

export type HostParts = {
  readonly services: Pick<Services, 'call' | 'receiveUpload'>
  readonly pages: PageReader
  readonly admission: Admission
  readonly deliveries: Deliveries
  /** What someone without a cookie reads: how to get a new link. */
  readonly refusalText: string
  /** Takes note of what was a bug. */
  log(line: string): void
}
type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly url: URL; readonly authority: string; readonly nonce: string }

/** Browsers share cookies between ports of one host name, so the name carries the port. */
export const cookieName = (authority: string): string => `hengcai-${authority.split(':')[1] ?? ''}`

/** The contract over http, for this machine only. Who listens decides the port; the address is always 127.0.0.1. */
export function createHostServer(parts: HostParts): Server {
  const server = createServer((request, response) => {
    const nonce = newNonce()
    for (const [name, value] of Object.entries(securityHeaders(nonce))) response.setHeader(name, value)
    answer(parts, server, request, response, nonce).catch((thrown: unknown) => refuse(parts, request, response, thrown))
  })
  server.requestTimeout = 120_000
  server.headersTimeout = 10_000
  return server
}

async function answer(parts: HostParts, server: Server, request: IncomingMessage, response: ServerResponse, nonce: string): Promise<void> {
  const bound = server.address()
  const authority = `127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`
  // A foreign name that was made to resolve to this machine arrives with a foreign Host.
  if (request.headers.host !== authority) throw new Refusal(421)
  // An absolute request target would smuggle in another address than the one that was checked.
  if (!request.url?.startsWith('/')) throw new Refusal(400)
  const url = new URL(`http://${authority}${request.url}`)
  const exchange: Exchange = { request, response, url, authority, nonce }
  if (request.method === 'GET' && url.pathname === '/' && url.searchParams.has('token')) return admit(parts, exchange)
  if (!parts.admission.admits(cookieOf(request, cookieName(authority)))) return sayHowToEnter(parts, exchange)
  if (url.pathname.startsWith('/call/')) return call(parts, exchange)
  if (url.pathname === '/upload') return upload(parts, exchange)
  if (request.method !== 'GET') throw new Refusal(405)
  return url.pathname.startsWith('/download/') ? download(parts, exchange) : page(parts, exchange)
}

/** Trades the token of a printed link for a cookie and an address that can be seen by anyone. */
function admit(parts: HostParts, { response, url, authority, request, nonce }: Exchange): void {
  const key = parts.admission.redeem(url.searchParams.get('token') ?? '')
  // Whoever is in already may press the old link again.
  if (key === null && !parts.admission.admits(cookieOf(request, cookieName(authority))))
    return sayHowToEnter(parts, { response, url, authority, request, nonce })
  if (key !== null) response.setHeader('Set-Cookie', `${cookieName(authority)}=${key}; HttpOnly; SameSite=Strict; Path=/`)
  response.writeHead(303, { Location: '/', 'Cache-Control': 'no-store' }).end()
}

function sayHowToEnter({ refusalText }: HostParts, { response }: Exchange): void {
  response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end(refusalText)
}

/** Only a page of this host may change anything: a POST with its origin, in a type that no form can send. */
function requireOwnPost({ request, authority }: Exchange, mediaType: string): void {
  if (request.method !== 'POST') throw new Refusal(405)
  if (request.headers.origin !== `http://${authority}`) throw new Refusal(403)
  const site = request.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') throw new Refusal(403)
  if (mediaTypeOf(request) !== mediaType) throw new Refusal(415)
}

async function call({ services }: HostParts, exchange: Exchange): Promise<void> {
  requireOwnPost(exchange, 'application/json')
  const name = exchange.url.pathname.slice('/call/'.length)
  const body = await readBody(exchange.request, requestLimits.call)
  reply(exchange.response, await services.call(name, parseJson(body.toString('utf8'))))
}

async function upload({ services }: HostParts, exchange: Exchange): Promise<void> {
  requireOwnPost(exchange, 'application/octet-stream')
  const name = exchange.url.searchParams.get('name')
  if (!name) throw new Refusal(400)
  reply(exchange.response, await services.receiveUpload(name, await readBody(exchange.request, requestLimits.upload)))
}

function download({ deliveries }: HostParts, { response, url }: Exchange): void {
  const file = deliveries.fetch(url.pathname.slice('/download/'.length))
  if (!file) throw new Refusal(404)
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': attachmentHeader(file.name),
    'Content-Length': file.bytes.byteLength,
    'Cache-Control': 'no-store'
  })
  response.end(file.bytes)
}

async function page({ pages }: HostParts, { response, url, nonce }: Exchange): Promise<void> {
  const file = await pages(url.pathname, nonce)
  if (!file) throw new Refusal(404)
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': file.bytes.byteLength, 'Cache-Control': file.cacheControl }).end(file.bytes)
}

const reply = (response: ServerResponse, result: unknown): void => {
  response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' }).end(JSON.stringify(result))
}

function refuse({ log }: HostParts, request: IncomingMessage, response: ServerResponse, thrown: unknown): void {
  const status = thrown instanceof Refusal ? thrown.status : 500
  // A caller that went away in the middle is no bug of ours.
  if (status === 500 && !request.socket.destroyed) log(describeBug(thrown))
  if (response.headersSent) return void response.destroy()
  if (status === 405) response.setHeader('Allow', request.url?.startsWith('/call/') || request.url?.startsWith('/upload') ? 'POST' : 'GET')
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', Connection: 'close' }).end(String(status))
  // Lets the rest of a refused body run out for a moment, so that the caller reads the answer and not a reset.
  request.resume()
  setTimeout(() => request.destroy(), 2000).unref()
}
