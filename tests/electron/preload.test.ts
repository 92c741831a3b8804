import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { contextBridge, ipcRenderer } from './fake-electron'
import { channels } from '../../electron/main/messages-in'

const root = resolve(import.meta.dirname, '../..')

test('the bridge is two functions, and no Electron object crosses', async () => {
  await import('../../electron/preload/index')
  expect(contextBridge.exposeInMainWorld).toHaveBeenCalledOnce()
  const [name, bridge] = contextBridge.exposeInMainWorld.mock.calls[0] ?? []
  expect(name).toBe('hengcai')
  expect(Object.keys(bridge ?? {})).toEqual(['call', 'upload'])
  await bridge?.['call']?.('app.about', { a: 1 }, 'more')
  await bridge?.['upload']?.('a.xlsx', new Uint8Array(1), 'more')
  expect(ipcRenderer.invoke.mock.calls).toEqual([
    [channels.call, 'app.about', { a: 1 }],
    [channels.upload, 'a.xlsx', new Uint8Array(1)]
  ])
})

test('its source asks for nothing but electron, so that it runs in the sandbox', async () => {
  const source = await readFile(join(root, 'electron/preload/index.ts'), 'utf8')
  expect([...source.matchAll(/from '([^']+)'/g)].map(([, from]) => from)).toEqual(['electron'])
})
