import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readArguments } from '../../electron/browser-host/arguments'
import { createDeliveries } from '../../electron/browser-host/deliveries'
import { browserPorts, freePath } from '../../electron/browser-host/ports'
import { languageOf } from '../../electron/browser-host/texts'
import { dataFolderOf, workspaceFolderOf, type Machine } from '../../electron/folders'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hengcai-parts-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('deliveries', () => {
  const file = (size: number) => ({ name: 'a.xlsx', bytes: new Uint8Array(size) })
  test('go when their time is over', () => {
    let now = 0
    const deliveries = createDeliveries(() => now, { files: 9, bytes: 99, milliseconds: 10 })
    const handle = deliveries.keep(file(1))
    now = 9
    expect(deliveries.fetch(handle)).not.toBeNull()
    now = 10
    expect(deliveries.fetch(handle)).toBeNull()
  })
  test('make room for newer ones, by count and by size', () => {
    const byCount = createDeliveries(() => 0, { files: 2, bytes: 99, milliseconds: 10 })
    const handles = [1, 2, 3].map(() => byCount.keep(file(1)))
    expect(handles.map((handle) => byCount.fetch(handle) !== null)).toEqual([false, true, true])
    const bySize = createDeliveries(() => 0, { files: 9, bytes: 10, milliseconds: 10 })
    const sized = [4, 5, 6].map((size) => bySize.keep(file(size)))
    expect(sized.map((handle) => bySize.fetch(handle) !== null)).toEqual([false, false, true])
  })
  test('keep the newest, however large', () => {
    const deliveries = createDeliveries(() => 0, { files: 9, bytes: 10, milliseconds: 10 })
    expect(deliveries.fetch(deliveries.keep(file(11)))).not.toBeNull()
  })
})

describe('ports', () => {
  test('a new workspace never takes the place of a file', async () => {
    const ports = browserPorts(
      { data: folder, workspaces: join(folder, 'new') },
      createDeliveries(() => 0)
    )
    const first = await ports.placeWorkspace('绵阳.hengcai')
    expect(first).toBe(join(folder, 'new', '绵阳.hengcai'))
    await writeFile(String(first), '')
    expect(await ports.placeWorkspace('绵阳.hengcai')).toBe(join(folder, 'new', '绵阳 (2).hengcai'))
  })
  test('a name cannot lead out of the folder', async () => {
    const ports = browserPorts(
      { data: folder, workspaces: folder },
      createDeliveries(() => 0)
    )
    expect(await ports.placeWorkspace('../../etc/x.hengcai')).toBe(join(folder, 'x.hengcai'))
    expect(await ports.placeWorkspace('..\\..\\x.hengcai')).toBe(join(folder, 'x.hengcai'))
  })
  test('there are no dialogs', async () => {
    expect(
      await browserPorts(
        { data: folder, workspaces: folder },
        createDeliveries(() => 0)
      ).pickWorkspace()
    ).toBeNull()
    expect(await freePath(folder, 'a.hengcai')).toBe(join(folder, 'a.hengcai'))
  })
})

describe('folders', () => {
  const machine = (platform: NodeJS.Platform, environment: Record<string, string> = {}, documents = true): Machine => ({
    platform,
    home: '/home/li',
    environment,
    exists: () => documents
  })
  test('of each system', () => {
    expect(dataFolderOf(machine('win32', { APPDATA: '/roaming' }))).toBe(join('/roaming', 'Hengcai'))
    expect(dataFolderOf(machine('win32'))).toBe(join('/home/li/AppData/Roaming/Hengcai'))
    expect(dataFolderOf(machine('darwin'))).toBe('/home/li/Library/Application Support/Hengcai')
    expect(dataFolderOf(machine('linux', { XDG_DATA_HOME: '/xdg' }))).toBe('/xdg/Hengcai')
    expect(dataFolderOf(machine('linux', { XDG_DATA_HOME: '' }))).toBe('/home/li/.local/share/Hengcai')
  })
  test('workspaces go to the documents, where there are any', () => {
    expect(workspaceFolderOf(machine('linux'))).toBe('/home/li/Documents/Hengcai')
    expect(workspaceFolderOf(machine('linux', {}, false))).toBe('/home/li/Hengcai')
  })
  test('are overridden by the environment', () => {
    const given = machine('linux', { HENGCAI_DATA: '/d', HENGCAI_WORKSPACES: '/w' })
    expect([dataFolderOf(given), workspaceFolderOf(given)]).toEqual(['/d', '/w'])
  })
})

describe('command line', () => {
  test.each([
    [[], { port: 0, file: null }],
    [['--no-open', '--browser'], { port: 0, file: null }],
    [['绵阳.hengcai', '--port', '5173'], { port: 5173, file: '绵阳.hengcai' }],
    [['--port', 'x'], null],
    [['--port', '70000'], null],
    [['--unknown'], null],
    [['a', 'b'], null]
  ])('%j', (given, expected) => {
    expect(readArguments(given)).toEqual(expected)
  })
  test('speaks Chinese unless the machine says English', () => {
    expect([{}, { LANG: 'C.UTF-8' }, { LANG: 'en_US.UTF-8' }, { LANG: 'en_US.UTF-8', HENGCAI_LANGUAGE: 'zh-CN' }].map(languageOf)).toEqual([
      'zh-CN',
      'zh-CN',
      'en',
      'zh-CN'
    ])
  })
})
