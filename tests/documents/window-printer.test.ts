import { afterEach, describe, expect, test } from 'vitest'
import { createWindowPrinter } from '../../electron/main/printing'
import { BrowserWindow, reset, session } from '../electron/fake-electron'

afterEach(reset)
const page = { html: '<p>张三</p>', landscape: true, headerHtml: '<i>head</i>', footerHtml: '<i>foot</i>' }

describe('the unseen window that prints', () => {
  test('shows nothing, has no bridge, runs no script, and goes when it is done', async () => {
    const bytes = await createWindowPrinter().print(page)
    expect(Buffer.from(bytes).toString()).toBe('%PDF-')
    const [window] = BrowserWindow.opened
    expect(window?.options).toMatchObject({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false, webSecurity: true, devTools: false }
    })
    expect(window?.options.webPreferences).not.toHaveProperty('preload')
    expect(window?.destroy).toHaveBeenCalledOnce()
    expect(window?.webContents.printToPDF).toHaveBeenCalledWith(
      expect.objectContaining({ landscape: true, pageSize: 'A4', displayHeaderFooter: true, headerTemplate: '<i>head</i>', footerTemplate: '<i>foot</i>' })
    )
  })
  test('goes when printing fails, too', async () => {
    const printer = createWindowPrinter()
    const print = printer.print(page)
    BrowserWindow.opened[0]?.webContents.printToPDF.mockRejectedValueOnce(new Error('failed'))
    await expect(print).rejects.toThrow('failed')
    expect(BrowserWindow.opened[0]?.destroy).toHaveBeenCalledOnce()
  })
  test('reads its page from memory, under an address that serves it once and nothing else', async () => {
    const printer = createWindowPrinter()
    const print = printer.print(page)
    const own = session.fromPartition('print')
    const handler = own.protocol.handle.mock.calls.at(-1)?.[1]
    const address = String(BrowserWindow.opened[0]?.loadURL.mock.calls[0]?.[0])
    expect(address).toMatch(/^app:\/\/hengcai\/print\/[\w-]{36}$/)
    expect(await (await handler?.(new Request(address)))?.text()).toBe('<p>张三</p>')
    expect((await handler?.(new Request(`${address}x`)))?.status).toBe(404)
    await print
    expect((await handler?.(new Request(address)))?.status).toBe(404)
  })
  test('reaches no network', async () => {
    await createWindowPrinter().print(page)
    const own = session.fromPartition('print')
    const cancelled = (url: string): boolean => {
      let answered = false
      own.webRequest.onBeforeRequest.mock.calls.at(-1)?.[0]({ url }, (answer) => (answered = answer.cancel))
      return answered
    }
    expect(['https://example.com/', 'file:///etc/passwd', 'app://other/'].map(cancelled)).toEqual([true, true, true])
    expect(cancelled('app://hengcai/print/1')).toBe(false)
  })
})
