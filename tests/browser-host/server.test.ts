import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { requestLimits } from '../../electron/browser-host/server'
import { startHost, type TestHost } from './host'

let host: TestHost
beforeAll(async () => {
  host = await startHost()
})
afterAll(() => host.stop())

const json = (headers: Record<string, string> = {}) => ({ origin: host.origin, 'content-type': 'application/json', ...headers })
const post = (path: string, headers: Record<string, string>, body: string | Uint8Array = '{}') => host.askInside({ method: 'POST', path, headers, body })

describe('who gets in', () => {
  test('a link works once and leaves a cookie that no script can read', async () => {
    const path = `/${new URL(host.newAddress()).search}`
    const first = await host.ask({ path })
    expect(first.status).toBe(303)
    expect(first.headers['location']).toBe('/')
    expect(String(first.headers['set-cookie'])).toMatch(/^hengcai-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/)
    const second = await host.ask({ path })
    expect(second.status).toBe(403)
    expect(second.headers['set-cookie']).toBeUndefined()
    expect(second.body.toString()).toContain('按回车键')
  })
  test('a newer link ends an unused older one', async () => {
    const older = new URL(host.newAddress()).search
    host.newAddress()
    expect((await host.ask({ path: `/${older}` })).status).toBe(403)
  })
  test('whoever is in may open a used link again', async () => {
    expect((await host.askInside({ path: '/?token=used' })).status).toBe(303)
  })
  test.each(['/', '/assets/index-abc.js', '/call/app.about', '/download/x', '/upload'])('without a cookie %s is refused', async (path) => {
    expect((await host.ask({ path })).status).toBe(403)
    expect((await host.ask({ method: 'POST', path, headers: json(), body: '{}' })).status).toBe(403)
  })
  test('a made-up cookie is refused', async () => {
    const cookie = `hengcai-${host.authority.split(':')[1] ?? ''}=${'a'.repeat(43)}`
    expect((await host.ask({ headers: { cookie } })).status).toBe(403)
  })
  test.each(['localhost', 'evil.example', '127.0.0.1', '127.0.0.1:1', '[::1]'])('the Host %s is misdirected', async (name) => {
    expect((await host.askInside({ headers: { host: name } })).status).toBe(421)
  })
  test('it listens on 127.0.0.1 only', async () => {
    const port = Number(host.authority.split(':')[1])
    const outcome = await new Promise<string>((done) => {
      const socket = connect({ host: '127.0.0.2', port })
      socket.on('connect', () => (socket.destroy(), done('connected')))
      socket.on('error', () => done('refused'))
    })
    expect(outcome).toBe('refused')
  })
  test('an absolute request target is refused', async () => {
    expect((await host.askInside({ path: `http://${host.authority}/` })).status).toBe(400)
  })
})

describe('calls', () => {
  test('go through to the services and come back as they are', async () => {
    const answer = await post('/call/app.about', json(), '{"a":"衡"}')
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body.toString())).toEqual({ ok: true, value: { name: 'app.about', input: { a: '衡' } } })
    expect(host.services.calls.at(-1)).toEqual(['app.about', { a: '衡' }])
  })
  test.each(['null', 'http://evil.example', 'http://localhost:1', 'https://127.0.0.1'])('from the origin %s are refused', async (origin) => {
    const before = host.services.calls.length
    expect((await post('/call/app.about', json({ origin }))).status).toBe(403)
    expect(host.services.calls).toHaveLength(before)
  })
  test('without an origin are refused', async () => {
    expect((await post('/call/app.about', { 'content-type': 'application/json' })).status).toBe(403)
  })
  test.each(['cross-site', 'same-site', 'none'])('that the browser calls %s are refused', async (site) => {
    expect((await post('/call/app.about', json({ 'sec-fetch-site': site }))).status).toBe(403)
  })
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'in the type %s, which a form can send, are refused',
    async (type) => {
      expect((await post('/call/app.about', json({ 'content-type': type }))).status).toBe(415)
    }
  )
  test('are never made by GET', async () => {
    const answer = await host.askInside({ path: '/call/app.about' })
    expect(answer.status).toBe(405)
    expect(answer.headers['allow']).toBe('POST')
    expect((await host.askInside({ path: '/upload?name=a' })).status).toBe(405)
  })
  test.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('and pages know no %s', async (method) => {
    expect((await host.askInside({ method, path: '/' })).status).toBe(405)
  })
  test('that are no JSON are refused', async () => {
    expect((await post('/call/app.about', json(), '{')).status).toBe(400)
  })
  test('announced larger than the limit are refused before they are read', async () => {
    const answer = await host.askInside({ method: 'POST', path: '/call/app.about', headers: json({ 'content-length': String(requestLimits.call + 1) }) })
    expect(answer.status).toBe(413)
  })
  test('that turn out larger than the limit are refused', async () => {
    const answer = await post('/call/app.about', json({ 'transfer-encoding': 'chunked' }), new Uint8Array(requestLimits.call + 1))
    expect(answer.status).toBe(413)
  })
  test('a bug in a service is noted, and the window learns nothing of it', async () => {
    const answer = await post('/call/test.throw', json())
    expect(answer.status).toBe(500)
    expect(answer.body.toString()).toBe('500')
    expect(host.logged.join()).toMatch(/^unexpected: Error\n/)
    // Messages may quote people's data, so a log does without them.
    expect(host.logged.join()).not.toContain('a bug')
  })
})

describe('files', () => {
  const octets = () => ({ origin: host.origin, 'content-type': 'application/octet-stream' })
  test('are taken in with a name in any language', async () => {
    const answer = await post(`/upload?name=${encodeURIComponent('花名册.xlsx')}`, octets(), new Uint8Array(5))
    expect(JSON.parse(answer.body.toString())).toEqual({ ok: true, value: { handle: '花名册.xlsx:5' } })
  })
  test('without a name, or larger than the limit, are refused', async () => {
    expect((await post('/upload', octets(), new Uint8Array(5))).status).toBe(400)
    expect((await post('/upload?name=a', octets(), new Uint8Array(requestLimits.upload + 1))).status).toBe(413)
  })
  test('are handed out under their name, more than once', async () => {
    const delivered: unknown = JSON.parse((await post('/call/test.deliver', json())).body.toString())
    expect(delivered).toMatchObject({ ok: true, value: { name: '结果 (1).xlsx', download: expect.stringMatching(/^\/download\/[\w-]{22}$/) } })
    const { value } = delivered as { value: { download: string } }
    for (let time = 0; time < 2; time++) {
      const fetched = await host.askInside({ path: value.download })
      expect(fetched.status).toBe(200)
      expect(fetched.headers['content-disposition']).toBe("attachment; filename*=UTF-8''%E7%BB%93%E6%9E%9C%20%281%29.xlsx")
      expect([...fetched.body]).toEqual([1, 2, 3])
    }
    expect((await host.askInside({ path: '/download/unknown' })).status).toBe(404)
  })
})

describe('pages', () => {
  test('come with the policy, and the nonce of the header is in the page', async () => {
    const answer = await host.askInside({ path: '/' })
    const policy = String(answer.headers['content-security-policy'])
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    expect(policy.replace(nonce, '…')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-…'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    expect(answer.body.toString()).toContain(`content="${nonce}"`)
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-type': 'text/html; charset=utf-8'
    })
    const again = await host.askInside({ path: '/' })
    expect(again.headers['content-security-policy']).not.toBe(policy)
  })
  test('no answer allows another origin', async () => {
    const answer = await host.askInside({ path: '/', headers: { origin: 'http://evil.example' } })
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
  test('assets are kept by the browser, with their type', async () => {
    const answer = await host.askInside({ path: '/assets/index-abc.js' })
    expect(answer.headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'private, max-age=31536000, immutable' })
  })
  test.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/%2e%2e%5csecret.json',
    '/assets/%00',
    '/%E0%A4%A',
    '//etc/passwd',
    '/assets',
    '/assets/index-abc.js.map',
    '/C:/Windows/win.ini'
  ])('%s is not found', async (path) => {
    expect((await host.askInside({ path })).status).toBe(404)
  })
})

test('closing ends the services once, whoever asks', async () => {
  const other = await startHost()
  await Promise.all([other.stop(), other.stop()])
  expect(other.services.closedTimes()).toBe(1)
  await expect(other.ask({})).rejects.toThrow()
})
