import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { windowPreferences } from '../../electron/main/security/window-preferences'
import { app, ipcMain, protocol, session, type FakeContents } from './fake-electron'
import { startedShell, type StartedShell } from './start'

let shell: StartedShell
let contents: FakeContents
beforeAll(async () => {
  shell = await startedShell()
  contents = shell.window.webContents
})
afterAll(() => shell.stop())

const foreign = [
  'https://example.com/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'app://other/',
  'app://hengcai@evil/',
  'app://user:pass@hengcai/',
  'data:text/html,x',
  'javascript:alert(1)',
  'about:blank',
  'not an address'
]
const handlerOf = <H>(registered: { mock: { calls: readonly (readonly H[])[] } }): H => {
  const handler = registered.mock.calls.at(-1)?.[0]
  if (!handler) throw new Error('nothing was registered')
  return handler
}

describe('windows', () => {
  test('are sandboxed, isolated, without Node, without webviews, and nothing is loosened', () => {
    expect(shell.window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false
    })
    expect(shell.window.options.webPreferences).not.toHaveProperty('enableBlinkFeatures')
    expect(app.enableSandbox).toHaveBeenCalledOnce()
  })
  test('have developer tools in development only', () => {
    expect([windowPreferences('p', true).devTools, windowPreferences('p', false).devTools]).toEqual([true, false])
  })
  test('show the page of the own scheme', () => {
    expect(shell.window.loadURL).toHaveBeenCalledWith('app://hengcai/index.html')
    expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
  })
})

describe('navigation', () => {
  const navigates = (event: string, url: string, isMainFrame = true): boolean => {
    const preventDefault = vi.fn<() => void>()
    contents.emit(event, { url, isMainFrame, preventDefault })
    return preventDefault.mock.calls.length === 0
  }
  test.each(foreign)('never goes to %s', (url) => {
    expect(['will-navigate', 'will-redirect', 'will-frame-navigate'].filter((event) => navigates(event, url))).toEqual([])
  })
  test('may reload the own page, in the top frame only', () => {
    expect(navigates('will-navigate', 'app://hengcai/index.html')).toBe(true)
    expect(navigates('will-frame-navigate', 'app://hengcai/index.html', false)).toBe(false)
  })
  test('opens no new window', () => {
    expect(handlerOf(contents.setWindowOpenHandler)({ url: 'app://hengcai/' })).toEqual({ action: 'deny' })
  })
  test('attaches no webview', () => {
    const preventDefault = vi.fn<() => void>()
    contents.emit('will-attach-webview', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
  })
})

describe('permissions', () => {
  const asks = (permission: string, requestingUrl: string): boolean => {
    const answer = vi.fn<(granted: boolean) => void>()
    handlerOf(session.defaultSession.setPermissionRequestHandler)(null, permission, answer, { requestingUrl })
    return answer.mock.calls[0]?.[0] ?? true
  }
  const checks = (permission: string, origin: string): boolean => handlerOf(session.defaultSession.setPermissionCheckHandler)(null, permission, origin)
  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'hid', 'usb', 'serial', 'display-capture', 'unknown'])(
    '%s is refused, asked or checked',
    (permission) => {
      expect([asks(permission, 'app://hengcai/index.html'), checks(permission, 'app://hengcai/')]).toEqual([false, false])
    }
  )
  test('full screen and copying text are given to the own page only', () => {
    expect([asks('fullscreen', 'app://hengcai/index.html'), checks('clipboard-sanitized-write', 'app://hengcai')]).toEqual([true, true])
    expect([asks('fullscreen', 'https://example.com/'), checks('fullscreen', 'app://hengcai.evil')]).toEqual([false, false])
  })
  test('devices and screens are refused', () => {
    expect(handlerOf(session.defaultSession.setDevicePermissionHandler)()).toBe(false)
    const answer = vi.fn<(streams: unknown) => void>()
    handlerOf(session.defaultSession.setDisplayMediaRequestHandler)({}, answer)
    expect(answer).toHaveBeenCalledWith(null)
  })
})

describe('the network', () => {
  const cancelled = (url: string): boolean | undefined => {
    const answer = vi.fn<(answer: { cancel: boolean }) => void>()
    handlerOf(session.defaultSession.webRequest.onBeforeRequest)({ url }, answer)
    return answer.mock.calls[0]?.[0].cancel
  }
  test.each(['https://example.com/', 'http://localhost/', 'ws://127.0.0.1/', 'file:///etc/passwd', 'app://other/', 'devtools://devtools/x'])(
    '%s is never asked for',
    (url) => {
      expect(cancelled(url)).toBe(true)
    }
  )
  test('own pages and what they made are loaded', () => {
    expect([cancelled('app://hengcai/assets/a.js'), cancelled('blob:app://hengcai/1'), cancelled('data:image/png;base64,')]).toEqual([false, false, false])
  })
  test('no certificate is accepted, no password and no client certificate given', () => {
    const verified = vi.fn<(result: number) => void>()
    handlerOf(session.defaultSession.setCertificateVerifyProc)({}, verified)
    expect(verified).toHaveBeenCalledWith(-2)
    const trust = vi.fn<(trusted: boolean) => void>()
    const preventDefault = vi.fn<() => void>()
    app.emit('certificate-error', { preventDefault }, contents, 'https://example.com', 'x', {}, trust)
    app.emit('select-client-certificate', { preventDefault })
    app.emit('login', { preventDefault })
    expect(trust).toHaveBeenCalledWith(false)
    expect(preventDefault).toHaveBeenCalledTimes(3)
  })
  test('nothing is downloaded, neither by a page nor for spelling', () => {
    const preventDefault = vi.fn<() => void>()
    session.defaultSession.emit('will-download', { preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
    expect(session.defaultSession.setSpellCheckerEnabled).toHaveBeenCalledWith(false)
    expect(session.defaultSession.setSpellCheckerLanguages).toHaveBeenCalledWith([])
  })
})

describe('pages', () => {
  const get = (url: string, method = 'GET'): Promise<Response> => {
    const [, handler] = protocol.handle.mock.calls.at(-1) ?? []
    if (!handler) throw new Error('no handler')
    return handler(new Request(url, { method }))
  }
  test('come under the policy, whose nonce is in the page', async () => {
    const response = await get('app://hengcai/index.html')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[^']+'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/
    )
    expect(await response.text()).toContain(`content="${/'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none'}"`)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  })
  test('and assets with their type', async () => {
    expect((await get('app://hengcai/assets/a.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })
  test.each([
    'app://hengcai/../secret.json',
    'app://hengcai/%2e%2e/secret.json',
    'app://hengcai/..%2fsecret.json',
    'app://other/index.html',
    'app://hengcai/assets'
  ])('%s is not found', async (url) => {
    const response = await get(url)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
  test('are only read', async () => {
    expect((await get('app://hengcai/index.html', 'POST')).status).toBe(405)
  })
})

describe('messages', () => {
  const top = { parent: null, origin: 'app://hengcai', url: 'app://hengcai/index.html' }
  const invoke = async (channel: string, senderFrame: unknown, ...given: unknown[]): Promise<unknown> => {
    const [, handler] = ipcMain.handle.mock.calls.find(([name]) => name === channel) ?? []
    if (!handler) throw new Error('no handler')
    return handler({ senderFrame }, ...given)
  }
  test('of the own page are answered', async () => {
    expect(await invoke('hengcai:call', top, 'app.about', { a: 1 })).toEqual({ ok: true, value: { name: 'app.about', input: { a: 1 } } })
    expect(await invoke('hengcai:upload', top, '花名册.xlsx', new Uint8Array(3))).toEqual({ ok: true, value: { handle: '花名册.xlsx:3' } })
  })
  test.each([
    ['no frame', null],
    ['a frame within the page', { ...top, parent: top }],
    ['another origin', { ...top, origin: 'https://example.com' }],
    ['an opaque origin', { ...top, origin: 'null' }],
    ['another page', { ...top, url: 'app://other/' }]
  ])('of %s are refused', async (_who, frame) => {
    const before = shell.services.calls.length
    await expect(invoke('hengcai:call', frame, 'app.about', {})).rejects.toThrow('foreign')
    await expect(invoke('hengcai:upload', frame, 'a', new Uint8Array())).rejects.toThrow('foreign')
    expect(shell.services.calls).toHaveLength(before)
  })
  test('that are none of the two are refused', async () => {
    expect(ipcMain.handle.mock.calls.map(([channel]) => channel)).toEqual(['hengcai:call', 'hengcai:upload'])
    await expect(invoke('hengcai:call', top, 5)).rejects.toThrow()
    await expect(invoke('hengcai:upload', top, 'a', 'text')).rejects.toThrow()
    await expect(invoke('hengcai:upload', top, '', new Uint8Array())).rejects.toThrow()
  })
})
