import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { httpBridge, type Bridge } from '../../renderer/host/bridge'
import { createHost, downloadAddress, largestUpload } from '../../renderer/host/client'
import { startHost, type TestHost } from '../browser-host/host'

const preferences = { language: 'zh-CN', colourScheme: 'auto', operator: '' }
const bridge = (answer: unknown): Bridge => ({ call: async () => answer, upload: async () => answer })
const codeOf = (result: { ok: boolean; fault?: { code: string } }): string => result.fault?.code ?? 'ok'

describe('the client', () => {
  test('gives what the contract promises', async () => {
    expect(await createHost(bridge({ ok: true, value: preferences })).client['preferences.read']({})).toEqual({ ok: true, value: preferences })
  })
  test.each([null, 'text', {}, { ok: true }, { ok: false }, { ok: 'yes', value: 1 }])('takes the reply %j for what it is: none', async (answer) => {
    expect(codeOf(await createHost(bridge(answer)).client['preferences.read']({}))).toBe('contract.unexpected')
    expect(codeOf(await createHost(bridge(answer)).uploadBook(new File(['x'], 'a.xlsx')))).toBe('contract.unexpected')
  })
  test('says that the host is gone when it is', async () => {
    const gone: Bridge = { call: () => Promise.reject(new Error('gone')), upload: () => Promise.reject(new Error('gone')) }
    expect(codeOf(await createHost(gone).client['preferences.read']({}))).toBe('contract.unreachable')
    expect(codeOf(await createHost(gone).uploadBook(new File(['x'], 'a.xlsx')))).toBe('contract.unreachable')
  })
})

describe('a file', () => {
  test('is handed over with its name and bytes', async () => {
    const upload = vi.fn(async () => ({ ok: true, value: { handle: 'h' } }))
    expect(await createHost({ call: async () => null, upload }).uploadBook(new File(['甲'], '花名册.xlsx'))).toEqual({ ok: true, value: { handle: 'h' } })
    expect(upload).toHaveBeenCalledWith('花名册.xlsx', new TextEncoder().encode('甲'))
  })
  test('that is too large, or gone, is named, and not sent', async () => {
    const upload = vi.fn(async () => null)
    const host = createHost({ call: async () => null, upload })
    const large = Object.defineProperty(new File([], '大.xlsx'), 'size', { value: largestUpload + 1 })
    const gone = Object.assign(new File([], '去.xlsx'), { arrayBuffer: () => Promise.reject(new Error('NotReadableError')) })
    expect([codeOf(await host.uploadBook(large)), codeOf(await host.uploadBook(gone))]).toEqual(['host.tooLarge', 'host.unreadable'])
    expect(upload).not.toHaveBeenCalled()
  })
  test('is fetched from this host only', () => {
    expect(downloadAddress({ name: 'a', download: '/download/Ab-_9' })).toBe('/download/Ab-_9')
    for (const download of [null, 'http://evil.example/download/a', '//evil.example/a', 'javascript:alert(1)', '/download/../call/x'])
      expect(downloadAddress({ name: 'a', download })).toBeNull()
    expect(downloadAddress(null)).toBeNull()
  })
})

describe('over http, with a real host', () => {
  let running: TestHost
  let viaHttp: Bridge
  beforeAll(async () => {
    running = await startHost()
    // What a browser adds by itself: the address of the page, its origin and the cookie.
    viaHttp = httpBridge(async (address, options = {}) => {
      const { status, body } = await running.askInside({
        method: options.method ?? 'GET',
        path: typeof address === 'string' ? address : '',
        headers: { origin: running.origin, 'content-type': new Headers(options.headers).get('content-type') ?? '' },
        body: typeof options.body === 'string' ? options.body : options.body instanceof Uint8Array ? options.body : ''
      })
      return new Response(new Uint8Array(body), { status })
    })
  })
  afterAll(() => running.stop())

  test('calls arrive', async () => {
    expect(await viaHttp.call('workspace.rows', { table: 'people' })).toEqual({ ok: true, value: { name: 'workspace.rows', input: { table: 'people' } } })
  })
  test('files arrive', async () => {
    expect(await createHost(viaHttp).uploadBook(new File(['abc'], '花名册 1.xlsx'))).toEqual({ ok: true, value: { handle: '花名册 1.xlsx:3' } })
  })
  test('a refusal is a lost connection, not a crash', async () => {
    expect(codeOf(await createHost(httpBridge(async () => new Response('403', { status: 403 }))).client['preferences.read']({}))).toBe('contract.unreachable')
  })
})
