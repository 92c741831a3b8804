import type { Transport } from '../../shared/contract/define'

/** How this window reaches its host: entries by name, and files by their bytes. */
export type Bridge = {
  readonly call: Transport
  upload(name: string, bytes: Uint8Array): Promise<unknown>
}

declare global {
  interface Window {
    /** Put there by the desktop shell; a browser has none. */
    readonly hengcai?: Bridge
  }
}

/** The loopback host: the cookie that it set goes along by itself, and nowhere else. */
export function httpBridge(send: typeof fetch): Bridge {
  const post = async (address: string, type: string, body: BodyInit): Promise<unknown> => {
    const response = await send(address, { method: 'POST', headers: { 'content-type': type }, body, credentials: 'same-origin', redirect: 'error' })
    if (!response.ok) throw new Error(`the host answers ${response.status}`)
    return response.json()
  }
  return {
    call: (name, input) => post(`/call/${encodeURIComponent(name)}`, 'application/json', JSON.stringify(input)),
    upload: (name, bytes) => post(`/upload?name=${encodeURIComponent(name)}`, 'application/octet-stream', new Uint8Array(bytes))
  }
}
