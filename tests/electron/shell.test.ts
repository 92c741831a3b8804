import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { fileIn } from '../../electron/main/files-to-open'
import { electronPorts } from '../../electron/main/ports'
import { saveBytes } from '../../electron/main/saving'
import { createSpeaker } from '../../electron/main/say'
import { startShell } from '../../electron/main/shell'
import { readWindowState, saveWindowState } from '../../electron/main/window-state'
import { fail } from '../../shared/kernel/result'
import { fileFaults } from '../../shared/workspace/file-faults'
import { createFakeServices } from '../browser-host/fake-services'
import { app, dialog, ipcMain, Menu, reset, shell as system, type FakeMenuItem } from './fake-electron'
import { startedShell, type StartedShell } from './start'

let shell: StartedShell | null = null
const start = async (playBefore?: () => void): Promise<StartedShell> => (shell = await startedShell(playBefore))
afterEach(async () => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  await shell?.stop()
  shell = null
})
const event = () => ({ preventDefault: vi.fn<() => void>() })
const { say } = createSpeaker([])
const answerBox = (response: number): void => void dialog.showMessageBox.mockResolvedValueOnce({ response })

describe('files that the system names', () => {
  test('before the window is there are opened before it is shown', async () => {
    const mac = event()
    const { services, window } = await start(() => app.emit('open-file', mac, '/u/绵阳.hengcai'))
    expect(mac.preventDefault).toHaveBeenCalledOnce()
    expect(services.opened).toEqual(['/u/绵阳.hengcai'])
    expect(window.loadURL).toHaveBeenCalledOnce()
  })
  test('by a second start are opened in the first, whose page starts anew', async () => {
    const { services, window } = await start()
    app.emit('second-instance', {}, ['hengcai.exe', '--flag', '德阳.hengcai'], '/d')
    await vi.waitFor(() => expect(window.loadURL).toHaveBeenCalledTimes(2))
    expect(services.opened).toEqual(['/d/德阳.hengcai'])
    expect(window.restore).toHaveBeenCalled()
    expect(window.focus).toHaveBeenCalled()
  })
  test('that cannot be opened are told, with the way out', async () => {
    const { window } = await start()
    app.emit('open-file', event(), '/u/x.txt')
    await vi.waitFor(() => expect(dialog.showErrorBox).toHaveBeenCalledWith('文件没有打开', expect.stringContaining('\n')))
    expect(window.loadURL).toHaveBeenCalledOnce()
  })
  test('that wait for their password bring the page anew, which asks for it', async () => {
    const { services, window } = await start()
    vi.spyOn(services, 'openPath').mockResolvedValue(fail(fileFaults.make('passwordNeeded', { name: '绵阳.hengcai' })))
    app.emit('open-file', event(), '/u/绵阳.hengcai')
    await vi.waitFor(() => expect(window.loadURL).toHaveBeenCalledTimes(2))
    expect(dialog.showErrorBox).not.toHaveBeenCalled()
  })
  test('a second start ends at once', async () => {
    reset()
    app.requestSingleInstanceLock.mockReturnValueOnce(false)
    const createServices = vi.fn(createFakeServices)
    startShell({ outFolder: '/o', dataFolder: '/d', catalogues: [], createServices, log: () => undefined })
    expect(app.quit).toHaveBeenCalledOnce()
    expect(createServices).not.toHaveBeenCalled()
  })
  test('are found among switches', () => {
    expect(fileIn(['hengcai.exe'], '/d')).toBeNull()
    expect(fileIn(['绵阳.hengcai'], '/d')).toBeNull()
    expect(fileIn(['x', '.', '--a=b.hengcai', '/u/绵阳.HENGCAI'], '/d')).toBe('/u/绵阳.HENGCAI')
  })
})

describe('the menu', () => {
  const menu = (): FakeMenuItem[] => Menu.setApplicationMenu.mock.calls.at(-1)?.[0] ?? []
  const click = (label: string): void =>
    menu()
      .flatMap(({ submenu }) => submenu ?? [])
      .find((item) => item.label === label)
      ?.click?.()
  test('is in Chinese, and in English once that is chosen in the window', async () => {
    await start()
    const labels = (): (string | undefined)[] =>
      menu()
        .filter(({ role }) => role !== 'appMenu')
        .map(({ label }) => label)
    expect(labels()).toEqual(['文件', '编辑', '查看', '帮助'])
    const handler = ipcMain.handle.mock.calls.find(([channel]) => channel === 'hengcai:call')?.[1]
    if (shell) vi.spyOn(shell.services, 'call').mockResolvedValueOnce({ ok: true, value: { language: 'en', colourScheme: 'auto', operator: '' } })
    await handler?.({ senderFrame: { parent: null, origin: 'app://hengcai', url: 'app://hengcai/' } }, 'preferences.save', { language: 'en' })
    expect(labels()).toEqual(['File', 'Edit', 'View', 'Help'])
  })
  test('has developer tools in development only', async () => {
    await start()
    const roles = (): (string | undefined)[] =>
      menu()
        .flatMap(({ submenu }) => submenu ?? [])
        .map(({ role }) => role)
    expect(roles()).not.toContain('toggleDevTools')
    await shell?.stop()
    await start(() => void (app.isPackaged = false))
    expect(roles()).toContain('toggleDevTools')
  })
  test('opens a workspace, the data folder, the help and what this is', async () => {
    const { services, window, folder } = await start()
    click('打开工作文件…')
    await vi.waitFor(() => expect(window.loadURL).toHaveBeenCalledTimes(2))
    expect(services.calls.at(-1)?.[0]).toBe('workspace.choose')
    click('打开数据文件夹')
    expect(system.openPath).toHaveBeenCalledWith(join(folder, 'data'))
    click('使用帮助')
    expect(window.webContents.sendInputEvent).toHaveBeenCalledWith({ type: 'keyDown', keyCode: 'F1' })
    click('关于衡才')
    expect(dialog.showMessageBox).toHaveBeenCalledWith(window, expect.objectContaining({ message: '衡才', detail: '版本 0.1.0' }))
  })
})

describe('quitting', () => {
  test('waits for the services, once', async () => {
    const { services } = await start()
    const asked = [event(), event()]
    for (const one of asked) app.emit('before-quit', one)
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce())
    expect(asked.every(({ preventDefault }) => preventDefault.mock.calls.length === 1)).toBe(true)
    expect(services.closedTimes()).toBe(1)
    const last = event()
    app.emit('before-quit', last)
    expect(last.preventDefault).not.toHaveBeenCalled()
  })
  test('does not wait for ever', async () => {
    const { services } = await start()
    vi.useFakeTimers()
    vi.spyOn(services, 'close').mockReturnValue(new Promise(() => undefined))
    app.emit('before-quit', event())
    await vi.advanceTimersByTimeAsync(9_000)
    expect(app.quit).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(app.quit).toHaveBeenCalledOnce()
  })
  test('goes on when closing fails, and notes it', async () => {
    const { services, logged } = await start()
    vi.spyOn(services, 'close').mockRejectedValue(new Error('张三'))
    app.emit('before-quit', event())
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce())
    expect(logged.join()).toMatch(/^unexpected: Error/)
    expect(logged.join()).not.toContain('张三')
  })
  test('follows the last window', async () => {
    await start()
    app.emit('window-all-closed')
    expect(app.quit).toHaveBeenCalledOnce()
  })
})

describe('when something broke', () => {
  test('a crashed window is reloaded, or the application ends', async () => {
    const { window } = await start()
    answerBox(0)
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    await vi.waitFor(() => expect(window.webContents.reload).toHaveBeenCalledOnce())
    answerBox(1)
    window.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 5 })
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce())
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 })
    expect(dialog.showMessageBox).toHaveBeenCalledTimes(2)
  })
  test('a window that hangs is asked about once at a time', async () => {
    const { window } = await start()
    answerBox(1)
    window.emit('unresponsive')
    window.emit('unresponsive')
    await vi.waitFor(() => expect(window.webContents.reload).toHaveBeenCalledOnce())
    expect(dialog.showMessageBox).toHaveBeenCalledOnce()
  })
})

describe('the place of the window', () => {
  test('is remembered, and taken again while a screen shows it', async () => {
    const { window, folder } = await start()
    window.emit('close')
    const path = join(folder, 'data/window.json')
    const screens = [{ x: 0, y: 0, width: 1920, height: 1040 }]
    expect(readWindowState(path, screens)).toEqual({ x: 10, y: 20, width: 1200, height: 700, maximized: false })
    expect(readWindowState(path, [{ x: 5000, y: 0, width: 1920, height: 1040 }])).toBeNull()
    await writeFile(path, '{"x":1')
    expect(readWindowState(path, screens)).toBeNull()
    expect(() => saveWindowState('/dev/null/x', { x: 0, y: 0, width: 800, height: 600, maximized: false })).not.toThrow()
  })
})

describe('dialogs', () => {
  const ports = () => (reset(), electronPorts({ dataFolder: '/data', window: () => null, say }))
  test('pick a workspace, or nothing', async () => {
    const { pickWorkspace } = ports()
    expect(await pickWorkspace()).toBeNull()
    dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: ['/u/a.hengcai'] })
    expect(await pickWorkspace()).toBe('/u/a.hengcai')
    expect(dialog.showOpenDialog).toHaveBeenCalledWith({
      filters: [
        { name: '衡才工作文件', extensions: ['hengcai'] },
        { name: '所有文件', extensions: ['*'] }
      ],
      properties: ['openFile']
    })
  })
  test('place a workspace, with its extension', async () => {
    const { placeWorkspace } = ports()
    expect(await placeWorkspace('绵阳.hengcai')).toBeNull()
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: '/u/绵阳' })
    expect(await placeWorkspace('../../绵阳.hengcai')).toBe('/u/绵阳.hengcai')
    expect(dialog.showSaveDialog).toHaveBeenLastCalledWith(expect.objectContaining({ defaultPath: join('/documents', '绵阳.hengcai') }))
  })
  test.each([
    ['审批表.pdf', 'PDF'],
    ['审批表.JPG', '图片'],
    ['审批表.png', '图片']
  ])('name the kind of %s', async (name, kind) => {
    await ports().deliver(name, new Uint8Array([1]))
    const extensions = [name.slice(-3).toLowerCase()]
    expect(dialog.showSaveDialog).toHaveBeenLastCalledWith(
      expect.objectContaining({
        filters: [
          { name: expect.stringContaining(kind), extensions },
          { name: '所有文件', extensions: ['*'] }
        ]
      })
    )
  })
  test('save what is delivered, or say why not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hengcai-save-'))
    const { deliver } = ports()
    expect(await deliver('结果.xlsx', new Uint8Array([1]))).toBeNull()
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: join(folder, '结果.xlsx') })
    expect(await deliver('结果.xlsx', new Uint8Array([1, 2]))).toEqual({ name: '结果.xlsx', download: null })
    expect([...(await readFile(join(folder, '结果.xlsx')))]).toEqual([1, 2])
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: join(folder, 'gone/结果.xlsx') })
    expect(await deliver('结果.xlsx', new Uint8Array([1]))).toBeNull()
    expect(dialog.showErrorBox).toHaveBeenCalledWith('文件没有存成', expect.stringContaining('“结果.xlsx”没有存成：这个位置已经不在了'))
    await rm(folder, { recursive: true })
  })
})

describe('saving', () => {
  test('takes the place of an older file whole, and leaves nothing beside it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hengcai-save-'))
    await writeFile(join(folder, 'a'), 'old')
    expect(await saveBytes(join(folder, 'a'), Buffer.from('new'))).toBeNull()
    expect(await readFile(join(folder, 'a'), 'utf8')).toBe('new')
    await mkdir(join(folder, 'b/c'), { recursive: true })
    expect(await saveBytes(join(folder, 'b'), Buffer.from('x'), [1])).not.toBeNull()
    expect((await readdir(folder)).toSorted()).toEqual(['a', 'b'])
    await rm(folder, { recursive: true })
  })
})
