import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { waysToOpen } from '../../build/browsers.mjs'
import { electronBinary, electronImpossible, fetchElectron } from '../../build/electron-binary.mjs'
import { findBrowser } from '../../electron/installed-browser.mjs'
import { onPath, type Machine } from '../../electron/machine.mjs'
import { line } from '../../build/say.mjs'
import { digestOfSources, isInstalled, needsBuild, needsInstall } from '../../build/setup.mjs'
import { isOldNode, readStartArguments } from '../../build/start-arguments.mjs'

type Given = { platform: NodeJS.Platform; environment?: Record<string, string>; root?: boolean; programs?: string[] }
const machine = ({ platform, environment = {}, root = false, programs = [] }: Given): Machine => ({
  platform,
  home: '/home/li',
  environment,
  root,
  exists: (path) => programs.includes(path)
})

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hengcai-start-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))
const put = async (path: string, text: string): Promise<void> => {
  await mkdir(join(root, path, '..'), { recursive: true })
  await writeFile(join(root, path), text)
}

describe('browsers', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
  const environment = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)', ProgramFiles: 'C:\\Program Files' }
  test('Windows: Edge, then Chrome', () => {
    expect(findBrowser(machine({ platform: 'win32', environment, programs: [chrome, edge] }))).toBe(edge)
    expect(findBrowser(machine({ platform: 'win32', environment, programs: [chrome] }))).toBe(chrome)
    expect(findBrowser(machine({ platform: 'win32', environment }))).toBeNull()
  })
  test('macOS: for all users, then for this one', () => {
    const own = '/home/li/Applications/Chromium.app/Contents/MacOS/Chromium'
    expect(findBrowser(machine({ platform: 'darwin', programs: [own] }))).toBe(own)
  })
  test('Linux: by the PATH', () => {
    const path = { PATH: ['/usr/local/bin', '/usr/bin'].join(delimiter) }
    expect(findBrowser(machine({ platform: 'linux', environment: path, programs: ['/usr/bin/chromium', '/usr/bin/microsoft-edge'] }))).toBe('/usr/bin/chromium')
    expect(onPath(machine({ platform: 'linux', environment: path, programs: ['/bin/x'] }), ['x'])).toBeNull()
  })
  test('the one that the environment names, and no other', () => {
    expect(
      findBrowser(machine({ platform: 'linux', environment: { HENGCAI_BROWSER: '/opt/b', PATH: '/usr/bin' }, programs: ['/usr/bin/chromium'] }))
    ).toBeNull()
    expect(findBrowser(machine({ platform: 'linux', environment: { HENGCAI_BROWSER: '/opt/b' }, programs: ['/opt/b'] }))).toBe('/opt/b')
  })
  test('open as a window with a profile of its own, then as the default browser does', () => {
    const linux = machine({ platform: 'linux', environment: { DISPLAY: ':0', PATH: '/usr/bin' }, programs: ['/usr/bin/chromium', '/usr/bin/xdg-open'] })
    expect(waysToOpen(linux, 'http://127.0.0.1:1/?token=t', '/data/window').map(({ command, args }) => [command, ...args].join(' '))).toEqual([
      '/usr/bin/chromium --app=http://127.0.0.1:1/?token=t --user-data-dir=/data/window --no-first-run --no-default-browser-check',
      '/usr/bin/xdg-open http://127.0.0.1:1/?token=t'
    ])
    expect(waysToOpen(machine({ platform: 'win32' }), 'http://a', '/w')).toEqual([
      { command: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', 'http://a'] }
    ])
    expect(waysToOpen(machine({ platform: 'darwin' }), 'http://a', '/w')).toEqual([{ command: 'open', args: ['http://a'] }])
  })
  test('are not opened without a display, nor as root on Linux', () => {
    const programs = ['/usr/bin/chromium']
    expect(waysToOpen(machine({ platform: 'linux', environment: { PATH: '/usr/bin' }, programs }), 'http://a', '/w')).toEqual([])
    expect(waysToOpen(machine({ platform: 'linux', environment: { PATH: '/usr/bin', DISPLAY: ':0' }, root: true, programs }), 'http://a', '/w')).toEqual([])
  })
})

describe('set-up', () => {
  const lock = (packages: Record<string, unknown>) => ({ lockfileVersion: 3, packages })
  test('is complete when every package has its version, those of other systems aside', () => {
    const wanted = lock({ '': { version: '1' }, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-win32': { version: '1.0.0', optional: true } })
    expect(isInstalled(wanted, lock({ 'node_modules/a': { version: '1.0.0' } }))).toBe(true)
    expect(isInstalled(wanted, lock({ 'node_modules/a': { version: '1.0.1' } }))).toBe(false)
    expect(isInstalled(wanted, lock({}))).toBe(false)
    expect(isInstalled(wanted, null)).toBe(false)
  })
  test('is needed in a fresh clone', async () => {
    await put('package-lock.json', JSON.stringify(lock({ 'node_modules/a': { version: '1' } })))
    expect(needsInstall(root)).toBe(true)
    await put('node_modules/.package-lock.json', JSON.stringify(lock({ 'node_modules/a': { version: '1' } })))
    expect(needsInstall(root)).toBe(false)
  })
  test('builds when a source changed, appeared or went, not when a test or a time did', async () => {
    await put('shared/a.ts', 'one')
    expect(needsBuild(root)).toBe(true)
    await put('out/.built-from', digestOfSources(root))
    expect(needsBuild(root)).toBe(false)
    await put('shared/a.ts', 'one')
    await put('tests/a.test.ts', 'test')
    expect(needsBuild(root)).toBe(false)
    await put('renderer/b.tsx', '')
    expect(needsBuild(root)).toBe(true)
    await rm(join(root, 'renderer/b.tsx'))
    expect(needsBuild(root)).toBe(false)
    await put('shared/a.ts', 'two')
    expect(needsBuild(root)).toBe(true)
  })
})

describe('the Electron program', () => {
  const install = async (version: string): Promise<void> => {
    await put('node_modules/electron/package.json', JSON.stringify({ version: '45.4.1' }))
    await put('node_modules/electron/path.txt', 'electron')
    await put('node_modules/electron/dist/version', version)
    await put('node_modules/electron/dist/electron', '')
  }
  test('is found where it is, in the right version', async () => {
    expect(electronBinary(root)).toBeNull()
    await install('45.4.1')
    expect(electronBinary(root)).toBe(join(root, 'node_modules/electron/dist/electron'))
    await put('node_modules/electron/dist/version', 'v44.0.0')
    expect(electronBinary(root)).toBeNull()
  })
  const options = { seconds: 1, force: false, announce: () => undefined }
  test('is fetched within a time, and once only unless forced', async () => {
    await put('node_modules/electron/package.json', JSON.stringify({ version: '45.4.1' }))
    await put('node_modules/electron/install.js', 'setTimeout(() => {}, 60000)')
    const started = Date.now()
    expect(fetchElectron(root, options)).toContain('not downloaded in 1 s')
    expect(Date.now() - started).toBeLessThan(20_000)
    expect(existsSync(join(root, '.cache/electron-45.4.1-tried'))).toBe(true)
    await put('node_modules/electron/install.js', 'process.exit(1)')
    expect(fetchElectron(root, options)).toContain('--fetch-electron')
    expect(fetchElectron(root, { ...options, force: true })).toContain('cannot be downloaded')
  })
  test('is not tried where it cannot run', () => {
    expect(electronImpossible(machine({ platform: 'linux' }))).toContain('no display')
    expect(electronImpossible(machine({ platform: 'linux', environment: { DISPLAY: ':0' }, root: true }))).toContain('root')
    expect(electronImpossible(machine({ platform: 'linux', environment: { WAYLAND_DISPLAY: 'w' } }))).toBeNull()
    expect(electronImpossible(machine({ platform: 'win32' }))).toBeNull()
  })
})

describe('the command line', () => {
  const read = (...given: string[]) => readStartArguments(given, (path) => `/here/${path}`)
  test('opens a file, seen from where the user stands', () => {
    expect(read('绵阳.hengcai')).toEqual({ browser: false, open: true, fetchElectron: false, port: 0, file: ['/here/绵阳.hengcai'] })
  })
  test('takes the browser when an address or a port is asked for', () => {
    expect([read('--browser'), read('--no-open'), read('--port', '5173')].map((given) => given?.browser)).toEqual([true, true, true])
    expect(read('--no-open')?.open).toBe(false)
  })
  test('says how it is used otherwise', () => {
    expect([read('--what'), read('a', 'b'), read('--port', '99999')]).toEqual([null, null, null])
  })
  test('refuses an old Node', () => {
    expect(['18.20.0', '20.18.3', '20.19.0', '22.0.0', '24.1.0'].map(isOldNode)).toEqual([true, true, false, false, false])
  })
  test('speaks both languages in one line', () => {
    expect(line('fetchingElectron', { seconds: 20 })).toMatch(/20 秒.*20 s/)
  })
})
