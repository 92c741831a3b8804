import { EventEmitter } from 'node:events'
import { vi } from 'vitest'

/**
 * Stands in for 'electron' in unit tests: remembers what the shell asked for and lets a test play the system's part.
 * The shell itself is type-checked against the real module.
 */
export class FakeContents extends EventEmitter {
  readonly setWindowOpenHandler = vi.fn<(handler: (details: { url: string }) => { action: string }) => void>()
  readonly printToPDF = vi.fn<(options: Record<string, unknown>) => Promise<Buffer>>(async () => Buffer.from('%PDF-'))
  readonly reload = vi.fn<() => void>()
  readonly sendInputEvent = vi.fn<(event: { type: string; keyCode: string }) => void>()
}

export class BrowserWindow extends EventEmitter {
  static readonly opened: BrowserWindow[] = []
  readonly webContents = new FakeContents()
  readonly loadURL = vi.fn<(address: string) => Promise<void>>(async () => undefined)
  readonly show = vi.fn<() => void>()
  readonly focus = vi.fn<() => void>()
  readonly destroy = vi.fn<() => void>()
  readonly restore = vi.fn<() => void>()
  readonly maximize = vi.fn<() => void>()
  constructor(readonly options: Record<string, unknown> & { webPreferences: Record<string, unknown> }) {
    super()
    BrowserWindow.opened.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  isMinimized = (): boolean => true
  isMaximized = (): boolean => false
  getNormalBounds = () => ({ x: 10, y: 20, width: 1200, height: 700 })
}

let becomeReady: () => void = () => undefined
export const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  setName: vi.fn<(name: string) => void>(),
  setPath: vi.fn<(name: string, path: string) => void>(),
  getPath: (name: string) => `/${name}`,
  getVersion: () => '0.1.0',
  enableSandbox: vi.fn<() => void>(),
  requestSingleInstanceLock: vi.fn<() => boolean>(() => true),
  quit: vi.fn<() => void>(),
  exit: vi.fn<(code: number) => void>(),
  whenReady: () => new Promise<void>((ready) => (becomeReady = ready))
})
/** Plays the moment at which the application is ready, and lets what follows happen. */
export async function ready(): Promise<void> {
  becomeReady()
  await vi.waitFor(() => {
    if (BrowserWindow.opened.length === 0) throw new Error('no window yet')
  })
}

export const protocol = {
  registerSchemesAsPrivileged: vi.fn<(schemes: unknown[]) => void>(),
  handle: vi.fn<(scheme: string, handler: (request: Request) => Promise<Response>) => void>()
}

type Answer<T> = (answer: T) => void
class FakeSession extends EventEmitter {
  readonly setPermissionRequestHandler =
    vi.fn<(handler: (contents: unknown, permission: string, answer: Answer<boolean>, details: { requestingUrl: string }) => void) => void>()
  readonly setPermissionCheckHandler = vi.fn<(handler: (contents: unknown, permission: string, origin: string) => boolean) => void>()
  readonly setDevicePermissionHandler = vi.fn<(handler: () => boolean) => void>()
  readonly setDisplayMediaRequestHandler = vi.fn<(handler: (request: unknown, answer: Answer<unknown>) => void) => void>()
  readonly setCertificateVerifyProc = vi.fn<(handler: (request: unknown, answer: Answer<number>) => void) => void>()
  readonly setSpellCheckerEnabled = vi.fn<(on: boolean) => void>()
  readonly setSpellCheckerLanguages = vi.fn<(languages: string[]) => void>()
  readonly protocol = { handle: vi.fn<(scheme: string, handler: (request: Request) => Promise<Response> | Response) => void>() }
  readonly webRequest = { onBeforeRequest: vi.fn<(handler: (details: { url: string }, answer: Answer<{ cancel: boolean }>) => void) => void>() }
}
const printing = new FakeSession()
export const session = { defaultSession: new FakeSession(), fromPartition: vi.fn<(name: string) => FakeSession>(() => printing) }

type Invoked = (event: { senderFrame: unknown }, ...given: unknown[]) => unknown
export const ipcMain = { handle: vi.fn<(channel: string, handler: Invoked) => void>() }
export const dialog = {
  showOpenDialog: vi.fn<(...given: unknown[]) => Promise<{ canceled: boolean; filePaths: string[] }>>(async () => ({ canceled: true, filePaths: [] })),
  showSaveDialog: vi.fn<(...given: unknown[]) => Promise<{ canceled: boolean; filePath: string }>>(async () => ({ canceled: true, filePath: '' })),
  showMessageBox: vi.fn<(...given: unknown[]) => Promise<{ response: number }>>(async () => ({ response: 0 })),
  showErrorBox: vi.fn<(title: string, content: string) => void>()
}
export type FakeMenuItem = { label?: string; role?: string; submenu?: FakeMenuItem[]; click?: () => void }
export const Menu = {
  buildFromTemplate: (template: FakeMenuItem[]) => template,
  setApplicationMenu: vi.fn<(menu: FakeMenuItem[]) => void>()
}
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] }
export const shell = { openPath: vi.fn<(path: string) => Promise<string>>(async () => '') }
export const contextBridge = { exposeInMainWorld: vi.fn<(name: string, bridge: Record<string, (...given: unknown[]) => unknown>) => void>() }
export const ipcRenderer = { invoke: vi.fn<(...given: unknown[]) => Promise<unknown>>(async () => null) }

/** Encrypts for one machine, whose number a test may change: another one cannot read what this one wrote. */
export const machine = { available: true, backend: 'gnome_libsecret', number: 1 }
export const safeStorage = {
  isEncryptionAvailable: () => machine.available,
  getSelectedStorageBackend: () => machine.backend,
  encryptString: (text: string) => Buffer.from(`v10:${machine.number}:${Buffer.from(text).toString('hex')}`),
  decryptString(encrypted: Buffer) {
    const [version, number, hex = ''] = encrypted.toString().split(':')
    if (version !== 'v10' || number !== String(machine.number)) throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptString.')
    return Buffer.from(hex, 'hex').toString()
  }
}

/** Forgets everything, as before a start. */
export function reset(): void {
  vi.clearAllMocks()
  app.removeAllListeners()
  session.defaultSession.removeAllListeners()
  BrowserWindow.opened.length = 0
  app.isPackaged = true
  Object.assign(machine, { available: true, backend: 'gnome_libsecret', number: 1 })
}
