import { contextBridge, ipcRenderer } from 'electron'

// All that a page gets of the shell: it can ask, and hand over a file. No Electron object crosses.
contextBridge.exposeInMainWorld('hengcai', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('hengcai:call', name, input),
  upload: (name: string, bytes: Uint8Array): Promise<unknown> => ipcRenderer.invoke('hengcai:upload', name, bytes)
})
